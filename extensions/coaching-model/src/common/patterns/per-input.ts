import type { PatternInput } from './pattern';

/**
 * What was computed for an input hangs on the input itself, unseen, and goes with it. A weak map would keep the results of every
 * input before until the next great round of the garbage collector, and copy them until then: half of the time of an edit.
 */
const RESULTS = Symbol('results');

interface WithResults extends PatternInput {
    [RESULTS]?: Map<unknown, unknown>;
}

/** Computes once per input object, however many patterns and sentences ask. Inputs are not changed after they were made. */
export function perInput<R>(compute: (input: PatternInput) => R): (input: PatternInput) => R {
    return input => {
        const results = resultsOf(input);
        if (!results.has(compute)) {
            results.set(compute, compute(input));
        }
        return results.get(compute) as R;
    };
}

/** Lets go of what was computed for an input, so that it is not carried along while nobody asks; it is computed again when somebody does. */
export function forgetResults(input: PatternInput): void {
    resultsOf(input).clear();
}

function resultsOf(input: WithResults): Map<unknown, unknown> {
    const known = input[RESULTS];
    if (known) {
        return known;
    }
    const results = new Map<unknown, unknown>();
    // Not enumerable: a copy of the input with another filter begins anew.
    Object.defineProperty(input, RESULTS, { value: results });
    return results;
}
