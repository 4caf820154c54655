import type { FilmTimes } from './film-times';

/** Shorter than this is a click, not a sound one recognises (seconds). */
const SHORTEST = 0.06;
/** Longer than this is not what one frame is about. */
const LONGEST = 0.12;

/** The sound to hear with one frame: from its begin, as long as it lasts but long enough to be heard. Seconds of the recording. */
export function soundWindow(times: FilmTimes, frame: number): { readonly start: number; readonly end: number } {
    const start = times.secondsOf(frame);
    const length = Math.min(Math.max(times.secondsOf(frame + 1) - start, SHORTEST), LONGEST);
    return { start, end: start + length };
}

/** Fades the first and last `fade` samples of a snippet, so that it begins and ends without a click. Changes `samples`. */
export function fadeEnds(samples: Float32Array, fade: number): void {
    const ramp = Math.min(fade, samples.length >> 1);
    for (let n = 0; n < ramp; n += 1) {
        const gain = (n + 0.5) / ramp;
        samples[n] *= gain;
        samples[samples.length - 1 - n] *= gain;
    }
}
