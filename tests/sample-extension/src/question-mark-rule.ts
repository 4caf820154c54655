import type { HelpQuestionsDocument } from '@beeldspoor/coaching-model/lib/common/documents/help-questions';
import type { Rule } from '@beeldspoor/coaching-model/lib/common/rules/rule';
import { HELP_QUESTIONS_PATH } from '@beeldspoor/coaching-model/lib/common/trajectory/document-paths';

/** Our school writes a hulpvraag as a question. A hint, with a quick fix. */
export const QUESTION_MARK: Rule = {
    id: 'VBS-1',
    check: ({ helpQuestions }) =>
        helpQuestions.questions.flatMap(({ id, text }, index) =>
            text.trim().endsWith('?')
                ? []
                : [
                      {
                          rule: 'VBS-1',
                          severity: 'info' as const,
                          message: `${id} is nog geen vraag. Bij ons op school eindigt een hulpvraag met een vraagteken.`,
                          file: HELP_QUESTIONS_PATH,
                          path: ['questions', index, 'text'],
                          fixes: [{ id: `vraagteken:${id}`, title: 'Vraagteken toevoegen' }]
                      }
                  ]
        ),
    fix: (_trajectory, _finding, fixId) => ({
        file: HELP_QUESTIONS_PATH,
        apply: (document: HelpQuestionsDocument) => ({
            ...document,
            questions: document.questions.map(question =>
                fixId === `vraagteken:${question.id}` ? { ...question, text: `${question.text.trim().replace(/[.!]$/, '')}?` } : question
            )
        })
    })
};
