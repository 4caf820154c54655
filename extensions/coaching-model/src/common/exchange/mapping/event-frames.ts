import type { FrameTimes } from '../../time/frame-times';
import { filmOf, type ForeignCoding, type ForeignEvent, isState } from '../foreign-coding';

/** Frames `[startFrame, endFrame)` of an event, and where they came from. */
export interface EventFrames {
    readonly startFrame: number;
    readonly endFrame: number;
    /** `kept`: the file said them; `moved`: it did, but its time says otherwise and counts; `found`: from the time. */
    readonly from: 'kept' | 'moved' | 'found';
    /** It goes on after the end of the recording. */
    readonly cut: boolean;
}

/** Half a millisecond, and a hair for rounding: a frame that was written in milliseconds is found back. */
const TOLERANCE = 0.00051;
/** Times that were rounded and made at least a millisecond long may be that far from their frame. */
const ROUNDING = 0.0021;

/**
 * Which frames an event is: those the file says when they agree with its time, else the frame on screen when it begins up to
 * (not included) the one on screen when it ends; a moment is one frame.
 *
 * @returns undefined for an event that begins after the recording
 */
export function eventFrames(
    event: ForeignEvent,
    times: FrameTimes,
    secondOf: (second: number) => number = second => second
): EventFrames | undefined {
    const { startFrame, endFrame } = event;
    const start = secondOf(event.start);
    const end = secondOf(event.end);
    if (
        startFrame !== undefined &&
        endFrame !== undefined &&
        startFrame < endFrame &&
        agrees(startFrame, endFrame, start, end, event, times)
    ) {
        return { startFrame, endFrame, from: 'kept', cut: false };
    }
    if (start >= times.duration || times.frameCount === 0) {
        return undefined;
    }
    const first = frameAt(times, start);
    const past = end >= times.duration - TOLERANCE ? times.frameCount : boundary(times, end);
    return {
        startFrame: first,
        endFrame: isState({ start, end }) ? Math.max(first + 1, past) : first + 1,
        from: startFrame === undefined ? 'found' : 'moved',
        cut: end > times.duration + 0.5
    };
}

function agrees(startFrame: number, endFrame: number, start: number, end: number, { own }: ForeignEvent, times: FrameTimes): boolean {
    if (own) {
        return (
            Math.abs(times.secondsOf(startFrame) - start) <= ROUNDING &&
            Math.abs(Math.max(times.secondsOf(startFrame), times.endSecondsOf(endFrame)) - end) <= ROUNDING
        );
    }
    // Another program may count from another picture: believed only while its time is within half a picture of that frame.
    const half = (times.secondsOf(startFrame + 1) - times.secondsOf(startFrame)) / 2;
    return (
        endFrame <= times.frameCount &&
        Math.abs(times.secondsOf(startFrame) - start) < half &&
        Math.abs(times.endSecondsOf(endFrame) - end) < 3 * half
    );
}

/** The frame on screen at that second. */
function frameAt(times: FrameTimes, seconds: number): number {
    return times.frameAt(Math.max(0, seconds) + TOLERANCE);
}

/** The first frame that no longer belongs to what ends at that second: within a gap the one after it. */
function boundary(times: FrameTimes, seconds: number): number {
    const gap = times.gaps.find(({ from, to }) => seconds + TOLERANCE >= from && seconds < to);
    return gap ? gap.frame : frameAt(times, seconds);
}

/**
 * Turns a second of the coding into one of the recording: the film may begin elsewhere (`originSeconds`), and a queue of films
 * without gaps may be a recording with gaps (S1-24).
 * @param names of the films of the recording
 */
export function secondsOfRecording(
    { media }: Pick<ForeignCoding, 'media'>,
    times: FrameTimes,
    names: readonly string[] = []
): (second: number) => number {
    const film = filmOf(media, names);
    const origin = film?.originSeconds ?? 0;
    const queue = media.filter(({ player, originSeconds = 0 }) => player === film?.player && originSeconds === origin);
    const lengths = queue.map(({ lengthSeconds }) => lengthSeconds);
    if (times.gaps.length === 0 || queue.length !== times.gaps.length + 1 || lengths.some(length => length === undefined)) {
        return second => second + origin;
    }
    const begins = [0, ...times.gaps.map(({ to }) => to)];
    return second => {
        let left = second + origin;
        for (const [at, length = 0] of lengths.entries()) {
            if (left < length || at === lengths.length - 1) {
                return begins[at] + left;
            }
            left -= length;
        }
        return left;
    };
}
