import type { Person, TrajectDocument } from '../documents/traject';

/** Whose practice is filmed: the persons marked so, else every teacher. */
export function coacheesOf({ persons }: Pick<TrajectDocument, 'persons'>): readonly Person[] {
    const marked = persons.filter(person => person.coachee === true);
    return marked.length > 0 ? marked : persons.filter(person => person.role === 'teacher');
}

/** Who can come into view: everyone but the coach, and codes that stand for no single person. */
export function filmablePersons({ persons }: Pick<TrajectDocument, 'persons'>): readonly Person[] {
    return persons.filter(({ role }) => role === 'teacher' || role === 'pupil');
}

export function pupilsOf({ persons }: Pick<TrajectDocument, 'persons'>): readonly Person[] {
    return persons.filter(person => person.role === 'pupil');
}
