import { isWatchingWithChildren, PLANNED_CYCLES } from '../trajectory/kinds';
import type { Trajectory } from '../trajectory/trajectory';

/** What fits after a cycle: another one while hulpvragen are open, else the final evaluation (S1-10). A proposal, no more. */
export type NextProposal =
    | { readonly kind: 'cycle'; readonly cycle: number; readonly primary: string; readonly text: string }
    | { readonly kind: 'finalEvaluation'; readonly text: string };

/** With children the plan decides: their goal stays open until the final evaluation shows it in a later recording (S0-14). */
export function proposeNext({ traject, helpQuestions }: Pick<Trajectory, 'traject' | 'helpQuestions'>, cycle: number): NextProposal {
    if (isWatchingWithChildren(traject) && cycle >= Math.max(PLANNED_CYCLES, traject.cycles.length)) {
        return { kind: 'finalEvaluation', text: 'eindevaluatie' };
    }
    const open = helpQuestions.questions.filter(({ status, resolvedBy }) => status !== 'opgelost' && resolvedBy === undefined);
    const first = open.find(({ priority }) => priority === 'primair') ?? open[0];
    return first
        ? { kind: 'cycle', cycle: cycle + 1, primary: first.id, text: `cyclus ${cycle + 1}, primair ${first.id}` }
        : { kind: 'finalEvaluation', text: 'eindevaluatie' };
}
