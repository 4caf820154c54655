import { constantFrameTimes, tableFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraFrame, cameraSeconds, recordingSeconds, shifted, syncFrom } from './camera-sync';

const pal = constantFrameTimes(4500, { num: 25, den: 1 });
const ntsc = constantFrameTimes(5400, { num: 30000, den: 1001 });
const straight = { offsetFrames: 0, rate: 1 };

describe('cameraFrame', () => {
    it('shows 1037 of a camera with offset +37 beside frame 1000 (S4-5)', () => {
        expect(cameraFrame(1000, { offsetFrames: 37, rate: 1 }, pal, pal)).toBe(1037);
    });

    it('moves by single frames', () => {
        const sync = shifted({ offsetFrames: 37, rate: 1 }, 1);
        expect(cameraFrame(1000, sync, pal, pal)).toBe(1038);
        expect(cameraFrame(1000, shifted(sync, -11), pal, pal)).toBe(1027);
    });

    it('is right for every frame at any whole offset', () => {
        fc.assert(
            fc.property(fc.integer({ min: 0, max: 4499 }), fc.integer({ min: -4499, max: 4499 }), (frame, offsetFrames) => {
                const there = frame + offsetFrames;
                const expected = there >= 0 && there < 4500 ? there : undefined;
                expect(cameraFrame(frame, { offsetFrames, rate: 1 }, pal, pal)).toBe(expected);
            }),
            { numRuns: 5_000 }
        );
    });

    it('has nothing to show before the camera ran and after it stopped', () => {
        expect(cameraFrame(10, { offsetFrames: -11, rate: 1 }, pal, pal)).toBeUndefined();
        expect(cameraFrame(4499, { offsetFrames: 1, rate: 1 }, pal, pal)).toBeUndefined();
    });

    it('goes by seconds when the cameras count differently', () => {
        expect(cameraFrame(25, straight, pal, ntsc)).toBe(29); // 1 s; frame 30 begins at 1.001 s
        expect(cameraFrame(30, straight, ntsc, pal)).toBe(25); // 1.001 s
    });

    it('goes by seconds when the rate of the camera varies', () => {
        const varying = tableFrameTimes({ pts: [0, 30, 100, 130, 400, 440], timebase: { num: 1, den: 1000 }, rate: null });
        // Frames of 40 ms: 0, 40, 80, 120, 160 … against begins 0, 30, 100, 130, 400, 440.
        expect([0, 1, 2, 3, 4, 9, 10, 11].map(frame => cameraFrame(frame, straight, pal, varying))).toEqual([0, 1, 1, 2, 3, 3, 4, 5]);
        expect(cameraFrame(12, straight, pal, varying)).toBeUndefined();
    });

    it('follows a clock that drifts', () => {
        // A camera that runs 0.1 % fast is one second ahead after 1000 s.
        const long = constantFrameTimes(100_000, { num: 25, den: 1 });
        expect(cameraFrame(25_000, { offsetFrames: 0, rate: 1.001 }, long, long)).toBe(25_025);
    });
});

describe('syncFrom', () => {
    it('lays one moment together and keeps the rate', () => {
        expect(syncFrom([{ frame: 1000, cameraFrame: 1037 }], pal, pal, 1.001)).toEqual({
            offsetFrames: expect.closeTo(36, 6) as number,
            rate: 1.001
        });
        expect(syncFrom([{ frame: 1000, cameraFrame: 1037 }], pal, pal)).toEqual({ offsetFrames: 37, rate: 1 });
        expect(syncFrom([], pal, pal)).toBeUndefined();
    });

    it('finds offset and rate from two moments', () => {
        const sync = syncFrom(
            [
                { frame: 500, cameraFrame: 525 },
                { frame: 4000, cameraFrame: 4032 }
            ],
            pal,
            pal
        )!;
        expect(sync.rate).toBeCloseTo(3507 / 3500, 8);
        expect(cameraFrame(500, sync, pal, pal)).toBe(525);
        expect(cameraFrame(4000, sync, pal, pal)).toBe(4032);
    });

    it('does not divide by nothing', () => {
        const twice = { frame: 500, cameraFrame: 525 };
        expect(syncFrom([twice, twice], pal, pal)).toEqual({ offsetFrames: 25, rate: 1 });
    });
});

describe('cameraSeconds and recordingSeconds', () => {
    it('are each other’s way back', () => {
        fc.assert(
            fc.property(
                fc.double({ min: 0, max: 180, noNaN: true }),
                fc.double({ min: -500, max: 500, noNaN: true }),
                fc.double({ min: 0.9, max: 1.1, noNaN: true }),
                (seconds, offsetFrames, rate) => {
                    const sync = { offsetFrames, rate };
                    expect(recordingSeconds(cameraSeconds(seconds, sync, pal), sync, pal)).toBeCloseTo(seconds, 6);
                }
            )
        );
    });
});
