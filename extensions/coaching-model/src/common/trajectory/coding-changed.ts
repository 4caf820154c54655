import type { Trajectory } from './trajectory';

/** Whether the codes of any recording differ between two states of a traject. */
export function codingChanged(before: Trajectory, after: Trajectory): boolean {
    const known = new Set(before.recordings.flatMap(({ annotations }) => annotations));
    const now = after.recordings.flatMap(({ annotations }) => annotations);
    return now.length !== known.size || now.some(document => !known.has(document));
}
