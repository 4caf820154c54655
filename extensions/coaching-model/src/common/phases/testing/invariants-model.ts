import type { ConsentState } from '../../documents/register';
import { PHASES } from '../../documents/traject';

export const PEOPLE = ['LK1', 'L01', 'L02', 'L03'] as const;
export const CHILDREN = PEOPLE.slice(1);
export const PURPOSES = ['coachTeacher', 'viewInClass', 'training'] as const;
export const STATES: readonly ConsentState[] = ['given', 'given', 'unknown', 'refused', 'withdrawn'];
export const ANSWERS = ['ja', 'ja', 'nee', 'ja_buiten_beeld', 'niet_gevraagd'] as const;
export type Person = (typeof PEOPLE)[number];
export type Purpose = (typeof PURPOSES)[number];

/** Every move that may ever be made, written out by hand from `domain/03` §3.2. */
export const EDGES = new Set(
    `requested>consentGate requested>problemRecognition problemRecognition>consentGate consentGate>intake intake>questionsSet
    questionsSet>cycle cycle>finalEvaluation finalEvaluation>consolidation destruction>closed`
        .split(/\s+/)
        .concat(PHASES.filter(phase => phase !== 'destruction' && phase !== 'closed').map(phase => `${phase}>destruction`))
        .concat(PHASES.filter(phase => !['destruction', 'closed', 'stopped'].includes(phase)).map(phase => `${phase}>stopped`))
);

/** A film in the model: who is on it, who was cut out, and on which day it was made. */
export interface Film {
    on: Set<Person>;
    cut: Set<Person>;
    day: number;
    media: 'present' | 'frozen' | 'destroyed';
}

/** All that decides whether somebody may be seen, kept in the plainest way. */
export class Model {
    state: Record<Person, Record<Purpose, ConsentState>>;
    /** Day of a withdrawal by command; by hand there is none. */
    withdrawn: Record<Person, Partial<Record<Purpose, number>>> = { LK1: {}, L01: {}, L02: {}, L03: {} };
    answer: Partial<Record<Person, (typeof ANSWERS)[number]>> = {};
    away = new Set<Person>();
    film = true;
    goal = true;
    retention = true;
    checked = true;
    films = new Map<string, Film>();

    constructor(readonly children: boolean) {
        const given = (): Record<Purpose, ConsentState> => ({ coachTeacher: 'given', viewInClass: 'unknown', training: 'unknown' });
        this.state = { LK1: given(), L01: given(), L02: given(), L03: given() };
        if (children) {
            CHILDREN.forEach(child => (this.answer[child] = 'ja'));
        }
    }

    says(person: Person, purpose: Purpose): boolean {
        const own = this.state[person];
        const ownClass = this.children && person === 'LK1' && purpose === 'viewInClass' && own.viewInClass === 'unknown';
        const yes = (ownClass ? own.coachTeacher : own[purpose]) === 'given';
        const answer = this.answer[person];
        const child = person === 'LK1' || purpose !== 'viewInClass' || answer === 'ja';
        return yes && child && answer !== 'nee' && answer !== 'ja_buiten_beeld';
    }

    withdrew(person: Person, filmedOn: number): boolean {
        return PURPOSES.some(
            purpose => this.state[person][purpose] === 'withdrawn' && (this.withdrawn[person][purpose] ?? Infinity) >= filmedOn
        );
    }

    /** Measures begin on the second day. */
    isAway(person: Person, day: number): boolean {
        return day >= 1 && this.away.has(person);
    }

    mayFilm(phase: string, day: number): boolean {
        const asked = CHILDREN.every(child => !['niet_gevraagd', undefined].includes(this.answer[child]));
        const noesAway = CHILDREN.every(child => this.answer[child] !== 'nee' || this.away.has(child));
        const consent =
            this.says('LK1', 'coachTeacher') && this.retention && (!this.children || (this.film && this.goal && asked && noesAway));
        const all = PEOPLE.every(person => this.isAway(person, day) || (this.says(person, 'coachTeacher') && !this.withdrew(person, day)));
        return phase === 'cycle' && consent && this.checked && all;
    }

    mayOpen(film: Film, purpose: Purpose): boolean {
        return (
            film.media === 'present' &&
            [...film.on].every(each => film.cut.has(each) || (this.says(each, purpose) && !this.withdrew(each, film.day)))
        );
    }

    freeze(person: Person): void {
        for (const film of this.films.values()) {
            if (film.on.has(person) && !film.cut.has(person) && film.media === 'present') {
                film.media = 'frozen';
            }
        }
    }

    consent(person: Person, purpose: Purpose, state: ConsentState, day: number): void {
        const leaves = state === 'withdrawn' || (state === 'refused' && this.state[person][purpose] === 'given');
        this.state[person][purpose] = leaves ? 'withdrawn' : state;
        if (leaves) {
            this.withdrawn[person][purpose] = day;
            this.freeze(person);
        } else {
            delete this.withdrawn[person][purpose];
        }
    }
}
