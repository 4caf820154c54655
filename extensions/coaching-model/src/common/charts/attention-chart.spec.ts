import { describe, expect, it } from 'vitest';
import { workedExample } from '../../node/testing/worked-example';
import type { Annotation } from '../documents/annotations';
import type { PatternInput } from '../patterns/pattern';
import { attentionChart } from './attention-chart';
import type { Chart } from './chart';

const texts = (shapes: Chart['background']): readonly string[] => shapes.flatMap(shape => (shape.kind === 'text' ? [shape.text] : []));
const attention = (id: string, startFrame: number, more: Partial<Annotation>): Annotation => ({
    id,
    tier: 'attention',
    code: 'aandacht',
    startFrame,
    endFrame: startFrame + 250,
    actor: 'LK1',
    ...more
});

describe('the attention of Bart', () => {
    const chart = attentionChart(workedExample(), 760);
    const mark = (id: string) => chart.marks.find(each => each.id === id);

    it('never shows a share without its tone', () => {
        expect(texts(mark('aandacht:LK1-L07')?.shapes ?? [])).toEqual(['10,0 s (5,8 %), vriendelijk 0,0 s']);
        expect(chart.marks.filter(({ label }) => label.includes('%')).every(({ label }) => /vriendelijk|zonder toon/.test(label))).toBe(
            true
        );
    });

    it('splits each bar by tone, each part with its own moments', () => {
        const parts = ['neutraal', 'onvriendelijk'].map(tone => mark(`aandacht:LK1-L07:${tone}`));
        expect(parts.map(part => part?.label)).toEqual([
            'Aandacht van LK1 voor L07, neutraal: 4,0 s',
            'Aandacht van LK1 voor L07, onvriendelijk: 6,0 s'
        ]);
        expect(parts.map(part => part?.shapes[0])).toMatchObject([{ texture: 'hatched' }, { texture: 'dotted' }]);
        expect(parts.map(part => part?.evidence.map(({ startFrame }) => startFrame))).toEqual([[3750], [1000, 1925]]);
        expect(mark('aandacht:LK1-L07:vriendelijk')).toBeUndefined();
    });

    it('draws a thin line where an even share of the 46 s lies', () => {
        expect(texts(chart.background)).toContain('gelijk deel 1,9 s');
        expect(chart.background.some(shape => shape.kind === 'line' && shape.dashed)).toBe(true);
    });

    it('has pupils first, then the group and the rest', () => {
        expect(chart.table.rows.map(({ cells }) => cells[1])).toEqual(['L03', 'L07', 'L12', 'zonder code', 'groep', 'materiaal']);
        expect(chart.table.rows[1].cells).toEqual(['LK1', 'L07', 10, 0, 4, 6, 0, expect.closeTo(5.814, 3), expect.closeTo(5.217, 3)]);
    });
});

describe('attention', () => {
    it('lists who was not seen, with what they brought', () => {
        const input = workedExample();
        const without: PatternInput = {
            ...input,
            annotations: input.annotations.filter(({ tier, target }) => tier !== 'attention' || target !== 'L07')
        };
        const chart = attentionChart(without, 700);
        const unseen = chart.marks.find(({ id }) => id === 'nietgezien:L07');
        expect(unseen?.label).toBe('Niet gezien: L07, wel 7 initiatieven');
        expect(unseen?.evidence).toHaveLength(7);
    });

    it('says no share of a pupil for whom no tone was coded', () => {
        const chart = attentionChart({ ...workedExample(), annotations: [attention('A1', 0, { target: 'L03' })] }, 700);
        expect(chart.marks.flatMap(({ shapes }) => texts(shapes))).toEqual(['10,0 s, toon niet gecodeerd']);
    });

    it('has a part for each teacher', () => {
        const annotations = [
            attention('A1', 0, { target: 'L03', tone: 'vriendelijk' }),
            attention('A2', 500, { target: 'L03', tone: 'neutraal', actor: 'LK2' })
        ];
        const chart = attentionChart({ ...workedExample(), annotations }, 700);
        expect(texts(chart.background)).toEqual(expect.arrayContaining(['Aandacht van LK1', 'Aandacht van LK2']));
    });
});
