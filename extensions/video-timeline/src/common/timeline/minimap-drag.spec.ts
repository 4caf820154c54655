import { describe, expect, it } from 'vitest';
import { dragMinimap, minimapPart } from './minimap-drag';

const limits = { absolute: { start: 0, end: 1000 }, minimum: 10 };
const view = { start: 200, end: 400 };

describe('the overview', () => {
    it('knows edges, body and the rest', () => {
        expect([195, 205, 300, 396, 404, 500].map(x => minimapPart(x, 1000, view, limits))).toEqual([
            'start',
            'start',
            'body',
            'end',
            'end',
            'outside'
        ]);
        expect(minimapPart(201, 1000, { start: 200, end: 202 }, limits)).toBe('start');
        expect(minimapPart(202, 1000, { start: 200, end: 202 }, limits)).toBe('body');
    });

    it('drags an edge no further than the other and the recording', () => {
        expect(dragMinimap(view, 'start', 0, 350, limits)).toEqual({ start: 350, end: 400 });
        expect(dragMinimap(view, 'start', 0, 999, limits)).toEqual({ start: 390, end: 400 });
        expect(dragMinimap(view, 'end', 0, 1200, limits)).toEqual({ start: 200, end: 1000 });
        expect(dragMinimap(view, 'end', 0, 0, limits)).toEqual({ start: 200, end: 210 });
    });

    it('moves the view with what was grabbed, or brings it to the place', () => {
        expect(dragMinimap(view, 'body', 250, 350, limits)).toEqual({ start: 300, end: 500 });
        expect(dragMinimap(view, 'body', 250, -500, limits)).toEqual({ start: 0, end: 200 });
        expect(dragMinimap(view, 'outside', 0, 800, limits)).toEqual({ start: 700, end: 900 });
    });
});
