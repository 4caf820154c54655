import { codableTime } from '../budget/codable-time';
import type { Annotation } from '../documents/annotations';
import { missedOpportunities } from '../patterns/missed-opportunity';
import { initiativeReception } from '../patterns/initiative-reception';
import type { Reception } from '../patterns/receptions';
import { byMoment, type Evidence, evidenceOf, type PatternInput } from '../patterns/pattern';
import { withAnswer } from '../patterns/reception-sentences';
import { median, percentOf } from '../patterns/statistics';
import { isPupil, isTeacher } from '../persons/person-code';
import type { StretchMeasure } from '../time/frame-stretches';
import { PATTERN_METRICS } from './pattern-metrics';

/** Whose initiatives are compared: of one pupil or of all, to one teacher or to every teacher. */
export interface ComparisonScope {
    readonly pupil?: string | undefined;
    readonly teacher?: string | undefined;
}

/**
 * What a metric is counted in; a difference is in the same: percentage points (of cases, or of codable time), per 10 minutes,
 * seconds.
 */
export type MetricUnit = 'percent' | 'perTenMinutes' | 'seconds' | 'timeShare';

/** One metric of one recording. Numbers are not rounded; what has no denominator is null (F07). */
export interface MetricValue {
    /** In the unit of the metric. */
    readonly value: number | null;
    /** How many of `n`: received ones, chances, initiatives. */
    readonly count: number;
    /** On how many cases the value rests. */
    readonly n: number;
    /** `count` in ten minutes of codable time, of those with their onset in it (A37); null for what is no count. */
    readonly perTenMinutes: number | null;
    /** The moments behind it, in order of time. */
    readonly evidence: readonly Evidence[];
}

/** A coding with what all metrics need of it, computed once. */
export interface MetricInput {
    readonly input: PatternInput;
    readonly codable: StretchMeasure;
    /** Initiatives of the scope in order of time. */
    readonly receptions: readonly Reception[];
    readonly scope: ComparisonScope;
}

/** One row of a comparison. */
export interface ComparedMetric {
    readonly id: string;
    /** Dutch, as a row of a table begins. */
    readonly label: string;
    readonly unit: MetricUnit;
    /**
     * A length of time that was measured, not a summary of cases: a change is also shown as a part of the first value, and few
     * cases make it no less certain.
     */
    readonly duration?: boolean;
    readonly of: (input: MetricInput) => MetricValue;
}

/** The coding of one recording, prepared for the metrics. */
export function metricInput(input: PatternInput, scope: ComparisonScope): MetricInput {
    const { receptions } = initiativeReception(input);
    return {
        input,
        scope,
        codable: codableTime(input.annotations, input.times).codable,
        receptions: receptions.filter(
            ({ from, to }) =>
                (scope.pupil === undefined ? isPupil(from) : from === scope.pupil) &&
                (scope.teacher === undefined ? isTeacher(to) : to === scope.teacher)
        )
    };
}

/** Received ones of the decided initiatives (PT-1), those with `valence` only. */
function receivedShare(valence?: Annotation['valence']): ComparedMetric['of'] {
    return metric => {
        const cases = metric.receptions.filter(
            reception => reception.outcome !== 'onbepaald' && (valence === undefined || reception.valence === valence)
        );
        const received = cases.filter(({ outcome }) => outcome === 'ontvangen');
        return {
            value: percentOf(received.length, cases.length),
            count: received.length,
            n: cases.length,
            perTenMinutes: perTenMinutes(metric, received),
            evidence: cases.map(withAnswer)
        };
    };
}

function often(casesOf: (metric: MetricInput) => readonly Reception[]): ComparedMetric['of'] {
    return metric => {
        const cases = casesOf(metric).filter(({ startFrame }) => metric.codable.has(startFrame));
        const value = perTenMinutes(metric, cases);
        return { value, count: cases.length, n: cases.length, perTenMinutes: value, evidence: cases.map(withAnswer) };
    };
}

function perTenMinutes({ codable }: MetricInput, cases: readonly Evidence[]): number | null {
    const seen = cases.filter(({ startFrame }) => codable.has(startFrame)).length;
    return codable.seconds > 0 ? (seen * 600) / codable.seconds : null;
}

function opportunities({ input, receptions }: MetricInput): readonly Reception[] {
    const ids = new Set(missedOpportunities(input).ids);
    return receptions.filter(({ id }) => ids.has(id));
}

/** Median seconds to reception (PT-3), over `ontvangen` only. */
function latency({ receptions }: MetricInput): MetricValue {
    const received = receptions.filter(({ outcome, latencySeconds }) => outcome === 'ontvangen' && latencySeconds !== null);
    return {
        value: median(received.flatMap(({ latencySeconds }) => latencySeconds ?? [])),
        count: received.length,
        n: received.length,
        perTenMinutes: null,
        evidence: received.map(withAnswer)
    };
}

/** Filmed seconds in a lesovergang, uncodable ones counted: a transition lasts as long as it lasts. */
function transition({ input }: MetricInput): MetricValue {
    const found = input.annotations.filter(({ tier, code }) => tier === 'context' && code === 'lesovergang').sort(byMoment);
    const time = codableTime([], input.times).codable;
    return {
        value:
            found.length === 0 ? null : found.reduce((sum, { startFrame, endFrame }) => sum + time.secondsWithin(startFrame, endFrame), 0),
        count: found.length,
        n: found.length,
        perTenMinutes: null,
        evidence: found.map(evidenceOf)
    };
}

/** The metric on whose n the warning `SMALL_N` rests. */
export const RECEIVED_METRIC: ComparedMetric = {
    id: 'received',
    label: 'Initiatieven ontvangen',
    unit: 'percent',
    of: receivedShare()
};

/** Rows of a comparison, in order: what was received first. */
export const COMPARED_METRICS: readonly ComparedMetric[] = [
    RECEIVED_METRIC,
    { id: 'positiveReceived', label: 'Positieve initiatieven ontvangen', unit: 'percent', of: receivedShare('positief') },
    { id: 'latency', label: 'Tijd tot ontvangst (mediaan)', unit: 'seconds', of: latency },
    { id: 'initiatives', label: 'Initiatieven', unit: 'perTenMinutes', of: often(({ receptions }) => receptions) },
    {
        id: 'positive',
        label: 'Positieve initiatieven',
        unit: 'perTenMinutes',
        of: often(({ receptions }) => receptions.filter(({ valence }) => valence === 'positief'))
    },
    {
        id: 'unfavourable',
        label: 'Ongunstige initiatieven',
        unit: 'perTenMinutes',
        of: often(({ receptions }) => receptions.filter(({ valence }) => valence === 'ongunstig'))
    },
    { id: 'opportunities', label: 'Kansen', unit: 'perTenMinutes', of: often(opportunities) },
    {
        id: 'rejected',
        label: 'Afgewezen initiatieven',
        unit: 'perTenMinutes',
        of: often(({ receptions }) => receptions.filter(({ outcome }) => outcome === 'afgewezen'))
    },
    { id: 'transition', label: 'Lesovergang', unit: 'seconds', duration: true, of: transition },
    ...PATTERN_METRICS
];
