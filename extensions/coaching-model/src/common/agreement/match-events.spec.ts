import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../documents/annotations';
import { constantFrameTimes, tableFrameTimes } from '../time/frame-times';
import { EVENT_TIERS, type EventMatching, matchEvents } from './match-events';

const event = (id: string, startFrame: number, more: Partial<Annotation> = {}): Annotation => ({
    id,
    tier: 'initiative',
    code: 'contactinitiatief',
    startFrame,
    endFrame: startFrame + 1,
    actor: 'L07',
    target: 'LK1',
    ...more
});
/** 4 frames a second: a frame is 0.25 s, so that many distances are equal. */
const TIMES = constantFrameTimes(400, { num: 4, den: 1 });
const ids = ({ pairs, onlyA, onlyB }: EventMatching): readonly string[] => [
    ...pairs.map(({ a, b }) => `${a.id}=${b.id}`),
    ...onlyA.map(({ id }) => `${id}=`),
    ...onlyB.map(({ id }) => `=${id}`)
];
const matched = (a: Annotation[], b: Annotation[], tolerance?: number): readonly string[] => ids(matchEvents(a, b, TIMES, tolerance));

const annotation = fc.record({
    tier: fc.constantFrom(...EVENT_TIERS, 'initiative', 'turn'),
    actor: fc.constantFrom('L07', 'L07', 'LK1', undefined),
    code: fc.constantFrom('x', 'y'),
    startFrame: fc.nat(40)
});
/** Events of one coder, with ids of his own. */
const coding = (prefix: string): fc.Arbitrary<Annotation[]> =>
    fc
        .array(annotation, { maxLength: 14 })
        .map(list => list.map((each, index) => event(`${prefix}${index}`, each.startFrame, each as Annotation)));

/** Every pair there could be, best first, taking each event once: the words of A43 and A45, in quadratic time. */
function reading(a: readonly Annotation[], b: readonly Annotation[], toleranceFrames: number): string[] {
    const candidates = a
        .filter(({ tier }) => (EVENT_TIERS as readonly string[]).includes(tier))
        .flatMap(one =>
            b
                .filter(two => two.tier === one.tier && two.actor === one.actor)
                .map(two => ({ one, two, distance: Math.abs(one.startFrame - two.startFrame) }))
        )
        .filter(({ distance }) => distance <= toleranceFrames)
        .sort(
            (x, y) =>
                x.distance - y.distance ||
                x.one.startFrame - y.one.startFrame ||
                x.two.startFrame - y.two.startFrame ||
                (x.one.id < y.one.id ? -1 : x.one.id > y.one.id ? 1 : 0) ||
                (x.two.id < y.two.id ? -1 : x.two.id > y.two.id ? 1 : 0)
        );
    const used = new Set<Annotation>();
    return candidates.flatMap(({ one, two }) => {
        if (used.has(one) || used.has(two)) {
            return [];
        }
        used.add(one).add(two);
        return [`${one.id}=${two.id}`];
    });
}

