import { groupBy } from '../collections/group-by';
import type { Annotation } from '../documents/annotations';
import { commonOf, type FilmedClock, filmedClock, type StretchMeasure, stretchMeasure, unionOf } from '../time/frame-stretches';
import { allSpirals } from './negative-spiral';
import type { PatternInput } from './pattern';
import { shownCodable } from './pattern-filter';
import { perInput } from './per-input';

export const TONES = ['vriendelijk', 'neutraal', 'onvriendelijk'] as const;
export type Tone = (typeof TONES)[number];

/** Seconds of attention, split by tone. */
export interface ToneSeconds {
    readonly seconds: number;
    readonly byTone: Readonly<Record<Tone, number>>;
    /** For whose tone nothing was coded; attention for the group or for material has none. */
    readonly withoutTone: number;
}

/** Measures attention in codable time (A33). */
export class AttentionClock {
    protected readonly clock: FilmedClock;
    protected readonly codable: StretchMeasure;

    constructor(protected readonly input: PatternInput) {
        this.clock = filmedClock(input.times);
        this.codable = shownCodable(input);
    }

    measure(list: readonly Annotation[]): ToneSeconds {
        return this.sum(list, ({ startFrame, endFrame }) => this.codable.unitsWithin(startFrame, endFrame));
    }

    /** What lies outside the spirals of the pair; a spiral runs from its first event to the onset of its last. */
    outsideSpirals(list: readonly Annotation[], pupil: string, teacher: string): ToneSeconds {
        const inside = codableSpirals(this.input).get(`${pupil}\n${teacher}`);
        return this.sum(
            list,
            ({ startFrame, endFrame }) => this.codable.unitsWithin(startFrame, endFrame) - (inside?.unitsWithin(startFrame, endFrame) ?? 0)
        );
    }

    protected sum(list: readonly Annotation[], unitsOf: (annotation: Annotation) => number): ToneSeconds {
        const units = { vriendelijk: 0, neutraal: 0, onvriendelijk: 0, none: 0 };
        for (const annotation of list) {
            units[annotation.tone ?? 'none'] += unitsOf(annotation);
        }
        const { vriendelijk, neutraal, onvriendelijk, none } = units;
        const seconds = (each: number): number => this.clock.secondsOf(each);
        return {
            seconds: seconds(vriendelijk + neutraal + onvriendelijk + none),
            byTone: { vriendelijk: seconds(vriendelijk), neutraal: seconds(neutraal), onvriendelijk: seconds(onvriendelijk) },
            withoutTone: seconds(none)
        };
    }
}

/** The codable part of the spirals of each pair; also of spirals that a filter does not show. */
const codableSpirals = perInput((input): ReadonlyMap<string, StretchMeasure> => {
    const clock = filmedClock(input.times);
    const codable = shownCodable(input).list;
    const byDyad = groupBy(allSpirals(input), ({ pupil, teacher }) => `${pupil}\n${teacher}`);
    return new Map([...byDyad].map(([key, spirals]) => [key, stretchMeasure(commonOf(unionOf(spirals), codable), clock)]));
});
