import { describe, expect, it } from 'vitest';
import { plannedCycle, readyTrajectory } from '../phases/testing/ready-trajectory';
import { constantFrameTimes, tableFrameTimes } from '../time/frame-times';
import { modelStop, proposedModelStop } from './model-stop';

const long = { startFrame: 0, endFrame: 20_000 };

describe('the stop of the model', () => {
    it.each([
        [25, 1, 750],
        [50, 1, 1500],
        [30000, 1001, 899]
    ])('S0-19 is proposed at 30.0 s: at %i/%i frames a second frame %i', (num, den, frame) => {
        const times = constantFrameTimes(20_000, { num, den });
        expect(modelStop(long, times)).toBe(frame);
        expect(modelStop({ startFrame: 4321, endFrame: 20_000 }, times)).toBe(4321 + frame);
    });

    it('S0-19 is the last frame of a fragment shorter than 30 s', () => {
        const times = constantFrameTimes(20_000, { num: 25, den: 1 });
        expect(modelStop({ startFrame: 100, endFrame: 200 }, times)).toBe(199);
        expect(modelStop({ startFrame: 100, endFrame: 101 }, times)).toBe(100);
    });

    it('S0-19 follows the frame table when the rate is variable', () => {
        // One frame a second for ten seconds, then ten a second.
        const pts = Array.from({ length: 400 }, (_, frame) => (frame < 10 ? frame * 1000 : 10_000 + (frame - 10) * 100));
        const times = tableFrameTimes({ pts, timebase: { num: 1, den: 1000 }, rate: null });
        expect(modelStop({ startFrame: 0, endFrame: 400 }, times)).toBe(210);
        expect(modelStop({ startFrame: 10, endFrame: 400 }, times)).toBe(310);
    });

    it('S0-19 is proposed in the first fragment that is shown', () => {
        const trajectory = readyTrajectory({
            traject: { cycles: [plannedCycle(1, { recordings: ['O1'] })] },
            recordings: [
                {
                    recording: {},
                    clips: [
                        { id: 'C01', startFrame: 0, endFrame: 50, shown: false },
                        { id: 'C02', startFrame: 1000, endFrame: 4000 },
                        { id: 'C03', startFrame: 0, endFrame: 4000 }
                    ]
                }
            ]
        });
        expect(proposedModelStop(trajectory, trajectory.traject.cycles[0])).toEqual({ recording: 'O1', clip: 'C02', frame: 1750 });
        expect(proposedModelStop(trajectory, { recordings: [] })).toBeUndefined();
    });
});
