import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../documents/annotations';
import { constantFrameTimes } from '../time/frame-times';
import { toleranceAgreement } from './tolerance-agreement';

const times = constantFrameTimes(1000, { num: 10, den: 1 });
const act = (id: string, startFrame: number, code = 'gebod', actor = 'LK1'): Annotation => ({
    id,
    tier: 'leading',
    code,
    actor,
    startFrame,
    endFrame: startFrame + 1
});
const coding = fc
    .array(
        fc.record({
            frame: fc.nat(300),
            code: fc.constantFrom('gebod', 'correctie', 'modelen'),
            actor: fc.constantFrom('LK1', 'LK1', 'LK2')
        }),
        { maxLength: 20 }
    )
    .map(list => list.map(({ frame, code, actor }, index) => act(`${index}`, frame, code, actor)));

describe('toleranceAgreement', () => {
    it('counts what only one saw, and what both saw otherwise as two of these', () => {
        // 100/104 alike within 0.5 s, 200/215 within 2 s, 300/300 coded otherwise, 400 seen by one.
        const a = [act('a1', 100), act('a2', 200), act('a3', 300), act('a4', 400)];
        const b = [act('b1', 104), act('b2', 215), act('b3', 300, 'correctie')];
        const [half, one, two] = toleranceAgreement({ a, b, times }, [0.5, 1, 2]);
        // gebod/gebod 1, gebod/none 3, none/gebod 1, none/correctie 1: Po 1/6, Pe (4·2 + 2·3)/36.
        expect(half).toMatchObject({ toleranceSeconds: 0.5, matched: 1, n: 6 });
        expect(half.percent).toBeCloseTo(100 / 6, 9);
        expect(half.kappa).toBeCloseTo((1 / 6 - 14 / 36) / (1 - 14 / 36), 9);
        expect({ ...one, toleranceSeconds: 0.5 }).toEqual(half);
        // gebod/gebod 2, gebod/none 2, none/correctie 1.
        expect(two).toMatchObject({ matched: 2, n: 5, percent: 40 });
        expect(two.kappa).toBeCloseTo((2 / 5 - (4 * 2 + 1 * 2) / 25) / (1 - 10 / 25), 9);
    });

    it('never falls as the tolerance grows', () => {
        let rises = 0;
        fc.assert(
            fc.property(coding, coding, fc.option(fc.nat(200), { nil: undefined }), (a, b, from) => {
                const segment = from === undefined ? undefined : { startFrame: from, endFrame: from + 100 };
                const figures = toleranceAgreement({ a, b, times, segment });
                figures.slice(1).forEach((wider, index) => {
                    const { kappa, percent } = figures[index];
                    expect(wider.percent ?? 0).toBeGreaterThanOrEqual((percent ?? 0) - 1e-9);
                    expect(wider.kappa ?? 1).toBeGreaterThanOrEqual((kappa ?? -1) - 1e-12);
                    rises += Number((wider.kappa ?? 1) > (kappa ?? -1));
                });
            }),
            { numRuns: 10_000 }
        );
        expect(rises).toBeGreaterThan(5_000);
    });

    it('is of nothing without events, and has no kappa where both saw one and the same', () => {
        expect(toleranceAgreement({ a: [], b: [], times }, [1])).toEqual([
            { toleranceSeconds: 1, matched: 0, n: 0, percent: null, kappa: null }
        ]);
        expect(toleranceAgreement({ a: [act('a', 1)], b: [act('b', 2)], times }, [1])).toMatchObject([{ percent: 100, kappa: null }]);
    });
});
