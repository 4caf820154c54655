/** A longer note is left alone: no talk fills a megabyte, and hints must not cost a second. */
export const MOST_NOTE_BYTES = 1024 * 1024;

/** Stands where bytes were that are not UTF-8. */
const UNREADABLE = '\uFFFD';

/** The text of a note with places as an editor counts them: without byte order mark. Undefined: too long, or no text. */
export function noteText(text: string): string | undefined {
    return text.length > MOST_NOTE_BYTES || text.includes(UNREADABLE) ? undefined : text.replace(/^\uFEFF/, '');
}
