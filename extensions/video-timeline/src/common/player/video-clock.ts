import type { FilmTimes } from './film-times';

/**
 * Translates between the clock of a `<video>` element and frames. Engines disagree on where second 0 lies, so the offset is
 * measured once: the media time of the first picture shown belongs to frame 0.
 */
export class VideoClock {
    protected offset = 0;

    constructor(protected readonly times: FilmTimes) {}

    /** The element shows frame 0 and reports this media time (seconds). */
    calibrate(mediaTimeOfFirstFrame: number): void {
        this.offset = mediaTimeOfFirstFrame;
    }

    /** The frame whose begin lies nearest to a reported media time: reports are begins of frames, rounded by the engine. */
    frameAt(mediaTime: number): number {
        const seconds = mediaTime - this.offset;
        const frame = this.times.frameAt(seconds);
        if (frame + 1 >= this.times.frameCount) {
            return frame;
        }
        const before = Math.abs(seconds - this.times.secondsOf(frame));
        const after = Math.abs(this.times.secondsOf(frame + 1) - seconds);
        return after < before ? frame + 1 : frame;
    }

    /** Seconds from the begin of frame 0 at a time of the element's clock. */
    secondsOf(mediaTime: number): number {
        return mediaTime - this.offset;
    }

    /** Where to seek so that `frame` is shown: its middle; the begin shows the frame before in a third of all cases. */
    middleOf(frame: number): number {
        return this.offset + (this.times.secondsOf(frame) + this.times.secondsOf(frame + 1)) / 2;
    }
}
