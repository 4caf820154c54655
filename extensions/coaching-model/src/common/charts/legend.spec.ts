import { describe, expect, it } from 'vitest';
import { legend, LEGEND_LINE, legendNote, OUTCOME_LEGEND } from './legend';
import { boxOfAll } from './shape-box';

describe('a legend', () => {
    it('names the four outcomes in one line where there is room', () => {
        const { shapes, height } = legend(OUTCOME_LEGEND, { x: 0, y: 10, width: 700 });
        expect(shapes.flatMap(shape => (shape.kind === 'text' ? [shape.text] : []))).toEqual([
            'ontvangen',
            'afgewezen',
            'niet ontvangen',
            'onbepaald'
        ]);
        expect(height).toBe(LEGEND_LINE);
    });

    it('breaks where there is not', () => {
        const { shapes, height } = legend([...OUTCOME_LEGEND, legendNote('boven de lijn: naar de leerkracht')], { x: 0, y: 0, width: 240 });
        const box = boxOfAll(shapes);
        expect(height).toBeGreaterThan(LEGEND_LINE);
        expect(box.width).toBeLessThanOrEqual(240);
        expect(box.y + box.height).toBeLessThanOrEqual(height);
    });

    it('takes no room for nothing', () => {
        expect(legend([], { x: 0, y: 0, width: 240 })).toEqual({ shapes: [], height: 0 });
    });
});
