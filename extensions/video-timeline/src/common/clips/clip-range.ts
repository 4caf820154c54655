import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';

/** Seconds before and after a moment that a fragment takes along when no in and out were set. */
export const BEFORE_SECONDS = 2;
export const AFTER_SECONDS = 3;

/** Frames `[startFrame, endFrame)`. */
export interface ClipRange {
    readonly startFrame: number;
    readonly endFrame: number;
}

/** What a new fragment is made from. */
export interface ClipSource {
    readonly marked: { readonly start?: number; readonly end?: number };
    readonly selected: Pick<Annotation, 'startFrame' | 'endFrame'> | undefined;
    /** The frame on screen. */
    readonly frame: number;
}

/**
 * The frames of a new fragment: in and out when set (with one of them: up to or from the frame on screen, the other side
 * by the usual margin when the film is not there), else the selected annotation with 2 s before and 3 s after, else the
 * same around the frame on screen. Always inside the recording and at least one frame.
 */
export function clipRange({ marked, selected, frame }: ClipSource, times: FrameTimes): ClipRange {
    const { start, end } = marked;
    if (start !== undefined && end !== undefined) {
        return inside(Math.min(start, end - 1), end, times);
    }
    if (start !== undefined) {
        return inside(start, frame > start ? frame + 1 : later(times, start, BEFORE_SECONDS + AFTER_SECONDS), times);
    }
    if (end !== undefined) {
        return inside(frame < end - 1 ? frame : earlier(times, end, BEFORE_SECONDS + AFTER_SECONDS), end, times);
    }
    const from = selected?.startFrame ?? frame;
    const to = selected?.endFrame ?? frame + 1;
    return inside(earlier(times, from, BEFORE_SECONDS), later(times, to, AFTER_SECONDS), times);
}

function earlier(times: FrameTimes, frame: number, seconds: number): number {
    return times.frameAt(Math.max(0, times.secondsOf(frame) - seconds) + 1e-9);
}

/** The boundary that many seconds later, at most the end of the recording. */
function later(times: FrameTimes, frame: number, seconds: number): number {
    const at = times.secondsOf(frame) + seconds;
    return at >= times.duration ? times.frameCount : times.frameAt(at + 1e-9);
}

function inside(startFrame: number, endFrame: number, times: FrameTimes): ClipRange {
    const start = Math.min(Math.max(startFrame, 0), Math.max(times.frameCount - 1, 0));
    return { startFrame: start, endFrame: Math.min(Math.max(endFrame, start + 1), times.frameCount) };
}
