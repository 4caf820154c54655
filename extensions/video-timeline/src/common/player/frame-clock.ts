import type { FilmTimes } from './film-times';

/** Where a clock that plays decoded frames stands. */
export interface ClockPosition {
    readonly frame: number;
    /** Came past the end (or the begin, backwards) without a loop. */
    readonly ended: boolean;
}

/** Frames `[start, end)`. */
interface Range {
    readonly start: number;
    readonly end: number;
}

/**
 * The frame that is due `elapsed` seconds after playing began at `from`.
 * @param speed seconds of film per second; negative plays backwards
 * @param loop stays within these frames, each shown for its own length
 */
export function frameDue(times: FilmTimes, from: number, elapsed: number, speed: number, loop?: Range): ClockPosition {
    const start = loop?.start ?? 0;
    const end = loop?.end ?? times.frameCount;
    const begin = times.secondsOf(start);
    const finish = times.secondsOf(end);
    const length = finish - begin;
    const last = Math.max(start, end - 1);
    // Backwards a frame is entered at its end, so that the first one is also seen for its whole length.
    const origin = speed < 0 ? times.secondsOf(from + 1) : times.secondsOf(from);
    let at = origin + elapsed * speed - (speed < 0 ? 1e-9 : 0);
    if (loop && length > 0) {
        at = begin + ((((at - begin) % length) + length) % length);
    } else if (speed < 0 ? at <= begin : at >= finish) {
        return { frame: speed < 0 ? start : last, ended: true };
    }
    return { frame: Math.min(Math.max(times.frameAt(at), start), last), ended: false };
}
