/** Words that end a Dutch compound in the labels of a codebook; it may be broken before them. */
const TAILS =
    /(?<=\p{L}{4})(?=(?:initiatief|initiatieven|organisatie|verdeling|verbaal|begeleiding|verwoorden|moment|gedrag|instructie)(?!\p{L}))/giu;
const SOFT_HYPHEN = '\u00ad';
/** Letters that fit beside the key on the narrowest button. */
const FITS = 12;

/** A label for a narrow button: long compounds may break where they are joined («Handelings-initiatief»), nowhere else. */
export function softHyphens(label: string): string {
    return label.replace(/\p{L}+/gu, word => (word.length > FITS ? word.replace(TAILS, SOFT_HYPHEN) : word));
}
