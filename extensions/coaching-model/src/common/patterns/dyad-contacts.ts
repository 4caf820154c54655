import type { Annotation } from '../documents/annotations';
import { answeredPersons } from './answer-index';
import { addressee, codedOn } from './coded-tiers';
import { DyadItems, type PupilTeacher } from './dyads';
import { perInput } from './per-input';
import { initiativeDirections, type Reception } from './receptions';

/** All that one pupil and one teacher did towards each other; each list in order of time. */
export interface DyadContact {
    readonly dyad: PupilTeacher;
    /** Initiatives of the pupil. */
    readonly ofPupil: readonly Reception[];
    /** Initiatives of the teacher. */
    readonly ofTeacher: readonly Reception[];
    /** Of either. */
    readonly responses: readonly Annotation[];
    /** Of either. */
    readonly leading: readonly Annotation[];
}

/** The contacts of every pupil and teacher, in no order: what chains are made of. O(n). */
export const dyadContacts = perInput((input): readonly DyadContact[] => {
    const contacts = new DyadItems(dyad => ({
        dyad,
        ofPupil: [] as readonly Reception[],
        ofTeacher: [] as readonly Reception[],
        responses: [] as Annotation[],
        leading: [] as Annotation[]
    }));
    for (const { from, to, receptions } of initiativeDirections(input)) {
        const contact = contacts.of(from, to);
        if (contact) {
            contact[contact.dyad.pupil === from ? 'ofPupil' : 'ofTeacher'] = receptions;
        }
    }
    for (const response of codedOn(input, 'response')) {
        for (const person of answeredPersons(response)) {
            contacts.of(response.actor, person)?.responses.push(response);
        }
    }
    for (const act of codedOn(input, 'leading')) {
        contacts.of(act.actor, addressee(act))?.leading.push(act);
    }
    return contacts.all;
});
