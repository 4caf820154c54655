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

/** One text for a pair. */
export function pairName({ pupil, teacher }: PupilTeacher): string {
    return `${pupil} ${teacher}`;
}

/** One thing for each pair, begun when the pair first appears; asked for by millions. */
export class DyadItems<T> {
    protected readonly items: T[] = [];
    /** By the one, then by the other, in both orders; null: no pupil and teacher. */
    protected readonly known = new Map<string | undefined, Map<string | undefined, T | null>>();

    constructor(protected readonly begin: (dyad: PupilTeacher) => T) {}

    /** In order of first appearance. */
    get all(): readonly T[] {
        return this.items;
    }

    /** The thing of two people, whoever of them acts; null unless one is a pupil and the other a teacher. */
    of(a: string | undefined, b: string | undefined): T | null {
        const others = this.known.get(a) ?? new Map<string | undefined, T | null>();
        let item = others.get(b);
        if (item === undefined) {
            const dyad = pupilTeacher(a, b);
            item = dyad ? (this.known.get(b)?.get(a) ?? this.added(dyad)) : null;
            this.known.set(a, others.set(b, item));
        }
        return item;
    }

    protected added(dyad: PupilTeacher): T {
        const item = this.begin(dyad);
        this.items.push(item);
        return item;
    }
}

/** Order of chains: time, then pupil and teacher. */
export function byChain(a: FrameStretch & PupilTeacher, b: FrameStretch & PupilTeacher): number {
    return a.startFrame - b.startFrame || a.endFrame - b.endFrame || compareCodes(a.pupil, b.pupil) || compareCodes(a.teacher, b.teacher);
}
