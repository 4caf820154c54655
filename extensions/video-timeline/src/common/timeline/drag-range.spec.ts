import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dragRange, shownWhileDragging } from './drag-range';

const range = { startFrame: 100, endFrame: 150 };

describe('dragging', () => {
    it('moves an edge to the frame, never past the other', () => {
        expect(dragRange(range, 'start', 100, 120, 4500)).toEqual({ startFrame: 120, endFrame: 150 });
        expect(dragRange(range, 'start', 100, 400, 4500)).toEqual({ startFrame: 149, endFrame: 150 });
        expect(dragRange(range, 'end', 150, 90, 4500)).toEqual({ startFrame: 100, endFrame: 101 });
        expect(dragRange(range, 'end', 150, 9000, 4500)).toEqual({ startFrame: 100, endFrame: 4500 });
    });

    it('moves the body by what the pointer moved', () => {
        expect(dragRange(range, 'body', 110, 130, 4500)).toEqual({ startFrame: 120, endFrame: 170 });
        expect(dragRange(range, 'body', 110, 4499, 4500)).toEqual({ startFrame: 4450, endFrame: 4500 });
        expect(dragRange(range, 'body', 110, 0, 4500)).toEqual({ startFrame: 0, endFrame: 50 });
    });

    it('shows the frame of the edge, the last one for the end', () => {
        expect(shownWhileDragging(range, 'start')).toBe(100);
        expect(shownWhileDragging(range, 'end')).toBe(149);
        expect(shownWhileDragging(range, 'body')).toBe(100);
    });

    it('always leaves a range inside the recording', () => {
        const part = fc.constantFrom('start', 'end', 'body' as const);
        const frame = fc.integer({ min: -500, max: 1500 });
        fc.assert(
            fc.property(part, frame, fc.integer({ min: 0, max: 999 }), (which, to, grabbed) => {
                const result = dragRange({ startFrame: 400, endFrame: 420 }, which, grabbed, to, 1000);
                expect(result.startFrame).toBeGreaterThanOrEqual(0);
                expect(result.endFrame).toBeLessThanOrEqual(1000);
                expect(result.endFrame).toBeGreaterThan(result.startFrame);
            })
        );
    });
});
