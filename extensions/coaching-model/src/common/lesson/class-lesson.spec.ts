import { describe, expect, it } from 'vitest';
import { plannedCycle, pupils, readyWithChildren, TODAY } from '../phases/testing/ready-trajectory';
import { cycleSchema } from '../documents/traject';
import { classLesson, withoutCodes } from './class-lesson';

const CLASS = pupils(22);
const cycle = cycleSchema.parse(plannedCycle(1, { recordings: ['O1'], wishes: ['materiaal ligt klaar'] }));
const second = cycleSchema.parse(plannedCycle(2));
const clip = (id: string, mark: string, more: object = {}): object => ({
    id,
    mark,
    startFrame: 0,
    endFrame: 1500,
    questions: ['Wat doet L02?'],
    ...more
});

const trajectory = (clips: readonly object[], viewInClass = 'given') =>
    readyWithChildren(
        {
            traject: { cycles: [cycle, second] },
            register: {
                buyIn: { answers: CLASS.map(person => ({ person, answer: 'ja' })) },
                entries: ['LK1', ...CLASS].map(person => ({
                    person,
                    purposes: { coachTeacher: 'given', viewInClass: person === 'L09' ? viewInClass : 'given' }
                }))
            },
            recordings: [{ recording: { frameCount: 10_300 }, clips }]
        },
        CLASS
    );

describe('the kijkles as the class sees it', () => {
    it('S0-19: proposes to stop at 30.0 s, frame 750 at 25 fps', () => {
        const lesson = classLesson(trajectory([clip('C01', 'parel')]), cycle, TODAY);
        expect(lesson.stop).toEqual({ recording: 'O1', clip: 'C01', frame: 750 });
        expect(lesson.view.clips).toEqual([{ recording: 'O1', clip: 'C01', startFrame: 0, endFrame: 1500 }]);
    });

    it('S0-15: knows no codes, and asks without pointing at anybody', () => {
        const lesson = classLesson(trajectory([clip('C01', 'parel', { title: 'L02 zit klaar' })]), cycle, TODAY);
        expect(JSON.stringify(lesson)).not.toMatch(/\bLK?\d+\b/);
        expect(lesson.questions).toContain('Wat doet een kind?');
        expect(withoutCodes('LK1 kijkt L07 aan')).toBe('de leerkracht kijkt een kind aan');
    });

    it('S0-20: the three strong questions are there, each once', () => {
        const strong = 'Wat zie je waarover je tevreden bent?';
        const { questions } = classLesson(trajectory([clip('C01', 'parel', { questions: [strong] })]), cycle, TODAY);
        expect(questions.filter(question => question === strong)).toHaveLength(1);
        expect(questions).toHaveLength(3);
    });

    it('S0-8: stays shut while one form is missing, and says so without a name', () => {
        const lesson = classLesson(trajectory([clip('C01', 'parel')], 'unknown'), cycle, TODAY);
        expect(lesson.view).toMatchObject({ consent: { mayShow: false, message: 'We kunnen nu nog niet kijken.' }, clips: [] });
        expect(lesson.stop).toBeUndefined();
    });

    it('S0-17: a fragment that is hilarisch is not among what the class sees', () => {
        const lesson = classLesson(trajectory([clip('C01', 'parel'), clip('C02', 'parel', { unsuitable: 'hilarisch' })]), cycle, TODAY);
        expect(lesson.view.clips.map(each => each.clip)).toEqual(['C01']);
    });

    it('S0-9, S0-13: counts the notes without naming, and brings the wish along as first kijkpunt', () => {
        expect(classLesson(trajectory([]), cycle, TODAY).lock).toEqual({ locked: true, text: '22 van 22 ontbreken' });
        expect(classLesson(trajectory([]), second, TODAY).focusPoints[0]).toBe('materiaal ligt klaar');
    });
});
