import { describe, expect, it } from 'vitest';
import { betweenViews, horizontalFov, normaliseView, viewAt, wrapDegrees } from './view';

describe('view on a sphere', () => {
    it('keeps degrees in [-180, 180)', () => {
        expect([0, 179, 180, -180, 181, 540, -541].map(wrapDegrees)).toEqual([0, 179, -180, -180, -179, -180, 179]);
    });

    it('clamps pitch and field of view, wraps yaw (S1-1)', () => {
        expect(normaliseView({ yaw: 270, pitch: 95, roll: 0, vfov: 500 })).toEqual({ yaw: -90, pitch: 90, roll: 0, vfov: 110 });
    });

    it('gives the horizontal angle of a picture', () => {
        expect(horizontalFov(90, 1)).toBeCloseTo(90, 9);
        expect(horizontalFov(60, 16 / 9)).toBeCloseTo(91.4926, 3);
    });

    it('takes the shortest way round', () => {
        const from = { yaw: 170, pitch: 0, roll: 0, vfov: 60 };
        const to = { yaw: -170, pitch: 20, roll: 0, vfov: 80 };
        expect(betweenViews(from, to, 0.25)).toEqual({ yaw: 175, pitch: 5, roll: 0, vfov: 65 });
        expect(betweenViews(from, to, 0.75).yaw).toBe(-175);
    });

    it('stands still before the first and after the last keyframe', () => {
        const path = [
            { frame: 10, yaw: 0, pitch: 0, roll: 0, vfov: 60 },
            { frame: 20, yaw: 10, pitch: -10, roll: 0, vfov: 80 }
        ];
        expect(viewAt(path, 3)).toEqual({ yaw: 0, pitch: 0, roll: 0, vfov: 60 });
        expect(viewAt(path, 10)).toEqual({ yaw: 0, pitch: 0, roll: 0, vfov: 60 });
        expect(viewAt(path, 15)).toEqual({ yaw: 5, pitch: -5, roll: 0, vfov: 70 });
        expect(viewAt(path, 20)).toEqual({ yaw: 10, pitch: -10, roll: 0, vfov: 80 });
        expect(viewAt(path, 99)).toEqual({ yaw: 10, pitch: -10, roll: 0, vfov: 80 });
        expect(viewAt([], 5)).toBeUndefined();
    });
});
