import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonOf, filmedClock, type FrameStretch, outsideOf, stretchMeasure, unionOf } from './frame-stretches';
import { constantFrameTimes, filmedSeconds, tableFrameTimes } from './frame-times';

const LENGTH = 60;
const stretches = fc.array(
    fc
        .tuple(fc.integer({ min: 0, max: LENGTH }), fc.integer({ min: 0, max: 12 }))
        .map(([startFrame, length]): FrameStretch => ({ startFrame, endFrame: startFrame + length })),
    { maxLength: 8 }
);
const covers =
    (list: readonly FrameStretch[]) =>
    (frame: number): boolean =>
        list.some(({ startFrame, endFrame }) => startFrame <= frame && frame < endFrame);
const framesOf = (list: readonly FrameStretch[]): number[] => Array.from({ length: LENGTH + 20 }, (_, n) => n).filter(covers(list));

describe('stretches of frames', () => {
    it('cover together, in common and outside what frame by frame is covered', () => {
        fc.assert(
            fc.property(stretches, stretches, (a, b) => {
                const [left, right] = [unionOf(a), unionOf(b)];
                expect(framesOf(left)).toEqual(framesOf(a));
                left.forEach((each, index) => expect(index === 0 || left[index - 1].endFrame < each.startFrame).toBe(true));
                expect(framesOf(commonOf(left, right))).toEqual(framesOf(a).filter(covers(b)));
                expect(framesOf(outsideOf(left, LENGTH))).toEqual(
                    Array.from({ length: LENGTH }, (_, n) => n).filter(frame => !covers(a)(frame))
                );
            }),
            { numRuns: 2_000 }
        );
    });

    it('are measured as they are counted', () => {
        const clock = filmedClock(constantFrameTimes(LENGTH + 20, { num: 10, den: 1 }));
        const bounds = fc.integer({ min: 0, max: LENGTH + 10 });
        fc.assert(
            fc.property(stretches, bounds, bounds, (list, from, to) => {
                const measure = stretchMeasure(unionOf(list), clock);
                const inside = framesOf(list).filter(frame => from <= frame && frame < to);
                expect(measure.unitsWithin(from, to)).toBe(inside.length);
                expect(measure.has(from)).toBe(covers(list)(from));
                expect(measure.seconds).toBe(framesOf(list).length / 10);
                expect(framesOf(measure.piecesWithin(from, to))).toEqual(inside);
            }),
            { numRuns: 2_000 }
        );
    });
});

describe('filmedClock', () => {
    it('leaves gaps between files out, at a constant and at a variable rate (S1-24)', () => {
        const parts = [
            { startFrame: 0, startSeconds: 0 },
            { startFrame: 50, startSeconds: 100 }
        ];
        const pts = Array.from({ length: 100 }, (_, n) => (n < 50 ? n * 40 : 100_000 + (n - 50) * 40));
        const variable = tableFrameTimes({ pts, timebase: { num: 1, den: 1000 }, rate: null, breaks: [50] });
        for (const times of [constantFrameTimes(100, { num: 25, den: 1 }, parts), variable]) {
            const clock = filmedClock(times);
            for (const [from, to] of [
                [0, 100],
                [10, 50],
                [10, 60],
                [50, 60]
            ]) {
                expect(clock.secondsOf(clock.at(to) - clock.at(from))).toBeCloseTo(filmedSeconds(times, from, to), 9);
                expect(clock.secondsOf(clock.at(to) - clock.at(from))).toBeCloseTo((to - from) / 25, 9);
            }
        }
    });

    it('adds up exactly at 30000/1001', () => {
        const measure = stretchMeasure(
            unionOf([0, 2, 4, 6, 8].map(startFrame => ({ startFrame, endFrame: startFrame + 1 }))),
            filmedClock(constantFrameTimes(1800, { num: 30000, den: 1001 }))
        );
        expect(measure.seconds).toBe(5005 / 30000);
    });

    it('is 0, and not nearly 0, where nothing is left at a variable rate', () => {
        const ticks = [10, 20, 20, 40, 60, 300, 20, 10];
        const pts = [0];
        for (let frame = 1; frame < 400; frame += 1) {
            pts.push(pts[frame - 1] + ticks[(frame * 7) % ticks.length]);
        }
        const clock = filmedClock(tableFrameTimes({ pts, timebase: { num: 1, den: 600 }, rate: null }));
        fc.assert(
            fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 }), (from, length) => {
                const codable = stretchMeasure(outsideOf(unionOf([{ startFrame: from, endFrame: from + length }]), 400), clock);
                expect(codable.secondsWithin(from, from + length)).toBe(0);
                expect(codable.seconds).toBe(clock.secondsOf(clock.at(400) - clock.at(from + length) + clock.at(from)));
            }),
            { numRuns: 2_000 }
        );
    });
});
