import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BasicNeeds } from './basic-needs';
import type { ClosingEpisodes } from './closing-episodes';
import type { DifferentialReception } from './differential-reception';
import type { InitiativeReception } from './initiative-reception';
import type { MissedOpportunities } from './missed-opportunity';
import type { NegativeSpirals } from './negative-spiral';
import type { PatternInput } from './pattern';
import { computePatterns } from './patterns';
import { annotationsArbitrary, CASE_RATE, caseInput, doubledInput, shiftedInput } from './testing/pattern-cases';
import type { TurnDistribution } from './turn-distribution';

const RUNS = { numRuns: 10_000 };
const SMALL = fc.oneof(...(['all', 'chains', 'contact', 'states'] as const).map(mix => annotationsArbitrary(mix, 12)));

/** A frame in a result; an onset is not the end of an interval, though a chain calls its last one `endFrame` (A28). */
type FrameChange = (frame: number, isOnset: boolean) => number;

/** Results with every frame put through `frames`, seconds since the begin through `moments`, and rounding taken off numbers. */
function normal(input: PatternInput, frames: FrameChange = same, moments: (second: number) => number = same): string {
    return JSON.stringify(computePatterns(input), function (this: object, key: string, value: unknown) {
        if (typeof value !== 'number') {
            return value;
        }
        if (/^(?:start|end|settled)Frame$/.test(key)) {
            return frames(value, key !== 'endFrame' || 'moves' in this || 'pairs' in this);
        }
        return Number((/^(?:start|end)Seconds$/.test(key) ? moments(value) : value).toFixed(6));
    });
}
const same = (value: number): number => value;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const sameIds = (a: readonly string[], b: readonly string[]): boolean => [...a].sort().join() === [...b].sort().join();

/** As text first, since comparing values in depth takes ten times as long. */
function expectSame(actual: string, expected: string): void {
    if (actual !== expected) {
        expect(JSON.parse(actual)).toEqual(JSON.parse(expected));
    }
}

/** Other work on the same machine must not make a property fail. */
describe('all patterns', { timeout: 180_000 }, () => {
    it('divide the initiatives: each has one outcome and stands in one row of everything that counts it', () => {
        fc.assert(
            fc.property(SMALL, annotations => {
                const results = computePatterns(caseInput(annotations)) as unknown as {
                    'PT-1': InitiativeReception;
                    'PT-2': DifferentialReception;
                    'PT-4': MissedOpportunities;
                    'PT-5': NegativeSpirals;
                    'PT-7': TurnDistribution;
                    'PT-10': ClosingEpisodes;
                    'PT-11': BasicNeeds;
                };
                const { outcomes, total, dyads } = results['PT-1'];
                const ofTier = (tier: string): string[] => annotations.filter(each => each.tier === tier).map(({ id }) => id);
                const ids = ofTier('initiative');
                const toTeachers = dyads.filter(({ from, to }) => /^L\d/.test(from) && /^LK/.test(to)).flatMap(dyad => dyad.ids);
                const chances = new Set(results['PT-4'].ids);
                const missed = results['PT-5'].spirals.flatMap(spiral => spiral.missed);
                const pairs = results['PT-10'].episodes.flatMap(episode => episode.pairs.map(pair => pair.initiative));
                const wrong = {
                    outcomes: !sameIds(Object.keys(outcomes), ids),
                    dyads: !sameIds(
                        dyads.flatMap(dyad => dyad.ids),
                        ids
                    ),
                    total: total.received + total.rejected + total.notReceived + total.undetermined !== ids.length,
                    undetermined: total.n + total.undetermined !== ids.length,
                    byValence: !sameIds(
                        results['PT-2'].pupils.flatMap(({ own }) => Object.values(own).flatMap(count => count.ids)),
                        toTeachers
                    ),
                    chances: [...chances].some(id => outcomes[id] !== 'afgewezen' && outcomes[id] !== 'niet_ontvangen'),
                    missed: new Set(missed).size !== missed.length || missed.some(id => !chances.has(id)),
                    pairs: new Set(pairs).size !== pairs.length || pairs.some(id => outcomes[id] !== 'ontvangen'),
                    turns: sum(results['PT-7'].actors.map(({ turns }) => turns)) !== ofTier('turn').length,
                    needs: sum(results['PT-11'].cells.map(({ supported, chance }) => supported + chance)) !== ofTier('need').length
                };
                expect(Object.entries(wrong).filter(([, value]) => value)).toEqual([]);
            }),
            RUNS
        );
    });

    it('shift with the frames', () => {
        fc.assert(
            fc.property(SMALL, fc.integer({ min: 1, max: 5000 }), (annotations, shift) => {
                expectSame(
                    normal(
                        shiftedInput(annotations, shift),
                        frame => frame - shift,
                        second => second - shift / CASE_RATE
                    ),
                    normal(caseInput(annotations))
                );
            }),
            RUNS
        );
    });

    it('do not depend on the order of the file', () => {
        const shuffled = SMALL.chain(annotations =>
            fc.tuple(fc.constant(annotations), fc.shuffledSubarray(annotations, { minLength: annotations.length }))
        );
        fc.assert(
            fc.property(shuffled, ([annotations, other]) => {
                const [here, there] = [annotations, other].map(each => JSON.stringify(computePatterns(caseInput(each))));
                expectSame(there, here);
            }),
            RUNS
        );
    });

    it('change no second when rate and frames are doubled', () => {
        fc.assert(
            fc.property(SMALL, annotations => {
                // A point ends half a frame earlier; rounded up that is the same frame again.
                expectSame(
                    normal(doubledInput(annotations), (frame, isOnset) => (isOnset ? Math.floor(frame / 2) : Math.ceil(frame / 2))),
                    normal(caseInput(annotations))
                );
            }),
            RUNS
        );
    });
});
