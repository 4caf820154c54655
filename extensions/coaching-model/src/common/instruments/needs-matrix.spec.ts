import { expect, it } from 'vitest';
import { type Annotation, annotationSchema } from '../documents/annotations';
import { cellId, cellText, FIELDS, NEEDS, needsMatrix, type NeedsCell } from './needs-matrix';
import { NEEDS_QUESTIONS, needsAnswers, needSentence, PUPIL_NEED_STEM, TEACHER_NEED_STEM } from './needs-questions';

const mark = (id: string, startFrame: number, more: object): Annotation =>
    annotationSchema.parse({ id, code: 'contactinitiatief', tier: 'initiative', startFrame, endFrame: startFrame + 1, ...more });
const tag = (id: string, cell: string, polarity: string | undefined, about: string): Annotation =>
    mark(id, 0, { tier: 'need', code: cell, cell, polarity, about });
const cell = (cells: readonly NeedsCell[], id: string): NeedsCell => cells.find(each => each.id === id)!;

it('S1-17 has nine cells with the texts of the article', () => {
    const cells = needsMatrix([]);
    expect(cells).toHaveLength(9);
    expect(cells.every(({ text }) => text.trim() !== '')).toBe(true);
    expect(new Set(cells.map(({ text }) => text)).size).toBe(9);
    expect(cellText('autonomie', 'interactie')).toBe('Leerlingen ruimte geven, initiatieven honoreren');
    expect(FIELDS.flatMap(field => NEEDS.map(need => cellId(need, field)))).toEqual(cells.map(({ id }) => id));
});

it('S1-18 leads from a cell to the moments of its tags, in order of time', () => {
    const cells = needsMatrix([
        mark('R07', 2140, { tier: 'response', code: 'ontvangst_nonverbaal' }),
        mark('R08', 2405, { tier: 'response', code: 'ontvangst_verbaal' }),
        mark('R09', 2800, { tier: 'response', code: 'ontvangst_nonverbaal' }),
        tag('N3', 'relatie×interactie', 'ondersteund', 'R09'),
        tag('N1', 'relatie×interactie', 'ondersteund', 'R07'),
        tag('N2', 'relatie×interactie', 'ondersteund', 'R08')
    ]);
    expect(cell(cells, 'relatie×interactie').moments).toHaveLength(3);
    expect(cell(cells, 'relatie×interactie').moments[1].startFrame).toBe(2405);
});

it('S1-18 counts supported and chance apart, as in the worked example: 0/2, 0/1, 3/0', () => {
    const cells = needsMatrix([
        ...['R07', 'R08', 'R09'].map((id, index) => tag(`N${index}`, 'relatie×interactie', 'ondersteund', id)),
        tag('N4', 'autonomie×interactie', 'kans', 'E04'),
        tag('N5', 'autonomie×interactie', 'kans', 'E10'),
        tag('N6', 'competentie×interactie', 'kans', 'E05')
    ]);
    const counts = (id: string): number[] => [cell(cells, id).supported.length, cell(cells, id).chances.length];
    expect(['autonomie×interactie', 'competentie×interactie', 'relatie×interactie'].map(counts)).toEqual([
        [0, 2],
        [0, 1],
        [3, 0]
    ]);
});

it('S3-8 counts a task that does not fit as a chance at competentie×instructie', () => {
    const cells = needsMatrix([mark('E05', 1450, {}), tag('N1', 'competentie×instructie', 'kans', 'E05')]);
    expect(cell(cells, 'competentie×instructie').chances).toEqual([{ id: 'E05', startFrame: 1450, endFrame: 1451 }]);
});

it('S3-3 asks three questions about a focus pupil, each with fragments', () => {
    expect(NEEDS_QUESTIONS.map(({ label }) => label)).toEqual(['Kan nog niet', 'Momenten van steun', 'Verder nodig']);
    const plan = { needsQuestions: [{ pupil: 'L07', cannotYet: { text: 'de bladzijde vinden', clips: ['C03'] } }] };
    expect(needsAnswers(plan, 'L07').map(({ text, clips }) => [text, clips])).toEqual([
        ['de bladzijde vinden', ['C03']],
        ['', []],
        ['', []]
    ]);
    expect(needsAnswers(undefined, 'L07')).toHaveLength(3);
});

it('S1-21 begins needs with the stems of the plan', () => {
    expect([PUPIL_NEED_STEM, TEACHER_NEED_STEM]).toEqual(['Deze leerling heeft … nodig', 'Deze leerkracht heeft … nodig']);
    expect(needSentence(PUPIL_NEED_STEM, 'een kort persoonlijk contact.')).toBe('Deze leerling heeft een kort persoonlijk contact nodig');
    expect(needSentence(TEACHER_NEED_STEM, 'Deze leerkracht heeft rust nodig')).toBe('Deze leerkracht heeft rust nodig');
    expect(needSentence(PUPIL_NEED_STEM, ' ')).toBe('');
});
