import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { expect, it } from 'vitest';
import { holdsAt, masksAt, placeAt } from './mask-at-frame';

const mask = (change: Partial<Mask>): Mask => ({
    id: 'M01',
    space: 'sphere',
    shape: 'ellipse',
    style: 'mosaic',
    startFrame: 10,
    endFrame: 20,
    keyframes: [{ frame: 0, x: 0, y: 0, rx: 5, ry: 5 }],
    ...change
});
const across = [
    { frame: 10, x: 170, y: 10, rx: 4, ry: 6 },
    { frame: 20, x: -170, y: 20, rx: 8, ry: 10 }
];

it('holds from its first frame until its end, which is not in it', () => {
    expect([9, 10, 19, 20].map(frame => holdsAt(mask({}), frame))).toEqual([false, true, true, false]);
});

it('goes the short way over the seam on the sphere, straight in a flat picture, sizes along', () => {
    expect(placeAt(mask({ keyframes: across }), 15)).toEqual({ x: -180, y: 15, rx: 6, ry: 8 });
    expect(placeAt(mask({ keyframes: across }), 12).x).toBeCloseTo(174, 10);
    expect(placeAt(mask({ space: 'flat', keyframes: across }), 15).x).toBe(0);
});

it('stands still before the first and after the last keyframe, as one object', () => {
    const { keyframes } = mask({ keyframes: across });
    expect(placeAt({ space: 'sphere', keyframes }, 3)).toBe(keyframes[0]);
    expect(placeAt({ space: 'sphere', keyframes }, 10)).toBe(keyframes[0]);
    expect(placeAt({ space: 'sphere', keyframes }, 99)).toBe(keyframes[1]);
});

it('finds the neighbours of a frame also when a hand put the keyframes in another order', () => {
    expect(placeAt({ space: 'sphere', keyframes: [...across].reverse() }, 15)).toEqual({ x: -180, y: 15, rx: 6, ry: 8 });
});

it('lays masks of one colour over the mosaics', () => {
    const masks = [mask({ id: 'a', style: 'solid' }), mask({ id: 'b' }), mask({ id: 'c', endFrame: 12 })];
    expect(masksAt(masks, 15).map(each => each.id)).toEqual(['b', 'a']);
    expect(masksAt(masks, 30)).toEqual([]);
});
