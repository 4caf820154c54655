import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it } from 'vitest';
import { frameDue } from './frame-clock';

const times = constantFrameTimes(100, { num: 25, den: 1 });

describe('frameDue', () => {
    it('shows each frame for its own length', () => {
        expect([0, 0.039, 0.04, 0.1, 1].map(elapsed => frameDue(times, 10, elapsed, 1).frame)).toEqual([10, 10, 11, 12, 35]);
    });

    it('follows the speed, also backwards', () => {
        expect(frameDue(times, 10, 1, 0.5).frame).toBe(22);
        expect(frameDue(times, 10, 0.5, 2).frame).toBe(35);
        expect([0, 0.039, 0.041, 0.2].map(elapsed => frameDue(times, 10, elapsed, -1).frame)).toEqual([10, 10, 9, 5]);
    });

    it('ends at the last and at the first frame', () => {
        expect(frameDue(times, 98, 0.079, 1)).toEqual({ frame: 99, ended: false });
        expect(frameDue(times, 98, 0.08, 1)).toEqual({ frame: 99, ended: true });
        expect(frameDue(times, 1, 0.081, -1)).toEqual({ frame: 0, ended: true });
    });

    it('repeats exactly the frames of a loop, each equally long', () => {
        const shown = Array.from({ length: 1000 }, (_, n) => frameDue(times, 32, n * 0.004 + 0.002, 1, { start: 30, end: 35 }).frame);
        expect([...new Set(shown)].sort()).toEqual([30, 31, 32, 33, 34]);
        expect(shown.slice(0, 40)).toEqual([32, 33, 34, 30].flatMap(frame => Array<number>(10).fill(frame)));
        expect([30, 31, 32, 33, 34].map(frame => shown.filter(each => each === frame).length)).toEqual([200, 200, 200, 200, 200]);
    });

    it('repeats backwards too', () => {
        const shown = Array.from({ length: 6 }, (_, n) => frameDue(times, 31, n * 0.04 + 0.02, -1, { start: 30, end: 33 }).frame);
        expect(shown).toEqual([31, 30, 32, 31, 30, 32]);
    });
});
