import type { PatternInput } from './pattern';

/** One weak entry per input and not one per computation: what holds weakly costs the garbage collector most. */
const known = new WeakMap<PatternInput, Map<unknown, unknown>>();

/** Computes once per input object, however many patterns and sentences ask. Inputs are not changed after they were made. */
export function perInput<R>(compute: (input: PatternInput) => R): (input: PatternInput) => R {
    return input => {
        let results = known.get(input);
        if (!results) {
            results = new Map();
            known.set(input, results);
        }
        if (!results.has(compute)) {
            results.set(compute, compute(input));
        }
        return results.get(compute) as R;
    };
}
