import { pupilsOf } from '../persons/coachees';
import type { Trajectory } from '../trajectory/trajectory';
import { type BlockedPerson, blockedPersons, blockedText } from './blocked-persons';
import { outOfViewChildren } from './buy-in';

/** How far the consent for looking in class is: for teacher and begeleider, never for a class screen. */
export interface ClassConsent {
    /** Children who take part. */
    readonly participants: number;
    /** Of them, whose parents and who themselves said yes to looking in class. */
    readonly ready: number;
    readonly blocked: readonly BlockedPerson[];
    /** Dutch: `22 van 22`, or with who is missing: `21 van 22; nog niet: L09 onbekend`. */
    readonly text: string;
}

/** Looking in class (`viewInClass`) counted over the children who take part (S0-6, S0-8). */
export function classConsent(trajectory: Pick<Trajectory, 'traject' | 'register'>, today: string): ClassConsent {
    const out = new Set(outOfViewChildren(trajectory));
    const children = new Set(pupilsOf(trajectory.traject).flatMap(({ code }) => (out.has(code) ? [] : [code])));
    const blocked = blockedPersons(trajectory, { purpose: 'viewInClass', today, is360: false });
    const ready = children.size - blocked.filter(({ person }) => children.has(person)).length;
    const count = `${ready} van ${children.size}`;
    return {
        participants: children.size,
        ready,
        blocked,
        text: blocked.length === 0 ? count : `${count}; nog niet: ${blockedText(blocked)}`
    };
}
