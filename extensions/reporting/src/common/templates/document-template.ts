import type { Trajectory } from '@beeldspoor/coaching-model/lib/common/trajectory/trajectory';
import type { RootContent } from 'mdast';

/** One part of a document that Beeldspoor writes; what a person writes between the parts is theirs and stays. */
export interface GeneratedSection {
    /** Stable, lower case: handwritten text is kept under the section it followed. */
    readonly id: string;
    readonly content: readonly RootContent[];
}

/** Contribution point: one kind of document, made from the documents of a traject. Pure. */
export const DocumentTemplate = Symbol('DocumentTemplate');
export interface DocumentTemplate {
    /** Name for the command line and the file: `documenten/<id>-v1.md`. */
    readonly id: string;
    /** Dutch label, for example `Handelingsplan`. */
    readonly label: string;
    /** One Dutch line: what it is for. */
    readonly description: string;
    /** The number of the cycle the document is about; undefined: of the whole traject. */
    readonly cycle: (trajectory: Trajectory) => number | undefined;
    /** All inputs: a document is made anew only when one of these changed. */
    readonly inputs: (trajectory: Trajectory) => unknown;
    readonly sections: (trajectory: Trajectory) => readonly GeneratedSection[];
}
