import type { Annotation } from '../documents/annotations';
import { filmedSeconds, type FrameTimes } from '../time/frame-times';
import { type FrameRange, FrameRanges } from '../time/frame-ranges';

/**
 * The time of a recording, or of stretches of it, in which something could be coded: uncodable stretches are left out, of
 * any reason and for all actors (A11, A33), and gaps between files hold no frames (S1-24).
 */
export class CodableTime {
    /** The stretches that are looked at, as far as they lie in the recording. */
    readonly stretches: readonly FrameRange[];
    /** What of them is codable. */
    readonly codable: FrameRanges;
    /** Codable seconds of the stretches: the denominator of shares and rates. */
    readonly seconds: number;

    /** @param stretches absent: the whole recording */
    constructor(
        annotations: readonly Annotation[],
        protected readonly times: FrameTimes,
        stretches?: readonly FrameRange[]
    ) {
        const whole = { startFrame: 0, endFrame: times.frameCount };
        this.stretches = FrameRanges.of(stretches ?? [whole]).within(whole);
        const uncodable = FrameRanges.of(annotations.filter(({ tier }) => tier === 'codability'));
        this.codable = FrameRanges.of(this.stretches.flatMap(stretch => uncodable.outside(stretch).list));
        this.seconds = this.secondsIn(whole);
    }

    /** The frame lies in a stretch and could be coded: an event counts by its onset (A37). */
    has(frame: number): boolean {
        return this.codable.has(frame);
    }

    /** Codable seconds of a range, as far as it lies in the stretches. */
    secondsIn(range: FrameRange): number {
        const { times, codable } = this;
        if (times.rate !== null) {
            return (codable.framesIn(range) * times.rate.den) / times.rate.num;
        }
        return codable.within(range).reduce((sum, { startFrame, endFrame }) => sum + filmedSeconds(times, startFrame, endFrame), 0);
    }
}
