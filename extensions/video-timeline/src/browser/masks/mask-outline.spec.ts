import { expect, it } from 'vitest';
import type { PicturePlace, PicturePlaces, ScreenPoint } from '../player/picture-places';
import { draggedPlace, drawnPlace, gripPoint, outlinePath } from './mask-outline';

type Places = Pick<PicturePlaces, 'placeAt' | 'pointOf' | 'boxOf'>;
const boxOf = () => ({ left: 100, top: 50, width: 1000, height: 500 });

const flat: Places = {
    boxOf,
    placeAt: (_pane, { x, y }) => ({ space: 'flat', x: (x - 100) / 1000, y: (y - 50) / 500 }),
    pointOf: (_pane, place) => ('x' in place ? { x: 100 + place.x * 1000, y: 50 + place.y * 500 } : undefined)
};
/** The whole sphere as a strip. */
const strip: Places = {
    boxOf,
    placeAt: (_pane, { x, y }): PicturePlace => ({
        space: 'sphere',
        yaw: ((x - 100) / 1000) * 360 - 180,
        pitch: 90 - ((y - 50) / 500) * 180
    }),
    pointOf: (_pane, place) =>
        'yaw' in place ? { x: 100 + ((place.yaw + 180) / 360) * 1000, y: 50 + ((90 - place.pitch) / 180) * 500 } : undefined
};
const origin: ScreenPoint = { x: 100, y: 50 };
const ellipse = { space: 'flat', shape: 'ellipse' } as const;
const onSphere = { space: 'sphere', shape: 'ellipse' } as const;

it('draws the ellipse between two points of a flat picture', () => {
    expect(drawnPlace(flat, 'flat', { x: 300, y: 350 }, { x: 200, y: 150 })).toEqual({
        x: expect.closeTo(0.15, 10) as number,
        y: expect.closeTo(0.4, 10) as number,
        rx: expect.closeTo(0.05, 10) as number,
        ry: expect.closeTo(0.2, 10) as number
    });
});

it('has its grips where dragging them to the same point changes nothing', () => {
    const place = { x: 0.4, y: 0.5, rx: 0.1, ry: 0.2 };
    const bearing = { x: 20, y: 30, rx: 15, ry: 25 };
    for (const grip of ['centre', 'right', 'top', 'corner'] as const) {
        const point = gripPoint(flat, ellipse, place, grip)!;
        const same = draggedPlace(flat, ellipse, place, grip, point);
        const turned = draggedPlace(strip, onSphere, bearing, grip, gripPoint(strip, onSphere, bearing, grip)!);
        for (const key of ['x', 'y', 'rx', 'ry'] as const) {
            expect(same[key], `${grip} ${key}`).toBeCloseTo(place[key], 8);
            if (grip !== 'corner') {
                expect(turned[key], `${grip} ${key} on the sphere`).toBeCloseTo(bearing[key], 6);
            }
        }
    }
});

it('moves with the middle and grows with the sides', () => {
    const place = { x: 0.4, y: 0.5, rx: 0.1, ry: 0.2 };
    expect(draggedPlace(flat, ellipse, place, 'centre', { x: 600, y: 300 })).toEqual({ ...place, x: 0.5, y: 0.5 });
    expect(draggedPlace(flat, ellipse, place, 'right', { x: 700, y: 0 }).rx).toBeCloseTo(0.2, 10);
    expect(
        draggedPlace(strip, { space: 'sphere', shape: 'sector' }, { x: 170, y: 0, rx: 5, ry: 5 }, 'right', { x: 100, y: 0 }).rx
    ).toBeCloseTo(10);
});

it('gives no grip beside the picture', () => {
    expect(gripPoint(flat, ellipse, { x: 0.95, y: 0.5, rx: 0.1, ry: 0.1 }, 'right')).toBeUndefined();
});

it('breaks the outline where it goes round the back of a strip', () => {
    expect(outlinePath(strip, onSphere, { x: 0, y: 0, rx: 10, ry: 10 }, origin).match(/M/g)).toHaveLength(1);
    expect(outlinePath(strip, onSphere, { x: 180, y: 0, rx: 10, ry: 10 }, origin).match(/M/g)!.length).toBeGreaterThan(1);
    expect(outlinePath(strip, { space: 'sphere', shape: 'sector' }, { x: 0, y: 0, rx: 10, ry: 1 }, origin).match(/M/g)).toHaveLength(2);
});
