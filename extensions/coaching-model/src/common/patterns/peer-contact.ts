import { groupBy } from '../collections/group-by';
import { compareCodes, isPupil } from '../persons/person-code';
import { countReceptions, type ReceptionCount } from './initiative-reception';
import type { Pattern } from './pattern';
import { perInput } from './per-input';
import { peerContactSentences } from './peer-contact-sentences';
import { inOneOrder, shownDirections } from './receptions';

/** Initiatives of other pupils towards one pupil, and what became of them. */
export interface PeerContact extends ReceptionCount {
    readonly pupil: string;
    /** Who took them, sorted. */
    readonly from: readonly string[];
    /** Ids in order of time. */
    readonly ids: readonly string[];
}

/** Result of S4-25. */
export interface PeerContacts {
    /** Sorted by code. */
    readonly pupils: readonly PeerContact[];
}

/** S4-25: initiatives from pupil to pupil are the contact of peers of whom they are for; PT-2 and PT-4, about teachers, leave them out. */
export const peerContacts = perInput((input): PeerContacts => {
    const between = shownDirections(input).filter(({ from, to }) => isPupil(from) && isPupil(to));
    return {
        pupils: [...groupBy(between, ({ to }) => to ?? '')]
            .sort(([a], [b]) => compareCodes(a, b))
            .map(([pupil, directions]) => {
                const receptions = inOneOrder(directions.map(direction => direction.receptions));
                return {
                    pupil,
                    ...countReceptions(receptions),
                    from: directions.map(({ from = '' }) => from).sort(compareCodes),
                    ids: receptions.map(({ id }) => id)
                };
            })
    };
});

/** S4-25 Contact van leeftijdsgenoten. */
export const PEER_CONTACT: Pattern<PeerContacts> = {
    id: 'S4-25',
    title: 'Contact van leeftijdsgenoten',
    description: 'Welke initiatieven leerlingen naar elkaar nemen en wat ervan komt.',
    compute: peerContacts,
    sentences: peerContactSentences
};
