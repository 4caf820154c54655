import { masksSchema, type Mask, type MasksDocument } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeAt } from './mask-at-frame';
import {
    hiddenPersons,
    neighbourKeyframe,
    nextMaskId,
    withinPicture,
    withKeyframeAt,
    withMask,
    withMaskChange,
    withoutKeyframe,
    withoutMask,
    withPlaceAt
} from './mask-edits';

const mask: Mask = {
    id: 'M01',
    space: 'sphere',
    shape: 'ellipse',
    style: 'mosaic',
    startFrame: 0,
    endFrame: 100,
    keyframes: [
        { frame: 10, x: 170, y: 0, rx: 10, ry: 20 },
        { frame: 30, x: -170, y: 10, rx: 10, ry: 20 }
    ]
};
const document: MasksDocument = { schemaVersion: 1, recording: 'O1', masks: [mask] };
const only = ({ masks }: MasksDocument): Mask => masks[0];

it('numbers masks and keeps the suffix of the tab', () => {
    expect(nextMaskId([], 'k7q')).toBe('M01-k7q');
    expect(nextMaskId([{ id: 'M01' }, { id: 'M09-abc' }], 'k7q')).toBe('M10-k7q');
});

it('adds and removes a mask', () => {
    const two = withMask(document, { ...mask, id: 'M02' });
    expect(two.masks.map(each => each.id)).toEqual(['M01', 'M02']);
    expect(withoutMask(two, 'M01').masks.map(each => each.id)).toEqual(['M02']);
    expect(withoutMask(document, 'M07')).toBe(document);
});

it('makes a keyframe where the mask was changed, in order, and changes the one that is there', () => {
    const moved = withPlaceAt(document, 'M01', 20, { x: 185, y: 95, rx: 0, ry: 20 });
    expect(only(moved).keyframes.map(each => each.frame)).toEqual([10, 20, 30]);
    expect(only(moved).keyframes[1]).toEqual({ frame: 20, x: -175, y: 90, rx: 0.5, ry: 20 });
    const again = withPlaceAt(moved, 'M01', 20, { x: 1, y: 2, rx: 3, ry: 4 });
    expect(only(again).keyframes).toHaveLength(3);
    expect(withPlaceAt(again, 'M01', 20, { x: 1, y: 2, rx: 3, ry: 4 })).toBe(again);
});

it('puts a keyframe without moving the mask at any frame', () => {
    fc.assert(
        fc.property(fc.integer({ min: 0, max: 99 }), frame => {
            const held = only(withKeyframeAt(document, 'M01', frame));
            for (let at = 0; at < 100; at += 7) {
                const [before, after] = [placeAt(mask, at), placeAt(held, at)];
                expect(after.y).toBeCloseTo(before.y, 6);
                expect(Math.cos(((after.x - before.x) * Math.PI) / 180)).toBeCloseTo(1, 6);
            }
        })
    );
});

it('removes a keyframe, but never the last one', () => {
    const one = withoutKeyframe(document, 'M01', 30);
    expect(only(one).keyframes.map(each => each.frame)).toEqual([10]);
    expect(withoutKeyframe(one, 'M01', 10)).toBe(one);
    expect(withoutKeyframe(document, 'M01', 11)).toBe(document);
});

it('changes person, style, shape and range, and never leaves an empty range', () => {
    expect(only(withMaskChange(document, 'M01', { person: 'L15', style: 'solid' }))).toMatchObject({ person: 'L15', style: 'solid' });
    expect('person' in only(withMaskChange(withMaskChange(document, 'M01', { person: 'L15' }), 'M01', { person: undefined }))).toBe(false);
    expect(only(withMaskChange(document, 'M01', { startFrame: 100 }))).toMatchObject({ startFrame: 100, endFrame: 101 });
    const late = withMaskChange(document, 'M01', { startFrame: 50 });
    expect(only(withMaskChange(late, 'M01', { endFrame: 20 }))).toMatchObject({ startFrame: 19, endFrame: 20 });
    expect(withMaskChange(document, 'M01', { style: 'mosaic' })).toBe(document);
});

it('gives documents that fit the schema, whatever is done', () => {
    const step = fc.oneof(
        fc.record({ frame: fc.nat(200), x: fc.double(), y: fc.double({ noNaN: true }), rx: fc.double({ noNaN: true }) }),
        fc.record({ startFrame: fc.nat(200) }),
        fc.record({ endFrame: fc.nat(200) })
    );
    fc.assert(
        fc.property(fc.array(step), steps => {
            let next = document;
            for (const each of steps) {
                next =
                    'frame' in each && Number.isFinite(each.x)
                        ? withPlaceAt(next, 'M01', each.frame, { ...each, ry: each.rx })
                        : withMaskChange(next, 'M01', each);
            }
            const [{ keyframes, startFrame, endFrame }] = masksSchema.parse({ ...next, masks: next.masks }).masks;
            expect(startFrame).toBeLessThan(endFrame);
            expect(keyframes.every((each, i) => i === 0 || each.frame > keyframes[i - 1].frame)).toBe(true);
        })
    );
});

it('finds the keyframe before and after', () => {
    expect([9, 10, 20, 30].map(frame => neighbourKeyframe(mask, frame, 1))).toEqual([10, 30, 30, undefined]);
    expect([9, 10, 20, 30].map(frame => neighbourKeyframe(mask, frame, -1))).toEqual([undefined, undefined, 10, 10]);
});

it('counts persons, not masks', () => {
    expect(hiddenPersons([{ person: 'L15' }, { person: 'L15' }, { person: 'L03' }, {}])).toBe(3);
});

it('keeps a flat mask in the picture', () => {
    expect(withinPicture('flat', { x: -0.2, y: 1.4, rx: 3, ry: 0 })).toEqual({ x: 0, y: 1, rx: 1, ry: 0.005 });
});
