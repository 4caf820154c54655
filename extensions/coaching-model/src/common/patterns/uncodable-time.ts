import type { Annotation } from '../documents/annotations';
import { filmedClock, type FrameStretch, outsideOf, stretchMeasure, unionOf } from '../time/frame-stretches';
import { before } from '../time/instant';
import type { FrameTimes } from '../time/frame-times';
import { perInput } from './per-input';

/** Stretches in seconds, sorted, not touching one another. */
export interface Stretches {
    readonly list: readonly { readonly from: number; readonly to: number }[];
    /** More than zero time in common with `[from, to]` (A09). */
    overlaps(from: number, to: number): boolean;
}

/** The frames in which nothing could be coded, of any reason and for all actors (A11). */
export function uncodableFrames(annotations: readonly Annotation[]): readonly FrameStretch[] {
    return unionOf(annotations.filter(annotation => annotation.tier === 'codability'));
}

/** The stretches in which nothing could be coded, of any reason and for all actors (A11), and those in which nothing was filmed (S1-24). */
export function uncodableTime(annotations: readonly Annotation[], times: FrameTimes): Stretches {
    const marked = annotations
        .filter(annotation => annotation.tier === 'codability')
        .map(annotation => ({ from: times.secondsOf(annotation.startFrame), to: times.endSecondsOf(annotation.endFrame) }));
    const sorted = [...marked, ...times.gaps]
        .map(({ from, to }) => ({ from, to }))
        .filter(stretch => stretch.to > stretch.from)
        .sort((a, b) => a.from - b.from);
    const list: { from: number; to: number }[] = [];
    for (const stretch of sorted) {
        const last = list[list.length - 1];
        if (last && stretch.from <= last.to) {
            last.to = Math.max(last.to, stretch.to);
        } else {
            list.push({ ...stretch });
        }
    }
    return {
        list,
        overlaps: (from, to) => {
            let low = 0;
            let high = list.length;
            while (low < high) {
                const middle = (low + high) >> 1;
                if (before(from, list[middle].to)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low < list.length && before(list[low].from, to);
        }
    };
}

/** `uncodableTime` of an input, made once. */
export const uncodableOf = perInput(({ annotations, times }) => uncodableTime(annotations, times));

/** Seconds in which something could be coded: the denominator of every rate. Gaps and uncodable stretches are left out (S1-24). */
export function codableSeconds(annotations: readonly Annotation[], times: FrameTimes): number {
    return stretchMeasure(outsideOf(uncodableFrames(annotations), times.frameCount), filmedClock(times)).seconds;
}
