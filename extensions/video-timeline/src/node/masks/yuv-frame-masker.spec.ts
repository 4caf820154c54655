import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { expect, it } from 'vitest';
import type { YuvPicture } from '../pictures/frame-masker';
import { fingerprintOf, YuvFrameMasker } from './yuv-frame-masker';

const mask = (change: Partial<Mask> = {}): Mask => ({
    id: 'M01',
    space: 'flat',
    shape: 'ellipse',
    style: 'solid',
    startFrame: 0,
    endFrame: 10,
    keyframes: [{ frame: 0, x: 0.5, y: 0.5, rx: 0.2, ry: 0.2 }],
    ...change
});

/** Dark without colour, with one bright blue patch. */
function picture(width: number, height: number, patch: { x: number; y: number; size: number }): YuvPicture {
    const [half, halfHeight] = [(width + 1) >> 1, (height + 1) >> 1];
    const y = new Uint8Array(width * height).fill(40);
    const u = new Uint8Array(half * halfHeight).fill(128);
    const v = new Uint8Array(half * halfHeight).fill(128);
    for (let row = patch.y; row < patch.y + patch.size; row += 1) {
        y.fill(200, row * width + patch.x, row * width + patch.x + patch.size);
        u.fill(220, (row >> 1) * half + (patch.x >> 1), (row >> 1) * half + ((patch.x + patch.size - 1) >> 1) + 1);
    }
    return { width, height, y, u, v };
}

it('fills what a mask of one colour touches with grey, in all three planes, and nothing else', () => {
    const shown = picture(200, 100, { x: 90, y: 40, size: 20 });
    new YuvFrameMasker([mask()]).mask(shown, 3);
    expect(new Set(shown.y)).toEqual(new Set([40, 96]));
    expect(new Set(shown.u)).toEqual(new Set([128]));
    expect([shown.y[50 * 200 + 61], shown.y[50 * 200 + 139], shown.y[50 * 200 + 50], shown.y[5 * 200 + 100]]).toEqual([96, 96, 40, 40]);
});

it('gives every cell of a mosaic its mean, plane by plane', () => {
    const shown = picture(240, 120, { x: 112, y: 62, size: 6 });
    const before = shown.y.reduce((sum, one) => sum + one, 0);
    new YuvFrameMasker([mask({ style: 'mosaic', keyframes: [{ frame: 0, x: 0.5, y: 0.5, rx: 0.25, ry: 0.5 }] })]).mask(shown, 3);
    // Cells of 20 by 20: 36 of the 400 pixels were bright.
    expect(shown.y[65 * 240 + 115]).toBe(Math.round((36 * 200 + 364 * 40) / 400));
    expect(shown.u[32 * 120 + 57]).toBe(Math.round((9 * 220 + 91 * 128) / 100));
    expect(Math.max(...shown.y)).toBeLessThan(60);
    expect(Math.abs(shown.y.reduce((sum, one) => sum + one, 0) - before)).toBeLessThan(400);
});

it('covers the last pixels of a picture with odd sides', () => {
    const shown = picture(161, 91, { x: 141, y: 71, size: 20 });
    new YuvFrameMasker([mask({ keyframes: [{ frame: 0, x: 1, y: 1, rx: 0.3, ry: 0.5 }] })]).mask(shown, 0);
    expect([Math.max(...shown.y), Math.max(...shown.u)]).toEqual([96, 128]);
});

it('hides nothing before its first frame and from its end on', () => {
    const shown = picture(64, 64, { x: 27, y: 27, size: 10 });
    const masker = new YuvFrameMasker([mask({ startFrame: 5 })]);
    const untouched = picture(64, 64, { x: 27, y: 27, size: 10 });
    masker.mask(shown, 4);
    masker.mask(shown, 10);
    expect(shown).toEqual(untouched);
    masker.mask(shown, 9);
    expect(Math.max(...shown.y)).toBe(96);
});

it('follows a mask that moves, and covers anew in a picture of another size', () => {
    const moving = mask({
        keyframes: [
            { frame: 0, x: 0.2, y: 0.5, rx: 0.1, ry: 0.2 },
            { frame: 8, x: 0.8, y: 0.5, rx: 0.1, ry: 0.2 }
        ]
    });
    const masker = new YuvFrameMasker([moving]);
    for (const [frame, width] of [
        [0, 200],
        [4, 200],
        [4, 400],
        [9, 200]
    ]) {
        const centre = Math.round((0.2 + (0.6 * Math.min(frame, 8)) / 8) * width);
        const shown = picture(width, width / 2, { x: centre - 4, y: width / 4 - 4, size: 8 });
        masker.mask(shown, frame);
        expect(Math.max(...shown.y)).toBe(96);
    }
});

it('has a fingerprint that tells what is hidden, not who', () => {
    const print = fingerprintOf([mask()]);
    expect(print).toMatch(/^[0-9a-f]{16}$/);
    expect(fingerprintOf([mask({ id: 'M02', person: 'L15' })])).toBe(print);
    const others = [
        mask({ style: 'mosaic' }),
        mask({ endFrame: 11 }),
        mask({ keyframes: [{ frame: 0, x: 0.5, y: 0.5, rx: 0.2, ry: 0.21 }] })
    ];
    expect(new Set([print, ...others.map(other => fingerprintOf([other]))]).size).toBe(4);
});
