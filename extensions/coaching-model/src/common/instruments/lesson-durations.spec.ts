import { describe, expect, it } from 'vitest';
import { plannedCycle, readyWithChildren } from '../phases/testing/ready-trajectory';
import { lessonDurations } from './lesson-durations';

const of = (seconds: readonly number[], lessons: readonly string[] = []) =>
    lessonDurations(
        readyWithChildren({
            traject: {
                cycles: seconds.map((_, index) =>
                    plannedCycle(index + 1, { recordings: [`O${index + 1}`], lesson: lessons[index] ?? 'leswisseling' })
                )
            },
            recordings: seconds.map((each, index) => ({ recording: { id: `O${index + 1}`, frameCount: each * 25 } }))
        })
    );

describe('durations of the recordings of a class', () => {
    it('07-B: 412 → 305 → 176 s is −236 s, −57,3 %, with its context and without praise', () => {
        const durations = of([412, 305, 176]);
        expect(durations.rows.map(({ cycle, recording, seconds }) => [cycle, recording, seconds])).toEqual([
            [1, 'O1', 412],
            [2, 'O2', 305],
            [3, 'O3', 176]
        ]);
        expect(durations.text).toBe('412 → 305 → 176 s');
        expect(durations.change).toBe('−236 s, −57,3 %');
        expect(durations.note).toContain('zegt niet waardoor het komt');
        expect(`${durations.text} ${durations.note}`).not.toMatch(/goed|beter|knap|mooi|verbeter|winst|succes/i);
    });

    it('longer has a plus, and one recording no difference', () => {
        expect(of([100, 150]).change).toBe('+50 s, +50,0 %');
        expect(of([100, 100]).change).toBe('0 s, 0,0 %');
        expect(of([100])).toMatchObject({ text: '100 s', change: undefined });
    });

    it('says it when the lessons are not the same', () => {
        expect(of([100, 90], ['leswisseling', 'kring']).note).toContain('niet dezelfde');
    });
});
