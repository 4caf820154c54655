import type { ExchangeRemark } from './exchange-remark';

/** How the annotations of a tier relate to those of its parent, as ELAN names it (EAF `CONSTRAINTS`). */
export const TIER_CONSTRAINTS = ['Time_Subdivision', 'Included_In', 'Symbolic_Subdivision', 'Symbolic_Association'] as const;
export type TierConstraint = (typeof TIER_CONSTRAINTS)[number];

/** A film or sound file that a coding speaks of. Addresses are never opened. */
export interface ForeignMedia {
    readonly url: string;
    readonly relativeUrl?: string;
    readonly mimeType?: string;
    /** Second of this file that is on screen at second 0 of the coding (EAF `TIME_ORIGIN`). */
    readonly originSeconds?: number;
    /** Length in seconds. Several media of one player with a length, one after another, are a queue (BORIS). */
    readonly lengthSeconds?: number;
    readonly framesPerSecond?: number;
    /** Media of different players run beside each other; absent: the first. */
    readonly player?: string;
    /** Address of the film that this sound was taken from (EAF `EXTRACTED_FROM`). */
    readonly extractedFrom?: string;
}

/** A text in one language. */
export interface ForeignText {
    /** As the file names it: `nld`, `en`. */
    readonly language: string;
    readonly value: string;
    readonly description?: string;
}

/** One value of a controlled vocabulary, in its first language. */
export interface ForeignValue {
    readonly value: string;
    readonly id?: string;
    readonly description?: string;
    /** Language of `value`. */
    readonly language?: string;
    /** The same value in the other languages of the file. */
    readonly translations?: readonly ForeignText[];
    /** Id of a reference to a definition elsewhere. */
    readonly external?: string;
    /** What `modifier 1`, `modifier 2` … of an event with this value are called (BORIS). */
    readonly modifiers?: readonly string[];
}

export interface ForeignVocabulary {
    readonly id: string;
    readonly description?: string;
    /** Language of `description`. */
    readonly language?: string;
    /** The description in the other languages of the file. */
    readonly translations?: readonly ForeignText[];
    /** Address of a list that is kept elsewhere; never fetched. */
    readonly external?: string;
    readonly entries: readonly ForeignValue[];
}

export interface ForeignTier {
    readonly id: string;
    /** Kind of tier: EAF `LINGUISTIC_TYPE_REF`. */
    readonly type?: string;
    /** Of all its events that name nobody themselves. */
    readonly participant?: string;
    readonly annotator?: string;
    /** Id of the tier that this one depends on. */
    readonly parent?: string;
    readonly constraint?: TierConstraint;
    /** Id of a vocabulary. */
    readonly vocabulary?: string;
    /** Of the text on it, as the file names it: for the keyboard (`locale`), and what is written (`language`). */
    readonly locale?: string;
    readonly language?: string;
    /** Id of a reference to a definition elsewhere. */
    readonly external?: string;
}

/** Something that was coded, `[start, end)` in seconds of the coding; a point has `end` equal to `start` or one frame later. */
export interface ForeignEvent {
    readonly id: string;
    /** Id of a tier. */
    readonly tier: string;
    readonly start: number;
    readonly end: number;
    /** Frames `[startFrame, endFrame)`, where the file says so. */
    readonly startFrame?: number;
    readonly endFrame?: number;
    readonly value: string;
    readonly participant?: string;
    readonly comment?: string;
    /** Further values by name: `target`, `valence`, `modifier 1` … */
    readonly attributes?: Readonly<Record<string, string>>;
    /** Id of the event that this one belongs to; one without a time of its own shares in that of its parent. */
    readonly parent?: string;
    /** Id of the event before this one under the same parent. */
    readonly previous?: string;
    /** Id of the value in the vocabulary of its tier, also of one that is kept elsewhere. */
    readonly entry?: string;
    readonly language?: string;
    /** Id of a reference to a definition elsewhere. */
    readonly external?: string;
    /** What an annotation of ours has beside the fields above; absent for anything that is not ours. */
    readonly own?: Readonly<Record<string, unknown>>;
}

/** What a file of ours says of itself. */
export interface OwnDocumentFacts {
    readonly recording: string;
    readonly coder: string;
    readonly codebook: { readonly id: string; readonly version: string };
    /** The other keys of `annotaties.<coder>.json`. */
    readonly rest: Readonly<Record<string, unknown>>;
}

/**
 * Something that a file says beside its coding and that has no meaning here: it goes along unchanged to a file of the same
 * kind, and no further.
 */
export interface ForeignAside {
    /** Format and kind: `eaf PROPERTY`, `boris variable`. */
    readonly kind: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly text?: string;
}

/**
 * A coding as it goes from one program to another: what every reader gives and every writer takes. Plain values, made for
 * no format in particular.
 */
export interface ForeignCoding {
    /** Id of the format it was read from (`eaf`, `boris` …), or `beeldspoor`. */
    readonly format: string;
    /** Name of the observation or recording, where there is one. */
    readonly name?: string;
    readonly author?: string;
    /** ISO 8601. */
    readonly date?: string;
    readonly media: readonly ForeignMedia[];
    readonly tiers: readonly ForeignTier[];
    readonly vocabularies: readonly ForeignVocabulary[];
    readonly events: readonly ForeignEvent[];
    readonly asides?: readonly ForeignAside[];
    readonly own?: OwnDocumentFacts;
    /** What was repaired, left out or worth knowing while it was read. */
    readonly remarks: readonly ExchangeRemark[];
}

/**
 * The film that the times of a coding are put to: the one that is named as a film of the recording, else the first that is
 * not sound alone.
 * @param names of the films of the recording, without folders
 */
export function filmOf(media: readonly ForeignMedia[], names: readonly string[] = []): ForeignMedia | undefined {
    const wanted = new Set(names.map(plainFileName));
    const named = media.find(({ url, relativeUrl = '' }) => wanted.has(plainFileName(url)) || wanted.has(plainFileName(relativeUrl)));
    return named ?? media.find(({ mimeType }) => mimeType === undefined || !mimeType.startsWith('audio')) ?? media[0];
}

/** Without folders, as addresses write it or not. */
function plainFileName(path: string): string {
    const name = path.replace(/^.*[\\/]/s, '');
    try {
        return decodeURIComponent(name).toLowerCase();
    } catch {
        return name.toLowerCase();
    }
}

/** Who an event is of: itself, or the tier it is on. */
export function participantOf(event: ForeignEvent, tier: ForeignTier | undefined): string | undefined {
    return event.participant ?? tier?.participant;
}

/** More than a moment: several frames, or a length without frames. */
export function isState({ start, end, startFrame, endFrame }: Pick<ForeignEvent, 'start' | 'end' | 'startFrame' | 'endFrame'>): boolean {
    return startFrame !== undefined && endFrame !== undefined ? endFrame - startFrame > 1 : end - start > 0.0005;
}
