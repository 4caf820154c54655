import { type NextProposal, proposeNext as proposeByQuestions } from '../instruments/help-questions';
import { isWatchingWithChildren, PLANNED_CYCLES } from '../trajectory/kinds';
import type { Trajectory } from '../trajectory/trajectory';

/** What fits after a cycle, by the hulpvragen (S1-10). With children the plan decides: their goal stays open until the final evaluation shows it in a later recording (S0-14). */
export function proposeNext({ traject, helpQuestions }: Pick<Trajectory, 'traject' | 'helpQuestions'>, cycle: number): NextProposal {
    if (isWatchingWithChildren(traject) && cycle >= Math.max(PLANNED_CYCLES, traject.cycles.length)) {
        return { kind: 'finalEvaluation', text: 'eindevaluatie' };
    }
    const own = helpQuestions.questions.filter(({ resolvedBy }) => resolvedBy === undefined);
    return proposeByQuestions(own, cycle);
}
