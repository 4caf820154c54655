import { describe, expect, it } from 'vitest';
import { workedExample } from '../../node/testing/worked-example';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import type { Annotation } from '../documents/annotations';
import type { PatternInput } from '../patterns/pattern';
import { constantFrameTimes } from '../time/frame-times';
import type { Chart, ChartMark } from './chart';
import { receptionMap } from './reception-map';
import { boxOfAll } from './shape-box';
import { busyClass } from './testing/busy-class';

const mark = (chart: Chart, id: string): ChartMark => {
    const found = chart.marks.find(each => each.id === id);
    if (!found) {
        throw new Error(`no ${id} among ${chart.marks.map(each => each.id).join()}`);
    }
    return found;
};
const textsOf = (shapes: Chart['background']): readonly string[] => shapes.flatMap(shape => (shape.kind === 'text' ? [shape.text] : []));
const initiatives = (...pairs: readonly (readonly [string, string])[]): PatternInput => ({
    annotations: pairs.map(([actor, target], index): Annotation => ({
        id: `E${index}`,
        tier: 'initiative',
        code: 'contactinitiatief',
        startFrame: index * 200,
        endFrame: index * 200 + 1,
        actor,
        target,
        valence: 'positief'
    })),
    codebook: BASIS_CODEBOOK,
    times: constantFrameTimes(45_000, { num: 25, den: 1 })
});

describe('the map of Bart and Sandra', () => {
    const chart = receptionMap(workedExample(), 760);

    it('says 0 van 7 on the spoke of Sandra, with the seven moments', () => {
        const spoke = mark(chart, 'spaak:L07-LK1');
        expect(textsOf(spoke.shapes)).toEqual(['0 van 7']);
        expect(spoke.label).toBe('Initiatieven van L07 naar LK1 ontvangen: 0 van 7 (0,0 %), 0 onbepaald; 2 afgewezen, 5 niet ontvangen');
        expect(spoke.evidence.map(({ id }) => id)).toEqual(['E01', 'E02', 'E04', 'E05', 'E06', 'E10', 'E11']);
        expect(textsOf(mark(chart, 'spaak:L03-LK1').shapes)).toEqual(['2 van 2']);
        expect(textsOf(mark(chart, 'spaak:L12-LK1').shapes)).toEqual(['1 van 1']);
    });

    it('shows her initiatives in order of time, each with its sign and answer', () => {
        const signs = chart.marks.filter(({ id }) => /^initiatief:E(01|02|04|05|06|10|11)$/.test(id));
        expect(signs.map(({ label }) => label)).toEqual([
            '00:12:00, L07 → LK1, ongunstig, niet ontvangen',
            '00:26:00, L07 → LK1, ongunstig, niet ontvangen',
            '00:49:00, L07 → LK1, positief, niet ontvangen',
            '00:58:00, L07 → LK1, positief, niet ontvangen',
            '01:15:00, L07 → LK1, ongunstig, afgewezen',
            '02:11:00, L07 → LK1, positief, niet ontvangen',
            '02:30:00, L07 → LK1, ongunstig, afgewezen'
        ]);
        const lefts = signs.map(({ shapes }) => boxOfAll(shapes).x);
        expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
        expect(mark(chart, 'initiatief:E06').evidence).toEqual([{ id: 'E06', startFrame: 1875, endFrame: 1941 }]);
    });

    it('has a row per pair in its table', () => {
        expect(chart.table.rows.map(({ cells }) => cells)).toEqual([
            ['L03', 'LK1', 2, 0, 0, 1, 100, expect.closeTo(1.4, 9)],
            ['L07', 'LK1', 0, 2, 5, 0, 0, null],
            ['L12', 'LK1', 1, 0, 0, 0, 100, 2]
        ]);
    });
});

describe('the map', () => {
    it('puts what teachers take below the line, and time from left to right on both sides', () => {
        const chart = receptionMap(initiatives(['L01', 'LK1'], ['LK1', 'L01'], ['L02', 'LK1'], ['L02', 'LK1']), 700);
        const [up, down] = ['initiatief:E0', 'initiatief:E1'].map(id => boxOfAll(mark(chart, id).shapes));
        expect(down.y).toBeGreaterThan(up.y + up.height);
        const [early, late] = ['initiatief:E2', 'initiatief:E3'].map(id => boxOfAll(mark(chart, id).shapes));
        expect(early.x).toBeGreaterThan(350);
        expect(late.x).toBeGreaterThan(early.x);
        expect(textsOf(chart.background)).toContain('boven de lijn: naar de leerkracht; eronder: van de leerkracht');
    });

    it('shows contacts of pupils as a line with their number, and the group as a node', () => {
        const chart = receptionMap(initiatives(['L01', 'L02'], ['L02', 'L01'], ['L03', 'LK1'], ['LK1', 'GR']), 700);
        const contact = mark(chart, 'contact:L01-L02');
        expect(textsOf(contact.shapes)).toEqual(['2']);
        expect(contact.label).toBe('Tussen L01 en L02: 2 initiatieven: 2 niet ontvangen');
        expect(contact.evidence.map(({ id }) => id)).toEqual(['E0', 'E1']);
        expect(textsOf(mark(chart, 'persoon:GR').shapes)).toEqual(['groep']);
        expect(mark(chart, 'spaak:LK1-GR').label).toContain('van LK1 naar groep');
    });

    it('counts per outcome where the signs do not fit', () => {
        const chart = receptionMap(initiatives(...Array.from({ length: 60 }, () => ['L01', 'LK1'] as const), ['L02', 'LK1']), 600);
        const counted = mark(chart, 'spaak:L01-LK1:niet_ontvangen');
        expect(textsOf(counted.shapes)).toEqual(['60']);
        expect(counted.evidence).toHaveLength(60);
    });

    it('has everybody of a busy class', () => {
        const chart = receptionMap(busyClass(), 600);
        expect(chart.marks.filter(({ id }) => /^persoon:L\d+$/.test(id))).toHaveLength(24);
        expect(chart.marks.filter(({ id }) => /^persoon:LK/.test(id))).toHaveLength(2);
    });

    it('keeps the ids of marks when a later initiative comes', () => {
        const before = receptionMap(initiatives(['L01', 'LK1'], ['L02', 'LK1']), 700).marks.map(({ id }) => id);
        const after = receptionMap(initiatives(['L01', 'LK1'], ['L02', 'LK1'], ['L01', 'LK1']), 700).marks.map(({ id }) => id);
        expect(after).toEqual(expect.arrayContaining(before));
    });
});
