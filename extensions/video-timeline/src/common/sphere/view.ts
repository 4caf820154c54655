import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';

/** Vertical field of view that a viewer may choose, degrees. */
export const VFOV_RANGE = { min: 20, max: 110 } as const;

/** Where one looks when nothing else was said. */
export const START_VIEW: View = { yaw: 0, pitch: 0, roll: 0, vfov: 75 };

/** Degrees in [-180, 180). */
export function wrapDegrees(degrees: number): number {
    const turned = (degrees + 180) % 360;
    return (turned < 0 ? turned + 360 : turned) - 180;
}

/** The view with yaw and roll in [-180, 180), pitch in [-90, 90] (S1-1) and vfov in the range of the viewer. */
export function normaliseView(view: View): View {
    const within = (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max);
    return {
        ...view,
        yaw: wrapDegrees(view.yaw),
        pitch: within(view.pitch, -90, 90),
        roll: wrapDegrees(view.roll),
        vfov: within(view.vfov, VFOV_RANGE.min, VFOV_RANGE.max)
    };
}

/** Horizontal field of view (degrees) of a picture with this aspect ratio (width / height), as ffmpeg's `v360` is given it. */
export function horizontalFov(vfov: number, aspect: number): number {
    return (Math.atan(Math.tan((vfov * Math.PI) / 360) * aspect) * 360) / Math.PI;
}

/** The view between two others, at `part` from 0 to 1; yaw and roll take the shortest way round. */
export function betweenViews(from: View, to: View, part: number): View {
    const straight = (a: number, b: number): number => a + (b - a) * part;
    const round = (a: number, b: number): number => wrapDegrees(a + wrapDegrees(b - a) * part);
    return {
        yaw: round(from.yaw, to.yaw),
        pitch: straight(from.pitch, to.pitch),
        roll: round(from.roll, to.roll),
        vfov: straight(from.vfov, to.vfov)
    };
}

/** A view from `frame` on, on the way to the next one. */
export interface ViewKeyframe extends View {
    readonly frame: number;
}

/** The view at a frame: before the first keyframe and after the last it stands still. `keyframes` ascend by frame; none: undefined. */
export function viewAt(keyframes: readonly ViewKeyframe[], frame: number): View | undefined {
    if (keyframes.length === 0) {
        return undefined;
    }
    const next = keyframes.findIndex(keyframe => keyframe.frame > frame);
    if (next <= 0) {
        return bare(next === 0 ? keyframes[0] : keyframes[keyframes.length - 1]);
    }
    const [from, to] = [keyframes[next - 1], keyframes[next]];
    return betweenViews(from, to, (frame - from.frame) / (to.frame - from.frame));
}

function bare({ yaw, pitch, roll, vfov }: View): View {
    return { yaw, pitch, roll, vfov };
}
