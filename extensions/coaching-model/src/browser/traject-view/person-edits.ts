import type { Person, TrajectDocument } from '../../common/documents/traject';
import { compareCodes } from '../../common/persons/person-code';
import type { Trajectory } from '../../common/trajectory/trajectory';

/** Order in which people stand in the view: teachers, pupils, the others. */
const ROLES: readonly Person['role'][] = ['teacher', 'pupil', 'coach', 'group', 'unknown'];

/** People of the traject for the grid: teachers first, then pupils by number. */
export function sortedPersons(persons: readonly Person[]): readonly Person[] {
    return [...persons].sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || compareCodes(a.code, b.code));
}

/** The next free code of a role: one above the highest number in use, so that a removed code is not given to another. */
export function nextCode(persons: readonly Person[], role: 'teacher' | 'pupil'): string {
    const pattern = role === 'teacher' ? /^LK(\d+)$/ : /^L(\d+)$/;
    const highest = persons.reduce((most, { code }) => Math.max(most, Number(pattern.exec(code)?.[1] ?? 0)), 0);
    return role === 'teacher' ? `LK${highest + 1}` : `L${String(highest + 1).padStart(2, '0')}`;
}

export function addPerson(traject: TrajectDocument, role: 'teacher' | 'pupil'): TrajectDocument {
    return { ...traject, persons: [...traject.persons, { code: nextCode(traject.persons, role), role }] };
}

export function removePerson(traject: TrajectDocument, code: string): TrajectDocument {
    return { ...traject, persons: traject.persons.filter(person => person.code !== code) };
}

/** Makes a pupil the one the question is about, or takes that back. */
export function toggleFocus(traject: TrajectDocument, code: string): TrajectDocument {
    return {
        ...traject,
        persons: traject.persons.map(person => {
            if (person.code !== code) {
                return person;
            }
            const { focus, ...rest } = person;
            return focus ? rest : { ...rest, focus: true };
        })
    };
}

/** How many coded moments name a person: who was coded cannot be taken out without a word. */
export function timesCoded(trajectory: Trajectory, code: string): number {
    return trajectory.recordings
        .flatMap(({ annotations }) => annotations.flatMap(document => document.annotations))
        .filter(({ actor, target, targets }) => actor === code || target === code || targets?.includes(code)).length;
}

/** Why this pupil is the focus pupil (S4-2). */
export function setFocusReason(traject: TrajectDocument, code: string, reason: string): TrajectDocument {
    return {
        ...traject,
        persons: traject.persons.map(person => {
            if (person.code !== code) {
                return person;
            }
            const { focusReason: _, ...rest } = person;
            return reason === '' ? rest : { ...rest, focusReason: reason };
        })
    };
}
