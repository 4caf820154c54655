import { expect, it } from 'vitest';
import { type QuestionnaireDocument, questionnaireSchema } from '../documents/questionnaire';
import { isFilled, newQuestionnaire, QUESTIONNAIRE_BLOCKS, questionnaireOverview, questionnairesFor, wordingCounts } from './questionnaire';

const filled = (recording: string, wording?: 'niet' | 'helemaal'): QuestionnaireDocument => ({
    ...newQuestionnaire(recording, 'LK1'),
    filledAt: '2026-01-21',
    minutes: 40,
    answers: { plezierig: { text: 'Rustig gesprek.', ...(wording && { wording }) } }
});

it('S4-7 makes one questionnaire for each of three recordings and says «2 van 3 ingevuld»', () => {
    const recordings = ['O1', 'O2', 'O3'].map(id => ({ id, kind: 'lesson' as const }));
    const all = questionnairesFor([...recordings, { id: 'G1', kind: 'guidance' }], [filled('O1'), filled('O3')], 'LK1');
    expect(all.map(({ recording }) => recording)).toEqual(['O1', 'O2', 'O3']);
    expect(questionnaireOverview(all)).toEqual({ filled: 2, of: 3, open: ['O2'], text: '2 van 3 ingevuld' });
    expect(questionnaireOverview([{ ...newQuestionnaire('O2'), waived: 'coachee was ziek' }])).toMatchObject({ filled: 0, open: [] });
    expect(questionnaireSchema.parse(all[1])).toEqual({ schemaVersion: 1, recording: 'O2', respondent: 'LK1', answers: {} });
});

it('S4-7 is filled in with a date and words, not with a date alone', () => {
    expect(isFilled(filled('O1'))).toBe(true);
    expect(isFilled({ ...newQuestionnaire('O1'), filledAt: '2026-01-21' })).toBe(false);
    expect(isFilled({ ...filled('O1'), filledAt: undefined })).toBe(false);
});

it('S4-8 has three blocks, five questions in the third and one field for minutes', () => {
    expect(QUESTIONNAIRE_BLOCKS.map(({ title }) => title)).toEqual(['Plezierig', 'Tijd', 'Effectief']);
    expect(QUESTIONNAIRE_BLOCKS[2].questions).toHaveLength(5);
    expect(QUESTIONNAIRE_BLOCKS.filter(({ minutes }) => minutes)).toHaveLength(1);
    const ids = QUESTIONNAIRE_BLOCKS.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
});

it('S4-8 takes open answers and words without a number; counts them only from five answers on', () => {
    const five = ['O1', 'O2', 'O3', 'O4', 'O5'].map((id, index) => filled(id, index === 0 ? 'niet' : 'helemaal'));
    expect(wordingCounts(five.slice(1), 'plezierig')).toBeUndefined();
    expect(wordingCounts(five, 'plezierig')).toEqual([
        { wording: 'niet', count: 1 },
        { wording: 'een beetje', count: 0 },
        { wording: 'grotendeels', count: 0 },
        { wording: 'helemaal', count: 4 }
    ]);
    expect(questionnaireSchema.safeParse({ ...five[0], answers: { plezierig: { text: '', wording: 3 } } }).success).toBe(false);
});
