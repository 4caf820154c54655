import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it } from 'vitest';
import { createLaneIndex } from './lane-index';
import { LaneLayoutBuffer, layoutLane } from './lane-layout';
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
