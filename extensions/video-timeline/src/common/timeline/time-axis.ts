import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import type { SecondsRange } from './view-range';

/** Maps moments to places: the axis is in seconds, so that a variable frame rate stands where it sounds. */
export interface TimeAxis {
    readonly view: SecondsRange;
    /** Width of the view in CSS pixels. */
    readonly width: number;
    readonly pixelsPerSecond: number;
    readonly times: FrameTimes;
    pixelOfSeconds(seconds: number): number;
    secondsAtPixel(x: number): number;
    /** Where the frame begins. */
    pixelOfFrame(frame: number): number;
    /** The frame shown at that place: the last that has begun; clamped to the recording. */
    frameAtPixel(x: number): number;
    /** The frame boundary nearest to that place: 0 … frameCount. */
    boundaryAtPixel(x: number): number;
}

export function createTimeAxis(times: FrameTimes, view: SecondsRange, width: number): TimeAxis {
    const span = view.end - view.start;
    const pixelsPerSecond = span > 0 ? width / span : 0;
    const pixelOfSeconds = (seconds: number): number => (seconds - view.start) * pixelsPerSecond;
    const secondsAtPixel = (x: number): number => (pixelsPerSecond > 0 ? view.start + x / pixelsPerSecond : view.start);
    return {
        view,
        width,
        pixelsPerSecond,
        times,
        pixelOfSeconds,
        secondsAtPixel,
        pixelOfFrame: frame => pixelOfSeconds(times.secondsOf(frame)),
        frameAtPixel: x => times.frameAt(secondsAtPixel(x)),
        boundaryAtPixel: x => {
            const seconds = secondsAtPixel(x);
            const frame = times.frameAt(seconds);
            const begin = times.secondsOf(frame);
            const end = times.secondsOf(frame + 1);
            return seconds - begin < end - seconds ? frame : Math.min(frame + 1, times.frameCount);
        }
    };
}
