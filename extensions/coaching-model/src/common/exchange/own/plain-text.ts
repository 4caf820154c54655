/** Characters that XML 1.0 has no way of writing; tables and subtitles are better off without them too. */
const UNWRITABLE =
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Whether a text comes back as it is from every format: it says something, in characters that all of them can write. */
export function isPlainText(text: unknown): text is string {
    return typeof text === 'string' && text.trim() === text && text !== '' && !text.includes('\r') && text.search(UNWRITABLE) < 0;
}

/** The text without what cannot be written, and how many characters that were. */
export function withoutUnwritable(text: string): { readonly text: string; readonly dropped: number } {
    let dropped = 0;
    const cleaned = text.replace(UNWRITABLE, () => {
        dropped += 1;
        return '';
    });
    return { text: cleaned, dropped };
}

/** JSON on one line in characters that every format can write; `JSON.parse` gives the same value back. */
export function plainJson(value: unknown): string {
    return JSON.stringify(value).replace(/[\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF<>&]/g, escaped);
}

function escaped(char: string): string {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
