import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../documents/annotations';
import { attentionDistribution } from './attention-distribution';
import { closingEpisodes } from './closing-episodes';
import { initiativeReception } from './initiative-reception';
import { lessonTransitions } from './lesson-transition';
import { negativeSpirals } from './negative-spiral';
import { annotationsArbitrary, CASE_FRAMES, CASE_RATE, caseInput } from './testing/pattern-cases';
import {
    plainAttention,
    plainEpisodes,
    plainOutcomes,
    type PlainReading,
    plainSeries,
    plainSpirals,
    plainTransitions
} from './testing/plain-reading';
import { yesSeries } from './yes-series';

const reading = (annotations: readonly Annotation[]): PlainReading => ({
    annotations,
    rate: CASE_RATE,
    frameCount: CASE_FRAMES,
    window: 5,
    spiralGap: 15,
    episodeGap: 10
});
const sorted = <T>(rows: readonly T[]): string[] => rows.map(row => JSON.stringify(row)).sort();
const RUNS = { numRuns: 5_000 };

/** A comparison of empty lists proves nothing: each property counts what it found. */
function compare<T>(
    mix: Parameters<typeof annotationsArbitrary>[0],
    ours: (all: Annotation[]) => readonly T[],
    plain: (all: Annotation[]) => readonly T[]
): number {
    let found = 0;
    fc.assert(
        fc.property(annotationsArbitrary(mix), annotations => {
            const expected = plain(annotations);
            found += expected.length;
            expect(sorted(ours(annotations))).toEqual(sorted(expected));
        }),
        RUNS
    );
    return found;
}

describe('the definitions read aloud give the same', { timeout: 180_000 }, () => {
    it('PT-1 outcomes', () => {
        const found = compare(
            'chains',
            all => Object.entries(initiativeReception(caseInput(all)).outcomes),
            all => [...plainOutcomes(reading(all))].map(([id, { outcome }]) => [id, outcome])
        );
        expect(found).toBeGreaterThan(10_000);
    });

    it('PT-5 spirals', () => {
        const found = compare(
            'chains',
            all =>
                negativeSpirals(caseInput(all)).spirals.map(({ pupil, teacher, startFrame, endFrame, moves, missed }) => ({
                    pupil,
                    teacher,
                    startFrame,
                    endFrame,
                    moves,
                    missed
                })),
            all => plainSpirals(reading(all))
        );
        expect(found).toBeGreaterThan(500);
    });

    it('PT-6 ja-reeksen', () => {
        const found = compare(
            'contact',
            all =>
                yesSeries(caseInput(all)).series.map(({ from, to, startFrame, endFrame, pairs }) => ({
                    from,
                    to,
                    startFrame,
                    endFrame,
                    pairs
                })),
            all => plainSeries(reading(all))
        );
        expect(found).toBeGreaterThan(100);
    });

    it('PT-8 attention', () => {
        const found = compare(
            'states',
            all =>
                attentionDistribution(caseInput(all)).targets.map(({ target, byTone, withoutTone }) => [
                    target,
                    ...[byTone.vriendelijk, byTone.neutraal, byTone.onvriendelijk, withoutTone].map(rounded)
                ]),
            all =>
                [...plainAttention(reading(all))].map(([target, tones]) => [
                    target,
                    ...['vriendelijk', 'neutraal', 'onvriendelijk', 'geen'].map(tone => rounded(tones.get(tone) ?? 0))
                ])
        );
        expect(found).toBeGreaterThan(2_000);
    });

    it('PT-9 transitions', () => {
        const found = compare(
            'states',
            all =>
                lessonTransitions(caseInput(all)).transitions.map(
                    ({ startFrame, endFrame, seconds, unfavourablePerMinuteInside: inside, unfavourablePerMinuteOutside: outside }) => ({
                        startFrame,
                        endFrame,
                        seconds: rounded(seconds),
                        inside: inside === null ? null : rounded(inside),
                        outside: outside === null ? null : rounded(outside)
                    })
                ),
            all =>
                plainTransitions(reading(all)).map(({ inside, outside, ...rest }) => ({
                    ...rest,
                    inside: inside === null ? null : rounded(inside),
                    outside: outside === null ? null : rounded(outside)
                }))
        );
        expect(found).toBeGreaterThan(1_000);
    });

    it('PT-10 episodes', () => {
        const found = compare(
            'contact',
            all =>
                closingEpisodes(caseInput(all)).episodes.map(({ pupil, teacher, startFrame, endFrame, closed }) => ({
                    pupil,
                    teacher,
                    startFrame,
                    endFrame,
                    closed
                })),
            all => plainEpisodes(reading(all))
        );
        expect(found).toBeGreaterThan(1_000);
    });
});

function rounded(value: number): number {
    return Number(value.toFixed(6));
}
