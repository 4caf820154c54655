import type { Meaning, MeaningsDocument } from '../documents/meanings';

/** What a meaning is about: one pattern of certain people in the coding of one coder. */
export type MeaningPlace = Pick<Meaning, 'pattern' | 'actors' | 'coder'>;

/** What was written about it; undefined when nothing was. */
export function meaningOf(document: MeaningsDocument, place: MeaningPlace): Meaning | undefined {
    return document.meanings.find(each => isAbout(each, place));
}

/**
 * Writes, replaces or, with an empty text, takes away a meaning. Keys that another program added stay.
 *
 * @param by code of who writes.
 * @param on ISO date.
 */
export function withMeaning(document: MeaningsDocument, place: MeaningPlace, text: string, by: string, on: string): MeaningsDocument {
    const words = text.trim();
    const known = meaningOf(document, place);
    if (words === (known?.text ?? '')) {
        return document;
    }
    const written: Meaning = { ...known, ...place, actors: [...place.actors], text: words, by, on };
    const meanings = known
        ? document.meanings.flatMap(each => (each === known ? (words === '' ? [] : [written]) : [each]))
        : [...document.meanings, written];
    return { ...document, meanings };
}

function isAbout(meaning: Meaning, { pattern, actors, coder }: MeaningPlace): boolean {
    return (
        meaning.pattern === pattern &&
        (meaning.coder === undefined || meaning.coder === coder) &&
        meaning.actors.length === actors.length &&
        meaning.actors.every((actor, index) => actor === actors[index])
    );
}
