import type { Annotation } from '../documents/annotations';
import { filmedSeconds, type FrameTimes } from '../time/frame-times';
import { type FrameRange, FrameRanges } from '../time/frame-ranges';

/**
 * The time of a recording, or of a stretch of it, in which something could be coded: uncodable stretches are left out, of
 * any reason and for all actors (A11, A33), and gaps between files hold no frames (S1-24).
 */
export class CodableTime {
    /** The stretch that is looked at. */
    readonly whole: FrameRange;
    /** What of it is codable. */
    readonly codable: FrameRanges;
    /** Codable seconds of the stretch: the denominator of shares and rates. */
    readonly seconds: number;

    /** @param stretch absent: the whole recording */
    constructor(
        annotations: readonly Annotation[],
        protected readonly times: FrameTimes,
        stretch?: FrameRange
    ) {
        this.whole = {
            startFrame: Math.max(0, stretch?.startFrame ?? 0),
            endFrame: Math.min(times.frameCount, stretch?.endFrame ?? times.frameCount)
        };
        this.codable = FrameRanges.of(annotations.filter(({ tier }) => tier === 'codability')).outside(this.whole);
        this.seconds = this.secondsIn(this.whole);
    }

    /** The frame lies in the stretch and could be coded: an event counts by its onset (A37). */
    has(frame: number): boolean {
        return this.codable.has(frame);
    }

    /** Codable seconds of a range, as far as it lies in the stretch. */
    secondsIn(range: FrameRange): number {
        const { times, codable } = this;
        if (times.rate !== null) {
            return (codable.framesIn(range) * times.rate.den) / times.rate.num;
        }
        return codable.within(range).reduce((sum, { startFrame, endFrame }) => sum + filmedSeconds(times, startFrame, endFrame), 0);
    }
}
