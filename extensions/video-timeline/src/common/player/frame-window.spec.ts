import { describe, expect, it } from 'vitest';
import { decodeWindow, nextToPrefetch } from './frame-window';

describe('decodeWindow', () => {
    it('takes the whole group when the cache can hold it', () => {
        expect(decodeWindow([0, 15, 30], 45, 20, 100)).toEqual({ first: 15, end: 30 });
        expect(decodeWindow([0, 15, 30], 40, 39, 100)).toEqual({ first: 30, end: 40 });
    });

    it('takes what lies around the frame when the group is longer than the cache', () => {
        expect(decodeWindow([0], 1000, 500, 100)).toEqual({ first: 458, end: 518 });
        expect(decodeWindow([0], 1000, 5, 100)).toEqual({ first: 0, end: 23 });
        expect(decodeWindow([0], 1000, 999, 100)).toEqual({ first: 957, end: 1000 });
    });
});

describe('nextToPrefetch', () => {
    it('looks ahead first, then half as far behind', () => {
        const has =
            (...frames: number[]) =>
            (frame: number) =>
                frames.includes(frame);
        expect(nextToPrefetch(has(11, 12), 10, 1, 100, 4)).toBe(13);
        expect(nextToPrefetch(has(9), 10, -1, 100, 4)).toBe(8);
        expect(nextToPrefetch(has(11, 12, 13, 14), 10, 1, 100, 4)).toBe(9);
        expect(nextToPrefetch(has(8, 9, 11, 12, 13, 14), 10, 1, 100, 4)).toBeUndefined();
    });

    it('stays within the film', () => {
        expect(nextToPrefetch(() => false, 0, -1, 1, 10)).toBeUndefined();
        expect(nextToPrefetch(() => false, 99, 1, 100, 10)).toBe(98);
    });
});
