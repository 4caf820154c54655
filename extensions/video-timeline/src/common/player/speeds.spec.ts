import { describe, expect, it } from 'vitest';
import { nextSpeed, speedText } from './speeds';

describe('speeds', () => {
    it('climbs and descends the ladder and stays at its ends', () => {
        expect([0.1, 0.3, 1, 2].map(speed => nextSpeed(speed, 1))).toEqual([0.25, 0.5, 1.25, 2]);
        expect([0.1, 0.3, 1, 2].map(speed => nextSpeed(speed, -1))).toEqual([0.1, 0.25, 0.75, 1.5]);
    });

    it('is written with a decimal comma', () => {
        expect([0.25, 1, 1.5].map(speedText)).toEqual(['0,25×', '1×', '1,5×']);
    });
});
