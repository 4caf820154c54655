import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';

type Place = Pick<Annotation, 'id' | 'startFrame'>;

/** Where one is: the frame on screen and the selected annotation. */
export interface Position {
    readonly frame: number;
    readonly id: string | undefined;
}

const inTime = (a: Place, b: Place): number => a.startFrame - b.startFrame || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/**
 * The next annotation in time: after the selected one when the film stands on its begin (so that several of one frame
 * are all visited), else after the frame on screen.
 */
export function markAfter<T extends Place>(annotations: readonly T[], { frame, id }: Position): T | undefined {
    const here = annotations.find(one => one.id === id && one.startFrame === frame);
    const later = annotations.filter(one => (here ? inTime(one, here) > 0 : one.startFrame > frame));
    return later.reduce<T | undefined>((first, one) => (!first || inTime(one, first) < 0 ? one : first), undefined);
}

/** The annotation before it, likewise. */
export function markBefore<T extends Place>(annotations: readonly T[], { frame, id }: Position): T | undefined {
    const here = annotations.find(one => one.id === id && one.startFrame === frame);
    const earlier = annotations.filter(one => (here ? inTime(one, here) < 0 : one.startFrame < frame));
    return earlier.reduce<T | undefined>((last, one) => (!last || inTime(one, last) > 0 ? one : last), undefined);
}
