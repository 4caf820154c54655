import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import type { Annotation, TierId } from '../documents/annotations';
import { constantFrameTimes, tableFrameTimes } from '../time/frame-times';
import type { FrameStretch } from '../time/frame-stretches';
import { type BudgetRow, timeBudget } from './time-budget';

let number = 0;
const coded = (tier: TierId, code: string, startFrame: number, endFrame: number, more: Partial<Annotation> = {}): Annotation => ({
    id: `A${(number += 1)}`,
    tier,
    code,
    startFrame,
    endFrame,
    ...more
});
const uncodable = (startFrame: number, endFrame: number): Annotation =>
    coded('codability', 'uncodable', startFrame, endFrame, { reason: 'geluid' });
/** 10 frames a second, 60 s. */
const TIMES = constantFrameTimes(600, { num: 10, den: 1 });
const budget = (annotations: Annotation[], ...stretches: FrameStretch[]): readonly BudgetRow[] =>
    timeBudget({ annotations, codebook: BASIS_CODEBOOK, times: TIMES, ...(stretches.length > 0 && { stretches }) }).rows;
const named = (rows: readonly BudgetRow[]): string[] => rows.map(({ actor, code }) => `${actor ?? '–'} ${code}`);

describe('timeBudget', () => {
    it('gives per person and code how often, how long, how long on average, the share of the time and the rate', () => {
        const [row] = budget(
            [10, 100, 300].map((start, index) => coded('turn', 'beurt', start, start + [20, 40, 90][index], { actor: 'LK1' }))
        );
        expect(row).toMatchObject({
            actor: 'LK1',
            tier: 'turn',
            code: 'beurt',
            occurrences: 3,
            points: 0,
            states: 3,
            totalSeconds: 15,
            meanSeconds: 5,
            medianSeconds: 4,
            percent: 25,
            perMinute: 3
        });
        // Of 2, 4 and 9 s: sample variance (9 + 1 + 16) / 2.
        expect(row.sdSeconds).toBeCloseTo(Math.sqrt(13), 12);
        expect(row.moments.map(({ startFrame, endFrame }) => [startFrame, endFrame])).toEqual([
            [10, 30],
            [100, 140],
            [300, 390]
        ]);
    });

    it('counts points without a duration, beside states of the same code', () => {
        const rows = budget([
            coded('leading', 'gebod', 50, 51, { actor: 'LK1' }),
            coded('leading', 'gebod', 80, 100, { actor: 'LK1' }),
            coded('leading', 'correctie', 60, 61, { actor: 'LK1' })
        ]);
        expect(
            rows.map(({ code, points, states, totalSeconds, percent, sdSeconds }) => [
                code,
                points,
                states,
                totalSeconds,
                percent,
                sdSeconds
            ])
        ).toEqual([
            ['correctie', 1, 0, null, null, null],
            ['gebod', 1, 1, 2, (2 * 100) / 60, null]
        ]);
    });

    it('leaves the uncodable part of a state out of its time and of the whole, and still counts it once', () => {
        const [row] = budget([coded('turn', 'beurt', 0, 300, { actor: 'LK1' }), uncodable(100, 200), uncodable(150, 250)]);
        expect(row).toMatchObject({ occurrences: 1, totalSeconds: 15, meanSeconds: 15 });
        expect(row.percent).toBeCloseTo((15 * 100) / 45, 12);
        expect(budget([coded('turn', 'beurt', 110, 150, { actor: 'LK1' }), uncodable(100, 200)])).toEqual([]);
    });

    it('A37: does not count a point whose frame is uncodable, as the time around it does not count either', () => {
        const point = (frame: number): Annotation => coded('leading', 'gebod', frame, frame + 1, { actor: 'LK1' });
        const [row] = budget([point(99), point(100), point(199), point(200), uncodable(100, 200)]);
        expect(row).toMatchObject({ occurrences: 2, perMinute: (2 * 60) / 50 });
    });

    it('looks at a stretch: states are cut at its edges, points count inside it', () => {
        const list = [
            coded('turn', 'beurt', 50, 150, { actor: 'LK1' }),
            coded('turn', 'beurt', 190, 400, { actor: 'LK1' }),
            coded('leading', 'gebod', 99, 100, { actor: 'LK1' }),
            coded('leading', 'gebod', 100, 101, { actor: 'LK1' }),
            coded('leading', 'gebod', 200, 201, { actor: 'LK1' }),
            coded('turn', 'beurt', 300, 400, { actor: 'L07' })
        ];
        const rows = budget(list, { startFrame: 100, endFrame: 200 });
        expect(named(rows)).toEqual(['LK1 beurt', 'LK1 gebod']);
        expect(rows[0]).toMatchObject({ occurrences: 2, totalSeconds: 6, percent: 60 });
        expect(rows[1]).toMatchObject({ occurrences: 1, perMinute: 6 });
    });

    it('takes several stretches together, such as all lesovergangen', () => {
        const rows = budget(
            [coded('turn', 'beurt', 50, 350, { actor: 'LK1' }), coded('leading', 'gebod', 200, 201, { actor: 'LK1' })],
            { startFrame: 300, endFrame: 900 },
            { startFrame: 0, endFrame: 100 }
        );
        expect(rows).toMatchObject([
            { code: 'beurt', occurrences: 1, totalSeconds: 10, percent: 25, moments: [{ startFrame: 50, endFrame: 350 }] }
        ]);
    });

    it('S4-28: gives the time of a state by company: with A and B 45,0 s, with C 190,0 s', () => {
        const play = (startFrame: number, endFrame: number, targets: string[]): Annotation =>
            coded('engagement', 'samenspel', startFrame, endFrame, { actor: 'L07', targets });
        const annotations = [play(0, 200, ['L02', 'L01']), play(300, 550, ['L01', 'L02']), play(600, 2500, ['L03'])];
        const { rows } = timeBudget(
            { annotations, codebook: BASIS_CODEBOOK, times: constantFrameTimes(3000, { num: 10, den: 1 }) },
            { byCompany: true }
        );
        expect(rows.map(({ company, totalSeconds }) => [company, totalSeconds])).toEqual([
            [['L01', 'L02'], 45],
            [['L03'], 190]
        ]);
        const attention = [
            coded('attention', 'aandacht', 0, 40, { actor: 'LK1', target: 'L07' }),
            coded('attention', 'aandacht', 40, 60, { actor: 'LK1', target: 'groep' })
        ];
        const split = timeBudget({ annotations: attention, codebook: BASIS_CODEBOOK, times: TIMES }, { byCompany: true }).rows;
        expect(split.map(({ company, totalSeconds }) => [company, totalSeconds])).toEqual([
            [['L07'], 4],
            [['groep'], 2]
        ]);
        expect(budget(attention)).toMatchObject([{ company: [], totalSeconds: 6 }]);
    });

    it('adds up overlapping states of one row, but counts shared time once in the share', () => {
        expect(budget([coded('turn', 'beurt', 0, 100, { actor: 'LK1' }), coded('turn', 'beurt', 50, 150, { actor: 'LK1' })])).toMatchObject(
            [{ totalSeconds: 20, percent: 25 }]
        );
    });

    it('orders by person, nobody last, then as the codebook does', () => {
        const rows = budget([
            coded('context', 'kring', 0, 10),
            coded('attention', 'aandacht', 0, 10, { actor: 'L10' }),
            coded('turn', 'beurt', 0, 10, { actor: 'L10' }),
            coded('turn', 'beurt', 0, 10, { actor: 'L2' })
        ]);
        expect(named(rows)).toEqual(['L2 beurt', 'L10 beurt', 'L10 aandacht', '– kring']);
    });

    it('leaves out gaps between files, and knows the seconds of a variable rate', () => {
        const parts = [
            { startFrame: 0, startSeconds: 0 },
            { startFrame: 300, startSeconds: 100 }
        ];
        const turn = coded('turn', 'beurt', 200, 400, { actor: 'LK1' });
        const gapped = timeBudget({
            annotations: [turn],
            codebook: BASIS_CODEBOOK,
            times: constantFrameTimes(600, { num: 10, den: 1 }, parts)
        });
        expect(gapped).toMatchObject({ codableSeconds: 60, rows: [{ totalSeconds: 20 }] });
        const times = tableFrameTimes({ pts: [0, 1, 3, 6, 10], timebase: { num: 1, den: 1 }, rate: null });
        const variable = timeBudget({ annotations: [coded('turn', 'beurt', 1, 3, { actor: 'LK1' })], codebook: BASIS_CODEBOOK, times });
        // The last picture lasts as long as the one before it (A14): 14 s together.
        expect(variable).toMatchObject({ codableSeconds: 14, rows: [{ totalSeconds: 5 }] });
    });

    it('has no shares or rates of no time', () => {
        const { rows, codableSeconds } = timeBudget({
            annotations: [coded('turn', 'beurt', 0, 10, { actor: 'LK1' }), uncodable(0, 600)],
            codebook: BASIS_CODEBOOK,
            times: TIMES
        });
        expect([rows, codableSeconds]).toEqual([[], 0]);
    });

    it('says the same as looking at each frame of each annotation', () => {
        const drawn = fc
            .record({
                tier: fc.constantFrom<TierId>('turn', 'leading', 'codability'),
                start: fc.nat(110),
                length: fc.constantFrom(1, 1, 7, 30),
                actor: fc.constantFrom('LK1', 'L07')
            })
            .map(({ tier, start, length, actor }) => coded(tier, tier === 'turn' ? 'beurt' : 'x', start, start + length, { actor }));
        const times = constantFrameTimes(120, { num: 10, den: 1 });
        fc.assert(
            fc.property(fc.array(drawn, { maxLength: 12 }), fc.nat(60), fc.nat(70), (annotations, from, length) => {
                const stretch = { startFrame: from, endFrame: Math.min(120, from + length) };
                const covers = ({ startFrame, endFrame }: Annotation, frame: number): boolean => startFrame <= frame && frame < endFrame;
                const frames = Array.from({ length: stretch.endFrame - from }, (_, index) => from + index).filter(
                    frame => !annotations.some(each => each.tier === 'codability' && covers(each, frame))
                );
                const expected = new Map<string, { occurrences: number; frames: number; covered: number; states: number }>();
                for (const key of ['LK1 turn', 'LK1 leading', 'L07 turn', 'L07 leading']) {
                    const own = annotations.filter(
                        each => `${each.actor} ${each.tier}` === key && frames.some(frame => covers(each, frame))
                    );
                    const states = own.filter(({ startFrame, endFrame }) => endFrame - startFrame > 1);
                    if (own.length > 0) {
                        expected.set(key, {
                            occurrences: own.length,
                            states: states.length,
                            frames: states.reduce((sum, each) => sum + frames.filter(frame => covers(each, frame)).length, 0),
                            covered: frames.filter(frame => states.some(each => covers(each, frame))).length
                        });
                    }
                }
                const { rows, codableSeconds } = timeBudget({ annotations, codebook: BASIS_CODEBOOK, times, stretches: [stretch] });
                expect(Math.round(codableSeconds * 10)).toBe(frames.length);
                const found = rows.map(({ actor, tier, occurrences, states, totalSeconds, percent }) => [
                    `${actor ?? ''} ${tier}`,
                    {
                        occurrences,
                        states,
                        frames: Math.round((totalSeconds ?? 0) * 10),
                        covered: Math.round(((percent ?? 0) / 100) * frames.length)
                    }
                ]);
                expect(new Map(found as [string, never][])).toEqual(expected);
            }),
            { numRuns: 10_000 }
        );
    });
});

