import type { Annotation } from '../documents/annotations';
import { uncodableFrames } from '../patterns/uncodable-time';
import type { FrameTimes } from '../time/frame-times';
import { commonOf, filmedClock, type FrameStretch, outsideOf, type StretchMeasure, stretchMeasure, unionOf } from '../time/frame-stretches';

/** Stretches of a recording, and what of them could be coded. */
export interface CodableTime {
    /** What is looked at, as far as it lies in the recording. */
    readonly stretches: readonly FrameStretch[];
    /**
     * What of it is codable: uncodable stretches are left out, of any reason and for all actors (A11, A33), and gaps between
     * files hold no frames (S1-24). Its seconds are the denominator of shares and rates.
     */
    readonly codable: StretchMeasure;
}

/** @param stretches absent: the whole recording */
export function codableTime(annotations: readonly Annotation[], times: FrameTimes, stretches?: readonly FrameStretch[]): CodableTime {
    const { frameCount } = times;
    const whole = unionOf([{ startFrame: 0, endFrame: frameCount }]);
    const chosen = stretches ? commonOf(unionOf(stretches), whole) : whole;
    const codable = commonOf(outsideOf(uncodableFrames(annotations), frameCount), chosen);
    return { stretches: chosen, codable: stretchMeasure(codable, filmedClock(times)) };
}
