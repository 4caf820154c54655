import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bearingOf, directionAt, directionOf, draggedView, equirectangularPixel, placeOf, zoomedFov } from './directions';
import { horizontalFov } from './view';

const LEVEL = { yaw: 0, pitch: 0, roll: 0, vfov: 75 };
const ASPECT = 16 / 9;
const views = fc.record({
    yaw: fc.double({ min: -180, max: 179.9, noNaN: true }),
    pitch: fc.double({ min: -80, max: 80, noNaN: true }),
    roll: fc.double({ min: -90, max: 90, noNaN: true }),
    vfov: fc.double({ min: 20, max: 110, noNaN: true })
});
const places = fc.record({ right: fc.double({ min: -1, max: 1, noNaN: true }), up: fc.double({ min: -1, max: 1, noNaN: true }) });

describe('directions on a sphere', () => {
    it('looks where the view says', () => {
        for (const view of [
            { ...LEVEL, yaw: 135, pitch: -10 },
            { ...LEVEL, yaw: -180, pitch: 40, roll: 25 }
        ]) {
            const { yaw, pitch } = bearingOf(directionAt(view, { right: 0, up: 0 }, ASPECT));
            expect([yaw, pitch].map(value => Math.round(value * 1e6) / 1e6)).toEqual([view.yaw, view.pitch]);
        }
    });

    it('has right at the right and up at the top', () => {
        const edge = bearingOf(directionAt(LEVEL, { right: 1, up: 0 }, ASPECT));
        expect(edge.yaw).toBeCloseTo(horizontalFov(75, ASPECT) / 2, 6);
        expect(bearingOf(directionAt(LEVEL, { right: 0, up: 1 }, ASPECT)).pitch).toBeCloseTo(37.5, 6);
    });

    it('finds back the place of what is seen', () => {
        fc.assert(
            fc.property(views, places, (view, place) => {
                const found = placeOf(view, directionAt(view, place, ASPECT), ASPECT);
                expect(found?.right).toBeCloseTo(place.right, 6);
                expect(found?.up).toBeCloseTo(place.up, 6);
            })
        );
        expect(placeOf(LEVEL, directionOf({ yaw: 180, pitch: 0 }), ASPECT)).toBeUndefined();
    });

    it('counts pixels as v360 does: the seam is the first and the last column', () => {
        expect(equirectangularPixel(directionOf({ yaw: 0, pitch: 0 }), 2048, 1024)).toEqual({ x: 1023.5, y: 511.5 });
        expect(equirectangularPixel(directionOf({ yaw: -180, pitch: 90 }), 2048, 1024).y).toBeCloseTo(0, 6);
        expect(equirectangularPixel(directionOf({ yaw: 179.999999, pitch: 0 }), 2048, 1024).x).toBeCloseTo(2047, 3);
    });
});

describe('dragging', () => {
    it('turns by 90° when dragged over 90° of a level picture (S1-1)', () => {
        const right = Math.tan(Math.PI / 4) / (Math.tan((37.5 * Math.PI) / 180) * ASPECT);
        const view = draggedView(LEVEL, { right, up: 0 }, { right: -right, up: 0 }, ASPECT);
        expect(view.yaw).toBeCloseTo(90, 9);
        expect(view.pitch).toBeCloseTo(0, 9);
    });

    it('keeps what was grabbed under the pointer', () => {
        fc.assert(
            fc.property(views, places, places, (view, from, to) => {
                const after = draggedView(view, from, to, ASPECT);
                if (Math.abs(after.pitch) < 89.9 && Math.abs(after.pitch - view.pitch) < 60) {
                    const held = bearingOf(directionAt(view, from, ASPECT));
                    const seen = bearingOf(directionAt(after, to, ASPECT));
                    // Where no pitch brings the point that high or low, the yaw is still that of the pointer.
                    if (Math.abs(seen.pitch - held.pitch) < 1e-6) {
                        expect(Math.cos(((seen.yaw - held.yaw) * Math.PI) / 180)).toBeCloseTo(1, 9);
                    }
                }
            })
        );
        const after = draggedView({ ...LEVEL, yaw: 20, pitch: -10 }, { right: 0.4, up: 0.2 }, { right: -0.3, up: -0.5 }, ASPECT);
        const held = directionAt({ ...LEVEL, yaw: 20, pitch: -10 }, { right: 0.4, up: 0.2 }, ASPECT);
        const seen = directionAt(after, { right: -0.3, up: -0.5 }, ASPECT);
        expect(seen.x).toBeCloseTo(held.x, 9);
        expect(seen.y).toBeCloseTo(held.y, 9);
        expect(seen.z).toBeCloseTo(held.z, 9);
    });

    it('never looks further up or down than 90° (S1-1)', () => {
        fc.assert(
            fc.property(views, places, places, (view, from, to) => {
                const { pitch, yaw } = draggedView(view, from, to, ASPECT);
                expect(pitch).toBeGreaterThanOrEqual(-90);
                expect(pitch).toBeLessThanOrEqual(90);
                expect(yaw).toBeGreaterThanOrEqual(-180);
                expect(yaw).toBeLessThan(180);
            })
        );
        expect(draggedView({ ...LEVEL, pitch: 80 }, { right: 0, up: 0.9 }, { right: 0, up: -1 }, ASPECT).pitch).toBe(90);
    });

    it('zooms by size', () => {
        expect(zoomedFov(90, 1)).toBeCloseTo(90, 9);
        expect(zoomedFov(90, 2)).toBeCloseTo(53.1301, 3);
    });
});
