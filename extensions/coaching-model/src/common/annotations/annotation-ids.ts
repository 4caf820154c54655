import type { Annotation, TierId } from '../documents/annotations';
import { highestNumber, numberedId, SESSION_SUFFIX } from './session-suffix';

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

/**
 * The next free id of a tier: one above the highest number in use with that letter, two digits at least, and what tells
 * the ids of this tab from those of others: `E13-k7q`. An empty suffix gives `E13`; ids that exist stay as they are.
 */
export function nextAnnotationId(annotations: readonly Pick<Annotation, 'id'>[], tier: TierId, suffix = SESSION_SUFFIX): string {
    const prefix = ID_PREFIXES[tier];
    return numberedId(prefix, highestNumber(annotations, prefix) + 1, suffix);
}

/** Gives one free id after another; looks at the list once for each tier, so that a thousand copies cost no more than one. */
export function annotationIds(annotations: readonly Pick<Annotation, 'id'>[], suffix = SESSION_SUFFIX): (tier: TierId) => string {
    const highest = new Map<string, number>();
    return tier => {
        const prefix = ID_PREFIXES[tier];
        const number = (highest.get(prefix) ?? highestNumber(annotations, prefix)) + 1;
        highest.set(prefix, number);
        return numberedId(prefix, number, suffix);
    };
}
