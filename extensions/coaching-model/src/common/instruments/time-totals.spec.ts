import { expect, it } from 'vitest';
import type { TimeLogEntry } from '../documents/time-log';
import { SUPPORT_FORMS, trajectSchema } from '../documents/traject';
import { compareForms, OWN_RECORDING_RANGE, placeInRange, timePerRecording, timeTotals } from './time-totals';

const entry = (activity: TimeLogEntry['activity'], minutes: number, recording?: string): TimeLogEntry => ({
    date: '2026-01-19',
    activity,
    minutes,
    ...(recording && { recording })
});

it('S4-9 adds 45 own viewing and 45 talk to 90, own viewing 50 %', () => {
    expect(timeTotals([entry('zelf kijken', 45), entry('gesprek', 45)])).toEqual({
        minutes: 90,
        byActivity: [
            { activity: 'zelf kijken', minutes: 45 },
            { activity: 'gesprek', minutes: 45 }
        ],
        ownViewingPercent: 50
    });
});

it('S4-9 leaves a single talk of 30 at 30, and nothing at no percentage', () => {
    expect(timeTotals([entry('gesprek', 30)])).toMatchObject({ minutes: 30, ownViewingPercent: 0 });
    expect(timeTotals([])).toEqual({ minutes: 0, byActivity: [], ownViewingPercent: null });
});

it('S4-9 shows 38 minutes of an own recording inside the range of 30 to 45', () => {
    expect(placeInRange(38, OWN_RECORDING_RANGE)).toBe('binnen');
    expect([29, 30, 45, 46].map(minutes => placeInRange(minutes, OWN_RECORDING_RANGE))).toEqual(['onder', 'binnen', 'binnen', 'boven']);
});

it('S4-9 keeps totals per recording: the log of the practice traject is 260 minutes', () => {
    const entries = [
        entry('zelf kijken', 45, 'O1'),
        entry('gesprek', 45, 'O1'),
        entry('gesprek', 30, 'O2'),
        entry('analyse', 40, 'O3'),
        entry('gesprek', 35, 'O3'),
        entry('analyse', 45, 'G1'),
        entry('notities', 20, 'G1')
    ];
    expect(timeTotals(entries).minutes).toBe(260);
    expect(timePerRecording([entry('gesprek', 45), ...entries]).map(({ recording, totals }) => [recording, totals.minutes])).toEqual([
        ['G1', 65],
        ['O1', 90],
        ['O2', 30],
        ['O3', 75],
        [undefined, 45]
    ]);
    expect(timePerRecording(entries).find(({ recording }) => recording === 'O1')?.totals.ownViewingPercent).toBe(50);
});

it('S4-10 prints n per form and no conclusion', () => {
    const { facts, sentence } = compareForms([
        { form: 'beeldcoach', minutes: 90 },
        { form: 'beeldcoach', minutes: 30 },
        { form: 'ib_zonder_video', minutes: 90 },
        { form: 'zelf_met_video', minutes: 30 },
        { form: 'zelf_met_video', minutes: 45 }
    ]);
    expect(facts.map(({ text }) => text)).toEqual([
        'ib zonder video: 90 min (n = 1)',
        'beeldcoach: 30 tot 90 min (n = 2)',
        'zelf met video: 30 tot 45 min (n = 2)'
    ]);
    expect(sentence).toBe('5 tijden: geen algemene conclusies mogelijk.');
    expect(compareForms([]).facts).toEqual([]);
});

it('S4-1 knows three forms of support', () => {
    expect(SUPPORT_FORMS).toEqual(['ib_zonder_video', 'beeldcoach', 'zelf_met_video']);
    expect(trajectSchema.parse({ schemaVersion: 1, supportForm: 'zelf_met_video' }).coach).toBeUndefined();
});
