import { tableFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it } from 'vitest';
import { filmParts, placeInPart, timesOfPart } from './film-parts';

const three = {
    media: ['a.mp4', 'b.mp4', 'c.mp4'],
    parts: [
        { startFrame: 0, endFrame: 100 },
        { startFrame: 100, endFrame: 250 },
        { startFrame: 250, endFrame: 251 }
    ]
};

describe('filmParts', () => {
    it('takes the one film for everything', () => {
        expect(filmParts({ media: ['a.mp4'] }, 500)).toEqual([{ file: 0, startFrame: 0, endFrame: 500 }]);
        expect(filmParts({ media: [] }, 500)).toEqual([]);
    });

    it('takes parts that follow each other', () => {
        expect(filmParts(three, 251).map(({ file, startFrame, endFrame }) => [file, startFrame, endFrame])).toEqual([
            [0, 0, 100],
            [1, 100, 250],
            [2, 250, 251]
        ]);
    });

    it('does not trust parts with a hole, or with another end', () => {
        expect(filmParts(three, 300)).toHaveLength(1);
        expect(filmParts({ ...three, parts: [three.parts[0], three.parts[2], three.parts[1]] }, 251)).toHaveLength(1);
        expect(filmParts({ ...three, media: ['a.mp4'] }, 251)).toHaveLength(1);
    });
});

describe('placeInPart', () => {
    it('finds the file and the frame in it, also at the seams', () => {
        const parts = filmParts(three, 251);
        const place = (at: number): number[] => {
            const { part, frame } = placeInPart(parts, at);
            return [part, frame];
        };
        expect([0, 99, 100, 249, 250].map(place)).toEqual([
            [0, 0],
            [0, 99],
            [1, 0],
            [1, 149],
            [2, 0]
        ]);
        expect(placeInPart(parts, 999)).toEqual({ part: 2, frame: 0 });
        expect(placeInPart(parts, -5)).toEqual({ part: 0, frame: 0 });
    });
});

describe('timesOfPart', () => {
    // Two files of 40 ms a frame, filmed with a break of 10 s between them.
    const times = tableFrameTimes({ pts: [0, 40, 80, 10_120, 10_160, 10_200], timebase: { num: 1, den: 1000 }, rate: null, breaks: [3] });

    it('begins each part at its own 0 and does not count the break', () => {
        const [first, second] = [
            { startFrame: 0, endFrame: 3 },
            { startFrame: 3, endFrame: 6 }
        ].map(part => timesOfPart(times, part));
        expect([0, 1, 2, 3].map(frame => first.secondsOf(frame))).toEqual([0, 0.04, 0.08, 0.12]);
        [0, 0.04, 0.08, 0.12].forEach((seconds, frame) => expect(second.secondsOf(frame)).toBeCloseTo(seconds, 9));
        expect(second.frameAt(0.045)).toBe(1);
        expect(second.frameAt(99)).toBe(2);
        expect(first.frameAt(99)).toBe(2);
        expect(first.duration).toBeCloseTo(0.12, 9);
    });
});
