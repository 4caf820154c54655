import { describe, expect, it } from 'vitest';
import { workedExample } from '../../node/testing/worked-example';
import { BASIS_CODEBOOK } from '../codebook/basis-codebook';
import type { Annotation } from '../documents/annotations';
import { constantFrameTimes } from '../time/frame-times';
import type { Chart, ChartMark } from './chart';
import { recordingStrip } from './recording-strip';
import { boxOfAll } from './shape-box';

const marks = (chart: Chart, begin: string): readonly ChartMark[] => chart.marks.filter(({ id }) => id.startsWith(begin));
const texts = (shapes: Chart['background']): readonly string[] => shapes.flatMap(shape => (shape.kind === 'text' ? [shape.text] : []));

describe('the strip of Bart and Sandra', () => {
    const chart = recordingStrip(workedExample(), 760);

    it('shows the parts of the lesson and what could not be coded', () => {
        expect(marks(chart, 'lesdeel:').map(({ label }) => label)).toEqual([
            'Lesovergang, 00:00:00–02:00:00',
            'Instructie, 02:00:00–03:00:00'
        ]);
        const [unseen] = marks(chart, 'nietcodeerbaar:');
        expect(unseen.label).toBe('niet codeerbaar, onzichtbaar, 02:44:00–02:52:00');
        expect(unseen.shapes[0]).toMatchObject({ kind: 'rect', texture: 'hatched' });
    });

    it('shows both spirals with begin, end, moves and chances', () => {
        const [first, second] = marks(chart, 'spiraal:');
        expect(texts(first.shapes)).toEqual(['12,0–77,6 s · 10 zetten']);
        expect(first.label).toBe('Spiraal van L07 en LK1, 12,0–77,6 s, 10 zetten, 2 kansen erin');
        expect(first.evidence.map(({ id }) => id)).toEqual(['E01', 'R01', 'E02', 'E03', 'E04', 'E05', 'E06', 'R06']);
        expect(texts(second.shapes)).toEqual(['131,0–151,6 s · 4 zetten']);
    });

    it('marks the three chances, and places every initiative at its time', () => {
        expect(chart.marks.filter(({ label }) => label.endsWith(', kans')).map(({ id }) => id)).toEqual([
            'initiatief:E04',
            'initiatief:E05',
            'initiatief:E10'
        ]);
        const middle = (id: string): number => {
            const { x, width } = boxOfAll(marks(chart, `initiatief:${id}`)[0].shapes);
            return x + width / 2;
        };
        expect((middle('E10') - middle('E01')) / (middle('E11') - middle('E01'))).toBeCloseTo((131 - 12) / (150 - 12), 6);
    });

    it('lists everything in order of time', () => {
        const { rows } = chart.table;
        expect(rows).toHaveLength(2 + 1 + 11 + 2);
        expect(rows.map(({ evidence }) => evidence[0].startFrame)).toEqual(
            rows.map(({ evidence }) => evidence[0].startFrame).sort((a, b) => a - b)
        );
        expect(rows.find(({ cells }) => cells[0] === 'spiraal')?.cells).toEqual([
            'spiraal',
            'L07',
            '00:12:00',
            '01:17:15',
            '10 zetten, 2 kansen erin'
        ]);
    });
});

describe('the strip', () => {
    it('shows a ja-reeks as a chain: four pairs from 10,0 to 34,0 s', () => {
        const starts = [100, 108, 180, 190, 270, 282, 330, 340];
        const annotations = starts.map((startFrame, index): Annotation => {
            const received = index % 2 === 1;
            return {
                id: `A${index}`,
                tier: received ? 'response' : 'initiative',
                code: received ? 'volgen' : 'contactinitiatief',
                startFrame,
                endFrame: startFrame + 1,
                actor: received ? 'LK1' : 'L03',
                target: received ? 'L03' : 'LK1'
            };
        });
        const chart = recordingStrip({ annotations, codebook: BASIS_CODEBOOK, times: constantFrameTimes(600, { num: 10, den: 1 }) }, 700);
        const [series] = marks(chart, 'jareeks:');
        expect(series.label).toBe('Ja-reeks van L03 naar LK1, 10,0–34,0 s, 4 paren');
        expect(series.evidence.map(({ id }) => id)).toEqual(['A0', 'A2', 'A4', 'A6']);
        expect(series.shapes.filter(({ kind }) => kind === 'circle')).toHaveLength(4);
    });

    it('shows what was not filmed', () => {
        const times = constantFrameTimes(2000, { num: 25, den: 1 }, [
            { startFrame: 0, startSeconds: 0 },
            { startFrame: 1000, startSeconds: 60 }
        ]);
        const chart = recordingStrip({ ...workedExample(), times }, 700);
        expect(texts(chart.background)).toContain('niet gefilmd');
    });
});
