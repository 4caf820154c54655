import { HELP_QUESTIONS_PATH } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import type { Finding, Rule } from './rule';

/** S1-16: when a cycle is closed, the coachee has answered the hulpvraag in own words. */
export const COACHEE_ANSWER: Rule = { id: 'S1-16', check };

function check({ traject, helpQuestions: { questions } }: Trajectory): readonly Finding[] {
    const closed = traject.cycles.filter(({ state }) => state === 'reviewed');
    return questions.flatMap((question, index): Finding[] => {
        const cycles = closed.filter(({ primaryQuestion }) => primaryQuestion === question.id).map(({ number }) => number);
        return cycles.length > 0 && !question.coacheeAnswer?.trim()
            ? [
                  {
                      rule: 'S1-16',
                      severity: 'warning',
                      message: `Cyclus ${cycles[0]} is afgerond, maar het eigen antwoord van de coachee op ${question.id} is nog leeg.`,
                      file: HELP_QUESTIONS_PATH,
                      path: ['questions', index, 'coacheeAnswer']
                  }
              ]
            : [];
    });
}
