import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import type { Annotation } from '../documents/annotations';
import { constantFrameTimes } from '../time/frame-times';
import { type Agreement, agreement, type AgreementInput } from './agreement';

/** 25 frames a second, ten minutes. */
const TIMES = constantFrameTimes(15_000, { num: 25, den: 1 });
const initiative = (id: string, startFrame: number, more: Partial<Annotation> = {}): Annotation => ({
    id,
    tier: 'initiative',
    code: 'contactinitiatief',
    startFrame,
    endFrame: startFrame + 1,
    actor: 'L04',
    target: 'LK1',
    valence: 'positief',
    ...more
});
const answer = (id: string, startFrame: number, code = 'ontvangst_verbaal', more: Partial<Annotation> = {}): Annotation => ({
    id,
    tier: 'response',
    code,
    startFrame,
    endFrame: startFrame + 1,
    actor: 'LK1',
    target: 'L04',
    ...more
});
const compare = (a: readonly Annotation[], b: readonly Annotation[], more: Partial<AgreementInput> = {}): Agreement =>
    agreement({ a, b, codebook: BASIS_CODEBOOK, times: TIMES, ...more });

const ANSWERS: Readonly<Record<string, string>> = { ontvangen: 'ontvangst_verbaal', niet_ontvangen: 'negeren', afgewezen: 'afwijzen' };
/** The worked table of PT-13: how often which outcome of the trainee met which of the trainer. */
const WORKED = [
    ['ontvangen', 'ontvangen', 8],
    ['ontvangen', 'niet_ontvangen', 2],
    ['ontvangen', 'afgewezen', 1],
    ['niet_ontvangen', 'ontvangen', 1],
    ['niet_ontvangen', 'niet_ontvangen', 5],
    ['afgewezen', 'afgewezen', 3]
] as const;

/** Twenty initiatives, ten seconds apart, with the answers that each coder saw. `silent`: what was not received got no code. */
function workedCodings(silent: boolean): { readonly a: Annotation[]; readonly b: Annotation[] } {
    const codings = { a: [] as Annotation[], b: [] as Annotation[] };
    let number = 0;
    for (const [one, two, count] of WORKED) {
        for (let index = 0; index < count; index += 1, number += 1) {
            const at = 250 * (number + 1);
            for (const [coder, outcome, shift] of [
                ['a', one, 0],
                ['b', two, 6]
            ] as const) {
                codings[coder].push(initiative(`E${number}${coder}`, at + shift));
                if (!silent || outcome !== 'niet_ontvangen') {
                    codings[coder].push(answer(`R${number}${coder}`, at + 30 + shift, ANSWERS[outcome]));
                }
            }
        }
    }
    return codings;
}

