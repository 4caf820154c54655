import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import type { Annotation, TierId } from '../documents/annotations';
import { timeBasedAgreement, type TimeBasedAgreement } from './time-based-agreement';

let number = 0;
const state = (tier: TierId, code: string, startFrame: number, endFrame: number, more: Partial<Annotation> = {}): Annotation => ({
    id: `S${(number += 1)}`,
    tier,
    code,
    startFrame,
    endFrame,
    ...more
});
const compare = (a: Annotation[], b: Annotation[], segment?: { startFrame: number; endFrame: number }): readonly TimeBasedAgreement[] =>
    timeBasedAgreement({ a, b, codebook: BASIS_CODEBOOK, frameCount: 100, segment });

describe('timeBasedAgreement', () => {
    it('A49: compares the code of both in every frame; no code is a code', () => {
        const [row] = compare(
            [state('engagement', 'betrokken', 0, 50, { actor: 'L07' }), state('engagement', 'afgehaakt', 50, 80, { actor: 'L07' })],
            [state('engagement', 'betrokken', 10, 60, { actor: 'L07' })]
        );
        expect(row).toMatchObject({
            tier: 'engagement',
            actor: 'L07',
            frames: 100,
            labels: ['betrokken', 'afgehaakt', 'none'],
            matrix: [
                [40, 0, 10],
                [10, 0, 20],
                [0, 0, 20]
            ],
            percent: 60
        });
        // Po 0.6; Pe (50·50 + 30·0 + 20·50) / 100².
        expect(row.kappa).toBeCloseTo((0.6 - 0.35) / (1 - 0.35), 12);
    });

    it('A49: leaves out what either of the two called uncodable', () => {
        const uncodable = (from: number, to: number): Annotation => state('codability', 'uncodable', from, to, { reason: 'geluid' });
        const [row] = compare(
            [state('turn', 'beurt', 0, 40, { actor: 'LK1' }), uncodable(20, 30)],
            [state('turn', 'beurt', 0, 60, { actor: 'LK1' }), uncodable(25, 50)]
        );
        expect(row).toMatchObject({ frames: 70, labels: ['beurt', 'none'] });
        expect(row.matrix).toEqual([
            [20, 0],
            [10, 40]
        ]);
    });

    it('A44, A49: has a row for each state tier and actor that one of them coded, and none for events', () => {
        const rows = compare(
            [
                state('initiative', 'contactinitiatief', 0, 30, { actor: 'L07', target: 'LK1' }),
                state('turn', 'beurt', 0, 10, { actor: 'L10' }),
                state('turn', 'beurt', 0, 10, { actor: 'L2' }),
                state('context', 'kring', 0, 10),
                state('need', 'relatie×interactie', 0, 10)
            ],
            [state('attention', 'aandacht', 0, 10, { actor: 'LK1', target: 'L07' })]
        );
        expect(rows.map(({ tier, actor }) => [tier, actor])).toEqual([
            ['context', null],
            ['turn', 'L2'],
            ['turn', 'L10'],
            ['attention', 'LK1']
        ]);
    });

    it('says of attention also whether both saw the same target', () => {
        const [row] = compare(
            [state('attention', 'aandacht', 0, 50, { actor: 'LK1', target: 'L07' })],
            [state('attention', 'aandacht', 0, 50, { actor: 'LK1', target: 'groep' })]
        );
        expect(row).toMatchObject({ percent: 100, kappa: 1, targets: { labels: ['L07', 'groep', 'none'], percent: 50 } });
    });

    it('counts two states at once as one code, whoever coded which first', () => {
        const both = [state('coachTalk', 'advies', 0, 10, { actor: 'CO' }), state('coachTalk', 'samenvatting', 5, 10, { actor: 'CO' })];
        const [row] = compare(both, [...both].reverse());
        expect(row).toMatchObject({ labels: ['advies', 'advies+samenvatting', 'none'], percent: 100, kappa: 1 });
    });

    it('looks only at the agreed stretch', () => {
        const [row] = compare([state('context', 'kring', 0, 100)], [state('context', 'kring', 0, 40)], { startFrame: 30, endFrame: 50 });
        expect(row).toMatchObject({
            frames: 20,
            matrix: [
                [10, 10],
                [0, 0]
            ]
        });
    });

    it('says the same as looking at each frame', () => {
        const drawn = fc
            .record({
                tier: fc.constantFrom<TierId>('engagement', 'engagement', 'codability'),
                code: fc.constantFrom('betrokken', 'wisselend'),
                from: fc.nat(110),
                length: fc.nat(40)
            })
            .map(({ tier, code, from, length }) => state(tier, code, from, from + length, { actor: 'L07' }));
        const coding = fc.array(drawn, { maxLength: 8 });
        fc.assert(
            fc.property(coding, coding, fc.nat(60), (a, b, from) => {
                const segment = { startFrame: from, endFrame: from + 50 };
                const expected = new Map<string, number>();
                const at = (list: Annotation[], frame: number, tier: TierId): string[] =>
                    list.filter(each => each.tier === tier && each.startFrame <= frame && frame < each.endFrame).map(({ code }) => code);
                const name = (codes: string[]): string => [...new Set(codes)].sort().join('+') || 'none';
                for (let frame = from; frame < Math.min(100, from + 50); frame += 1) {
                    if (at([...a, ...b], frame, 'codability').length === 0) {
                        const key = `${name(at(a, frame, 'engagement'))}/${name(at(b, frame, 'engagement'))}`;
                        expected.set(key, (expected.get(key) ?? 0) + 1);
                    }
                }
                const [row] = compare(a, b, segment);
                const found = (row?.matrix ?? []).flatMap((cells, x) =>
                    cells.flatMap((count, y) => (count > 0 ? [[`${row.labels[x]}/${row.labels[y]}`, count] as const] : []))
                );
                const coded = [...a, ...b].some(each => each.tier === 'engagement' && each.endFrame > each.startFrame);
                expect(new Map(found)).toEqual(coded ? expected : new Map());
            }),
            { numRuns: 10_000 }
        );
    });
});
