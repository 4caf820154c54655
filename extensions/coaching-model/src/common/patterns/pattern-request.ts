import type { Annotation } from '../documents/annotations';
import type { Codebook } from '../documents/codebook';
import type { RecordingDossier } from '../trajectory/trajectory';
import type { PatternInput, PatternParameters, RecordingFacts } from './pattern';
import type { PatternFilter } from './pattern-filter';
import { type PlainTimes, timesOf } from './plain-times';

/** A `PatternInput` as plain data, which another thread can be sent. */
export interface PatternRequest {
    readonly annotations: readonly Annotation[];
    readonly codebook: Codebook;
    readonly times: PlainTimes;
    readonly parameters?: Partial<PatternParameters>;
    readonly recording?: RecordingFacts;
    readonly filter?: PatternFilter;
}

/** What is known of a recording beside its coding: who was there are its own persons, else those of the traject. */
export function recordingFacts(recording: RecordingDossier['recording'], persons: readonly { readonly code: string }[]): RecordingFacts {
    return {
        persons: recording.persons ?? persons.map(({ code }) => code),
        filmedBy: recording.filmedBy,
        spots: recording.spots
    };
}

/** The input that a request stands for. */
export function patternInput({ times, ...rest }: PatternRequest): PatternInput {
    return { ...rest, times: timesOf(times) };
}
