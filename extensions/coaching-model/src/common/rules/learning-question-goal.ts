import { HELP_QUESTIONS_PATH } from '../trajectory/document-paths';
import type { Rule } from './rule';

/** S0-11: a personal leervraag is linked to a group goal that exists. */
export const LEARNING_QUESTION_GOAL: Rule = {
    id: 'S0-11',
    check: ({ helpQuestions: { learningQuestions = [], groupGoals = [] } }) =>
        learningQuestions.flatMap(({ id, groupGoalId }, index) =>
            groupGoals.some(goal => goal.id === groupGoalId)
                ? []
                : [
                      {
                          rule: 'S0-11',
                          severity: 'error' as const,
                          message: groupGoalId
                              ? `Leervraag ${id} hoort bij groepsdoel ${groupGoalId}, maar dat bestaat niet.`
                              : `Leervraag ${id} is nog niet aan het groepsdoel verbonden.`,
                          file: HELP_QUESTIONS_PATH,
                          path: ['learningQuestions', index, 'groupGoalId']
                      }
                  ]
        )
};
