import type { TierId } from '../documents/annotations';
import type { Codebook } from '../documents/codebook';
import { compareIds } from '../patterns/pattern';

/**
 * Order of codes in a table: as in the codebook, then those it does not know by name, then `last`.
 */
export function codeOrder(codebook: Codebook, tiers: readonly TierId[], last: readonly string[] = []): (a: string, b: string) => number {
    const known = codebook.tiers.filter(({ id }) => tiers.includes(id)).flatMap(({ codes }) => codes.map(({ id }) => id));
    const place = new Map([...new Set(known)].map((code, index) => [code, index]));
    last.forEach((code, index) => place.set(code, known.length + 1 + index));
    const rank = (code: string): number => place.get(code) ?? known.length;
    return (a, b) => rank(a) - rank(b) || compareIds(a, b);
}
