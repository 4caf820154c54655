import type { ConsentPurpose } from '../documents/register';
import { countOf } from '../language/dutch-number';
import { coacheesOf, filmablePersons, pupilsOf } from '../persons/coachees';
import type { Trajectory } from '../trajectory/trajectory';
import { outOfViewChildren } from './buy-in';
import { consentStanding } from './person-consent';
import { openingGate } from './filming-gate';

/**
 * All that a class screen may know of consent: whether it may show, and how many children take part. It has no place for
 * a code, a name, or a number of children who said no, so nothing of that can reach the screen.
 */
export interface ClassScreenConsent {
    readonly mayShow: boolean;
    readonly participants: number;
    /** Dutch, the same sentence whatever the reason. */
    readonly message: string;
}

/** What the class screen gets for a recording; the coach reads the reasons from `openingGate`. */
export function classScreenConsent(
    trajectory: Pick<Trajectory, 'traject' | 'register' | 'recordings'>,
    recording: string,
    today: string
): ClassScreenConsent {
    const mayShow = openingGate(trajectory, recording, 'viewInClass', today).open;
    return {
        mayShow,
        participants: pupilsOf(trajectory.traject).length - outOfViewChildren(trajectory).length,
        message: mayShow ? 'We kunnen kijken.' : 'We kunnen nu nog niet kijken.'
    };
}

/** Numbers of the register for who may not see it (trainer, directie): no codes (`domain/06` §6.1). */
export interface ConsentCounts {
    readonly persons: number;
    readonly allowed: number;
    readonly open: number;
    readonly outOfView: number;
}

export function consentCounts(trajectory: Pick<Trajectory, 'traject' | 'register'>, purpose: ConsentPurpose, today: string): ConsentCounts {
    const persons = filmablePersons(trajectory.traject);
    const out = new Set(outOfViewChildren(trajectory));
    const inView = persons.filter(({ code }) => !out.has(code));
    const coachees = new Set(coacheesOf(trajectory.traject).map(({ code }) => code));
    const allowed = inView.filter(
        ({ code }) => consentStanding(trajectory.register, code, purpose, today, coachees.has(code)) === 'allowed'
    ).length;
    return { persons: persons.length, allowed, open: inView.length - allowed, outOfView: persons.length - inView.length };
}

/** What a trainer reads when footage stays closed: `1 persoon zonder toestemming training`. Undefined: it opens. */
export function closedForTrainer(
    trajectory: Pick<Trajectory, 'traject' | 'register' | 'recordings'>,
    recording: string,
    today: string
): string | undefined {
    const gate = openingGate(trajectory, recording, 'training', today);
    if (gate.open) {
        return undefined;
    }
    const persons = new Set(gate.reasons.filter(({ rule }) => rule === 'S0-27').flatMap(reason => reason.persons ?? []));
    const others = gate.reasons.filter(reason => reason.persons === undefined).map(({ message }) => message);
    return persons.size > 0
        ? `${countOf(persons.size, 'persoon', 'personen')} zonder toestemming training`
        : (others[0] ?? 'Nog niet te openen.');
}
