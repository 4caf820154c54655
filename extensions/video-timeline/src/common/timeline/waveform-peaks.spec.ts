import { describe, expect, it } from 'vitest';
import { levelFor, peakBetween, peakPyramid, readWaveformPeaks } from './waveform-peaks';

function answer(count: number, value: (i: number) => [number, number], version = 1): ArrayBuffer {
    const buffer = new ArrayBuffer(16 + 2 * count);
    const view = new DataView(buffer);
    [version, 48000, 480, count].forEach((number, i) => view.setInt32(4 * i, number, true));
    for (let i = 0; i < count; i++) {
        const [min, max] = value(i);
        view.setInt8(16 + 2 * i, min);
        view.setInt8(17 + 2 * i, max);
    }
    return buffer;
}

describe('waveform', () => {
    it('reads what the route gives', () => {
        const peaks = readWaveformPeaks(answer(3, i => [-i, 10 * i]))!;
        expect(peaks.secondsPerPeak).toBe(0.01);
        expect([...peaks.data]).toEqual([0, 0, -1, 10, -2, 20]);
    });

    it('refuses another version, a cut off answer and nothing', () => {
        expect(readWaveformPeaks(answer(3, () => [0, 0], 2))).toBeUndefined();
        expect(readWaveformPeaks(answer(3, () => [0, 0]).slice(0, 20))).toBeUndefined();
        expect(readWaveformPeaks(new ArrayBuffer(0))).toBeUndefined();
    });

    it('keeps the loudest of each stretch in the coarse levels', () => {
        const peaks = readWaveformPeaks(answer(20_000, i => (i === 12_345 ? [-100, 120] : [-1, 1])))!;
        const levels = peakPyramid(peaks);
        expect(levels.map(level => level.count)).toEqual([20_000, 5_000, 1_250]);
        const coarse = levelFor(levels, 0.5);
        expect(coarse.count).toBe(1_250);
        expect(peakBetween(coarse, 123, 124)).toEqual([-100, 120]);
        expect(peakBetween(coarse, 10, 11)).toEqual([-1, 1]);
        expect(peakBetween(peaks, 5000, 5001)).toEqual([0, 0]);
        expect(levelFor(levels, 0.011)).toBe(peaks);
    });
});
