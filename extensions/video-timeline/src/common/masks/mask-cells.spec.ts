import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cellsAt, coveredCells, gridOf } from './mask-cells';

const RADIANS = Math.PI / 180;
type Vector = readonly [number, number, number];

const mask = (change: Partial<Mask>): Mask => ({
    id: 'M01',
    space: 'sphere',
    shape: 'ellipse',
    style: 'solid',
    startFrame: 0,
    endFrame: 100,
    keyframes: [{ frame: 0, x: 0, y: 0, rx: 10, ry: 10 }],
    ...change
});
const sphere = (x: number, y: number, rx: number, ry: number, change: Partial<Mask> = {}): Mask =>
    mask({ keyframes: [{ frame: 0, x, y, rx, ry }], ...change });

/** 1 where a pixel of the picture is covered. */
function picture(one: Mask, width: number, height: number): Uint8Array {
    const pixels = new Uint8Array(width * height);
    const { rects } = coveredCells(one, 0, width, height);
    for (let i = 0; i < rects.length; i += 4) {
        for (let y = rects[i + 1]; y < rects[i + 1] + rects[i + 3]; y += 1) {
            pixels.fill(1, y * width + rects[i], y * width + rects[i] + rects[i + 2]);
        }
    }
    return pixels;
}

// The definition over again, by turning the sphere with matrices: not the way of the code under test.
const turnY = ([x, y, z]: Vector, a: number): Vector => [x * Math.cos(a) + z * Math.sin(a), y, z * Math.cos(a) - x * Math.sin(a)];
const turnX = ([x, y, z]: Vector, a: number): Vector => [x, y * Math.cos(a) + z * Math.sin(a), z * Math.cos(a) - y * Math.sin(a)];

/** A direction inside (`size` ≤ 1) or at the edge (1) of the ellipse, as yaw and pitch in degrees. */
function directionIn(x: number, y: number, rx: number, ry: number, turn: number, size: number): { yaw: number; pitch: number } {
    const front: Vector = [Math.cos(turn) * Math.tan(rx * RADIANS) * size, Math.sin(turn) * Math.tan(ry * RADIANS) * size, 1];
    const [a, b, c] = turnY(turnX(front, y * RADIANS), x * RADIANS);
    return { yaw: Math.atan2(a, c) / RADIANS, pitch: Math.atan2(b, Math.hypot(a, c)) / RADIANS };
}

/** Smallest angle (degrees) from a direction to the ellipse, by looking at very many of its directions. */
function angleTo(yaw: number, pitch: number, samples: readonly Vector[]): number {
    const [a, b, c] = vectorOf(yaw, pitch);
    return Math.acos(Math.min(1, Math.max(...samples.map(([x, y, z]) => a * x + b * y + c * z)))) / RADIANS;
}

function vectorOf(yaw: number, pitch: number): Vector {
    const flat = Math.cos(pitch * RADIANS);
    return [flat * Math.sin(yaw * RADIANS), Math.sin(pitch * RADIANS), flat * Math.cos(yaw * RADIANS)];
}

const anyEllipse = fc.record({
    x: fc.double({ min: -180, max: 180, noNaN: true }),
    y: fc.oneof(fc.double({ min: -90, max: 90, noNaN: true }), fc.constantFrom(-90, 90, 0)),
    rx: fc.double({ min: 0.5, max: 70, noNaN: true }),
    ry: fc.double({ min: 0.5, max: 70, noNaN: true }),
    style: fc.constantFrom('solid' as const, 'mosaic' as const)
});
const anySize = fc.constantFrom([320, 160], [256, 130], [641, 321]);

it('covers every direction inside a spherical ellipse, over the seam and the poles', () => {
    const inside = fc.array(fc.tuple(fc.double({ min: 0, max: 7, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })), {
        minLength: 40,
        maxLength: 40
    });
    fc.assert(
        fc.property(anyEllipse, anySize, inside, ({ x, y, rx, ry, style }, [width, height], spots) => {
            const covered = picture(sphere(x, y, rx, ry, { style }), width, height);
            for (const [turn, size] of [...spots, ...spots.map(([turn]) => [turn, 1])]) {
                const { yaw, pitch } = directionIn(x, y, rx, ry, turn, size);
                const column = Math.floor(((yaw + 180) / 360) * width) % width;
                const row = Math.min(height - 1, Math.floor(((90 - pitch) / 180) * height));
                expect(covered[row * width + column], `yaw ${yaw} pitch ${pitch}`).toBe(1);
            }
        }),
        { numRuns: 150 }
    );
});

