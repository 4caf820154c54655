import { describe, expect, it } from 'vitest';
import { bearingText, degreesText, parseView, typedView } from './view-text';

const NOW = { yaw: 1, pitch: 2, roll: 3, vfov: 75 };

describe('views in words', () => {
    it('writes degrees with a decimal comma and a real minus', () => {
        expect([0, 135, -10, -9.999, 12.5, -0.004].map(degreesText)).toEqual(['0°', '135°', '−10°', '−10°', '12,5°', '0°']);
        expect(bearingText({ yaw: 134.6, pitch: -10.2 })).toBe('135° · −10°');
    });

    it('reads what it writes', () => {
        expect(parseView(typedView({ ...NOW, yaw: 135.25, pitch: -10 }), NOW)).toEqual({ ...NOW, yaw: 135.25, pitch: -10 });
    });

    it('reads one, two or three numbers and keeps the rest', () => {
        expect(parseView('90', NOW)).toEqual({ ...NOW, yaw: 90 });
        expect(parseView('135° · −10°', NOW)).toEqual({ ...NOW, yaw: 135, pitch: -10 });
        expect(parseView('270 -95 60,5', NOW)).toEqual({ ...NOW, yaw: -90, pitch: -90, vfov: 60.5 });
    });

    it('refuses anything else', () => {
        expect(['', 'links', '1 2 3 4', '1,2,3', '--5'].map(text => parseView(text, NOW))).toEqual(Array(5).fill(undefined));
    });
});
