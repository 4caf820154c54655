import { solvedThrough } from '../instruments/help-questions';
import { HELP_QUESTIONS_PATH } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import type { Finding, Rule } from './rule';

/** S1-9: a hulpvraag that was solved through another names one that exists, is itself solved, and is not waiting for it. */
export const SOLVED_THROUGH: Rule = { id: 'S1-9', check };

function check({ helpQuestions: { questions } }: Trajectory): readonly Finding[] {
    return questions.flatMap((question, index): Finding[] => {
        const { id, resolvedBy, status } = question;
        if (resolvedBy === undefined) {
            return [];
        }
        const finding = (message: string, key: string): Finding[] => [
            { rule: 'S1-9', severity: 'error', message, file: HELP_QUESTIONS_PATH, path: ['questions', index, key] }
        ];
        const other = questions.find(each => each.id === resolvedBy);
        if (!other) {
            return finding(`${id} is opgelost door ${resolvedBy}, maar die hulpvraag bestaat niet.`, 'resolvedBy');
        }
        if (solvedThrough(questions, id).includes(id)) {
            return finding(`${id} is langs een kring door zichzelf opgelost. Kies welke hulpvraag echt is opgelost.`, 'resolvedBy');
        }
        if (status !== 'opgelost') {
            return finding(`${id} noemt ${resolvedBy} als oplossing, maar staat nog op «${status}».`, 'status');
        }
        return other.status === 'opgelost'
            ? []
            : finding(`${id} is opgelost door ${resolvedBy}, maar die staat nog op «${other.status}».`, 'resolvedBy');
    });
}
