import { describe, expect, it } from 'vitest';
import { withKeyframe, withoutKeyframe } from './keyframe-edits';

const at = (frame: number, yaw = 0) => ({ frame, yaw, pitch: 0, roll: 0, vfov: 75 });

describe('view keyframes', () => {
    it('stay in order of frames, one for each frame', () => {
        expect(withKeyframe(undefined, at(5))).toEqual([at(5)]);
        expect(withKeyframe([at(5), at(20)], at(10, 90))).toEqual([at(5), at(10, 90), at(20)]);
        expect(withKeyframe([at(5), at(20)], at(20, 90))).toEqual([at(5), at(20, 90)]);
    });

    it('go one by one, and the last one takes the list along', () => {
        expect(withoutKeyframe([at(5), at(20)], 5)).toEqual([at(20)]);
        expect(withoutKeyframe([at(5)], 5)).toBeUndefined();
        expect(withoutKeyframe([at(5)], 6)).toEqual([at(5)]);
    });
});
