import type { Event } from '@theia/core/lib/common/event';
import type URI from '@theia/core/lib/common/uri';

/** Texts that are open in an editor, as they stand there, saved or not. */
export const OpenTexts = Symbol('OpenTexts');
export interface OpenTexts {
    /** Undefined when no editor has the file. */
    textOf(uri: URI): string | undefined;
    /** An open text was changed, or is not open any more. */
    readonly onDidChange: Event<URI>;
}
