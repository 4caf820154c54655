import type { FrameTimes } from './frame-times';

/** Frames `[startFrame, endFrame)`. */
export interface FrameStretch {
    readonly startFrame: number;
    /** Exclusive. */
    readonly endFrame: number;
}

/** What any stretches cover together: sorted, not touching one another, without empty ones. O(n log n). */
export function unionOf(stretches: readonly FrameStretch[]): readonly FrameStretch[] {
    const sorted = stretches.filter(each => each.startFrame < each.endFrame).sort((a, b) => a.startFrame - b.startFrame);
    const union: { startFrame: number; endFrame: number }[] = [];
    for (const { startFrame, endFrame } of sorted) {
        const last = union[union.length - 1];
        if (last && startFrame <= last.endFrame) {
            last.endFrame = Math.max(last.endFrame, endFrame);
        } else {
            union.push({ startFrame, endFrame });
        }
    }
    return union;
}

/** What two unions have in common. O(n). */
export function commonOf(a: readonly FrameStretch[], b: readonly FrameStretch[]): readonly FrameStretch[] {
    const common: FrameStretch[] = [];
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
        const startFrame = Math.max(a[i].startFrame, b[j].startFrame);
        const endFrame = Math.min(a[i].endFrame, b[j].endFrame);
        if (startFrame < endFrame) {
            common.push({ startFrame, endFrame });
        }
        if (a[i].endFrame < b[j].endFrame) {
            i += 1;
        } else {
            j += 1;
        }
    }
    return common;
}

/** The frames `[0, frameCount)` outside a union. O(n). */
export function outsideOf(union: readonly FrameStretch[], frameCount: number): readonly FrameStretch[] {
    const outside: FrameStretch[] = [];
    let from = 0;
    for (const { startFrame, endFrame } of union) {
        if (from < Math.min(startFrame, frameCount)) {
            outside.push({ startFrame: from, endFrame: Math.min(startFrame, frameCount) });
        }
        from = Math.max(from, endFrame);
    }
    return from < frameCount ? [...outside, { startFrame: from, endFrame: frameCount }] : outside;
}

/**
 * Measures filmed time, gaps between files left out (S1-24). Lengths are in units that add up without rounding, so that
 * nothing is 0 and not nearly 0: whole frames at a constant rate, whole ticks at a variable one.
 */
export interface FilmedClock {
    /** Units filmed before `frame`. */
    at(frame: number): number;
    secondsOf(units: number): number;
}

/** Counts frames, however long each is on screen. */
export const FRAME_CLOCK: FilmedClock = { at: frame => frame, secondsOf: units => units };

export function filmedClock(times: FrameTimes): FilmedClock {
    const { rate, frameCount, gaps, ticks } = times;
    if (rate !== null) {
        return {
            at: frame => Math.min(Math.max(frame, 0), frameCount),
            secondsOf: units => (units * rate.den) / rate.num
        };
    }
    if (ticks) {
        const unfilmed = gaps.map(({ frame, from, to }) => ({ frame, ticks: ticks.ticksOf(to - from) }));
        return {
            at: frame => unfilmed.reduce((sum, gap) => (gap.frame <= frame ? sum - gap.ticks : sum), ticks.at(frame)),
            secondsOf: units => ticks.secondsOf(units)
        };
    }
    return {
        at: frame => gaps.reduce((sum, gap) => (gap.frame <= frame ? sum - (gap.to - gap.from) : sum), times.secondsOf(frame)),
        secondsOf: units => units
    };
}

/** How much of a union lies where, each question in O(log n). */
export interface StretchMeasure {
    readonly list: readonly FrameStretch[];
    /** All of it, in seconds. */
    readonly seconds: number;
    /** Part of `[startFrame, endFrame)` that is covered, in units of the clock. */
    unitsWithin(startFrame: number, endFrame: number): number;
    secondsWithin(startFrame: number, endFrame: number): number;
    has(frame: number): boolean;
    /** The pieces of it that lie in `[startFrame, endFrame)`. O(log n) and the pieces. */
    piecesWithin(startFrame: number, endFrame: number): readonly FrameStretch[];
}

export function stretchMeasure(union: readonly FrameStretch[], clock: FilmedClock): StretchMeasure {
    const unitsBefore = [0];
    for (const { startFrame, endFrame } of union) {
        unitsBefore.push(unitsBefore[unitsBefore.length - 1] + clock.at(endFrame) - clock.at(startFrame));
    }
    /** Number of stretches that begin at or before a frame. */
    const begun = (frame: number): number => {
        let low = 0;
        let high = union.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (union[middle].startFrame <= frame) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    };
    const until = (frame: number): number => {
        const count = begun(frame);
        if (count === 0) {
            return 0;
        }
        const last = union[count - 1];
        return unitsBefore[count - 1] + clock.at(Math.min(frame, last.endFrame)) - clock.at(last.startFrame);
    };
    const unitsWithin = (startFrame: number, endFrame: number): number => (startFrame < endFrame ? until(endFrame) - until(startFrame) : 0);
    return {
        list: union,
        seconds: clock.secondsOf(unitsBefore[union.length]),
        unitsWithin,
        secondsWithin: (startFrame, endFrame) => clock.secondsOf(unitsWithin(startFrame, endFrame)),
        has: frame => {
            const count = begun(frame);
            return count > 0 && frame < union[count - 1].endFrame;
        },
        piecesWithin: (startFrame, endFrame) => {
            const pieces: FrameStretch[] = [];
            for (let index = Math.max(0, begun(startFrame) - 1); index < union.length && union[index].startFrame < endFrame; index += 1) {
                const piece = union[index];
                pieces.push({ startFrame: Math.max(piece.startFrame, startFrame), endFrame: Math.min(piece.endFrame, endFrame) });
            }
            return pieces.filter(piece => piece.startFrame < piece.endFrame);
        }
    };
}
