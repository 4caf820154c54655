import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it } from 'vitest';
import { hitTest } from './hit-test';
import { createLaneIndex } from './lane-index';
import { createTimeAxis } from './time-axis';

/** Ten pixels a second. */
const axis = createTimeAxis(constantFrameTimes(4500, { num: 25, den: 1 }), { start: 0, end: 100 }, 1000);
const index = createLaneIndex([
    { start: 10, end: 10.04 },
    { start: 11, end: 11.04 },
    { start: 20, end: 40 },
    { start: 25, end: 30 }
]);

describe('hit test', () => {
    it('finds the nearest sign', () => {
        expect(hitTest(index, axis, 103)).toEqual({ ref: 0, part: 'body' });
        expect(hitTest(index, axis, 107)).toEqual({ ref: 1, part: 'body' });
        expect(hitTest(index, axis, 150)).toBeUndefined();
    });

    it('knows edges and body of a bar, and takes the shorter of two', () => {
        expect(hitTest(index, axis, 203)).toEqual({ ref: 2, part: 'start' });
        expect(hitTest(index, axis, 398)).toEqual({ ref: 2, part: 'end' });
        expect(hitTest(index, axis, 275)).toEqual({ ref: 3, part: 'body' });
        expect(hitTest(index, axis, 350)).toEqual({ ref: 2, part: 'body' });
    });

    it('prefers what is selected', () => {
        expect(hitTest(index, axis, 275, 2)).toEqual({ ref: 2, part: 'body' });
    });
});
