import { describe, expect, it } from 'vitest';
import { workedExample } from '../../node/testing/worked-example';
import { needsChart } from './needs-chart';
import { busyClass } from './testing/busy-class';
import { layoutProblems } from './testing/layout-problems';

describe('the matrix of needs', () => {
    const chart = needsChart(workedExample(), 760);

    it('counts supported and chance apart: 3/0, 0/2 and 0/1', () => {
        expect(chart.alternative).toBe(
            'relatie×interactie 3 keer ondersteund; autonomie×interactie 2 kansen; competentie×instructie 1 kans.'
        );
        expect(chart.table.rows.map(({ cells }) => cells.slice(0, 2).concat(cells.slice(3)).join(' '))).toEqual([
            'interactie relatie 3 0',
            'interactie competentie 0 0',
            'interactie autonomie 0 2',
            'instructie relatie 0 0',
            'instructie competentie 0 1',
            'instructie autonomie 0 0',
            'klassenorganisatie relatie 0 0',
            'klassenorganisatie competentie 0 0',
            'klassenorganisatie autonomie 0 0'
        ]);
    });

    it('has a dot for every tag, which leads to what it is about', () => {
        const dots = chart.marks.filter(({ shapes }) => shapes[0].kind === 'circle');
        expect(dots.map(({ label, evidence }) => [label, evidence.map(({ id }) => id).join()])).toEqual([
            ['relatie×interactie, ondersteund, 01:25:15', 'R07'],
            ['relatie×interactie, ondersteund, 01:36:05', 'R08'],
            ['relatie×interactie, ondersteund, 01:52:00', 'R09'],
            ['autonomie×interactie, kans, 00:49:00', 'E04'],
            ['autonomie×interactie, kans, 02:11:00', 'E10'],
            ['competentie×instructie, kans, 00:58:00', 'E05']
        ]);
    });

    it('speaks the words of the field', () => {
        const words = chart.background.flatMap(shape => (shape.kind === 'text' ? [shape.text] : [])).join(' ');
        expect(words).toContain('Leerlingen ruimte geven, initiatieven honoreren');
        expect(words).toContain('Ontmoetingstijd creëren met leerlingen');
    });

    it('makes two rows of smaller dots where one has no room', () => {
        const { annotations, ...rest } = workedExample();
        const tags = Array.from({ length: 7 }, (_, index) => ({
            ...annotations.find(({ id }) => id === 'N01')!,
            id: `X${index}`,
            about: undefined,
            startFrame: index,
            endFrame: index + 1
        }));
        const crowded = needsChart({ ...rest, annotations: tags }, 700);
        const dots = crowded.marks.flatMap(({ shapes: [shape] }) => (shape.kind === 'circle' ? [shape] : []));
        expect(dots).toHaveLength(7);
        expect(new Set(dots.map(({ y }) => y)).size).toBe(2);
        expect(layoutProblems(crowded)).toEqual([]);
    });

    it('keeps only the number where the dots have no room', () => {
        const crowded = needsChart(busyClass(2000), 560);
        expect(crowded.marks.length).toBeGreaterThan(0);
        expect(crowded.marks.every(({ shapes }) => shapes[0].kind === 'text')).toBe(true);
    });
});
