import { HELP_QUESTIONS_PATH } from '../trajectory/document-paths';
import type { Rule } from './rule';

/** S0-11: a personal leervraag is linked to a group goal that exists (a hulpvraag of the group). */
export const LEARNING_QUESTION_GOAL: Rule = {
    id: 'S0-11',
    check: ({ helpQuestions: { questions, learningQuestions = [] } }) =>
        learningQuestions.flatMap(({ person, groupGoalId }, index) =>
            questions.some(({ id }) => id === groupGoalId)
                ? []
                : [
                      {
                          rule: 'S0-11',
                          severity: 'error' as const,
                          message: groupGoalId
                              ? `De leervraag van ${person} hoort bij groepsdoel ${groupGoalId}, maar dat bestaat niet.`
                              : `De leervraag van ${person} is nog niet aan het groepsdoel verbonden.`,
                          file: HELP_QUESTIONS_PATH,
                          path: ['learningQuestions', index, 'groupGoalId']
                      }
                  ]
        )
};
