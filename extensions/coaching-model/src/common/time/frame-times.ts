import type { FrameTableDocument } from '../documents/frame-table';
import type { Rational } from './rational';

/** A stretch in which nothing was filmed, between two files of one recording (S1-24). Seconds from the begin of frame 0. */
export interface Gap {
    readonly from: number;
    readonly to: number;
    /** The first frame after it. */
    readonly frame: number;
}

/**
 * When each frame of a recording is on screen. Frames are integers (0 = first shown); seconds exist only here and at
 * the edges. The last picture lasts as long as the one before it (A14); so does the last one before a gap.
 */
export interface FrameTimes {
    readonly frameCount: number;
    /** Null for variable frame rate. With gaps: the rate within the parts. */
    readonly rate: Rational | null;
    /** Second at which `frame` begins, from the begin of frame 0; `frameCount` and beyond give the end of the recording. */
    secondsOf(frame: number): number;
    /**
     * Second at which an interval `[…, frame)` ends: the begin of `frame`, or the begin of the gap when `frame` is the first
     * one after a gap.
     */
    endSecondsOf(frame: number): number;
    /** The frame on screen at that second: the last that has begun; clamped to the recording. */
    frameAt(seconds: number): number;
    /** Seconds from the first picture to the end of the last, gaps counted. */
    readonly duration: number;
    /** In order of time; empty for a recording without breaks. */
    readonly gaps: readonly Gap[];
    /** At a variable rate: the same in ticks, which add up and subtract without rounding. */
    readonly ticks?: FrameTicks;
}

/** When frames begin, in whole ticks of the time base of the recording. */
export interface FrameTicks {
    /** Tick at which `frame` begins, from the begin of frame 0; `frameCount` and beyond give the end of the recording. */
    at(frame: number): number;
    /** Seconds that a number of ticks lasts. */
    secondsOf(ticks: number): number;
    /** The nearest number of ticks. */
    ticksOf(seconds: number): number;
}

/** One file among several of a recording: its first frame, and the second at which that begins. */
export interface PartBegin {
    readonly startFrame: number;
    readonly startSeconds: number;
}

/** Times of a recording with a constant rate; `parts` when it was filmed in several files with gaps between them. */
export function constantFrameTimes(frameCount: number, rate: Rational, parts: readonly PartBegin[] = []): FrameTimes {
    const even = (frames: number): number => (frames * rate.den) / rate.num;
    if (parts.length < 2) {
        return unbrokenTimes(frameCount, rate, even);
    }
    const partOf = (frame: number): PartBegin =>
        parts[
            Math.max(
                0,
                lastIndex(parts.length, n => parts[n].startFrame <= frame)
            )
        ];
    const at = (frame: number, { startFrame, startSeconds }: PartBegin): number => startSeconds + even(frame - startFrame);
    return searchedTimes(
        frameCount,
        rate,
        frame => (frame <= 0 ? 0 : at(frame, partOf(Math.min(frame, frameCount - 1)))),
        parts.slice(1).map(part => part.startFrame),
        frame => at(frame, partOf(frame - 1))
    );
}

