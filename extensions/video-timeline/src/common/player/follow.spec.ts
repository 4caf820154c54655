import { describe, expect, it } from 'vitest';
import { correction } from './follow';

describe('correction', () => {
    it('leaves what is in step alone', () => {
        expect(correction(0)).toEqual({ kind: 'rate', factor: 1 });
        expect(correction(0.008)).toEqual({ kind: 'rate', factor: 1 });
    });

    it('slows down what is ahead and hurries what is behind', () => {
        expect(correction(0.04)).toEqual({ kind: 'rate', factor: 0.96 });
        expect(correction(-0.04)).toEqual({ kind: 'rate', factor: 1.04 });
    });

    it('jumps above 80 ms', () => {
        expect(correction(0.08).kind).toBe('rate');
        expect(correction(0.081)).toEqual({ kind: 'seek' });
        expect(correction(-5)).toEqual({ kind: 'seek' });
        expect(correction(NaN)).toEqual({ kind: 'seek' });
    });

    it('brings any clock back, whatever it drifts by', () => {
        // A recorder 200 parts per million off, corrected four times a second for an hour.
        let drift = 0.02;
        for (let quarter = 0; quarter < 4 * 3600; quarter += 1) {
            const done = correction(drift);
            expect(done.kind).toBe('rate');
            drift += 0.25 * ((done.kind === 'rate' ? done.factor : 1) * 1.0002 - 1);
        }
        expect(Math.abs(drift)).toBeLessThan(0.01);
    });
});