/** Data of the tests of BORIS, and what it expects of its own time budget; made by its authors. */
const BORIS = resolve(__dirname, '../../../../../../shared/realdata/boris/test.boris');
type BorisEvent = readonly [number, string, string, ...unknown[]];

describe.skipIf(!existsSync(BORIS))('on the data of BORIS', () => {
    /** One frame is a millisecond. A state is two events of one subject and behaviour. */
    const read = (observation: string): Annotation[] => {
        const project = JSON.parse(readFileSync(BORIS, 'utf8')) as { observations: Record<string, { events: BorisEvent[] }> };
        const open = new Map<string, number>();
        return project.observations[observation].events.flatMap(([at, actor, code]): Annotation[] => {
            const frame = Math.round(at * 1000);
            const start = open.get(actor + code);
            if (code === 's' && start === undefined) {
                open.set(actor + code, frame);
                return [];
            }
            open.delete(actor + code);
            return [coded('turn', code, start ?? frame, code === 's' ? frame : frame + 1, actor === '' ? {} : { actor })];
        });
    };

    it.each([
        ['observation #1', 'subject1', 's', 3, 16.875, 5.625, 1.021],
        ['observation #1', 'subject2', 's', 1, 7.675, 7.675, null],
        ['observation #2', null, 's', 6, 59.625, 9.937, 8.395],
        ['observation #2', null, 'p', 6, null, null, null],
        ['observation #2', 'subject2', 'p', 2, null, null, null]
    ] as const)('%s, %s, %s: %d times, and the seconds that it expects', (observation, actor, code, count, total, mean, deviation) => {
        const times = constantFrameTimes(400_000, { num: 1000, den: 1 });
        const { rows } = timeBudget({ annotations: read(observation), codebook: BASIS_CODEBOOK, times });
        const row = rows.find(each => each.actor === actor && each.code === code);
        const rounded = (value: number | null | undefined): number | null =>
            typeof value === 'number' ? Math.floor(value * 1000 + 0.5) / 1000 : null;
        expect(row?.occurrences).toBe(count);
        expect(rounded(row?.totalSeconds)).toBe(total);
        expect(Math.abs((row?.meanSeconds ?? 0) - (mean ?? 0))).toBeLessThan(0.001);
        expect(rounded(row?.sdSeconds)).toBe(deviation);
    });
});
describe.runIf(!existsSync(BORIS))('on the data of BORIS', () => {
    it.skip('the data of BORIS is not here: shared/realdata/boris/test.boris', () => undefined);
});