function unbrokenTimes(frameCount: number, rate: Rational, even: (frames: number) => number): FrameTimes {
    const secondsOf = (frame: number): number => even(Math.min(Math.max(frame, 0), frameCount));
    return {
        frameCount,
        rate,
        duration: secondsOf(frameCount),
        gaps: [],
        secondsOf,
        endSecondsOf: secondsOf,
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

/**
 * Times from a frame table: exact for every rate, variable too. `breaks`: the frames with which a new file begins; the
 * ticks say how long nothing was filmed before them.
 */
export function tableFrameTimes(table: Pick<FrameTableDocument, 'pts' | 'timebase' | 'rate' | 'breaks'>): FrameTimes {
    const { pts, timebase, rate } = table;
    const frameCount = pts.length;
    const breaks = (table.breaks ?? []).filter(frame => frame > 0 && frame < frameCount);
    const first = pts[0] ?? 0;
    const lasting = (ticks: number): number => (ticks * timebase.num) / timebase.den;
    const seconds = (tick: number): number => lasting(tick - first);
    const oneFrame = rate === null ? 0 : (rate.den * timebase.den) / (rate.num * timebase.num);
    const endTick = (frame: number): number => {
        const alone = frame < 2 || breaks.includes(frame - 1);
        return pts[frame - 1] + (alone ? oneFrame : pts[frame - 1] - pts[frame - 2]);
    };
    const end = frameCount > 1 ? endTick(frameCount) : first;
    const tickAt = (frame: number): number => (frameCount === 0 || frame <= 0 ? 0 : (frame >= frameCount ? end : pts[frame]) - first);
    const secondsOf = (frame: number): number => lasting(tickAt(frame));
    // A film cut off in decoding order may promise a last picture that reaches into the next file.
    const times = searchedTimes(frameCount, rate, secondsOf, breaks, frame => Math.min(seconds(endTick(frame)), secondsOf(frame)));
    const ticksOf = (duration: number): number => Math.round((duration * timebase.den) / timebase.num);
    return rate === null ? { ...times, ticks: { at: tickAt, secondsOf: lasting, ticksOf } } : times;
}

/** @param partEnd second at which the last picture before `frame` is over */
function searchedTimes(
    frameCount: number,
    rate: Rational | null,
    secondsOf: (frame: number) => number,
    breaks: readonly number[],
    partEnd: (frame: number) => number
): FrameTimes {
    const begin = (frame: number): number => secondsOf(Math.min(frame, frameCount));
    const gaps = breaks
        .map((frame): Gap => ({ from: partEnd(frame), to: begin(frame), frame }))
        // Less than a tenth of a millisecond is rounding of a time base, not a gap.
        .filter(({ from, to }) => to - from > 1e-4);
    const gapBefore = new Map(gaps.map(gap => [gap.frame, gap]));
    return {
        frameCount,
        rate,
        duration: begin(frameCount),
        gaps,
        secondsOf: begin,
        endSecondsOf: frame => gapBefore.get(frame)?.from ?? begin(frame),
        frameAt: at =>
            Math.max(
                0,
                lastIndex(frameCount, frame => begin(frame) <= at)
            )
    };
}

/** The last of `count` ascending things for which `holds`; -1 for none. */
function lastIndex(count: number, holds: (index: number) => boolean): number {
    let low = -1;
    let high = count - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (holds(middle)) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return low;
}

/** There is a gap between the begins of two frames. */
function gapBetween(times: FrameTimes, from: number, to: number): boolean {
    return times.gaps.some(({ frame }) => Math.min(from, to) < frame && frame <= Math.max(from, to));
}

/**
 * Seconds from the begin of one frame to that of another, as a clock on the wall would count them. At a constant rate from
 * the number of frames itself, at a variable one from the number of ticks, so that 40 frames at 25 are 1.6 s and not what is
 * left after subtracting two rounded moments.
 */
export function secondsBetween(times: FrameTimes, from: number, to: number): number {
    if (times.ticks) {
        return times.ticks.secondsOf(times.ticks.at(to) - times.ticks.at(from));
    }
    return times.rate === null || gapBetween(times, from, to)
        ? times.secondsOf(to) - times.secondsOf(from)
        : evenSeconds(times, times.rate, from, to);
}

/** Seconds that were filmed in the frames `[from, to)`: gaps are left out (S1-24). */
export function filmedSeconds(times: FrameTimes, from = 0, to = times.frameCount): number {
    if (times.rate !== null) {
        return evenSeconds(times, times.rate, from, to);
    }
    const gaps = times.gaps.filter(({ frame }) => from < frame && frame < to);
    return times.endSecondsOf(to) - times.secondsOf(from) - gaps.reduce((sum, gap) => sum + gap.to - gap.from, 0);
}

function evenSeconds(times: FrameTimes, rate: Rational, from: number, to: number): number {
    const within = (frame: number): number => Math.min(Math.max(frame, 0), times.frameCount);
    return ((within(to) - within(from)) * rate.den) / rate.num;
}
