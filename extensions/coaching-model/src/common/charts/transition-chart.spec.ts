import { describe, expect, it } from 'vitest';
import { workedExample } from '../../node/testing/worked-example';
import type { Annotation } from '../documents/annotations';
import type { Chart } from './chart';
import { transitionChart } from './transition-chart';

const texts = (chart: Chart): readonly string[] =>
    [...chart.background, ...chart.marks.flatMap(({ shapes }) => shapes)].flatMap(shape => (shape.kind === 'text' ? [shape.text] : []));

describe('lesson transitions', () => {
    const chart = transitionChart(workedExample(), 760);

    it('have their length, and the rate inside and outside', () => {
        expect(chart.marks.map(({ label }) => label)).toEqual([
            'Lesovergang 00:00:00–02:00:00 · duur 120,0 s',
            'tijdens de overgang: 1,50 per minuut (3 in 120,0 s)',
            'buiten lesovergangen: 1,15 per minuut (1 in 52,0 s)'
        ]);
        expect(chart.marks.map(({ evidence }) => evidence.map(({ id }) => id))).toEqual([['S01'], ['E01', 'E02', 'E06'], ['E11']]);
    });

    it('have two bars of which the lengths compare as the rates do', () => {
        const [inside, outside] = [1, 2].map(index => chart.marks[index].shapes[0]);
        expect(inside.kind === 'rect' && outside.kind === 'rect' && outside.width / inside.width).toBeCloseTo(1.153846 / 1.5, 4);
    });

    it('say what is missing for the time to settle', () => {
        expect(texts(chart)).toContain('Tot betrokkenheid: er is geen aankondiging gecodeerd.');
    });

    it('say how long it took to settle, and lead to it', () => {
        const { annotations, ...rest } = workedExample();
        const announcement: Annotation = {
            id: 'X1',
            tier: 'leading',
            code: 'aankondigen',
            startFrame: 100,
            endFrame: 200,
            actor: 'LK1',
            target: 'GR'
        };
        const engaged: Annotation = { id: 'X2', tier: 'engagement', code: 'betrokken', startFrame: 500, endFrame: 900, actor: 'L07' };
        const settled = transitionChart({ ...rest, annotations: [...annotations, announcement, engaged] }, 700);
        const mark = settled.marks.find(({ id }) => id === 'betrokken:S01');
        expect(mark?.label).toBe('Tot betrokkenheid: 12,0 s na de aankondiging (L07)');
        expect(mark?.evidence).toEqual([{ id: 'X1', startFrame: 100, endFrame: 500 }]);
        const only = transitionChart({ ...rest, annotations: [...annotations, announcement] }, 700);
        expect(texts(only)).toContain('Tot betrokkenheid: er is geen betrokkenheid gecodeerd.');
    });

    it('have no bar, and nothing to follow, where nothing happened', () => {
        const { annotations, ...rest } = workedExample();
        const calm = transitionChart({ ...rest, annotations: annotations.filter(({ tier }) => tier !== 'initiative') }, 700);
        expect(calm.marks.map(({ id }) => id)).toEqual(['overgang:S01']);
        expect(texts(calm)).toContain('0,00 per minuut (0 in 120,0 s)');
    });
});
