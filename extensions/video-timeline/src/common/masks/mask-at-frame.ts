import type { Mask, MaskKeyframe } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { wrapDegrees } from '../sphere/view';

/** Where a mask lies: units of its `space` (see `MaskKeyframe`). */
export type MaskPlace = Pick<MaskKeyframe, 'x' | 'y' | 'rx' | 'ry'>;

/** Whether the mask hides at this frame: `[startFrame, endFrame)`. */
export function holdsAt(mask: Pick<Mask, 'startFrame' | 'endFrame'>, frame: number): boolean {
    return frame >= mask.startFrame && frame < mask.endFrame;
}

/** The masks that hide at this frame, those with one colour last: they lie over the others. */
export function masksAt(masks: readonly Mask[], frame: number): readonly Mask[] {
    const holding = masks.filter(mask => holdsAt(mask, frame));
    return holding.length < 2 ? holding : holding.sort((a, b) => Number(a.style === 'solid') - Number(b.style === 'solid'));
}

/**
 * Where the mask lies at a frame: straight between two keyframes, on the sphere the shortest way round in yaw; before the first and
 * after the last it stands still. Standing still gives the same object each time.
 */
export function placeAt(mask: Pick<Mask, 'space' | 'keyframes'>, frame: number): MaskPlace {
    let before: MaskKeyframe | undefined;
    let after: MaskKeyframe | undefined;
    for (const keyframe of mask.keyframes) {
        if (keyframe.frame <= frame) {
            before = before && before.frame > keyframe.frame ? before : keyframe;
        } else {
            after = after && after.frame <= keyframe.frame ? after : keyframe;
        }
    }
    if (!before || !after || before.frame === frame) {
        return (before ?? after)!;
    }
    const part = (frame - before.frame) / (after.frame - before.frame);
    const straight = (from: number, to: number): number => from + (to - from) * part;
    return {
        x: mask.space === 'sphere' ? wrapDegrees(before.x + wrapDegrees(after.x - before.x) * part) : straight(before.x, after.x),
        y: straight(before.y, after.y),
        rx: straight(before.rx, after.rx),
        ry: straight(before.ry, after.ry)
    };
}
