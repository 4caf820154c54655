import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FrameRange, FrameRanges } from './frame-ranges';

const range = fc.tuple(fc.nat(40), fc.nat(12)).map(([startFrame, length]): FrameRange => ({ startFrame, endFrame: startFrame + length }));

/** Frame by frame. */
const inside = (ranges: readonly FrameRange[], frame: number): boolean =>
    ranges.some(({ startFrame, endFrame }) => startFrame <= frame && frame < endFrame);

describe('FrameRanges', () => {
    it('joins what touches and leaves out what is empty', () => {
        const ranges = FrameRanges.of([
            { startFrame: 8, endFrame: 9 },
            { startFrame: 0, endFrame: 3 },
            { startFrame: 5, endFrame: 5 },
            { startFrame: 3, endFrame: 4 }
        ]);
        expect(ranges.list).toEqual([
            { startFrame: 0, endFrame: 4 },
            { startFrame: 8, endFrame: 9 }
        ]);
        expect(ranges.outside({ startFrame: 0, endFrame: 10 }).list).toEqual([
            { startFrame: 4, endFrame: 8 },
            { startFrame: 9, endFrame: 10 }
        ]);
    });

    it('says the same as looking at each frame', () => {
        fc.assert(
            fc.property(fc.array(range, { maxLength: 12 }), range, (given, asked) => {
                const ranges = FrameRanges.of(given);
                const frames = Array.from({ length: asked.endFrame - asked.startFrame }, (_, index) => asked.startFrame + index);
                const expected = frames.filter(frame => inside(given, frame)).join();
                const free = ranges.outside(asked);
                const said = {
                    has: frames.filter(frame => ranges.has(frame)).join(),
                    within: frames.filter(frame => inside(ranges.within(asked), frame)).join(),
                    count: ranges.framesIn(asked),
                    outside: frames.filter(frame => !free.has(frame)).join(),
                    beyond: free.list.some(({ startFrame, endFrame }) => startFrame < asked.startFrame || endFrame > asked.endFrame)
                };
                const count = expected === '' ? 0 : expected.split(',').length;
                expect(said).toEqual({ has: expected, within: expected, count, outside: expected, beyond: false });
            }),
            { numRuns: 10_000 }
        );
    });
});
