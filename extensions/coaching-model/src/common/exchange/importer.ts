import type { FrameTimes } from '../time/frame-times';
import type { ForeignCoding } from './foreign-coding';
import type { ForeignFile } from './foreign-file';

/** What is known of the recording that a coding will be put to. */
export interface ImportContext {
    /** Needed only for files that know frames and no times. */
    readonly times?: FrameTimes;
}

/** Contribution point: reads the coding of another program. Pure: opens nothing, asks nothing. */
export const Importer = Symbol('Importer');
export interface Importer {
    /** For example `eaf`. */
    readonly id: string;
    /** Dutch, for example `ELAN (.eaf)`. */
    readonly label: string;
    /** With the dot, lower case; also for the dialog in which a user chooses a file. */
    readonly extensions: readonly string[];
    /** It reads the same whatever the recording: then a file is not read again when another recording is chosen. */
    readonly timeless?: boolean;
    /** Whether the content looks like this format; quick, and never throws. The extension is looked at first, but does not decide. */
    recognises(file: ForeignFile): boolean;
    /**
     * All codings in the file (a BORIS project has several observations), at least one.
     * @throws UserFacingError when there is nothing to be had from it
     */
    read(file: ForeignFile, context: ImportContext): readonly ForeignCoding[];
}
