import { describe, expect, it } from 'vitest';
import { boxOf, boxOfAll, overlap } from './shape-box';
import { textWidth } from './text-width';

describe('the area of a shape', () => {
    it('is around the middle of a circle and a sign', () => {
        expect(boxOf({ kind: 'circle', x: 10, y: 20, radius: 4, tone: 'ink' })).toEqual({ x: 6, y: 16, width: 8, height: 8 });
        expect(boxOf({ kind: 'sign', sign: 'ontvangen', x: 10, y: 20, size: 16, tone: 'ink' })).toMatchObject({ x: 2, y: 12, width: 16 });
    });

    it('holds all points of a curve', () => {
        expect(boxOf({ kind: 'path', d: 'M 0 10 C 5 -2.5 30 10 20 40', tone: 'ink' })).toEqual({ x: 0, y: -2.5, width: 30, height: 42.5 });
    });

    it('of a text depends on where it begins', () => {
        const text = { kind: 'text', x: 100, y: 20, text: '0 van 7', tone: 'ink' } as const;
        const width = textWidth('0 van 7');
        expect(boxOf(text).x).toBe(100);
        expect(boxOf({ ...text, anchor: 'middle' }).x).toBeCloseTo(100 - width / 2, 9);
        expect(boxOf({ ...text, anchor: 'end' }).x).toBeCloseTo(100 - width, 9);
        expect(boxOf(text).y).toBeLessThan(12);
    });

    it('of several holds each, of none is empty', () => {
        const rect = { kind: 'rect', x: 5, y: 5, width: 10, height: 10, tone: 'ink' } as const;
        expect(boxOfAll([rect, { ...rect, x: 40 }])).toEqual({ x: 5, y: 5, width: 45, height: 10 });
        expect(boxOfAll([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
    });

    it('touching is not overlapping', () => {
        const box = { x: 0, y: 0, width: 10, height: 10 };
        expect(overlap(box, { ...box, x: 10 })).toBe(false);
        expect(overlap(box, { ...box, x: 9.9 })).toBe(true);
    });
});
