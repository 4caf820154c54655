import { describe, expect, it } from 'vitest';
import { constantFrameTimes } from './frame-times';
import { parseStretch } from './parse-stretch';

const TIMES = constantFrameTimes(15_000, { num: 25, den: 1 });

describe('parseStretch', () => {
    it('reads from and until, both as a user types moments', () => {
        expect(parseStretch(TIMES, '2:00', '7:00')).toEqual({ kind: 'ok', stretch: { startFrame: 3000, endFrame: 10_500 } });
        expect(parseStretch(TIMES, '100', ' 00:10:05 ')).toEqual({ kind: 'ok', stretch: { startFrame: 100, endFrame: 255 } });
    });

    it('means the whole recording without both, and its begin or end without one', () => {
        expect(parseStretch(TIMES, '', ' ')).toEqual({ kind: 'ok', stretch: undefined });
        expect(parseStretch(TIMES, '', '1:00')).toEqual({ kind: 'ok', stretch: { startFrame: 0, endFrame: 1500 } });
        expect(parseStretch(TIMES, '1:00', '')).toEqual({ kind: 'ok', stretch: { startFrame: 1500, endFrame: 15_000 } });
    });

    it('may end at the end, and not before it begins', () => {
        expect(parseStretch(TIMES, '9:00', '10:00')).toEqual({ kind: 'ok', stretch: { startFrame: 13_500, endFrame: 15_000 } });
        expect(parseStretch(TIMES, '3:00', '2:00')).toEqual({ kind: 'invalid', message: '«2:00» ligt niet na «3:00».' });
        expect(parseStretch(TIMES, 'straks', '2:00')).toMatchObject({ kind: 'invalid' });
        expect(parseStretch(TIMES, '10:00', '')).toMatchObject({ kind: 'invalid' });
        expect(parseStretch(TIMES, '0:00', '15001')).toMatchObject({ kind: 'invalid' });
    });
});
