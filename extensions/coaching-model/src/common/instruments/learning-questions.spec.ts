import { describe, expect, it } from 'vitest';
import { helpQuestionsSchema } from '../documents/help-questions';
import { questionsSet } from '../phases/phase-guards';
import { pupils, readyWithChildren } from '../phases/testing/ready-trajectory';
import { learningRows, pastedLearningTexts, withLearningGoal, withLearningTexts } from './learning-questions';

const CLASS = pupils(3);
const GOAL = {
    id: 'HV1',
    text: 'De leswisseling is rustig en binnen 3 minuten klaar',
    priority: 'primair',
    focusPoints: ['materiaal ligt klaar'],
    goalCheck: { filmable: true, recognisable: true, feasible: true }
};
const EMPTY = helpQuestionsSchema.parse({ schemaVersion: 1, questions: [GOAL] });

describe('personal leervragen of children', () => {
    it('S0-11: a leervraag connects to the group goal; one without link is an error that names the child', () => {
        const written = withLearningTexts(EMPTY, [
            { person: 'L01', text: 'Ik luister eerst en pak dan mijn spullen' },
            { person: 'L02', text: ' Ik help met uitdelen ' }
        ]);
        expect(learningRows(written, CLASS)).toEqual([
            { person: 'L01', text: 'Ik luister eerst en pak dan mijn spullen', goal: 'HV1' },
            { person: 'L02', text: 'Ik help met uitdelen', goal: 'HV1' },
            { person: 'L03', text: '', goal: undefined }
        ]);
        const ready = readyWithChildren({ helpQuestions: written }, CLASS);
        expect(questionsSet(ready)).toEqual([]);
        const loose = readyWithChildren({ helpQuestions: withLearningGoal(written, 'L02', undefined) }, CLASS);
        expect(questionsSet(loose).map(({ message }) => message)).toEqual(['De leervraag van L02 hoort nog bij geen groepsdoel.']);
        expect(questionsSet(readyWithChildren({ helpQuestions: withLearningGoal(written, 'L02', 'HV1') }, CLASS))).toEqual([]);
    });

    it('an empty text takes a leervraag away, a changed one keeps its link', () => {
        const linked = withLearningGoal(withLearningTexts(EMPTY, [{ person: 'L01', text: 'eerst' }]), 'L01', undefined);
        expect(withLearningTexts(linked, [{ person: 'L01', text: 'anders' }]).learningQuestions).toEqual([
            { person: 'L01', text: 'anders' }
        ]);
        expect(withLearningTexts(linked, [{ person: 'L01', text: ' ' }]).learningQuestions).toEqual([]);
    });

    it('lines that are pasted go to the children in their order, or to whom they name', () => {
        const { traject } = readyWithChildren({}, CLASS);
        expect(pastedLearningTexts('een\n\ntwee\r\ndrie\nvier', 'L02', traject, CLASS)).toEqual([
            { person: 'L02', text: 'een' },
            { person: 'L03', text: 'twee' }
        ]);
        expect(pastedLearningTexts('L03: Ik let op de tijd\nL01 Ik help', 'L01', traject, CLASS)).toEqual([
            { person: 'L03', text: 'Ik let op de tijd' },
            { person: 'L01', text: 'Ik help' }
        ]);
    });
});
