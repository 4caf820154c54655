import { filmablePersons } from '../persons/coachees';
import type { Trajectory } from '../trajectory/trajectory';
import { blockedPersons } from './blocked-persons';

/** How many of those who can come into view stand in the way of filming, for the coach (`24 van 25`). */
export function consentSummary(
    trajectory: Pick<Trajectory, 'traject' | 'register'>,
    today: string
): { readonly ready: number; readonly all: number } {
    const all = filmablePersons(trajectory.traject).length;
    const blocked = blockedPersons(trajectory, { purpose: 'coachTeacher', today, is360: false });
    return { ready: all - blocked.length, all };
}