it('covers nothing further than a cell outside', () => {
    fc.assert(
        fc.property(anyEllipse, ({ x, y, rx, ry, style }) => {
            const [width, height] = [240, 120];
            const one = sphere(x, y, rx, ry, { style });
            const samples = Array.from({ length: 1200 }, (_, i) => {
                const { yaw, pitch } = directionIn(x, y, rx, ry, i * 2.399963, Math.sqrt(i / 1199));
                return vectorOf(yaw, pitch);
            });
            const pixel = 1.5;
            const cell = style === 'solid' ? 2 : height / gridOf(one, width, height).rows;
            // The diagonal of a cell, the margin for pixels that are only touched, and the gaps between the samples.
            const long = Math.max(1, 0.6 * Math.sqrt(Math.max(rx / ry, ry / rx) + 1));
            const most = (1.5 * cell + 4 * long) * pixel + Math.max(rx, ry) / 12;
            const covered = picture(one, width, height);
            for (let row = 0; row < height; row += 3) {
                for (let column = 0; column < width; column += 3) {
                    if (covered[row * width + column]) {
                        const yaw = ((column + 0.5) / width) * 360 - 180;
                        const pitch = 90 - ((row + 0.5) / height) * 180;
                        expect(angleTo(yaw, pitch, samples), `yaw ${yaw} pitch ${pitch}`).toBeLessThan(most);
                    }
                }
            }
        }),
        { numRuns: 60 }
    );
});

it('covers whole rows around a pole that lies inside, and none of the other half', () => {
    const covered = picture(sphere(40, 90, 12, 12), 360, 180);
    const rows = Array.from({ length: 180 }, (_, row) => covered.slice(row * 360, (row + 1) * 360).reduce((sum, one) => sum + one, 0));
    expect(rows.slice(0, 12)).toEqual(new Array(12).fill(360));
    expect(rows.slice(17)).toEqual(new Array(163).fill(0));
});

it('covers both sides of the seam', () => {
    const covered = picture(sphere(179, 0, 10, 10), 360, 180);
    const row = covered.slice(90 * 360, 91 * 360);
    expect([row[350], row[359], row[0], row[8], row[15], row[340]]).toEqual([1, 1, 1, 1, 0, 0]);
});

it('covers a sector from floor to ceiling, also over the seam', () => {
    const covered = picture(sphere(-175, 0, 10, 1, { shape: 'sector' }), 360, 180);
    for (const row of [0, 90, 179]) {
        const columns = Array.from(covered.slice(row * 360, (row + 1) * 360).entries()).flatMap(([column, one]) => (one ? [column] : []));
        expect(columns).toEqual(
            [...Array.from({ length: 16 }, (_, i) => i), ...Array.from({ length: 6 }, (_, i) => 354 + i)].slice(0, columns.length)
        );
        expect(columns.length).toBeGreaterThanOrEqual(20);
    }
});

it('covers every pixel that a flat ellipse touches', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const side = fc.double({ min: 0.01, max: 0.6, noNaN: true });
    fc.assert(
        fc.property(part, part, side, side, fc.constantFrom('solid' as const, 'mosaic' as const), (x, y, rx, ry, style) => {
            const [width, height] = [161, 91];
            const covered = picture(mask({ space: 'flat', style, keyframes: [{ frame: 0, x, y, rx, ry }] }), width, height);
            for (let i = 0; i < 200; i += 1) {
                const column = Math.floor((x + rx * Math.cos(i) * Math.sqrt((i % 20) / 19)) * width);
                const row = Math.floor((y + ry * Math.sin(i) * Math.sqrt((i % 20) / 19)) * height);
                if (column >= 0 && column < width && row >= 0 && row < height) {
                    expect(covered[row * width + column]).toBe(1);
                }
            }
        }),
        { numRuns: 100 }
    );
});

it('lays at most about six cells across the smaller side, the same cells at every place', () => {
    const one = mask({ space: 'flat', style: 'mosaic', keyframes: [{ frame: 0, x: 0.5, y: 0.5, rx: 0.1, ry: 0.2 }] });
    const grid = gridOf(one, 1920, 1080);
    const { rects } = coveredCells(one, 0, 1920, 1080);
    const columns = new Set(Array.from({ length: rects.length / 4 }, (_, i) => rects[4 * i]));
    expect(columns.size).toBeLessThanOrEqual(7);
    const moved = cellsAt(one, { x: 0.51, y: 0.5, rx: 0.1, ry: 0.2 }, grid).rects;
    for (let i = 0; i < moved.length; i += 4) {
        expect(moved[i] % 2 === 0 && moved[i + 1] % 2 === 0).toBe(true);
        expect(moved[i + 2]).toBeGreaterThanOrEqual(60);
    }
});

it('widens cells towards the poles, so that they stay as wide as high on the sphere', () => {
    const grid = gridOf(sphere(0, 60, 9, 9, { style: 'mosaic' }), 1920, 960);
    expect(grid.columns(Math.floor(grid.rows / 2))).toBe(119);
    expect(grid.columns(Math.floor(grid.rows / 6))).toBeLessThan(64);
    expect(grid.columns(0)).toBeLessThan(6);
});
