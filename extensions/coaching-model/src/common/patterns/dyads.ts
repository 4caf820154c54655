import type { Annotation } from '../documents/annotations';
import { compareCodes, isPupil, isTeacher } from '../persons/person-code';
import type { FrameStretch } from '../time/frame-stretches';
import { answeredPersons } from './answer-index';
import { addressee } from './coded-tiers';

/** One pupil and one teacher (A24, F11). */
export interface PupilTeacher {
    readonly pupil: string;
    readonly teacher: string;
}

/** The pair of two people, whoever of them acts; undefined unless one is a pupil and the other a teacher. */
export function pupilTeacher(a: string | undefined, b: string | undefined): PupilTeacher | undefined {
    if (isPupil(a) && isTeacher(b)) {
        return { pupil: a ?? '', teacher: b ?? '' };
    }
    return isTeacher(a) && isPupil(b) ? { pupil: b ?? '', teacher: a ?? '' } : undefined;
}

/** The pairs that an act belongs to: one, or several when an answer names several people; an act to the group belongs to none (A07, A25). */
export function dyadsOfAct(act: Annotation): readonly PupilTeacher[] {
    const others = act.tier === 'response' ? answeredPersons(act) : [addressee(act)];
    return others.flatMap(other => pupilTeacher(act.actor, other) ?? []);
}

/** The things of one pair. */
export interface DyadItems<T> {
    readonly dyad: PupilTeacher;
    readonly items: T[];
}

/** Things by pair, in order of first appearance. */
export class DyadLists<T> {
    protected readonly lists = new Map<string, DyadItems<T>>();

    add(dyad: PupilTeacher, item: T): void {
        const key = `${dyad.pupil}\n${dyad.teacher}`;
        const found = this.lists.get(key);
        if (found) {
            found.items.push(item);
        } else {
            this.lists.set(key, { dyad, items: [item] });
        }
    }

    /** Each pair with its things in order. */
    sorted(compare: (a: T, b: T) => number): readonly DyadItems<T>[] {
        return [...this.lists.values()].map(({ dyad, items }) => ({ dyad, items: items.sort(compare) }));
    }
}

/** Order of chains: time, then pupil and teacher. */
export function byChain(a: FrameStretch & PupilTeacher, b: FrameStretch & PupilTeacher): number {
    return a.startFrame - b.startFrame || a.endFrame - b.endFrame || compareCodes(a.pupil, b.pupil) || compareCodes(a.teacher, b.teacher);
}
