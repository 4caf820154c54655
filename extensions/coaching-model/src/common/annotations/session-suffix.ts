/** No vowels and no look-alikes, so that no words come out and it can be read aloud. */
const LETTERS = 'bcdfghjkmnpqrstvwxz23456789';

/** Three random characters, for example `k7q`. @param random gives 0 (included) to 1 (excluded) */
export function drawSuffix(random: () => number = Math.random): string {
    return Array.from({ length: 3 }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('');
}

/**
 * What this running program puts behind the ids it gives out: two tabs that code in the same recording at the same
 * moment take the same number, but never make the same id.
 */
export const SESSION_SUFFIX = drawSuffix();

/** The highest number that ids with this prefix have, with or without a suffix; 0 when there is none. */
export function highestNumber(ids: readonly { readonly id: string }[], prefix: string): number {
    return ids.reduce((most, { id }) => {
        const digits = id.startsWith(prefix) ? /^(\d{1,9})(?:-[a-z0-9]+)?$/.exec(id.slice(prefix.length))?.[1] : undefined;
        return digits ? Math.max(most, Number(digits)) : most;
    }, 0);
}

/** An id: prefix, number of two digits at least, and the suffix when there is one: `E13-k7q`. */
export function numberedId(prefix: string, number: number, suffix: string): string {
    return `${prefix}${String(number).padStart(2, '0')}${suffix && `-${suffix}`}`;
}
