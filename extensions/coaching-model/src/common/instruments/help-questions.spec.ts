import { describe, expect, it } from 'vitest';
import { type HelpQuestionsDocument, helpQuestionsSchema } from '../documents/help-questions';
import { groupedQuestions, makePrimary, openQuestions, proposeNext, reopen, solve, solvedThrough } from './help-questions';

const document = (...questions: object[]): HelpQuestionsDocument =>
    helpQuestionsSchema.parse({
        schemaVersion: 1,
        questions: questions.map((each, index) => ({
            id: `HV${index + 1}`,
            text: 'Hoe?',
            priority: index === 0 ? 'primair' : 'secundair',
            ...each
        }))
    });

describe('hulpvragen', () => {
    it('S1-8 putting one first makes the other open ones secundair', () => {
        const changed = makePrimary(document({}, {}, { priority: 'primair', status: 'opgelost' }), 'HV2');
        expect(changed.questions.map(({ priority }) => priority)).toEqual(['secundair', 'primair', 'primair']);
    });

    it('S1-9 closes a secundaire hulpvraag as solved by the primary, and the report lists it under HV1', () => {
        const solved = solve(solve(document({}, {}), 'HV1'), 'HV2', 'HV1');
        expect(solved.questions[1]).toMatchObject({ status: 'opgelost', resolvedBy: 'HV1' });
        expect(solved.questions[0].resolvedBy).toBeUndefined();
        expect(
            groupedQuestions(solved.questions).map(({ question, solvedWithIt }) => [question.id, solvedWithIt.map(({ id }) => id)])
        ).toEqual([['HV1', ['HV2']]]);
        expect(reopen(solved, 'HV2').questions[1]).toEqual(document({}, {}).questions[1]);
        expect(solve(document({}), 'HV1', 'HV1').questions[0].resolvedBy).toBeUndefined();
    });

    it('S1-9 follows second hand, and loses none that leads nowhere or in a circle', () => {
        const { questions } = document(
            {},
            { resolvedBy: 'HV1' },
            { resolvedBy: 'HV2' },
            { resolvedBy: 'HV9' },
            { resolvedBy: 'HV6' },
            { resolvedBy: 'HV5' }
        );
        expect(solvedThrough(questions, 'HV3')).toEqual(['HV2', 'HV1']);
        const groups = groupedQuestions(questions);
        expect(groups.map(({ question, solvedWithIt }) => [question.id, ...solvedWithIt.map(({ id }) => id)])).toEqual([
            ['HV1', 'HV2', 'HV3'],
            ['HV4'],
            ['HV5'],
            ['HV6']
        ]);
    });

    it('S1-10 proposes «cyclus 2, primair HV2» with HV2 open, and «eindevaluatie» with none', () => {
        expect(proposeNext(document({ status: 'opgelost' }, { status: 'open' }).questions, 1)).toEqual({
            kind: 'cycle',
            cycle: 2,
            primary: 'HV2',
            text: 'cyclus 2, primair HV2'
        });
        expect(proposeNext(document({}, { status: 'deels' }).questions, 1).text).toBe('cyclus 2, primair HV1');
        const none = document({ status: 'opgelost' }, { status: 'opgelost' }).questions;
        expect(proposeNext(none, 1)).toEqual({ kind: 'finalEvaluation', text: 'eindevaluatie' });
        expect(openQuestions(none)).toEqual([]);
    });
});
