/** A word in a text that somebody may want to write otherwise: a hint, never a refusal. */
export interface WordingHint {
    /** Characters of the text, end exclusive. */
    readonly start: number;
    readonly end: number;
    /** The words as they stand there. */
    readonly word: string;
}

/** A pattern for any of these words as whole words; `*` at the end: with any ending. */
export function wholeWords(words: readonly string[], flags: string): RegExp {
    const sources = words.map(word => word.replace(/[-]/g, '[- ]?').replace(/ /g, '\\s+').replace(/\*$/, '\\p{L}*'));
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${sources.join('|')})(?![\\p{L}\\p{N}])`, `${flags}gu`);
}

/** Where a pattern is found in a text. */
export function findHints(text: string, pattern: RegExp): readonly WordingHint[] {
    return [...text.matchAll(pattern)].map(match => ({ start: match.index, end: match.index + match[0].length, word: match[0] }));
}
