import { constantFrameTimes, tableFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it } from 'vitest';
import { fadeEnds, soundWindow } from './sound-window';

describe('soundWindow', () => {
    it('begins with the frame and is long enough to be heard', () => {
        const { start, end } = soundWindow(constantFrameTimes(4500, { num: 25, den: 1 }), 1225);
        expect(start).toBe(49);
        expect(end - start).toBeCloseTo(0.06, 9);
    });

    it('lasts as long as a long frame, within reason', () => {
        const slow = tableFrameTimes({ pts: [0, 100, 2000, 2100], timebase: { num: 1, den: 1000 }, rate: null });
        expect(soundWindow(slow, 0).end).toBeCloseTo(0.1, 9);
        expect(soundWindow(slow, 1).end).toBeCloseTo(0.22, 9);
    });
});

describe('fadeEnds', () => {
    it('is silent at both ends and untouched between them', () => {
        const samples = new Float32Array(100).fill(1);
        fadeEnds(samples, 10);
        expect(samples[0]).toBeCloseTo(0.05, 6);
        expect(samples[99]).toBeCloseTo(0.05, 6);
        expect([...samples.slice(10, 90)].every(sample => sample === 1)).toBe(true);
        expect(samples[5]).toBeGreaterThan(samples[4]);
    });

    it('copes with less sound than fade', () => {
        const samples = new Float32Array(3).fill(1);
        fadeEnds(samples, 10);
        expect(samples[1]).toBe(1);
        expect(samples[0]).toBeLessThan(1);
    });
});
