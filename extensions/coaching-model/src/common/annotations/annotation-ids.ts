import type { Annotation, TierId } from '../documents/annotations';

/** First letter of the ids of each tier: `E12` the twelfth initiative, `R13` the thirteenth answer. */
export const ID_PREFIXES: Readonly<Record<TierId, string>> = {
    codability: 'U',
    context: 'S',
    turn: 'B',
    initiative: 'E',
    response: 'R',
    leading: 'A',
    attention: 'T',
    circle: 'K',
    engagement: 'M',
    need: 'N',
    coachTalk: 'V'
};

/** The next free id of a tier: one above the highest number in use with that letter, two digits at least. */
export function nextAnnotationId(annotations: readonly Pick<Annotation, 'id'>[], tier: TierId): string {
    const prefix = ID_PREFIXES[tier];
    const highest = annotations.reduce((most, { id }) => {
        const digits = id.startsWith(prefix) ? id.slice(prefix.length) : '';
        return /^\d{1,9}$/.test(digits) ? Math.max(most, Number(digits)) : most;
    }, 0);
    return `${prefix}${String(highest + 1).padStart(2, '0')}`;
}
