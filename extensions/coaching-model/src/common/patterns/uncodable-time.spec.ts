import { expect, it } from 'vitest';
import type { Annotation } from '../documents/annotations';
import { constantFrameTimes } from '../time/frame-times';
import { uncodableTime } from './uncodable-time';

const stretch = (startFrame: number, endFrame: number, tier: Annotation['tier'] = 'codability'): Annotation => ({
    id: `U${startFrame}`,
    tier,
    code: 'uncodable',
    startFrame,
    endFrame
});

it('joins stretches that touch or overlap, in any order, and leaves other tiers out', () => {
    const times = constantFrameTimes(1000, { num: 10, den: 1 });
    const time = uncodableTime(
        [stretch(300, 400), stretch(100, 200), stretch(150, 250), stretch(250, 260), stretch(600, 700, 'turn')],
        times
    );
    expect(time.list).toEqual([
        { from: 10, to: 26 },
        { from: 30, to: 40 }
    ]);
    expect([time.overlaps(26, 30), time.overlaps(25.9, 30), time.overlaps(26, 30.1), time.overlaps(0, 100), time.overlaps(40, 99)]).toEqual(
        [false, true, true, true, false]
    );
    expect(uncodableTime([], times).overlaps(0, 100)).toBe(false);
});
