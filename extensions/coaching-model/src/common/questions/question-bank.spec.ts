import { expect, it } from 'vitest';
import { QUESTION_USES } from '../documents/question-bank';
import { QUESTION_BANK, REFLECTION_QUESTIONS, STRONG_QUESTIONS } from '../clips/question-bank';
import { isBlaming, questionsFor } from './question-choice';
import { SEED_QUESTION_BANK } from './seed-question-bank';

const texts = (questions: readonly { text: string }[]): string[] => questions.map(({ text }) => text);

it('S0-20 has the three strong questions word for word', () => {
    expect(texts(STRONG_QUESTIONS)).toEqual([
        'Wat zie je waarover je tevreden bent?',
        'Waar wil je de volgende keer vooral op letten?',
        'Wat zou je in de volgende filmopname graag zien?'
    ]);
});

it('S1-15 has the three reflection questions word for word', () => {
    expect(texts(REFLECTION_QUESTIONS)).toEqual([
        'Wat deed je hier?',
        'Hoe kreeg je dat voor elkaar?',
        'Zijn er dingen die je nu anders zou doen?'
    ]);
    expect(texts(questionsFor('fragment'))).toEqual(texts(QUESTION_BANK));
});

it('S0-26 has four questions for a recording of the guidance', () => {
    expect(questionsFor('begeleidingsopname')).toHaveLength(4);
});

it('S3-15 has the two questions for a talk with parents', () => {
    expect(texts(questionsFor('ouders'))).toEqual(['Wat heeft dit kind nodig?', 'Hoe kunnen we dat bieden?']);
});

it('S0-10 asks «Wat zie ik?» and «Wat hoor ik?»', () => {
    expect(texts(questionsFor('nagesprek')).slice(0, 2)).toEqual(['Wat zie ik?', 'Wat hoor ik?']);
});

it('S0-20 a school adds questions; its own come first and the same words come once', () => {
    const school = {
        schemaVersion: 1,
        id: 'school',
        label: 'School',
        questions: [
            { id: '1', text: 'Wat gebeurde er vlak daarvoor?', use: 'fragment' as const, source: 'eigen' },
            { id: '2', text: 'Wat deed je hier?', use: 'fragment' as const, source: 'eigen' }
        ]
    };
    expect(texts(questionsFor('fragment', school))).toEqual([
        'Wat gebeurde er vlak daarvoor?',
        'Wat deed je hier?',
        ...texts(QUESTION_BANK).slice(1)
    ]);
});

it('S3-4 none of the questions that come along blames', () => {
    const { questions } = SEED_QUESTION_BANK;
    expect(questions.filter(({ text }) => isBlaming(text))).toEqual([]);
    expect(['Waarom deed je niet wat je zei?', 'Waarom kijk je nooit rond?'].every(isBlaming)).toBe(true);
    expect(isBlaming('Waarom koos je dit fragment?')).toBe(false);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    expect(questions.every(({ use }) => QUESTION_USES.includes(use))).toBe(true);
});
