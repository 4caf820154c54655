import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it } from 'vitest';
import { indexOfMarks, type LaneMark } from './lane-marks';
import type { TimelineLane } from './lanes';
import { nearestTarget, snapMove, type SnapTargets } from './snap';
import { createTimeAxis } from './time-axis';

const times = constantFrameTimes(4500, { num: 25, den: 1 });
/** Ten pixels a second: a snap reaches 0.7 s, 17 frames. */
const axis = createTimeAxis(times, { start: 0, end: 100 }, 1000);
const clip = (id: string, startFrame: number, endFrame: number): LaneMark =>
    ({ kind: 'clip', id, startFrame, endFrame, clip: { id } }) as unknown as LaneMark;
const lane = (...marks: LaneMark[]): TimelineLane => ({ id: 'clip', tier: 'clip', label: '', marks, index: indexOfMarks(marks, times) });
const targets = (change: Partial<SnapTargets> = {}): SnapTargets => ({
    lanes: [lane(clip('F1', 100, 2000), clip('F2', 300, 400))],
    frames: [1000],
    without: new Set(),
    ...change
});

describe('snapping', () => {
    it('goes to the nearest begin, end or playhead within seven pixels', () => {
        expect(nearestTarget(310, axis, targets())).toBe(300);
        expect(nearestTarget(390, axis, targets())).toBe(400);
        expect(nearestTarget(2010, axis, targets())).toBe(2000);
        expect(nearestTarget(990, axis, targets())).toBe(1000);
        expect(nearestTarget(350, axis, targets())).toBeUndefined();
    });

    it('reaches as far on the screen, not in time', () => {
        const near = createTimeAxis(times, { start: 10, end: 20 }, 1000);
        expect(nearestTarget(310, near, targets())).toBeUndefined();
        expect(nearestTarget(301, near, targets())).toBe(300);
    });

    it('never to what is dragged itself', () => {
        expect(nearestTarget(310, axis, targets({ without: new Set(['F2']) }))).toBeUndefined();
    });

    it('lets the edge that is nearest to something pull the whole group', () => {
        // Edges 500 and 600 moved by 395: 895 and 995; the second is 5 frames from the playhead.
        expect(snapMove([500, 600], 395, axis, targets())).toEqual({ frames: 400, guide: 1000 });
        expect(snapMove([500, 600], 200, axis, targets())).toEqual({ frames: 200, guide: undefined });
    });
});
