import { initiativeReception, type Reception } from './initiative-reception';
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
    return {
        received: summary(receptions.filter(reception => reception.outcome === 'ontvangen')),
        rejected: summary(receptions.filter(reception => reception.outcome === 'afgewezen'))
    };
});

function summary(receptions: readonly Reception[]): LatencySummary {
    const cases = receptions.flatMap(reception =>
        reception.answer && reception.latencySeconds !== null
            ? [{ id: reception.id, answer: reception.answer.id, seconds: reception.latencySeconds }]
            : []
    );
    const seconds = cases.map(each => each.seconds);
    return {
        n: cases.length,
        medianSeconds: median(seconds),
        minSeconds: seconds.length > 0 ? seconds.reduce((least, each) => Math.min(least, each)) : null,
        maxSeconds: seconds.length > 0 ? seconds.reduce((most, each) => Math.max(most, each)) : null,
        cases
    };
}

/** PT-3 Tijd tot reactie. */
export const RESPONSE_LATENCY: Pattern<ResponseLatency> = {
    id: 'PT-3',
    title: 'Tijd tot reactie',
    description: 'Hoeveel seconden er liggen tussen een initiatief en de reactie.',
    compute: responseLatency,
    sentences: latencySentences
};
