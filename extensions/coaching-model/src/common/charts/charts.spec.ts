import { describe, expect, it } from 'vitest';
import { workedExample } from '../../node/testing/worked-example';
import { filteredInput } from '../patterns/pattern-filter';
import type { PatternInput } from '../patterns/pattern';
import { CHARTS, LEAST_CHART_WIDTH, MOST_CHART_WIDTH } from './charts';
import { busyClass } from './testing/busy-class';
import { layoutProblems } from './testing/layout-problems';

const INPUTS: readonly (readonly [string, PatternInput])[] = [
    ['Bart and Sandra', workedExample()],
    ['only L07', filteredInput(workedExample(), { actors: ['L07'] })],
    ['24 pupils', busyClass()],
    ['24 pupils and far too much', busyClass(2000)]
];

describe.each(CHARTS)('the chart $name', ({ build, id }) => {
    it.each(INPUTS)('of %s stands within its box, no label over another, at every width', (_, input) => {
        for (const width of [LEAST_CHART_WIDTH, 700, MOST_CHART_WIDTH]) {
            const chart = build(input, width);
            expect(chart.id).toBe(id);
            expect(chart.width).toBe(width);
            expect(layoutProblems(chart), String(width)).toEqual([]);
        }
    });

    it('reads in Dutch and is never smaller than 12 px', () => {
        const chart = build(workedExample(), 700);
        expect(chart.alternative).toMatch(/\.$/);
        const sizes = [...chart.background, ...chart.marks.flatMap(mark => mark.shapes)].flatMap(shape =>
            shape.kind === 'text' ? [shape.size ?? 12] : []
        );
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
        expect(JSON.stringify(chart)).not.toMatch(/fout|gemist|slecht|NaN|undefined|Infinity|-0,0/);
    });

    it('says in a sentence that nothing was coded', () => {
        const chart = build({ ...workedExample(), annotations: [] }, 700);
        expect(chart.empty).toMatch(/^Er (is|zijn) .+ gecodeerd\.$/);
        expect([...chart.background, ...chart.marks]).toEqual([]);
    });

    it('finds the moments of every mark and row in the coding', () => {
        const input = workedExample();
        const ids = new Set(input.annotations.map(annotation => annotation.id));
        const chart = build(input, 700);
        const moments = [...chart.marks, ...chart.table.rows].flatMap(({ evidence }) => evidence);
        expect(moments.length).toBeGreaterThan(0);
        expect(moments.filter(moment => !ids.has(moment.id) || moment.endFrame <= moment.startFrame)).toEqual([]);
    });
});
