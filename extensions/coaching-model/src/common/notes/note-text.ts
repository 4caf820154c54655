/** A longer note is left alone: no talk fills a megabyte, and hints must not cost a second. */
export const MOST_NOTE_BYTES = 1024 * 1024;

/** The text of a note with places as an editor counts them: without byte order mark. Undefined when it is too long. */
export function noteText(text: string): string | undefined {
    return text.length > MOST_NOTE_BYTES ? undefined : text.replace(/^\uFEFF/, '');
}
