import type { Annotation } from '../documents/annotations';
import type { Codebook } from '../documents/codebook';
import type { RecordingDocument } from '../documents/recording';
import type { FrameTimes } from '../time/frame-times';
import type { PatternFilter } from './pattern-filter';
import { perInput } from './per-input';

/** Parameters of all patterns, printed with every result (F02). */
export interface PatternParameters {
    /** W: an answer counts until this many seconds after the initiative. */
    readonly responseWindowSeconds: number;
    /** G: a longer gap breaks a spiral. */
    readonly spiralGapSeconds: number;
    /** E: a longer gap begins a new episode. */
    readonly episodeGapSeconds: number;
    /** Nmin: fewer cases are called "kleine aantallen". */
    readonly smallNumber: number;
}

/** What is known of a recording beside its coding; what is absent is unknown. */
export interface RecordingFacts {
    /** Codes of everyone who can be seen or heard. */
    readonly persons?: readonly string[];
    readonly filmedBy?: RecordingDocument['filmedBy'];
    /** Named places in a 360° picture. */
    readonly spots?: RecordingDocument['spots'];
}

/** What a pattern works on: the annotations of one coder of one recording, in any order; no footage is needed. */
export interface PatternInput {
    readonly annotations: readonly Annotation[];
    readonly codebook: Codebook;
    readonly times: FrameTimes;
    /** To look with other parameters than those of the codebook, for example a window of 3 or 8 s. */
    readonly parameters?: Partial<PatternParameters>;
    readonly recording?: RecordingFacts;
    /** Shows a part; what became of an initiative is still decided by everything. */
    readonly filter?: PatternFilter;
}

/** A moment behind a number: an annotation and its frames `[startFrame, endFrame)`. */
export interface Evidence {
    readonly id: string;
    readonly startFrame: number;
    /** Exclusive. */
    readonly endFrame: number;
}

/**
 * Contribution point: one pattern of the interactie-analyse, a pure function (`domain/04` §4.5). Its result is plain
 * JSON; numbers are not rounded, and a rate or median without denominator is null (F07).
 */
export const Pattern = Symbol('Pattern');
export interface Pattern<R = unknown> {
    /** For example `PT-1`; the key of its result. */
    readonly id: string;
    /** Dutch. */
    readonly title: string;
    /** One Dutch line: what it looks at. */
    readonly description: string;
    readonly compute: (input: PatternInput) => R;
    /** What the result says in Dutch, every number with the moments behind it. */
    readonly sentences?: (result: R, input: PatternInput) => readonly Sentence[];
}

/** A piece of a sentence; with `moments` it is a number that leads to them. */
export interface SentencePart {
    readonly text: string;
    readonly moments?: readonly Evidence[];
    /** How many moments there are, where that is known before they are sought; absent: as many as stand here. */
    readonly count?: number;
}

/** One Dutch sentence about a result. */
export interface Sentence {
    /** Id of the pattern. */
    readonly pattern: string;
    /** All parts together. */
    readonly text: string;
    readonly parts: readonly SentencePart[];
    /** All moments behind the sentence, in order of time. */
    readonly moments: readonly Evidence[];
    /** People it is about, for filters. */
    readonly actors: readonly string[];
    /** Something that works: shown before the others. */
    readonly strength: boolean;
    /** For example `kleine aantallen`. */
    readonly note?: string;
}

/** The parameters that hold for this input. */
export const parametersOf = perInput(({ codebook, parameters }): PatternParameters => {
    const { responseWindowSeconds, spiralGapSeconds, episodeGapSeconds, smallNumber } = { ...codebook.parameters, ...parameters };
    return { responseWindowSeconds, spiralGapSeconds, episodeGapSeconds, smallNumber };
});

/** Just the evidence of an annotation, or of anything with more on it. */
export function evidenceOf({ id, startFrame, endFrame }: Evidence): Evidence {
    return { id, startFrame, endFrame };
}

/** Order of time, then of id as plain strings (A12). */
export function byMoment(a: Evidence, b: Evidence): number {
    return a.startFrame - b.startFrame || compareIds(a.id, b.id);
}

/** Plain string order, character by character (A12). */
export function compareIds(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
