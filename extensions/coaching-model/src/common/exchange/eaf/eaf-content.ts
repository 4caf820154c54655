import type { ForeignAside, ForeignMedia, ForeignText, ForeignValue } from '../foreign-coding';

/** One annotation as it stands in the file. */
export interface EafAnnotation {
    readonly id: string;
    /** Time slots; absent for one that refers to another annotation. */
    readonly slots?: readonly [start: string, end: string];
    /** Id of the annotation that it belongs to. */
    readonly ref?: string;
    readonly previous?: string;
    readonly value: string;
    /** Id of the value in a vocabulary. */
    readonly entry?: string;
    readonly language?: string;
    readonly external?: string;
}

export interface EafTier {
    readonly id: string;
    readonly type: string;
    readonly participant?: string;
    readonly annotator?: string;
    readonly parent?: string;
    readonly locale?: string;
    readonly language?: string;
    readonly external?: string;
    readonly annotations: EafAnnotation[];
}

export interface EafType {
    readonly constraint?: string;
    readonly vocabulary?: string;
}

export interface EafVocabulary {
    readonly id: string;
    /** In the order of the file; before EAF 2.8 one without a language. */
    readonly descriptions: Partial<ForeignText>[];
    readonly externalRef?: string;
    readonly entries: ForeignValue[];
}

/** Time slot of a file: its place in the order of time, and milliseconds where the file says them. */
export interface EafSlot {
    readonly order: number;
    readonly value?: number;
}

/** What an EAF file (2.3 to 3.0) says, before anything is made of it. */
export interface EafContent {
    format?: string;
    author?: string;
    date?: string;
    /** `NTSC-frames` and `PAL-frames` count pictures; everything ELAN wrote in the last twenty years says milliseconds. */
    units: string;
    readonly media: ForeignMedia[];
    readonly properties: Map<string, string>;
    readonly slots: Map<string, EafSlot>;
    readonly tiers: EafTier[];
    readonly types: Map<string, EafType>;
    readonly vocabularies: EafVocabulary[];
    readonly externals: Map<string, string>;
    /** Links between annotations that only EAF 3.0 has. */
    links: number;
    /** Types that refer to a lexicon. */
    lexicons: number;
    /** What goes along to another file of ELAN. */
    readonly asides: ForeignAside[];
}