describe('agreement, PT-13', () => {
    it.each([false, true])('A46: gives the worked table as outcomes: Po 0.800, kappa 0.676, 4 disagreements (silent: %s)', silent => {
        const { a, b } = workedCodings(silent);
        const result = compare(a, b);
        expect(result.outcomes).toMatchObject({
            matched: 20,
            labels: ['ontvangen', 'niet_ontvangen', 'afgewezen'],
            matrix: [
                [8, 2, 1],
                [1, 5, 0],
                [0, 0, 3]
            ],
            percent: 80,
            chancePercent: 38.25
        });
        expect(result.outcomes.kappa?.toFixed(3)).toBe('0.676');
        expect(result.disagreements).toHaveLength(4);
        expect(result.disagreements.every(({ reasons }) => reasons.includes('outcome'))).toBe(true);
    });

    it('A46: has one table over the codes of all pairs, and one per tier; rows are the first coder', () => {
        const a = [initiative('E1', 100), answer('R1', 120, 'volgen'), answer('R2', 500, 'negeren'), initiative('E3', 900)];
        const b = [
            initiative('F1', 110, { code: 'handelingsinitiatief' }),
            answer('S1', 121, 'benoemen'),
            answer('S2', 500, 'negeren'),
            answer('S9', 2000)
        ];
        const result = compare(a, b);
        expect(result).toMatchObject({
            matched: 3,
            labels: ['contactinitiatief', 'handelingsinitiatief', 'benoemen', 'volgen', 'negeren'],
            unmatched: { a: ['E3'], b: ['S9'] }
        });
        expect(result.matrix[0]).toEqual([0, 1, 0, 0, 0]);
        expect(result.matrix[3]).toEqual([0, 0, 1, 0, 0]);
        expect(result.percent).toBeCloseTo(100 / 3, 12);
        expect(Object.keys(result.tiers)).toEqual(['initiative', 'response', 'leading', 'circle']);
        expect(result.tiers.initiative).toMatchObject({ matched: 1, percent: 0, kappa: 0 });
        expect(result.tiers.response).toMatchObject({ matched: 2, labels: ['benoemen', 'volgen', 'negeren'], percent: 50 });
        expect(result.tiers.leading).toEqual({ matched: 0, labels: [], matrix: [], percent: null, chancePercent: null, kappa: null });
    });

    it('A47: lists another target but leaves it out of kappa', () => {
        const result = compare(
            [initiative('E1', 100), initiative('E2', 400)],
            [initiative('F1', 100, { target: 'L03' }), initiative('F2', 400)]
        );
        expect(result).toMatchObject({ matched: 2, percent: 100, kappa: null });
        expect(result.disagreements.map(({ reasons, a, b }) => [reasons, a.id, a.target, a.startFrame, b.id, b.target])).toEqual([
            [['target'], 'E1', 'LK1', 100, 'F1', 'L03']
        ]);
        const several = compare(
            [initiative('E1', 100, { target: undefined, targets: ['L03', 'L12'] })],
            [initiative('F1', 100, { target: undefined, targets: ['L12', 'L03'] })]
        );
        expect(several.disagreements).toEqual([]);
    });

    it('lists another valence or mode when both gave one, with the frames of both', () => {
        const result = compare(
            [initiative('E1', 100, { valence: 'positief', mode: 'verbaal' }), initiative('E2', 400, { mode: 'verbaal' })],
            [initiative('F1', 105, { valence: 'ongunstig', mode: 'beide', endFrame: 130 }), initiative('F2', 400)]
        );
        expect(result.disagreements).toEqual([
            {
                tier: 'initiative',
                actor: 'L04',
                reasons: ['valence', 'mode'],
                a: {
                    id: 'E1',
                    startFrame: 100,
                    endFrame: 101,
                    code: 'contactinitiatief',
                    target: 'LK1',
                    valence: 'positief',
                    mode: 'verbaal',
                    outcome: 'niet_ontvangen'
                },
                b: {
                    id: 'F1',
                    startFrame: 105,
                    endFrame: 130,
                    code: 'contactinitiatief',
                    target: 'LK1',
                    valence: 'ongunstig',
                    mode: 'beide',
                    outcome: 'niet_ontvangen'
                }
            }
        ]);
    });

    it('tells of one answer coded differently once, at the answer', () => {
        const result = compare([initiative('E1', 100), answer('R1', 130)], [initiative('F1', 100), answer('S1', 131, 'afwijzen')]);
        expect(result.disagreements.map(({ reasons, a }) => [a.id, reasons])).toEqual([['R1', ['code', 'outcome']]]);
        expect(result.outcomes.matrix).toEqual([
            [0, 1],
            [0, 0]
        ]);
    });

    it('A46: takes the outcome from each coder’s own answers and uncodable time', () => {
        const uncodable: Annotation = { id: 'U', tier: 'codability', code: 'uncodable', startFrame: 150, endFrame: 200 };
        const { outcomes } = compare([initiative('E1', 100), uncodable], [initiative('F1', 100)]);
        expect(outcomes).toMatchObject({ labels: ['niet_ontvangen', 'onbepaald'], percent: 0 });
    });

    it('looks only at the agreed stretch, and breaks no pair at its edge', () => {
        const a = [initiative('E1', 100), initiative('E2', 3000), initiative('E3', 10_490), initiative('E4', 14_000)];
        const b = [initiative('F2', 2999), initiative('F3', 10_500), initiative('F5', 5000)];
        const segment = { startFrame: 3000, endFrame: 10_500 };
        const result = compare(a, b, { segment });
        expect(result).toMatchObject({ matched: 2, unmatched: { a: [], b: ['F5'] } });
        expect(compare(a, b).unmatched).toEqual({ a: ['E1', 'E4'], b: ['F5'] });
    });

    it('is plain JSON that says nothing of nothing', () => {
        const result = compare([], []);
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        expect(result).toMatchObject({ matched: 0, labels: [], matrix: [], percent: null, kappa: null, disagreements: [], timeBased: [] });
    });
});

