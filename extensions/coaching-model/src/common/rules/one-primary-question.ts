import type { HelpQuestionsDocument } from '../documents/help-questions';
import type { PHASES } from '../documents/traject';
import { enumerate } from '../language/dutch-number';
import { HELP_QUESTIONS_PATH, TRAJECT_PATH } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import type { DocumentFix, Finding, Rule } from './rule';

/** From here on no next cycle is chosen, so no question has to come first. */
const AFTER_CYCLES: readonly (typeof PHASES)[number][] = ['finalEvaluation', 'consolidation', 'destruction', 'closed', 'stopped'];

/** S1-8: the most acute hulpvraag comes first; exactly one of the open ones is primair. */
export const ONE_PRIMARY_QUESTION: Rule = { id: 'S1-8', check, fix };

function check(trajectory: Trajectory): readonly Finding[] {
    const { questions } = trajectory.helpQuestions;
    const open = questions.map((question, index) => ({ question, index })).filter(({ question }) => question.status !== 'opgelost');
    const primary = open.filter(({ question }) => question.priority === 'primair');
    const findings: Finding[] = [];
    const finding = (message: string, path: Finding['path'], fixes: Finding['fixes'], file = HELP_QUESTIONS_PATH): Finding => ({
        rule: 'S1-8',
        severity: 'error',
        message,
        file,
        path,
        ...(fixes?.length && { fixes })
    });
    if (primary.length > 1) {
        const ids = enumerate(primary.map(({ question }) => question.id));
        for (const { question, index } of primary.slice(1)) {
            findings.push(
                finding(
                    `${ids} zijn alle primair. Eén hulpvraag komt eerst; andere lossen vaak mee op.`,
                    ['questions', index, 'priority'],
                    [
                        { id: `secundair:${question.id}`, title: `${question.id} secundair maken` },
                        { id: `primair:${question.id}`, title: `Alleen ${question.id} primair houden` }
                    ]
                )
            );
        }
    }
    const past = AFTER_CYCLES.some(phase => phase === trajectory.traject.phase);
    if (open.length > 0 && primary.length === 0 && !past) {
        findings.push(
            finding(
                'Geen open hulpvraag is primair. Kies welke hulpvraag nu eerst komt.',
                ['questions', open[0].index, 'priority'],
                open.map(({ question }) => ({ id: `primair:${question.id}`, title: `${question.id} primair maken` }))
            )
        );
    }
    trajectory.traject.cycles.forEach((cycle, index) => {
        if (cycle.primaryQuestion !== undefined && !questions.some(question => question.id === cycle.primaryQuestion)) {
            findings.push(
                finding(
                    `Cyclus ${cycle.number} noemt ${cycle.primaryQuestion} als primaire hulpvraag, maar die bestaat niet.`,
                    ['cycles', index, 'primaryQuestion'],
                    undefined,
                    TRAJECT_PATH
                )
            );
        }
    });
    return findings;
}

function fix(_trajectory: Trajectory, finding: Finding, fixId: string): DocumentFix | undefined {
    const [action, id] = fixId.split(':');
    if (finding.file !== HELP_QUESTIONS_PATH || !id || (action !== 'primair' && action !== 'secundair')) {
        return undefined;
    }
    const apply = (value: HelpQuestionsDocument): HelpQuestionsDocument => ({
        ...value,
        questions: value.questions.map(question => {
            if (question.id === id) {
                return { ...question, priority: action };
            }
            const giveWay = action === 'primair' && question.status !== 'opgelost' && question.priority === 'primair';
            return giveWay ? { ...question, priority: 'secundair' } : question;
        })
    });
    return { file: HELP_QUESTIONS_PATH, apply };
}
