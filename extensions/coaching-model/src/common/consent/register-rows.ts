import { CONSENT_PURPOSES, type ConsentEntry, type ConsentPurpose, type ConsentState, type ChildAnswer } from '../documents/register';
import type { Person } from '../documents/traject';
import { coacheesOf, filmablePersons } from '../persons/coachees';
import { compareCodes } from '../persons/person-code';
import { isWatchingWithChildren } from '../trajectory/kinds';
import type { Trajectory } from '../trajectory/trajectory';
import { type OutOfViewMeasure, outOfViewOf } from './out-of-view';
import { childAnswer, entriesOf, registeredState } from './person-consent';

/** One person in the register, as a coach reads it. */
export interface RegisterRow {
    readonly person: Person;
    readonly isCoachee: boolean;
    readonly states: Readonly<Record<ConsentPurpose, ConsentState>>;
    /** What the child itself answered ('Kijken met kinderen'). */
    readonly answer: ChildAnswer | undefined;
    readonly measure: OutOfViewMeasure | 'woorden' | undefined;
    readonly entry: ConsentEntry | undefined;
}

type Registered = Pick<Trajectory, 'traject' | 'register'>;

/** Everyone who can come into view, the teacher first; persons on film who left the list are not here. */
export function registerRows({ traject, register }: Registered): readonly RegisterRow[] {
    const coachees = new Set(coacheesOf(traject).map(({ code }) => code));
    return [...filmablePersons(traject)]
        .sort((a, b) => Number(b.role === 'teacher') - Number(a.role === 'teacher') || compareCodes(a.code, b.code))
        .map((person): RegisterRow => {
            const { code } = person;
            const [entry] = entriesOf(register, code);
            const outOfView = entry && outOfViewOf(entry);
            return {
                person,
                isCoachee: coachees.has(code),
                states: Object.fromEntries(CONSENT_PURPOSES.map(purpose => [purpose, registeredState(register, code, purpose)])) as Record<
                    ConsentPurpose,
                    ConsentState
                >,
                answer: childAnswer(register, code),
                measure: outOfView && (outOfView.measure ?? 'woorden'),
                entry
            };
        });
}

/** The purposes that this traject asks for by itself, and those that somebody answered already. */
export function purposesAsked(trajectory: Registered): readonly ConsentPurpose[] {
    const { traject, register } = trajectory;
    const own: readonly [ConsentPurpose, boolean][] = [
        ['coachTeacher', true],
        ['focusPupil', traject.persons.some(person => person.focus === true)],
        ['viewInClass', isWatchingWithChildren(traject)],
        ['training', traject.kind === 'practice' || traject.coach?.inTraining === true]
    ];
    const asked = new Set(own.flatMap(([purpose, asks]) => (asks ? [purpose] : [])));
    return CONSENT_PURPOSES.filter(
        purpose => asked.has(purpose) || register.entries.some(({ purposes }) => (purposes[purpose] ?? 'unknown') !== 'unknown')
    );
}

/** Whether a purpose is asked of this person: the role of focus pupil only of who has it, seeing in class not of a colleague. */
export function isAsked({ person }: Pick<RegisterRow, 'person'>, purpose: ConsentPurpose): boolean {
    return purpose === 'focusPupil' ? person.focus === true : true;
}
