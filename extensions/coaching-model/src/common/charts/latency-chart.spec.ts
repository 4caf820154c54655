import { describe, expect, it } from 'vitest';
import { workedExample } from '../../node/testing/worked-example';
import { latencyChart } from './latency-chart';
import { boxOfAll } from './shape-box';
import { busyClass } from './testing/busy-class';

describe('response times', () => {
    const chart = latencyChart(workedExample(), 760);

    it('have their median with n, per outcome', () => {
        expect(chart.marks.filter(({ id }) => id.startsWith('mediaan:')).map(({ label }) => label)).toEqual([
            'Tijd tot ontvangst: mediaan 1,6 s (n = 3), van 1,2 tot 2,0 s',
            'Tijd tot afwijzing: mediaan 2,1 s (n = 2), van 1,6 tot 2,6 s'
        ]);
    });

    it('have a sign for every initiative, at its time, with its answer', () => {
        const signs = chart.marks.filter(({ id }) => id.startsWith('tijd:'));
        expect(signs.map(({ id, label }) => [id, label])).toEqual([
            ['tijd:E08', '01:35:00, L03 → LK1, ontvangen na 1,2 s'],
            ['tijd:E07', '01:24:00, L03 → LK1, ontvangen na 1,6 s'],
            ['tijd:E09', '01:50:00, L12 → LK1, ontvangen na 2,0 s'],
            ['tijd:E11', '02:30:00, L07 → LK1, afgewezen na 1,6 s'],
            ['tijd:E06', '01:15:00, L07 → LK1, afgewezen na 2,6 s']
        ]);
        const x = signs.map(({ shapes }) => boxOfAll(shapes).x);
        expect((x[1] - x[0]) / (x[2] - x[0])).toBeCloseTo(0.5, 6);
        expect(x[3]).toBeCloseTo(x[1], 6);
        expect(signs[0].evidence).toEqual([{ id: 'E08', startFrame: 2375, endFrame: 2406 }]);
    });

    it('leave no initiative out when there are many', () => {
        const input = busyClass(1500);
        const many = latencyChart(input, 600);
        const shown = many.marks.filter(({ id }) => id.startsWith('tijd:')).flatMap(({ evidence }) => evidence.map(({ id }) => id));
        expect(new Set(shown).size).toBe(shown.length);
        expect(shown.length).toBe(many.table.rows.length);
    });
});
