import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreementTable } from './agreement-table';

const inOrder = (labels: string) => (a: string, b: string) => labels.indexOf(a) - labels.indexOf(b);
/** Counts of a matrix with the letters as labels. */
const table = (labels: string, matrix: number[][]) =>
    agreementTable(
        matrix.flatMap((row, a) => row.map((count, b) => ({ a: labels[a], b: labels[b], count }))),
        inOrder(labels)
    );

describe('agreementTable', () => {
    it('PT-13: [8,2,1],[1,5,0],[0,0,3] gives Po 0.800, Pe 0.3825 and kappa 0.676', () => {
        const { matrix, percent, chancePercent, kappa } = table('ona', [
            [8, 2, 1],
            [1, 5, 0],
            [0, 0, 3]
        ]);
        expect(matrix).toEqual([
            [8, 2, 1],
            [1, 5, 0],
            [0, 0, 3]
        ]);
        expect([percent, chancePercent]).toEqual([80, 38.25]);
        expect(kappa).toBeCloseTo(167 / 247, 12);
        expect(kappa?.toFixed(3)).toBe('0.676');
    });

    it('gives the figures of the example of Cohen that textbooks print: 20, 5, 10 and 15 of 50', () => {
        const { percent, chancePercent, kappa } = table('ab', [
            [20, 5],
            [10, 15]
        ]);
        expect([percent, chancePercent, kappa]).toEqual([70, 50, 0.4]);
    });

    it('A48: kappa is null of nothing, and where both used one and the same label', () => {
        expect(table('', [])).toEqual({ labels: [], matrix: [], percent: null, chancePercent: null, kappa: null });
        expect(table('a', [[7]])).toEqual({ labels: ['a'], matrix: [[7]], percent: 100, chancePercent: 100, kappa: null });
        expect(
            table('ab', [
                [0, 4],
                [0, 0]
            ])
        ).toMatchObject({ percent: 0, kappa: 0 });
    });

    it('has a row and a column for labels that occur, in their order', () => {
        const { labels, matrix } = table('abc', [
            [0, 0, 1],
            [0, 0, 0],
            [0, 0, 2]
        ]);
        expect([labels, matrix]).toEqual([
            ['a', 'c'],
            [
                [0, 1],
                [0, 2]
            ]
        ]);
    });

    it('is at most 1, 1 for two who always agree, and the same turned over', () => {
        const square = fc
            .integer({ min: 1, max: 5 })
            .chain(size => fc.array(fc.array(fc.nat(9), { minLength: size, maxLength: size }), { minLength: size, maxLength: size }));
        fc.assert(
            fc.property(square, matrix => {
                const labels = 'abcde'.slice(0, matrix.length);
                const one = table(labels, matrix);
                const turned = table(
                    labels,
                    matrix.map((_, row) => matrix.map(cells => cells[row]))
                );
                expect(turned.kappa).toBe(one.kappa);
                expect(turned.matrix).toEqual(one.matrix.map((_, row) => one.matrix.map(cells => cells[row])));
                const diagonal = matrix.map((cells, row) => cells.map((count, column) => (row === column ? count : 0)));
                expect([1, null]).toContain(table(labels, diagonal).kappa);
                expect(one.kappa ?? 0).toBeLessThanOrEqual(1);
            }),
            { numRuns: 10_000 }
        );
    });
});
