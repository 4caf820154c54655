import { groupBy } from '../collections/group-by';
import { commonOf, type FilmedClock, filmedClock, type StretchMeasure, stretchMeasure, unionOf } from '../time/frame-stretches';
import { allSpirals } from './negative-spiral';
import type { Evidence, PatternInput } from './pattern';
import { shownCodable } from './pattern-filter';
import { perInput } from './per-input';

/** In the order in which they are shown. */
export const TONES = ['vriendelijk', 'neutraal', 'onvriendelijk'] as const;
export type Tone = (typeof TONES)[number];

/** Coded attention with its tone; null when none was coded. */
export interface AttentionMoment extends Evidence {
    readonly tone: Tone | null;
}

/** Seconds of attention, split by tone. */
export interface ToneSeconds {
    readonly seconds: number;
    readonly byTone: Readonly<Record<Tone, number>>;
    /** For whose tone nothing was coded; attention for the group or for material has none. */
    readonly withoutTone: number;
}

/** The same in units of the clock, which add up without rounding. */
export type ToneUnits = Readonly<Record<Tone | 'none', number>>;

export function addUnits(list: readonly ToneUnits[]): ToneUnits {
    const sum = { vriendelijk: 0, neutraal: 0, onvriendelijk: 0, none: 0 };
    for (const units of list) {
        sum.vriendelijk += units.vriendelijk;
        sum.neutraal += units.neutraal;
        sum.onvriendelijk += units.onvriendelijk;
        sum.none += units.none;
    }
    return sum;
}

/** Measures attention in codable time (A33). */
export class AttentionClock {
    protected readonly clock: FilmedClock;
    protected readonly codable: StretchMeasure;

    constructor(protected readonly input: PatternInput) {
        this.clock = filmedClock(input.times);
        this.codable = shownCodable(input);
    }

    unitsOf(moments: readonly AttentionMoment[]): ToneUnits {
        return this.sum(moments, ({ startFrame, endFrame }) => this.codable.unitsWithin(startFrame, endFrame));
    }

    secondsOf({ vriendelijk, neutraal, onvriendelijk, none }: ToneUnits): ToneSeconds {
        const seconds = (units: number): number => this.clock.secondsOf(units);
        return {
            seconds: seconds(vriendelijk + neutraal + onvriendelijk + none),
            byTone: { vriendelijk: seconds(vriendelijk), neutraal: seconds(neutraal), onvriendelijk: seconds(onvriendelijk) },
            withoutTone: seconds(none)
        };
    }

    /** What lies outside the spirals of the pair; a spiral runs from its first event to the onset of its last. */
    secondsOutsideSpirals(moments: readonly AttentionMoment[], pupil: string, teacher: string): ToneSeconds {
        const inside = codableSpirals(this.input).get(`${pupil}\n${teacher}`);
        const units = this.sum(
            moments,
            ({ startFrame, endFrame }) => this.codable.unitsWithin(startFrame, endFrame) - (inside?.unitsWithin(startFrame, endFrame) ?? 0)
        );
        return this.secondsOf(units);
    }

    protected sum(moments: readonly AttentionMoment[], unitsOf: (moment: Evidence) => number): ToneUnits {
        const units = { vriendelijk: 0, neutraal: 0, onvriendelijk: 0, none: 0 };
        for (const moment of moments) {
            units[moment.tone ?? 'none'] += unitsOf(moment);
        }
        return units;
    }
}

/** The codable part of the spirals of each pair; also of spirals that a filter does not show. */
const codableSpirals = perInput((input): ReadonlyMap<string, StretchMeasure> => {
    const clock = filmedClock(input.times);
    const codable = shownCodable(input).list;
    const byDyad = groupBy(allSpirals(input), ({ pupil, teacher }) => `${pupil}\n${teacher}`);
    return new Map([...byDyad].map(([key, spirals]) => [key, stretchMeasure(commonOf(unionOf(spirals), codable), clock)]));
});
