import { describe, expect, it } from 'vitest';
import { textWidth } from './text-width';
import { timeAxis } from './time-axis';

describe('the time axis', () => {
    it('names whole steps that have room', () => {
        expect(timeAxis({ duration: 180 }, 50, 700).ticks.map(({ text }) => text)).toEqual([
            '00:00',
            '00:30',
            '01:00',
            '01:30',
            '02:00',
            '02:30',
            '03:00'
        ]);
        expect(timeAxis({ duration: 7200 }, 50, 700).ticks.map(({ text }) => text)).toContain('1:30:00');
    });

    it.each([3, 61.4, 599, 3599, 3601, 10_800, 50_000])('keeps its names apart in a recording of %d s', duration => {
        const axis = timeAxis({ duration }, 40, 560);
        axis.ticks.slice(1).forEach(({ seconds, text }, index) => {
            expect(axis.x(seconds) - axis.x(axis.ticks[index].seconds)).toBeGreaterThan(textWidth(text) + 8);
        });
        expect(axis.ticks.length).toBeGreaterThan(1);
    });

    it('places begin and end at its edges and nothing beyond', () => {
        const axis = timeAxis({ duration: 180 }, 50, 700);
        expect([axis.x(0), axis.x(90), axis.x(180), axis.x(500), axis.x(-3)]).toEqual([50, 375, 700, 700, 50]);
    });
});
