import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constantFrameTimes, type FrameTimes, secondsBetween, tableFrameTimes } from './frame-times';

const rates = fc.constantFrom(
    { num: 25, den: 1 },
    { num: 30000, den: 1001 },
    { num: 24000, den: 1001 },
    { num: 50, den: 1 },
    { num: 60000, den: 1001 }
);

/** Every moment on screen belongs to the frame that began last, also a hair before the next one. */
function agrees(times: FrameTimes, frame: number): void {
    expect(times.frameAt(times.secondsOf(frame))).toBe(frame);
    if (frame > 0) {
        expect(times.frameAt(times.secondsOf(frame) - 1e-6)).toBe(frame - 1);
    }
}

describe('constantFrameTimes', () => {
    it('puts frame 1800 of 29,97 frames a second at 60.060 s, not at 60', () => {
        const times = constantFrameTimes(54000, { num: 30000, den: 1001 });
        expect(times.secondsOf(1800)).toBe(60.06);
        expect(times.frameAt(60)).toBe(1798);
        expect(times.duration).toBe(1801.8);
    });

    it('puts frame 1225 of 25 frames a second at 49 s', () => {
        const times = constantFrameTimes(4500, { num: 25, den: 1 });
        expect(times.secondsOf(1225)).toBe(49);
        expect(times.secondsOf(4500)).toBe(180);
        expect(times.secondsOf(9999)).toBe(180);
        expect(times.frameAt(-3)).toBe(0);
        expect(times.frameAt(400)).toBe(4499);
    });

    it('finds back every frame from its second', () => {
        fc.assert(
            fc.property(rates, fc.integer({ min: 0, max: 400_000 }), (rate, frame) => {
                const times = constantFrameTimes(frame + 2, rate);
                agrees(times, frame);
            }),
            { numRuns: 10_000 }
        );
    });
});

describe('tableFrameTimes', () => {
    const variable = tableFrameTimes({ pts: [0, 3000, 3600, 12000, 12900], timebase: { num: 1, den: 90000 }, rate: null });

    it('reads each begin from the table', () => {
        expect([0, 1, 2, 3, 4].map(frame => variable.secondsOf(frame))).toEqual([0, 3000 / 90000, 0.04, 12000 / 90000, 12900 / 90000]);
        expect(variable.frameAt(0.039)).toBe(1);
        expect(variable.frameAt(0.04)).toBe(2);
        expect(variable.frameAt(0.1)).toBe(2);
    });

    it('lets the last picture last as long as the one before it (A14)', () => {
        expect(variable.duration).toBeCloseTo(13800 / 90000, 12);
        expect(variable.secondsOf(5)).toBe(variable.duration);
        expect(variable.frameAt(99)).toBe(4);
    });

    it('counts from the first shown frame', () => {
        const late = tableFrameTimes({ pts: [1024, 1536, 2048], timebase: { num: 1, den: 12800 }, rate: { num: 25, den: 1 } });
        expect([0, 1, 2, 3].map(frame => late.secondsOf(frame))).toEqual([0, 0.04, 0.08, 0.12]);
    });

    it('is of no length without pictures, and with one picture', () => {
        const empty = tableFrameTimes({ pts: [], timebase: { num: 1, den: 1000 }, rate: null });
        expect([empty.frameCount, empty.duration, empty.secondsOf(3), empty.frameAt(1)]).toEqual([0, 0, 0, 0]);
        const one = tableFrameTimes({ pts: [40], timebase: { num: 1, den: 1000 }, rate: null });
        expect([one.frameCount, one.duration, one.frameAt(1)]).toEqual([1, 0, 0]);
    });

    it('finds back every frame from its second', () => {
        const gaps = fc.array(fc.integer({ min: 1, max: 20_000 }), { minLength: 1, maxLength: 300 });
        fc.assert(
            fc.property(gaps, fc.integer({ min: 0, max: 100_000 }), fc.nat(), (steps, first, pick) => {
                let tick = first;
                const pts = [first, ...steps.map(step => (tick += step))];
                const times = tableFrameTimes({ pts, timebase: { num: 1, den: 90000 }, rate: null });
                agrees(times, pick % pts.length);
            }),
            { numRuns: 5_000 }
        );
    });

    it('agrees with a constant rate when the table is constant', () => {
        const constant = constantFrameTimes(500, { num: 30000, den: 1001 });
        const table = tableFrameTimes({
            pts: Array.from({ length: 500 }, (_, n) => n * 1001),
            timebase: { num: 1, den: 30000 },
            rate: null
        });
        for (let frame = 0; frame <= 500; frame += 1) {
            expect(table.secondsOf(frame)).toBe(constant.secondsOf(frame));
        }
    });
});

describe('secondsBetween', () => {
    it('is exact at a constant rate, where subtracting moments is not', () => {
        const times = constantFrameTimes(4500, { num: 25, den: 1 });
        expect(times.secondsOf(2140) - times.secondsOf(2100)).not.toBe(1.6);
        expect(secondsBetween(times, 2100, 2140)).toBe(1.6);
        expect(secondsBetween(times, 2140, 2100)).toBe(-1.6);
        expect(secondsBetween(times, 4400, 9999)).toBe(4);
    });

    it('reads a variable rate from the table', () => {
        const times = tableFrameTimes({ pts: [0, 500, 2500], timebase: { num: 1, den: 1000 }, rate: null });
        expect(secondsBetween(times, 1, 2)).toBe(2);
    });
});
