import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clampView, followView, panView, revealInView, viewOfSelection, zoomView, type ViewLimits } from './view-range';

const limits: ViewLimits = { absolute: { start: 0, end: 180 }, minimum: 0.48 };

describe('view of the timeline', () => {
    it('stays inside the recording', () => {
        expect(clampView({ start: -10, end: 20 }, limits)).toEqual({ start: 0, end: 30 });
        expect(clampView({ start: 170, end: 200 }, limits)).toEqual({ start: 150, end: 180 });
        expect(clampView({ start: -50, end: 500 }, limits)).toEqual({ start: 0, end: 180 });
    });

    it('zooms around the pointer', () => {
        expect(zoomView({ start: 0, end: 100 }, 25, 0.5, limits)).toEqual({ start: 12.5, end: 62.5 });
        expect(zoomView({ start: 0, end: 180 }, 90, 4, limits)).toEqual({ start: 0, end: 180 });
    });

    it('does not zoom closer than the minimum', () => {
        const view = zoomView({ start: 10, end: 11 }, 10.5, 0.001, limits);
        expect(view.end - view.start).toBeCloseTo(0.48, 9);
        expect(view.start).toBeCloseTo(10.26, 9);
    });

    it('pans no further than the ends', () => {
        expect(panView({ start: 10, end: 20 }, 5, limits)).toEqual({ start: 15, end: 25 });
        expect(panView({ start: 10, end: 20 }, 500, limits)).toEqual({ start: 170, end: 180 });
    });

    it('shows a selection with a tenth of room on both sides', () => {
        expect(viewOfSelection({ start: 50, end: 60 }, limits)).toEqual({ start: 49, end: 61 });
    });

    it('follows the film by whole pages and lets it run meanwhile', () => {
        const view = { start: 10, end: 20 };
        expect(followView(view, 15, limits)).toBe(view);
        expect(followView(view, 19.9, limits)).toEqual({ start: 18.9, end: 28.9 });
        expect(revealInView(view, 15, limits)).toBe(view);
        expect(revealInView(view, 40, limits)).toEqual({ start: 35, end: 45 });
    });

    it('keeps the moment under the pointer, whatever the wheel does', () => {
        const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
        fc.assert(
            fc.property(number(40, 80), number(5, 20), number(0.1, 0.9), number(0.5, 1.9), (start, span, share, factor) => {
                const view = { start, end: start + span };
                const at = start + share * span;
                const zoomed = zoomView(view, at, factor, limits);
                expect((at - zoomed.start) / (zoomed.end - zoomed.start)).toBeCloseTo(share, 6);
                expect(zoomed.start).toBeGreaterThanOrEqual(0);
                expect(zoomed.end).toBeLessThanOrEqual(180);
            })
        );
    });
});
