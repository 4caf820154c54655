import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { constantFrameTimes, tableFrameTimes } from './frame-times';
import { parseMoment, timecode } from './timecode';

const film = constantFrameTimes(4500, { num: 25, den: 1 });
const ntsc = constantFrameTimes(54000, { num: 30000, den: 1001 });
const long = constantFrameTimes(200_000, { num: 25, den: 1 });
const variable = tableFrameTimes({ pts: [0, 33, 70, 1040, 1077, 62_345], timebase: { num: 1, den: 1000 }, rate: null });

describe('timecode', () => {
    it.each([
        [film, 0, '00:00:00'],
        [film, 1225, '00:49:00'],
        [film, 2140, '01:25:15'],
        [film, 4804, '03:00:00'],
        [ntsc, 1800, '01:00:01'],
        [ntsc, 29, '00:00:29'],
        [ntsc, 30, '00:01:00'],
        [long, 1225, '0:00:49:00'],
        [long, 93_104, '1:02:04:04'],
        [variable, 2, '00:00,070'],
        [variable, 5, '01:02,345']
    ])('is what a user reads', (times, frame, expected) => {
        expect(timecode(times, frame)).toBe(expected);
    });
});

describe('parseMoment', () => {
    it.each([
        ['1225', 1225],
        ['00:49:00', 1225],
        [' 0:49,5 ', 1237],
        ['49,5', 1237],
        ['0:49', 1225],
        ['1:25:15', 2140],
        ['0:01:25:15', 2140],
        ['2:00.04', 3001]
    ])('reads %s', (text, frame) => {
        expect(parseMoment(film, text)).toEqual({ kind: 'ok', frame });
    });

    it.each(['', 'x', '1:99:00', '4500', '3:00', '5:00:00', '-3', '1:2:3:4:5', '12345678'])('refuses «%s» in Dutch', text => {
        const parsed = parseMoment(film, text);
        expect(parsed.kind).toBe('invalid');
        expect(parsed.kind === 'invalid' && parsed.message).toMatch(/Typ een beeldnummer/);
    });

    it('reads three parts as hours where there are no frames per second', () => {
        const slow = tableFrameTimes({ pts: [0, 3_700_000, 3_800_000], timebase: { num: 1, den: 1000 }, rate: null });
        expect(parseMoment(slow, '1:01:41')).toEqual({ kind: 'ok', frame: 1 });
    });

    it('leads back to the frame whose timecode was shown', () => {
        fc.assert(
            fc.property(fc.constantFrom(film, ntsc, long, variable), fc.nat(), (times, pick) => {
                const frame = pick % times.frameCount;
                expect(parseMoment(times, timecode(times, frame))).toEqual({ kind: 'ok', frame });
            }),
            { numRuns: 5_000 }
        );
    });
});
