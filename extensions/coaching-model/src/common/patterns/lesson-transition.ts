import type { Annotation } from '../documents/annotations';
import { isPupil } from '../persons/person-code';
import { commonOf, filmedClock, outsideOf, type StretchMeasure, stretchMeasure, unionOf } from '../time/frame-stretches';
import { secondsBetween } from '../time/frame-times';
import { codedOn } from './coded-tiers';
import { type Evidence, evidenceOf, type Pattern, type PatternInput } from './pattern';
import { shownCodable, showsCertainty, showsKind, showsPeopleOf } from './pattern-filter';
import { perInput } from './per-input';
import { type Settling, settlingTimes } from './settling-time';
import { transitionSentences } from './transition-sentences';

/** Unfavourable initiatives of pupils in a part of the lesson. */
export interface UnfavourableRate {
    readonly codableSeconds: number;
    /** Null without codable time (F07). */
    readonly perMinute: number | null;
    readonly initiatives: readonly Evidence[];
}

/** One transition (`lesovergang`). */
export interface Transition extends Evidence {
    /** As a clock on the wall counts them. */
    readonly seconds: number;
    readonly inside: UnfavourableRate;
    readonly unfavourablePerMinuteInside: number | null;
    readonly unfavourablePerMinuteOutside: number | null;
    /** From the end of the announcement until the focus pupils were engaged. */
    readonly settling: Settling;
}

/** Result of PT-9. */
export interface LessonTransitions {
    /** In order of time. */
    readonly transitions: readonly Transition[];
    /** The codable time that lies in no transition at all (A35), the same for each. */
    readonly outside: UnfavourableRate;
    /** All unfavourable initiatives of pupils in codable time, inside and outside. */
    readonly unfavourable: number;
}

const TRANSITION = 'lesovergang';

/**
 * PT-9: for each transition its duration, and the unfavourable initiatives of pupils (A36) per codable minute inside it and in
 * no transition (A35), counted by their onset; initiatives in uncodable time are left out as that time is (A37). A filter on
 * context does not touch it: it compares contexts. O(n log n).
 */
export const lessonTransitions = perInput((input): LessonTransitions => {
    const all = codedOn(input, 'context').filter(({ code }) => code === TRANSITION);
    const codable = shownCodable(input.filter?.contexts ? { ...input, filter: { ...input.filter, contexts: undefined } } : input);
    const unfavourable = codedOn(input, 'initiative').filter(
        each =>
            each.valence === 'ongunstig' &&
            isPupil(each.actor) &&
            codable.has(each.startFrame) &&
            showsCertainty(input, each) &&
            showsPeopleOf(input, each)
    );
    const inTransition = unionOf(all);
    const outsideTime = stretchMeasure(commonOf(codable.list, outsideOf(inTransition, input.times.frameCount)), filmedClock(input.times));
    const outside = rateOf(
        outsideTime.seconds,
        unfavourable.filter(({ startFrame }) => outsideTime.has(startFrame))
    );
    const settling = settlingTimes(input, all);
    return {
        transitions: all
            .map((transition, index) => transitionOf(input, transition, codable, unfavourable, outside, settling[index]))
            .filter((_, index) => showsKind(input, all[index]) && rangeTouches(input, all[index])),
        outside,
        unfavourable: unfavourable.length
    };
});

function transitionOf(
    input: PatternInput,
    transition: Annotation,
    codable: StretchMeasure,
    unfavourable: readonly Annotation[],
    outside: UnfavourableRate,
    settling: Settling
): Transition {
    const { startFrame, endFrame } = transition;
    const inside = rateOf(
        codable.secondsWithin(startFrame, endFrame),
        unfavourable.slice(firstFrom(unfavourable, startFrame), firstFrom(unfavourable, endFrame))
    );
    return {
        ...evidenceOf(transition),
        seconds: secondsBetween(input.times, startFrame, endFrame),
        inside,
        unfavourablePerMinuteInside: inside.perMinute,
        unfavourablePerMinuteOutside: outside.perMinute,
        settling
    };
}

function rateOf(codableSeconds: number, initiatives: readonly Annotation[]): UnfavourableRate {
    return {
        codableSeconds,
        perMinute: codableSeconds > 0 ? (initiatives.length * 60) / codableSeconds : null,
        initiatives: initiatives.map(evidenceOf)
    };
}

function rangeTouches({ filter }: PatternInput, { startFrame, endFrame }: Evidence): boolean {
    return filter?.range === undefined || (startFrame < filter.range.endFrame && filter.range.startFrame < endFrame);
}

/** Index of the first that begins at or after `frame`. */
function firstFrom(sorted: readonly Annotation[], frame: number): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (sorted[middle].startFrame < frame) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/** PT-9 Lesovergangen. */
export const LESSON_TRANSITION: Pattern<LessonTransitions> = {
    id: 'PT-9',
    title: 'Lesovergangen',
    description: 'Hoe lang een lesovergang duurt en hoe vaak leerlingen dan onhandig om contact vragen, vergeleken met de rest van de les.',
    compute: lessonTransitions,
    sentences: transitionSentences
};