const CODES = {
    initiative: ['contactinitiatief', 'handelingsinitiatief'],
    response: ['volgen', 'negeren', 'opvolgen'],
    leading: ['gebod']
};
const drawn = fc
    .record({
        tier: fc.constantFrom('initiative' as const, 'response' as const, 'leading' as const, 'turn' as const, 'attention' as const),
        pick: fc.nat(5),
        startFrame: fc.nat(2000),
        length: fc.constantFrom(1, 1, 40),
        actor: fc.constantFrom('L04', 'LK1'),
        target: fc.constantFrom('L04', 'LK1', 'groep')
    })
    .map(({ tier, pick, startFrame, length, actor, target }): Omit<Annotation, 'id'> => {
        const codes = CODES[tier as 'initiative'] ?? [tier];
        return { tier, code: codes[pick % codes.length], startFrame, endFrame: startFrame + length, actor, target };
    });
const coding = (prefix: string): fc.Arbitrary<Annotation[]> =>
    fc.array(drawn, { maxLength: 12 }).map(list => list.map((each, index) => ({ ...each, id: `${prefix}${index}` }) as Annotation));

describe('agreement of any two codings', () => {
    const turned = (matrix: readonly (readonly number[])[]): number[][] => matrix.map((_, row) => matrix.map(cells => cells[row]));

    it('is 1, or nothing, for two who coded the same; there is nothing to look at then', () => {
        fc.assert(
            fc.property(coding('E'), list => {
                const { kappa, percent, outcomes, tiers, disagreements, unmatched, timeBased } = compare(list, [...list].reverse());
                const kappas = [
                    kappa,
                    outcomes.kappa,
                    ...Object.values(tiers).map(table => table.kappa),
                    ...timeBased.map(table => table.kappa)
                ];
                expect(kappas.filter(each => each !== null && each !== 1)).toEqual([]);
                expect([100, null]).toContain(percent);
                expect([disagreements, unmatched]).toEqual([[], { a: [], b: [] }]);
            }),
            { numRuns: 2000 }
        );
    });

    it('does not depend on the order of the file, and turns over when the coders change places', () => {
        fc.assert(
            fc.property(coding('A'), coding('B'), (a, b) => {
                const one = compare(a, b);
                expect(compare([...a].reverse(), [...b].reverse())).toEqual(one);
                const two = compare(b, a);
                expect({ ...two.unmatched, matched: two.matched, labels: two.labels, kappa: two.kappa }).toEqual({
                    a: one.unmatched.b,
                    b: one.unmatched.a,
                    matched: one.matched,
                    labels: one.labels,
                    kappa: one.kappa
                });
                expect(two.matrix).toEqual(turned(one.matrix));
                expect(two.outcomes.matrix).toEqual(turned(one.outcomes.matrix));
                expect(two.disagreements).toHaveLength(one.disagreements.length);
                expect(two.timeBased.map(({ matrix }) => matrix)).toEqual(one.timeBased.map(({ matrix }) => turned(matrix)));
            }),
            { numRuns: 2000 }
        );
    });

    it('does not fall while the window grows, for two who saw the same at other moments', () => {
        // Events three seconds apart or more, noted up to 1.4 s later by the second coder: the right partner is always the nearest.
        const sequence = fc.array(fc.record({ gap: fc.integer({ min: 75, max: 200 }), late: fc.nat(35), code: fc.nat(2) }), {
            minLength: 2,
            maxLength: 12
        });
        fc.assert(
            fc.property(sequence, fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 4 }), (events, steps) => {
                let at = 0;
                const a = events.map(({ gap, code }, index) => answer(`R${index}`, (at += gap), CODES.response[code]));
                const b = a.map((each, index) => ({ ...each, id: `S${index}`, startFrame: each.startFrame + events[index].late }));
                let tenths = 1;
                let pairs = 0;
                for (const step of steps) {
                    tenths += step;
                    const { matched, kappa, percent } = compare(a, b, { toleranceSeconds: tenths / 10 });
                    expect(matched).toBeGreaterThanOrEqual(pairs);
                    expect([1, null]).toContain(kappa);
                    expect([100, null]).toContain(percent);
                    pairs = matched;
                }
            }),
            { numRuns: 2000 }
        );
    });
});
