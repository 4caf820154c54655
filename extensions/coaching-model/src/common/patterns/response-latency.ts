import { initiativeReception } from './initiative-reception';
import type { InitiativeOutcome, Reception } from './receptions';
import { latencySentences } from './latency-sentences';
import type { Pattern } from './pattern';
import { perInput } from './per-input';
import { median } from './statistics';

/** Median and range in seconds; null of nothing. */
export interface LatencySummary {
    readonly n: number;
    readonly medianSeconds: number | null;
    readonly minSeconds: number | null;
    readonly maxSeconds: number | null;
    /** The initiatives, in order of time. */
    readonly cases: readonly { readonly id: string; readonly answer: string; readonly seconds: number }[];
}

/** Result of PT-3. */
export interface ResponseLatency {
    readonly received: LatencySummary;
    readonly rejected: LatencySummary;
}

/** PT-3: seconds from initiative to answer, for what was received and what was rejected. Context, never a norm. */
export const responseLatency = perInput((input): ResponseLatency => {
    const { receptions } = initiativeReception(input);
    return { received: summary(receptions, 'ontvangen'), rejected: summary(receptions, 'afgewezen') };
});

function summary(receptions: readonly Reception[], wanted: InitiativeOutcome): LatencySummary {
    const seconds: number[] = [];
    let [minSeconds, maxSeconds] = [Infinity, -Infinity];
    for (const { outcome, answer, latencySeconds } of receptions) {
        if (outcome === wanted && answer && latencySeconds !== null) {
            seconds.push(latencySeconds);
            minSeconds = Math.min(minSeconds, latencySeconds);
            maxSeconds = Math.max(maxSeconds, latencySeconds);
        }
    }
    const n = seconds.length;
    let cases: LatencySummary['cases'] | undefined;
    return {
        n,
        medianSeconds: median(seconds),
        minSeconds: n > 0 ? minSeconds : null,
        maxSeconds: n > 0 ? maxSeconds : null,
        // Made when somebody asks.
        get cases() {
            return (cases ??= casesOf(receptions, wanted));
        }
    };
}

function casesOf(receptions: readonly Reception[], wanted: InitiativeOutcome): LatencySummary['cases'] {
    return receptions.flatMap(({ id, outcome, answer, latencySeconds }) =>
        outcome === wanted && answer && latencySeconds !== null ? [{ id, answer: answer.id, seconds: latencySeconds }] : []
    );
}

/** PT-3 Tijd tot reactie. */
export const RESPONSE_LATENCY: Pattern<ResponseLatency> = {
    id: 'PT-3',
    title: 'Tijd tot reactie',
    description: 'Hoeveel seconden er liggen tussen een initiatief en de reactie.',
    compute: responseLatency,
    sentences: latencySentences
};
