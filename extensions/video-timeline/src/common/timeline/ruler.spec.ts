import { constantFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { describe, expect, it } from 'vitest';
import { rulerOf } from './ruler';
import { createTimeAxis } from './time-axis';

const times = constantFrameTimes(4500, { num: 25, den: 1 });
const majors = (view: { start: number; end: number }, width = 900) => {
    const ruler = rulerOf(createTimeAxis(times, view, width));
    return { unit: ruler.unit, step: ruler.step, labels: ruler.ticks.flatMap(tick => tick.label ?? []) };
};

describe('ruler', () => {
    it('shows quarters of a minute for three minutes', () => {
        expect(majors({ start: 0, end: 180 })).toEqual({
            unit: 'seconds',
            step: 15,
            labels: ['0:00', '0:15', '0:30', '0:45', '1:00', '1:15', '1:30', '1:45', '2:00', '2:15', '2:30', '2:45', '3:00']
        });
    });

    it('shows seconds for ten seconds', () => {
        expect(majors({ start: 49, end: 59 })).toMatchObject({ unit: 'seconds', step: 1 });
    });

    it('shows frame numbers when there is room', () => {
        expect(majors({ start: 49, end: 49.48 })).toEqual({
            unit: 'frames',
            step: 1,
            labels: ['1225', '1226', '1227', '1228', '1229', '1230', '1231', '1232', '1233', '1234', '1235', '1236', '1237', '1238']
        });
        expect(majors({ start: 49, end: 51 })).toMatchObject({ unit: 'frames', step: 5 });
    });

    it('shows hours for a long recording', () => {
        const long = constantFrameTimes(25 * 3600 * 3, { num: 25, den: 1 });
        const ruler = rulerOf(createTimeAxis(long, { start: 0, end: 10800 }, 900));
        expect(ruler.step).toBe(900);
        expect(ruler.ticks.filter(tick => tick.major).map(tick => tick.label)[4]).toBe('1:00:00');
    });

    it('never puts two labels closer than the room they need', () => {
        for (let span = 0.48; span < 180; span *= 1.07) {
            const { ticks } = rulerOf(createTimeAxis(times, { start: 0, end: span }, 900));
            const labelled = ticks.filter(tick => tick.label !== undefined).map(tick => tick.x);
            for (let i = 1; i < labelled.length; i++) {
                expect(labelled[i] - labelled[i - 1]).toBeGreaterThanOrEqual(71.9);
            }
        }
    });
});
