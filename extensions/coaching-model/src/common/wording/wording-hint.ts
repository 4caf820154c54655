/** A word in a text that somebody may want to write otherwise: a hint, never a refusal. */
export interface WordingHint {
    /** Characters of the text, end exclusive. */
    readonly start: number;
    readonly end: number;
    /** The words as they stand there. */
    readonly word: string;
}

/** Looks for a list of words in a text. */
export interface WordFinder {
    /** Whether any of the words may be in the text; quick, for the many texts in which there is none. */
    maybeIn(text: string): boolean;
    /** Where they are, as whole words, in order. */
    find(text: string): readonly WordingHint[];
}

/**
 * A finder of whole words. `*` at the end of a word: with any ending; `-`: also with a space or nothing in its place.
 *
 * @param exactCase only as written, for abbreviations in capitals.
 */
export function wordFinder(words: readonly string[], { exactCase = false } = {}): WordFinder {
    const sources = words.map(word => word.replace(/[()]/g, '\\$&').replace(/-/g, '[- ]?').replace(/ /g, '\\s+').replace(/\*$/, '\\p{L}*'));
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, exactCase ? 'gu' : 'giu');
    const stems = [...new Set(words.map(word => (/^[^-* ]+/.exec(word)?.[0] ?? '').toLowerCase()))];
    return {
        maybeIn: text => {
            const lower = text.toLowerCase();
            return stems.some(stem => lower.includes(stem));
        },
        find(text) {
            return this.maybeIn(text)
                ? [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length, word: match[0] }))
                : [];
        }
    };
}
