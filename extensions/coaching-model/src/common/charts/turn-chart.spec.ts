import { describe, expect, it } from 'vitest';
import { workedExample } from '../../node/testing/worked-example';
import type { Chart } from './chart';
import { turnChart } from './turn-chart';
import { boxOfAll } from './shape-box';

const texts = (shapes: Chart['background']): readonly string[] => shapes.flatMap(shape => (shape.kind === 'text' ? [shape.text] : []));

describe('turns and speaking time', () => {
    const chart = turnChart(workedExample(), 760);

    it('stand beside each other, the teacher first', () => {
        expect(chart.marks.flatMap(({ shapes }) => texts(shapes))).toEqual([
            '14 van 24 (58,3 %)',
            '96,0 van 120,0 s (80,0 %)',
            '4 van 24 (16,7 %)',
            '10,0 van 120,0 s (8,3 %)',
            '3 van 24 (12,5 %)',
            '6,0 van 120,0 s (5,0 %)',
            '3 van 24 (12,5 %)',
            '8,0 van 120,0 s (6,7 %)',
            'Leerlingen met een beurt: 3 van 24 (12,5 %)'
        ]);
        expect(chart.marks[0].evidence).toHaveLength(14);
        expect(chart.marks[8].evidence).toHaveLength(10);
    });

    it('are drawn on one scale', () => {
        const width = (index: number): number => {
            const [bar] = chart.marks[index].shapes;
            return bar.kind === 'rect' ? bar.width : 0;
        };
        expect(width(0) / width(1)).toBeCloseTo(58.3333 / 80, 4);
        expect(width(3) / width(1)).toBeCloseTo(10 / 96, 4);
    });

    it('stand below each other in a narrow place', () => {
        const narrow = turnChart(workedExample(), 400);
        const [turns, time] = narrow.marks.map(({ shapes }) => boxOfAll(shapes));
        expect(time.y).toBeGreaterThan(turns.y + 8);
        expect(time.x).toBe(turns.x);
    });
});
