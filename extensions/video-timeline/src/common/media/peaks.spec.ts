import { describe, expect, it } from 'vitest';
import { PeaksBuilder, SAMPLES_PER_PEAK, peakCount } from './peaks';

const bytesOf = (samples: number[]): Uint8Array => new Uint8Array(Int16Array.from(samples).buffer);

describe('PeaksBuilder', () => {
    it('gives the lowest and highest sample of each hundredth of a second', () => {
        const samples = Array.from({ length: SAMPLES_PER_PEAK * 2 + 1 }, () => 0);
        samples[3] = 12800;
        samples[9] = -25600;
        samples[SAMPLES_PER_PEAK] = 32767;
        samples[SAMPLES_PER_PEAK * 2] = -32768;
        const builder = new PeaksBuilder();
        builder.append(bytesOf(samples));
        const peaks = builder.finish();
        expect([...new Int32Array(peaks.buffer.slice(0, 16))]).toEqual([1, 16000, 160, 3]);
        expect([...new Int8Array(peaks.buffer.slice(16))]).toEqual([-100, 50, 0, 127, -128, -128]);
        expect(peakCount(peaks)).toBe(3);
        expect(peakCount(peaks.subarray(0, peaks.length - 1))).toBeUndefined();
    });

    it('does not mind where the pieces are cut', () => {
        const bytes = bytesOf(Array.from({ length: 100_000 }, (_, n) => Math.round(30000 * Math.sin(n / 7))));
        const whole = new PeaksBuilder();
        whole.append(bytes);
        const pieces = new PeaksBuilder();
        for (let at = 0; at < bytes.length; at += 333) {
            pieces.append(bytes.subarray(at, at + 333));
        }
        expect(pieces.finish()).toEqual(whole.finish());
    });

    it('puts pieces at their place: silence between them, and nothing past where the next begins', () => {
        const builder = new PeaksBuilder();
        builder.moveTo(0, SAMPLES_PER_PEAK * 2);
        builder.append(bytesOf(Array.from({ length: SAMPLES_PER_PEAK * 9 }, () => 25600)));
        builder.moveTo(SAMPLES_PER_PEAK * 4);
        builder.append(bytesOf(Array.from({ length: SAMPLES_PER_PEAK }, () => -12800)));
        const peaks = builder.finish();
        expect([...new Int8Array(peaks.buffer.slice(16))]).toEqual([100, 100, 100, 100, 0, 0, 0, 0, -50, -50]);
    });

    it('counts nothing when there is no sound', () => {
        expect(peakCount(new PeaksBuilder().finish())).toBe(0);
    });
});
