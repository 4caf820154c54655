import type { ViewKeyframe } from './view';

/** With a view at a frame, in order of frames; the one that was there is replaced. */
export function withKeyframe<T extends ViewKeyframe>(keyframes: readonly T[] | undefined, keyframe: T): T[] {
    return [...(keyframes ?? []).filter(each => each.frame !== keyframe.frame), keyframe].sort((one, other) => one.frame - other.frame);
}

/** Without the view at a frame; undefined when none is left. */
export function withoutKeyframe<T extends ViewKeyframe>(keyframes: readonly T[] | undefined, frame: number): T[] | undefined {
    const left = (keyframes ?? []).filter(each => each.frame !== frame);
    return left.length === 0 ? undefined : left;
}
