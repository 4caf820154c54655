import { compareCodes, isPupil, isTeacher } from '../persons/person-code';
import type { FrameStretch } from '../time/frame-stretches';

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

/** The things of one pair. */
export interface DyadItems<T> {
    readonly dyad: PupilTeacher;
    readonly items: T[];
}

/** Things by pair, in order of first appearance; made for millions of them. */
export class DyadLists<T> {
    protected readonly lists: DyadItems<T>[] = [];
    /** By the one, then by the other, in both orders; null: no pupil and teacher. */
    protected readonly known = new Map<string | undefined, Map<string | undefined, DyadItems<T> | null>>();

    /** The things of two people, whoever of them acts; null unless one is a pupil and the other a teacher. */
    of(a: string | undefined, b: string | undefined): DyadItems<T> | null {
        const others = this.known.get(a) ?? new Map<string | undefined, DyadItems<T> | null>();
        let list = others.get(b);
        if (list === undefined) {
            const dyad = pupilTeacher(a, b);
            list = dyad ? (this.known.get(b)?.get(a) ?? this.begin(dyad)) : null;
            this.known.set(a, others.set(b, list));
        }
        return list;
    }

    /** Each pair with its things in order. */
    sorted(compare: (a: T, b: T) => number): readonly DyadItems<T>[] {
        return this.lists.map(({ dyad, items }) => ({ dyad, items: items.sort(compare) }));
    }

    protected begin(dyad: PupilTeacher): DyadItems<T> {
        const list = { dyad, items: [] };
        this.lists.push(list);
        return list;
    }
}

/** Order of chains: time, then pupil and teacher. */
export function byChain(a: FrameStretch & PupilTeacher, b: FrameStretch & PupilTeacher): number {
    return a.startFrame - b.startFrame || a.endFrame - b.endFrame || compareCodes(a.pupil, b.pupil) || compareCodes(a.teacher, b.teacher);
}
