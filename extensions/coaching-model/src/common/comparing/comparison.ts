import { type StretchMeasure, unionOf } from '../time/frame-stretches';
import type { AnnotationsDocument } from '../documents/annotations';
import type { Codebook } from '../documents/codebook';
import type { RecordingDocument } from '../documents/recording';
import { parametersOf, type PatternInput, type PatternParameters, type RecordingFacts } from '../patterns/pattern';
import { percentOf } from '../patterns/statistics';
import type { FrameTimes } from '../time/frame-times';
import {
    COMPARED_METRICS,
    type ComparedMetric,
    type ComparisonScope,
    metricInput,
    type MetricUnit,
    type MetricValue,
    RECEIVED_METRIC
} from './compared-metric';
import { type ComparisonWarning, comparisonWarnings, SHORT_SECONDS } from './comparison-warning';

/** One coder's coding of one recording, to be compared with another of the same traject. */
export interface ComparedCoding {
    readonly recording: Pick<RecordingDocument, 'id' | 'title' | 'projection' | 'placement' | 'recordedAt'>;
    readonly annotations: Pick<AnnotationsDocument, 'annotations' | 'coder' | 'codebook'>;
    readonly times: FrameTimes;
    /** The version that the annotations name, as far as it is there. */
    readonly codebook: Codebook;
    /** What is known of the recording beside its coding. */
    readonly facts?: RecordingFacts | undefined;
}

/** One column of a comparison: facts that one needs to read its numbers. */
export interface ComparedRecording {
    readonly id: string;
    readonly title: string | undefined;
    readonly recordedAt: string | undefined;
    readonly coder: string;
    readonly codebook: { readonly id: string; readonly version: string };
    readonly projection: RecordingDocument['projection'];
    readonly placement: RecordingDocument['placement'];
    readonly codableSeconds: number;
    /** Share of codable time in a lesovergang, 0–100; null when no situation was coded. */
    readonly transitionPercent: number | null;
    /** Decided initiatives of the scope (PT-1). */
    readonly n: number;
    /** Its rates are shown with the note "korte opname" (S3-9). */
    readonly short: boolean;
}

/** One metric in every recording. */
export interface ComparisonRow {
    readonly id: string;
    readonly label: string;
    readonly unit: MetricUnit;
    /** Measured time: few cases make it no less certain. */
    readonly duration: boolean;
    /** One per recording, in their order. */
    readonly values: readonly MetricValue[];
    /** The last recording less the first, in the unit of the metric; null when one of them has no value. */
    readonly difference: number | null;
    /** The difference as a part of the first value, 0–100, where that says something; else null. */
    readonly differencePercent: number | null;
}

/**
 * Recordings of one traject beside one another (PT-12, S3-11): plain numbers, each with its n. There is no total and no
 * verdict on what became better.
 */
export interface Comparison {
    readonly scope: ComparisonScope;
    readonly recordings: readonly ComparedRecording[];
    readonly rows: readonly ComparisonRow[];
    readonly warnings: readonly ComparisonWarning[];
    /** Those of the last recording; each was computed with those of its own codebook. */
    readonly parameters: PatternParameters;
}

/**
 * Compares two recordings, or a series from first to last.
 *
 * @param codings two or more, of one traject and one coachee
 */
export function compareCodings(
    codings: readonly ComparedCoding[],
    scope: ComparisonScope = {},
    metrics: readonly ComparedMetric[] = COMPARED_METRICS
): Comparison {
    const prepared = codings.map(coding => {
        const { annotations, codebook, times, facts } = coding;
        const input: PatternInput = { annotations: annotations.annotations, codebook, times, ...(facts && { recording: facts }) };
        return metricInput(input, scope);
    });
    const parameters = parametersOf(prepared[prepared.length - 1].input);
    const recordings = codings.map(({ recording, annotations }, index): ComparedRecording => {
        const { codable, input } = prepared[index];
        return {
            id: recording.id,
            title: recording.title,
            recordedAt: recording.recordedAt,
            coder: annotations.coder,
            codebook: { id: annotations.codebook.id, version: annotations.codebook.version },
            projection: recording.projection,
            placement: recording.placement,
            codableSeconds: codable.seconds,
            transitionPercent: transitionPercent(input, codable),
            n: RECEIVED_METRIC.of(prepared[index]).n,
            short: codable.seconds < SHORT_SECONDS - 1e-9
        };
    });
    return {
        scope,
        recordings,
        rows: metrics.map(metric => rowOf(metric, prepared.map(metric.of))),
        warnings: comparisonWarnings(recordings, parameters.smallNumber),
        parameters
    };
}

function rowOf({ id, label, unit, duration = false }: ComparedMetric, values: readonly MetricValue[]): ComparisonRow {
    const first = values[0]?.value ?? null;
    const last = values[values.length - 1]?.value ?? null;
    const difference = first === null || last === null ? null : last - first;
    return {
        id,
        label,
        unit,
        duration,
        values,
        difference,
        differencePercent: duration && difference !== null && first !== null ? percentOf(difference, first) : null
    };
}

function transitionPercent({ annotations }: PatternInput, codable: StretchMeasure): number | null {
    const context = annotations.filter(({ tier }) => tier === 'context');
    if (context.length === 0) {
        return null;
    }
    const transitions = unionOf(context.filter(({ code }) => code === 'lesovergang'));
    return percentOf(
        transitions.reduce((sum, { startFrame, endFrame }) => sum + codable.secondsWithin(startFrame, endFrame), 0),
        codable.seconds
    );
}
