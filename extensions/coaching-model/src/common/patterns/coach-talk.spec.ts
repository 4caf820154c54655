import { describe, expect, it } from 'vitest';
import type { Annotation } from '../documents/annotations';
import { COACH_TALK, coachTalk } from './coach-talk';
import { lesson, state, textsOf } from './testing/coded-lesson';

let next = 0;
/** Talk of a second each, one after another. */
const talk = (code: string, count: number, actor: string | undefined = 'CO'): Annotation[] =>
    Array.from({ length: count }, () => {
        next += 10;
        return state('coachTalk', code, next, next + 10, { actor });
    });

describe('PT-14', () => {
    it('S4-29 codes the coach’s own talk: 12 open, 5 closed, 7 advices give 70,6 % open', () => {
        const input = lesson(...talk('vraag_open', 12), ...talk('vraag_gesloten', 5), ...talk('advies', 7), ...talk('stilte', 2));
        const result = coachTalk(input);
        expect(result.openPercent).toBe(1200 / 17);
        expect([result.openQuestions.length, result.closedQuestions.length, result.advice.length]).toEqual([12, 5, 7]);
        expect(result.counts).toEqual({ advies: 7, stilte: 2, vraag_gesloten: 5, vraag_open: 12 });
        expect(textsOf(COACH_TALK, input).slice(0, 2)).toEqual([
            'Open vragen van de begeleider: 12 van 17 (70,6 %).',
            '7 adviezen van de begeleider.'
        ]);
    });

    it('counts only what the coach says', () => {
        expect(coachTalk(lesson(...talk('vraag_open', 2), ...talk('vraag_open', 3, 'LK1'))).counts).toEqual({ vraag_open: 2 });
    });

    it('takes the speaking time from the turns, and without turns from the talk, silence left out', () => {
        const coded = [...talk('vraag_open', 3), ...talk('stilte', 4), ...talk('coachee_inzicht', 1, 'LK1')];
        expect(coachTalk(lesson(...coded)).speaking).toEqual({ from: 'coachTalk', coachSeconds: 3, seconds: 4, percent: 75 });
        const turns = [state('turn', 'beurt', 0, 100, { actor: 'CO' }), state('turn', 'beurt', 100, 400, { actor: 'LK1' })];
        expect(coachTalk(lesson(...coded, ...turns)).speaking).toEqual({ from: 'turn', coachSeconds: 10, seconds: 40, percent: 25 });
    });

    it('knows who puts an insight or a proposal into words first', () => {
        const first = (...annotations: Annotation[]): unknown => coachTalk(lesson(...annotations)).firstInsight;
        const question = talk('vraag_open', 1);
        expect(first(...question, ...talk('coachee_inzicht', 1, 'LK1'), ...talk('advies', 1))).toMatchObject({
            by: 'coachee',
            actor: 'LK1'
        });
        expect(first(...question, ...talk('advies', 1), ...talk('coachee_oplossing', 1, 'LK1'))).toMatchObject({
            by: 'coach',
            code: 'advies'
        });
        expect(first(...talk('coachee_inzicht', 1))).toMatchObject({ by: 'coach' });
        expect(first({ ...talk('coachee_inzicht', 1)[0], actor: undefined })).toMatchObject({ by: 'coachee' });
        expect(first(...question)).toBeNull();
    });

    it('is a strength when the coachee is first, and says nothing of a lesson', () => {
        const input = lesson(...talk('coachee_inzicht', 1, 'LK1'), ...talk('advies', 1));
        const sentences = COACH_TALK.sentences?.(coachTalk(input), input) ?? [];
        expect(sentences.map(({ text, strength }) => [text, strength])).toEqual([
            ['1 advies van de begeleider.', false],
            ['Spreektijd van de begeleider: 1,0 van 2,0 s (50,0 %).', false],
            ['Het eerste inzicht of voorstel komt van de coachee.', true]
        ]);
        const turns = lesson(state('turn', 'beurt', 0, 100, { actor: 'LK1' }));
        expect(coachTalk(turns)).toMatchObject({ openPercent: null, speaking: null, firstInsight: null });
        expect(textsOf(COACH_TALK, turns)).toEqual([]);
    });
});
