import { describe, expect, it } from 'vitest';
import { decodeGroups, groupOfFrame } from './decode-groups';
import { matchShownFrames } from './shown-frames';

const groupsOf = (seconds: number[], key: number[]): ReturnType<typeof decodeGroups> =>
    decodeGroups({ seconds, key }, matchShownFrames({ seconds, key }));

describe('decodeGroups', () => {
    it('starts a group at each key packet', () => {
        expect(groupsOf([0, 2, 1, 3, 5, 4], [1, 0, 0, 1, 0, 0])).toEqual([
            { keyPacket: 0, endPacket: 3, firstFrame: 0, endFrame: 3 },
            { keyPacket: 3, endPacket: 6, firstFrame: 3, endFrame: 6 }
        ]);
    });

    it('gives the leading pictures of an open group to the group before', () => {
        // Packet 3 is a key shown at 5; packets 4 and 5 come after it but are shown before it.
        expect(groupsOf([0, 2, 1, 5, 3, 4, 6], [1, 0, 0, 1, 0, 0, 0])).toEqual([
            { keyPacket: 0, endPacket: 6, firstFrame: 0, endFrame: 5 },
            { keyPacket: 3, endPacket: 7, firstFrame: 5, endFrame: 7 }
        ]);
    });

    it('decodes shown frames from a hidden key packet before zero', () => {
        expect(groupsOf([-2, -1, 0, 1], [1, 0, 0, 0])).toEqual([{ keyPacket: 0, endPacket: 4, firstFrame: 0, endFrame: 2 }]);
    });

    it('starts at the first packet when the film names no key at all', () => {
        expect(groupsOf([0, 1], [0, 0])).toEqual([{ keyPacket: 0, endPacket: 2, firstFrame: 0, endFrame: 2 }]);
        expect(groupsOf([], [])).toEqual([]);
    });
});

describe('groupOfFrame', () => {
    it('finds the group that holds a frame', () => {
        expect([0, 2, 3, 9].map(frame => groupOfFrame([0, 3, 6], frame))).toEqual([0, 0, 1, 2]);
    });
});