describe('matchEvents', () => {
    it('A43: pairs events that begin up to 1.0 s apart, that included, at every frame rate', () => {
        const times = [
            constantFrameTimes(2000, { num: 25, den: 1 }),
            constantFrameTimes(2000, { num: 50, den: 1 }),
            constantFrameTimes(2000, { num: 30000, den: 1001 }),
            tableFrameTimes({ pts: Array.from({ length: 2000 }, (_, frame) => frame * 100), timebase: { num: 1, den: 1000 }, rate: null })
        ];
        expect(
            [25, 26, 50, 51, 29, 30, 10, 11].map((frames, index) => {
                const own = times[index >> 1];
                return matchEvents([event('A', 700)], [event('B', 700 + frames)], own).pairs.length;
            })
        ).toEqual([1, 0, 1, 0, 1, 0, 1, 0]);
    });

    it('A44: matches initiatives, responses, leading and circle, and leaves states to the time-based kappa', () => {
        const tiers = ['initiative', 'response', 'leading', 'circle', 'turn', 'attention', 'context', 'need', 'engagement'] as const;
        const all = tiers.map((tier, index) => event(`E${index}`, index * 20, { tier }));
        expect(matchEvents(all, all, TIMES).pairs.map(({ a }) => a.tier)).toEqual(['initiative', 'response', 'leading', 'circle']);
    });

    it('A45: per tier and actor, one to one, the smallest distance first whatever the code', () => {
        expect(matched([event('A1', 100)], [event('B1', 98, { code: 'contactinitiatief' }), event('B2', 101, { code: 'anders' })])).toEqual(
            ['A1=B2', '=B1']
        );
        expect(matched([event('A1', 100)], [event('B1', 100, { actor: 'L03' }), event('B2', 100, { tier: 'leading' })])).toEqual([
            'A1=',
            '=B1',
            '=B2'
        ]);
        // B2 lies nearer to A3, and A3 nearer to B4: so B2 is left to A1, which lies further away.
        const apart = [event('A1', 100), event('A3', 106)];
        expect(matched(apart, [event('B2', 103), event('B4', 107)])).toEqual(['A1=B2', 'A3=B4']);
    });

    it('A45: at one distance the earlier begin of A, then of B, then the lower id', () => {
        expect(matched([event('A1', 100), event('A2', 104)], [event('B1', 102)])).toEqual(['A1=B1', 'A2=']);
        expect(matched([event('A1', 100)], [event('B1', 102), event('B2', 98)])).toEqual(['A1=B2', '=B1']);
        expect(matched([event('A2', 100), event('A1', 100)], [event('B9', 100), event('B8', 100)])).toEqual(['A1=B8', 'A2=B9']);
        expect(matched([event('A2', 100), event('A10', 100)], [event('B', 100)])).toEqual(['A10=B', 'A2=']);
    });

    it('A47: a different target, valence or code does not keep two events apart', () => {
        expect(matched([event('A', 100)], [event('B', 100, { target: 'L03', valence: 'ongunstig', code: 'anders' })])).toEqual(['A=B']);
    });

    it('says what the words of A43 to A45 say, read in quadratic time', () => {
        fc.assert(
            fc.property(coding('A'), coding('B'), fc.nat(6), (a, b, frames) => {
                const { pairs } = matchEvents(a, b, TIMES, frames / 4);
                expect(pairs.map(pair => `${pair.a.id}=${pair.b.id}`).sort()).toEqual(reading(a, b, frames).sort());
            }),
            { numRuns: 10_000 }
        );
    });

    it('does not depend on the order of the annotations, and turns over when the coders change places', () => {
        fc.assert(
            fc.property(coding('A'), coding('B'), (a, b) => {
                const one = matchEvents(a, b, TIMES);
                expect(ids(matchEvents([...a].reverse(), [...b].reverse(), TIMES))).toEqual(ids(one));
                const two = matchEvents(b, a, TIMES);
                const turned = { pairs: two.pairs.map(pair => ({ a: pair.b, b: pair.a })), onlyA: two.onlyB, onlyB: two.onlyA };
                expect([...ids(turned)].sort()).toEqual([...ids(one)].sort());
            }),
            { numRuns: 10_000 }
        );
    });

    it('keeps every pair of a narrower window in a wider one', () => {
        fc.assert(
            fc.property(coding('A'), coding('B'), fc.nat(6), fc.nat(6), (a, b, narrow, more) => {
                const pairsAt = (frames: number): string[] =>
                    matchEvents(a, b, TIMES, frames / 4).pairs.map(pair => `${pair.a.id}=${pair.b.id}`);
                const wide = new Set(pairsAt(narrow + more));
                expect(pairsAt(narrow).filter(pair => !wide.has(pair))).toEqual([]);
            }),
            { numRuns: 10_000 }
        );
    });

    it('stays quick with many events close together', () => {
        const dense = (prefix: string, offset: number): Annotation[] =>
            Array.from({ length: 20_000 }, (_, index) => event(`${prefix}${index}`, (index * 7 + offset) % 397));
        const { pairs } = matchEvents(dense('A', 0), dense('B', 3), TIMES);
        expect(pairs.length).toBe(20_000);
    });
});
