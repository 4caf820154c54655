import { partTicks } from '@beeldspoor/coaching-model/lib/common/time/recording-parts';
import { codableSeconds } from '@beeldspoor/coaching-model/lib/common/patterns/uncodable-time';
import { tableFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it } from 'vitest';
import { buildFrameIndex } from '../frames/frame-index';
import { joinTables } from './join-tables';

const even = (seconds: number, den = 12_800, first = 0): ReturnType<typeof buildFrameIndex> =>
    buildFrameIndex(
        Array.from({ length: seconds * 25 }, (_, frame) => first + (frame * den) / 25),
        { num: 1, den },
        'flat'
    );

describe('joinTables', () => {
    it('carries the gaps in its ticks: 390 s of three files can be coded (S1-24)', () => {
        const { index, parts } = joinTables([even(120), even(90), even(180)], [0, 300, 540]);
        const times = tableFrameTimes({ ...index, pts: [...index.pts], breaks: [...index.breaks] });
        expect([index.rate, index.frameCount, times.duration, codableSeconds([], times)]).toEqual([{ num: 25, den: 1 }, 9750, 720, 390]);
        expect(parts.map(part => part.startFrame)).toEqual([0, 3000, 5250]);
    });

    it('follows directly without begins, or when a begin lies before the end of the file before it', () => {
        const directly = joinTables([even(2), even(2)]);
        expect(directly.parts[1].startTick).toBe(2 * 12_800);
        expect(joinTables([even(2), even(2)], [0, 1]).index.pts).toEqual(directly.index.pts);
    });

    it('gives every file its own ticks back, whatever their time bases', () => {
        const ntsc = buildFrameIndex(
            Array.from({ length: 90 }, (_, frame) => 2002 + frame * 1001),
            { num: 1, den: 30_000 },
            'flat'
        );
        const variable = buildFrameIndex([7, 3100, 5999, 9100], { num: 1, den: 90_000 }, 'flat');
        const files = [even(3, 12_800, 512), ntsc, variable];
        const { index, parts } = joinTables(files, [0, 10, 20]);
        expect([index.rate, index.timebase]).toEqual([null, { num: 1, den: 90_000 }]);
        files.forEach((file, n) => {
            const own = partTicks({ parts: [...parts] }, { pts: [...index.pts], timebase: index.timebase }, n);
            expect(own).toEqual({ pts: file.pts, timebase: file.timebase });
        });
    });
});
