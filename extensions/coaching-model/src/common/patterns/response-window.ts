import type { Annotation } from '../documents/annotations';
import { notAfter } from '../time/instant';
import { isPoint } from './coded-tiers';
import { parametersOf, type PatternInput } from './pattern';
import { uncodableOf } from './uncodable-time';

/** When an answer to an act may come: [start, anchor + W], where the anchor is the start of a point and the end of a state (A10, A13). Seconds. */
export interface ResponseWindow {
    readonly from: number;
    readonly until: number;
    /** Frame from which the latency counts: the begin of a point, the end of a state. */
    readonly anchorFrame: number;
}

export function responseWindow(input: PatternInput, act: Pick<Annotation, 'startFrame' | 'endFrame'>): ResponseWindow {
    const { times } = input;
    const from = times.secondsOf(act.startFrame);
    const { responseWindowSeconds } = parametersOf(input);
    return isPoint(act)
        ? { from, until: from + responseWindowSeconds, anchorFrame: act.startFrame }
        : { from, until: times.endSecondsOf(act.endFrame) + responseWindowSeconds, anchorFrame: act.endFrame };
}

/** All of a window could be seen: it overlaps no uncodable stretch or gap and does not run past the end (A09, S1-24). */
export function isSeen(input: PatternInput, { from, until }: Pick<ResponseWindow, 'from' | 'until'>): boolean {
    return notAfter(until, input.times.duration) && !uncodableOf(input).overlaps(from, until);
}
