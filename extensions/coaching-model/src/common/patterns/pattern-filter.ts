import type { Annotation, TierId } from '../documents/annotations';
import { commonOf, filmedClock, type FrameStretch, outsideOf, type StretchMeasure, stretchMeasure, unionOf } from '../time/frame-stretches';
import { codedById, codedOn } from './coded-tiers';
import type { PatternInput } from './pattern';
import { perInput } from './per-input';
import { uncodableFrames } from './uncodable-time';

/**
 * Which part of the analysis is shown; plain JSON. A filter chooses among results and never changes one: what became of an
 * initiative, and which events make a chain, is decided by everything that was coded.
 *
 * - Initiatives, turns, tags and talk are shown or not by the moment they begin.
 * - Chains (spiral, ja-reeks, episode) are shown whole as soon as one of their events is.
 * - Seconds of speaking and of attention, and the time that a share or a rate is of, are cut to the chosen time.
 */
export interface PatternFilter {
    /** Somebody of these acts or is addressed. */
    readonly actors?: readonly string[];
    readonly tiers?: readonly TierId[];
    /** Codes of tier `context`: in what part of the lesson it begins. */
    readonly contexts?: readonly string[];
    /** Frames `[startFrame, endFrame)` in which it begins. */
    readonly range?: FrameStretch;
    /** What was coded without a certainty counts as `zeker`. */
    readonly certainty?: 'zeker' | 'twijfel';
}

/** The same input, of which only a part is shown. */
export function filteredInput(input: PatternInput, filter: PatternFilter): PatternInput {
    return { ...input, filter };
}

/** Whether somebody is among the chosen actors; everybody without a choice. */
export function showsPerson({ filter }: PatternInput, ...codes: readonly (string | undefined)[]): boolean {
    return filter?.actors === undefined || codes.some(code => code !== undefined && filter.actors?.includes(code));
}

/** The chosen time without uncodable stretches: what every share and rate of it is over (A33, A35, S1-24). */
export const shownCodable = perInput((input): StretchMeasure => {
    const { frameCount } = input.times;
    const codable = outsideOf(uncodableFrames(input.annotations), frameCount);
    return stretchMeasure(commonOf(codable, chosenFrames(input)), filmedClock(input.times));
});

/** The chosen time, codable or not. */
export const shownTime = perInput((input): StretchMeasure => stretchMeasure(chosenFrames(input), filmedClock(input.times)));

/** Whether an annotation is shown. */
export function shows(input: PatternInput, annotation: Annotation): boolean {
    return (
        input.filter === undefined ||
        (showsKind(input, annotation) && shownTime(input).has(annotation.startFrame) && showsPeopleOf(input, annotation))
    );
}

/** Whether somebody who acts or is addressed is among the chosen actors. */
export function showsPeopleOf(input: PatternInput, { actor, target, targets = [] }: Annotation): boolean {
    // Without a choice no list is made: it is asked of every code.
    return input.filter?.actors === undefined || showsPerson(input, actor, target, ...targets);
}

/** Whether the annotation of that id is shown; one that is not there is not. */
export function showsId(input: PatternInput, id: string): boolean {
    if (input.filter === undefined) {
        return true;
    }
    const annotation = codedById(input).get(id);
    return annotation !== undefined && shows(input, annotation);
}

/** Whether an annotation is of a chosen tier and certainty, whenever and of whomever it is. */
export function showsKind(input: PatternInput, annotation: Annotation): boolean {
    return (input.filter?.tiers?.includes(annotation.tier) ?? true) && showsCertainty(input, annotation);
}

/** Whether an annotation is of the chosen certainty. */
export function showsCertainty({ filter }: PatternInput, { certainty = 'zeker' }: Annotation): boolean {
    return filter?.certainty === undefined || filter.certainty === certainty;
}

function chosenFrames(input: PatternInput): readonly FrameStretch[] {
    const { filter, times } = input;
    const all = [{ startFrame: 0, endFrame: times.frameCount }];
    const range = filter?.range ? commonOf(unionOf([filter.range]), unionOf(all)) : unionOf(all);
    const { contexts } = filter ?? {};
    return contexts ? commonOf(range, unionOf(codedOn(input, 'context').filter(({ code }) => contexts.includes(code)))) : range;
}
