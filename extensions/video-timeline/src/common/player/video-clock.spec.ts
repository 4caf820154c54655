import { constantFrameTimes, tableFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it } from 'vitest';
import { VideoClock } from './video-clock';

describe('VideoClock', () => {
    const ntsc = constantFrameTimes(600, { num: 30000, den: 1001 });

    it('finds every frame again in times that the engine cut to microseconds', () => {
        const clock = new VideoClock(ntsc);
        for (let frame = 0; frame < 600; frame++) {
            expect(clock.frameAt(Math.floor(ntsc.secondsOf(frame) * 1e6) / 1e6)).toBe(frame);
        }
    });

    it('takes the time of the first picture as its zero', () => {
        const clock = new VideoClock(ntsc);
        clock.calibrate(0.066733);
        expect(clock.frameAt(0.066733)).toBe(0);
        expect(clock.frameAt(0.1001)).toBe(1);
        expect(clock.middleOf(0)).toBeCloseTo(0.066733 + 1001 / 60000, 9);
    });

    it('is exact for variable rates', () => {
        const times = tableFrameTimes({ pts: [0, 5, 300, 310, 1900], timebase: { num: 1, den: 1000 }, rate: null });
        const clock = new VideoClock(times);
        expect([0, 0.005, 0.3, 0.309999, 1.9].map(seconds => clock.frameAt(seconds))).toEqual([0, 1, 2, 3, 4]);
        expect([0, 1, 2, 3, 4].map(frame => clock.frameAt(times.secondsOf(frame)))).toEqual([0, 1, 2, 3, 4]);
    });
});
