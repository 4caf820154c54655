import { groupBy } from '../collections/group-by';
import type { Annotation } from '../documents/annotations';
import { compareCodes, isPupil } from '../persons/person-code';
import { filmedClock } from '../time/frame-stretches';
import { codedOn, presentPupils } from './coded-tiers';
import { type Evidence, evidenceOf, type Pattern, type PatternInput } from './pattern';
import { showsKind, shownTime, showsPerson } from './pattern-filter';
import { perInput } from './per-input';
import { percentOf } from './statistics';
import { turnSentences } from './turn-sentences';

/** The turns of one person. */
export interface TurnShare {
    readonly actor: string;
    readonly turns: number;
    readonly seconds: number;
    /** Of all turns, 0–100; null without turns. */
    readonly percentOfTurns: number | null;
    /** Of all speaking time, 0–100. */
    readonly percentOfSeconds: number | null;
    readonly moments: readonly Evidence[];
}

/** Result of PT-7. */
export interface TurnDistribution {
    /** Sorted by code. */
    readonly actors: readonly TurnShare[];
    /** Of everybody, also of whom a filter leaves out. */
    readonly turns: number;
    readonly seconds: number;
    /** Pupils with at least one turn, sorted. */
    readonly pupilsWithTurn: readonly string[];
    /** Null when it is not known who was there. */
    readonly pupilsPresent: number | null;
}

/**
 * PT-7: turns and speaking seconds of each person, in full, uncodable or not (A32). A turn without a person is `ON`.
 * O(n log n).
 */
export const turnDistribution = perInput((input): TurnDistribution => {
    const clock = filmedClock(input.times);
    const shown = codedOn(input, 'turn').filter(turn => showsKind(input, turn));
    const rows = [...groupBy(shown, turn => turn.actor ?? 'ON')]
        .sort(([a], [b]) => compareCodes(a, b))
        .map(([actor, turns]) => ({ actor, ...within(input, turns) }));
    const turns = rows.reduce((sum, row) => sum + row.moments.length, 0);
    const units = rows.reduce((sum, row) => sum + row.units, 0);
    return {
        actors: rows
            .filter(({ actor }) => showsPerson(input, actor))
            .map(row => ({
                actor: row.actor,
                turns: row.moments.length,
                seconds: clock.secondsOf(row.units),
                percentOfTurns: percentOf(row.moments.length, turns),
                percentOfSeconds: percentOf(row.units, units),
                moments: row.moments
            })),
        turns,
        seconds: clock.secondsOf(units),
        pupilsWithTurn: rows.flatMap(({ actor, moments }) => (isPupil(actor) && moments.length > 0 ? [actor] : [])),
        pupilsPresent: presentPupils(input)?.size ?? null
    };
});

/** Turns that begin in the chosen time, and the speaking time that lies in it. */
function within(input: PatternInput, turns: readonly Annotation[]): { moments: readonly Evidence[]; units: number } {
    const time = shownTime(input);
    return {
        moments: turns.filter(({ startFrame }) => input.filter === undefined || time.has(startFrame)).map(evidenceOf),
        units: turns.reduce((sum, { startFrame, endFrame }) => sum + time.unitsWithin(startFrame, endFrame), 0)
    };
}

/** PT-7 Beurten. */
export const TURN_DISTRIBUTION: Pattern<TurnDistribution> = {
    id: 'PT-7',
    title: 'Beurten',
    description: 'Hoe beurten en spreektijd zijn verdeeld.',
    compute: turnDistribution,
    sentences: turnSentences
};
