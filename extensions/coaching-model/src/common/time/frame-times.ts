import type { FrameTableDocument } from '../documents/frame-table';
import type { Rational } from './rational';

/**
 * When each frame of a recording is on screen. Frames are integers (0 = first shown); seconds exist only here and at
 * the edges. The last picture lasts as long as the one before it (A14).
 */
export interface FrameTimes {
    readonly frameCount: number;
    /** Null for variable frame rate. */
    readonly rate: Rational | null;
    /** Second at which `frame` begins, from the begin of frame 0; `frameCount` and beyond give the end of the recording. */
    secondsOf(frame: number): number;
    /** The frame on screen at that second: the last that has begun; clamped to the recording. */
    frameAt(seconds: number): number;
    /** Length of the recording in seconds. */
    readonly duration: number;
}

/** Times of a recording with a constant rate. */
export function constantFrameTimes(frameCount: number, rate: Rational): FrameTimes {
    const secondsOf = (frame: number): number => (Math.min(Math.max(frame, 0), frameCount) * rate.den) / rate.num;
    return {
        frameCount,
        rate,
        duration: secondsOf(frameCount),
        secondsOf,
        frameAt: seconds => {
            // The quotient may land a hair beside a whole number; the exact begins of the frames decide.
            let frame = Math.floor((seconds * rate.num) / rate.den);
            if (secondsOf(frame + 1) <= seconds) {
                frame += 1;
            } else if (secondsOf(frame) > seconds) {
                frame -= 1;
            }
            return Math.min(Math.max(frame, 0), Math.max(frameCount - 1, 0));
        }
    };
}

/** Times from a frame table: exact for every rate, variable too. */
export function tableFrameTimes(table: Pick<FrameTableDocument, 'pts' | 'timebase' | 'rate'>): FrameTimes {
    const { pts, timebase, rate } = table;
    const frameCount = pts.length;
    const first = pts[0] ?? 0;
    const last = frameCount > 1 ? pts[frameCount - 1] - pts[frameCount - 2] : 0;
    const endTick = frameCount > 0 ? pts[frameCount - 1] + last : 0;
    const seconds = (tick: number): number => ((tick - first) * timebase.num) / timebase.den;
    const secondsOf = (frame: number): number => {
        if (frameCount === 0 || frame <= 0) {
            return 0;
        }
        return seconds(frame >= frameCount ? endTick : pts[frame]);
    };
    return {
        frameCount,
        rate,
        duration: secondsOf(frameCount),
        secondsOf,
        frameAt: at => {
            let low = 0;
            let high = frameCount - 1;
            while (low < high) {
                const middle = (low + high + 1) >> 1;
                if (secondsOf(middle) <= at) {
                    low = middle;
                } else {
                    high = middle - 1;
                }
            }
            return Math.max(low, 0);
        }
    };
}

/**
 * Seconds from one frame to another. At a constant rate from the number of frames itself, so that 40 frames at 25 are
 * 1.6 s and not what is left after subtracting two rounded moments.
 */
export function secondsBetween(times: FrameTimes, from: number, to: number): number {
    const within = (frame: number): number => Math.min(Math.max(frame, 0), times.frameCount);
    return times.rate === null
        ? times.secondsOf(to) - times.secondsOf(from)
        : ((within(to) - within(from)) * times.rate.den) / times.rate.num;
}
