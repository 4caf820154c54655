import type { Annotation } from '../documents/annotations';
import type { FrameTimes } from '../time/frame-times';
import type { Placement } from './group-edits';

type Spans = readonly Pick<Annotation, 'id' | 'startFrame' | 'endFrame'>[];

/** New places, and whether all could go as far as was asked. */
export interface Shift {
    readonly placements: readonly Placement[];
    /** Frames by which the first one moved; 0: nothing can move. */
    readonly frames: number;
    /** True when the recording ended the movement early; distances between the annotations are kept even then. */
    readonly limited: boolean;
}

/** Moves all by the same whole number of frames; the group stops where its first or last one meets the edge of the recording. */
export function shiftByFrames(annotations: Spans, frames: number, frameCount: number): Shift {
    if (annotations.length === 0) {
        return { placements: [], frames: 0, limited: false };
    }
    let first = Infinity;
    let last = 0;
    for (const { startFrame, endFrame } of annotations) {
        first = Math.min(first, startFrame);
        last = Math.max(last, endFrame);
    }
    const moved = Math.max(-first, Math.min(frames, Math.max(frameCount - last, 0)));
    return {
        placements: annotations.map(({ id, startFrame, endFrame }) => ({ id, startFrame: startFrame + moved, endFrame: endFrame + moved })),
        frames: moved,
        limited: moved !== frames
    };
}

/**
 * Moves all by the same time. At a constant rate without gaps that is a number of frames; else each begins at the frame nearest to its
 * new moment and keeps its length in seconds as well as frames allow. The group stops at the edges of the recording.
 */
export function shiftBySeconds(annotations: Spans, seconds: number, times: FrameTimes): Shift {
    const { rate, frameCount } = times;
    if (rate !== null && times.gaps.length === 0) {
        return shiftByFrames(annotations, Math.round((seconds * rate.num) / rate.den), frameCount);
    }
    if (annotations.length === 0) {
        return { placements: [], frames: 0, limited: false };
    }
    const first = Math.min(...extremes(annotations, times));
    const last = Math.max(...extremes(annotations, times));
    const moved = Math.max(-first, Math.min(seconds, times.duration - last));
    const placements = annotations.map(({ id, startFrame, endFrame }) => {
        const start = Math.min(nearestBoundary(times, times.secondsOf(startFrame) + moved), frameCount - 1);
        const end = nearestBoundary(times, times.endSecondsOf(endFrame) + moved);
        const length = endFrame - startFrame === 1 ? 1 : Math.max(1, end - start);
        return { id, startFrame: start, endFrame: Math.min(start + length, frameCount) };
    });
    return {
        placements,
        frames: placements[0].startFrame - annotations[0].startFrame,
        limited: Math.abs(moved - seconds) > 1e-6
    };
}

function extremes(annotations: Spans, times: FrameTimes): readonly [first: number, last: number] {
    let first = Infinity;
    let last = 0;
    for (const { startFrame, endFrame } of annotations) {
        first = Math.min(first, startFrame);
        last = Math.max(last, endFrame);
    }
    return [times.secondsOf(first), times.endSecondsOf(last)];
}

/** The boundary between frames (0 … frameCount) nearest to that second. */
function nearestBoundary(times: FrameTimes, seconds: number): number {
    const frame = times.frameAt(seconds);
    return seconds - times.secondsOf(frame) < times.secondsOf(frame + 1) - seconds ? frame : Math.min(frame + 1, times.frameCount);
}

/** `+2,0 s`, `-1,5s`, `12 beelden`, `-3 b`, `4` (seconds): what a person types for a shift; undefined: not understood. */
export function parseShift(text: string): { readonly unit: 'seconds' | 'frames'; readonly amount: number } | undefined {
    const found = /^\s*([+\-−]?)\s*(\d+(?:[.,]\d+)?)\s*(s|sec|seconden?|b|beeld(?:en)?|f|frames?)?\s*$/i.exec(text);
    if (!found) {
        return undefined;
    }
    const amount = Number(found[2].replace(',', '.')) * (found[1] === '-' || found[1] === '−' ? -1 : 1);
    const frames = /^[bf]/i.test(found[3] ?? '');
    return frames && !Number.isInteger(amount) ? undefined : { unit: frames ? 'frames' : 'seconds', amount };
}
