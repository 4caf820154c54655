import { describe, expect, it } from 'vitest';
import { differentialReception } from './differential-reception';
import { missedOpportunities } from './missed-opportunity';
import { PEER_CONTACT, peerContacts } from './peer-contact';
import { answer, initiative, lesson, textsOf } from './testing/coded-lesson';

describe('S4-25', () => {
    const input = lesson(
        initiative('E1', 100, { actor: 'L09', target: 'L13' }),
        answer('R1', 110, { actor: 'L13', target: 'L09', code: 'volgen' }),
        initiative('E2', 200, { actor: 'L09', target: 'L13' }),
        initiative('E3', 300, { actor: 'L04', target: 'L13' }),
        answer('R3', 310, { actor: 'L13', target: 'L04', code: 'afwijzen' }),
        initiative('E4', 400)
    );

    it('S4-25 counts an initiative of pupil to pupil as contact of peers of whom it is for, not as reception by a teacher', () => {
        expect(peerContacts(input).pupils).toEqual([
            {
                pupil: 'L13',
                received: 1,
                rejected: 1,
                notReceived: 1,
                undetermined: 0,
                n: 3,
                percent: 100 / 3,
                from: ['L04', 'L09'],
                ids: ['E1', 'E2', 'E3']
            }
        ]);
        expect(differentialReception(input).pupils.map(({ pupil }) => pupil)).toEqual(['L07']);
        expect(missedOpportunities(input).ids).toEqual(['E4']);
    });

    it('is said with who came', () => {
        expect(textsOf(PEER_CONTACT, input)).toEqual([
            'Contact van leeftijdsgenoten met L13 (L04 en L09): ontvangen 1 van 3 (33,3 %), 0 onbepaald.'
        ]);
    });
});
