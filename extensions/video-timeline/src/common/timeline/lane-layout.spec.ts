import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it } from 'vitest';
import { createLaneIndex } from './lane-index';
import { densityAt, LaneLayoutBuffer, layoutLane } from './lane-layout';
import { createTimeAxis } from './time-axis';

const times = constantFrameTimes(4500, { num: 25, den: 1 });
const axis = (start: number, end: number, width = 1000) => createTimeAxis(times, { start, end }, width);
const point = (start: number) => ({ start, end: start + 0.04 });

describe('layout of a lane', () => {
    it('gives the pixels of what is in view only', () => {
        const index = createLaneIndex([point(10), point(50), { start: 60, end: 90 }, point(170)]);
        const layout = layoutLane(index, axis(40, 140), new LaneLayoutBuffer());
        expect(layout.mode).toBe('marks');
        expect([...layout.refs.slice(0, layout.count)]).toEqual([1, 2]);
        expect([...layout.from.slice(0, 2)]).toEqual([100, 200]);
        expect(layout.to[1]).toBe(500);
    });

    it('leaves out points of one pixel column, but not the one that must be seen', () => {
        const spans = [point(10), point(10.01), point(10.02), point(30)];
        const index = createLaneIndex(spans);
        const wide = axis(0, 100, 100);
        expect(layoutLane(index, wide, new LaneLayoutBuffer())).toMatchObject({ count: 2, merged: 2 });
        const kept = layoutLane(index, wide, new LaneLayoutBuffer(), ref => ref === 2);
        expect([...kept.refs.slice(0, kept.count)]).toEqual([0, 2, 3]);
    });

    it('does not merge a bar with the point before it', () => {
        const index = createLaneIndex([point(10), { start: 10, end: 20 }]);
        expect(layoutLane(index, axis(0, 100, 100), new LaneLayoutBuffer()).count).toBe(2);
    });

    it('becomes a density strip below three pixels a mark, and counts every mark once', () => {
        const index = createLaneIndex(Array.from({ length: 400 }, (_, i) => point(i * 0.25)));
        const layout = layoutLane(index, axis(0, 100), new LaneLayoutBuffer());
        expect(layout.mode).toBe('density');
        expect(layout.density.slice(0, 1000).reduce((sum, value) => sum + value, 0)).toBe(400);
        expect(layoutLane(index, axis(0, 50), new LaneLayoutBuffer()).mode).toBe('marks');
    });

    it('can use one buffer again and again', () => {
        const buffer = new LaneLayoutBuffer();
        const many = createLaneIndex(Array.from({ length: 1000 }, (_, i) => point(i * 0.18)));
        expect(layoutLane(many, axis(0, 180), buffer).peak).toBeGreaterThan(0);
        const few = layoutLane(createLaneIndex([point(90)]), axis(0, 180), buffer);
        expect(few).toMatchObject({ mode: 'marks', count: 1 });
        expect(few.from[0]).toBe(500);
    });
});

describe('density', () => {
    /** 400 points in 100 s: 2.5 pixels each in a view of 1,000 pixels. */
    const index = createLaneIndex(Array.from({ length: 400 }, (_, i) => point(i / 4)));

    it('does not go back to marks as soon as there is a little more room', () => {
        const buffer = new LaneLayoutBuffer();
        expect(layoutLane(index, axis(0, 100), buffer).mode).toBe('density');
        // 4 pixels a mark: marks when they were marks, density when it was density.
        expect(layoutLane(index, axis(0, 62.5), buffer, undefined, 0, false).mode).toBe('marks');
        expect(layoutLane(index, axis(0, 62.5), buffer, undefined, 0, true).mode).toBe('density');
        expect(layoutLane(index, axis(0, 50), buffer, undefined, 0, true).mode).toBe('marks');
    });

    it('counts what begins under the pointer and gives a view in which it stands apart', () => {
        const found = densityAt(index, axis(0, 100), 500, 10);
        expect(found.count).toBe(8);
        expect(layoutLane(index, axis(found.start, found.end), new LaneLayoutBuffer(), undefined, 0, true).mode).toBe('marks');
        expect((found.start + found.end) / 2).toBeCloseTo(50, 6);
    });
});
