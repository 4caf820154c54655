import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLaneIndex, lowerBound, upperBound, visiblePositions } from './lane-index';

describe('lane index', () => {
    it('sorts by begin, keeps who is who and the running end', () => {
        const index = createLaneIndex([
            { start: 5, end: 6 },
            { start: 1, end: 9 },
            { start: 3, end: 4 }
        ]);
        expect([...index.starts]).toEqual([1, 3, 5]);
        expect([...index.ends]).toEqual([9, 4, 6]);
        expect([...index.maxEnds]).toEqual([9, 9, 9]);
        expect([...index.refs]).toEqual([1, 2, 0]);
    });

    it('finds a long mark that began before the view', () => {
        const index = createLaneIndex([
            { start: 0, end: 100 },
            { start: 1, end: 2 },
            { start: 50, end: 51 },
            { start: 90, end: 91 }
        ]);
        expect(visiblePositions(index, 49, 60)).toEqual([0, 3]);
        expect(visiblePositions(index, 101, 200)).toEqual([4, 4]);
        expect(visiblePositions(index, -5, 0)).toEqual([0, 0]);
    });

    it('searches both sides of equal values', () => {
        const values = Float64Array.of(1, 2, 2, 2, 5);
        expect(lowerBound(values, 2)).toBe(1);
        expect(upperBound(values, 2)).toBe(4);
        expect(lowerBound(values, 6)).toBe(5);
    });

    it('never leaves out a mark that overlaps the view', () => {
        const span = fc
            .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 80 }))
            .map(([start, length]) => ({ start, end: start + length }));
        fc.assert(
            fc.property(fc.array(span), fc.integer({ min: 0, max: 500 }), fc.integer({ min: 1, max: 200 }), (spans, from, length) => {
                const index = createLaneIndex(spans);
                const [first, last] = visiblePositions(index, from, from + length);
                const found = new Set([...index.refs.slice(first, last)]);
                spans.forEach((one, i) => {
                    if (one.start < from + length && one.end > from) {
                        expect(found.has(i)).toBe(true);
                    }
                });
            })
        );
    });
});
