import { enumerate } from '../language/dutch-number';
import type { PatternInput, Sentence } from './pattern';
import type { PeerContacts } from './peer-contact';
import { receptionEvidence } from './reception-evidence';
import { noteOf, numberPart, ratioText, sentence } from './sentences';

/** Per pupil who came to him and how often it was received. */
export function peerContactSentences({ pupils }: PeerContacts, input: PatternInput): readonly Sentence[] {
    const evidence = receptionEvidence(input);
    return pupils.map(contact =>
        sentence(
            'S4-25',
            [
                `Contact van leeftijdsgenoten met ${contact.pupil} (${enumerate(contact.from)}): ontvangen `,
                numberPart(ratioText(contact), contact.ids.length, () => evidence(contact.ids)),
                '.'
            ],
            {
                actors: [contact.pupil, ...contact.from],
                strength: contact.n > 0 && contact.received === contact.n,
                ...noteOf(input, contact.n)
            }
        )
    );
}
