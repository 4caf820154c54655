import type { CYCLE_STATES, TrajectDocument } from '../documents/traject';
import { TRAJECT_PATH } from '../trajectory/document-paths';
import type { Trajectory } from '../trajectory/trajectory';
import type { Finding, Rule } from '../rules/rule';
import { checkTrajectory, RULES } from '../rules/rules';

/** Refused with what stands in the way, or done: the new `traject.json`. */
export type PrepareResult =
    { readonly kind: 'refused'; readonly findings: readonly Finding[] } | { readonly kind: 'done'; readonly traject: TrajectDocument };

const ALREADY_PAST: readonly (typeof CYCLE_STATES)[number][] = ['held', 'reviewed'];

/**
 * Sets a cycle to `prepared` (`domain/03` §3.2) when no rule that blocks it finds anything. What may be set aside with a
 * reason (S1-13 with at least one parel) is, when `reason` has words; the reason and `at` (ISO) are kept in the cycle.
 * Evaluated on the documents as they are now, never remembered (INV-6).
 */
export function prepareCycle(
    trajectory: Trajectory,
    cycleNumber: number,
    reason?: string,
    at: string = new Date().toISOString(),
    rules: readonly Rule[] = RULES
): PrepareResult {
    const { traject } = trajectory;
    const index = traject.cycles.findIndex(cycle => cycle.number === cycleNumber);
    const cycle = traject.cycles[index];
    const refuse = (message: string, path: Finding['path']): PrepareResult => ({
        kind: 'refused',
        findings: [{ rule: 'S1-11', severity: 'error', message, file: TRAJECT_PATH, path }]
    });
    if (!cycle) {
        return refuse(`Cyclus ${cycleNumber} bestaat niet in dit traject.`, ['cycles']);
    }
    if (ALREADY_PAST.includes(cycle.state)) {
        return refuse(`Het nagesprek van cyclus ${cycleNumber} is al gehouden.`, ['cycles', index, 'state']);
    }
    if (cycle.recordings.length === 0) {
        return refuse(`Cyclus ${cycleNumber} heeft nog geen opname. Breng eerst de opname binnen.`, ['cycles', index, 'recordings']);
    }
    const blocking = checkTrajectory(trajectory, rules).filter(finding => blockOf(finding, cycleNumber) !== undefined);
    const words = reason?.trim() ?? '';
    const stays = blocking.filter(finding => words === '' || !blockOf(finding, cycleNumber)?.overridable);
    if (stays.length > 0) {
        return { kind: 'refused', findings: stays };
    }
    const overrides = [
        ...cycle.overrides,
        ...[...new Set(blocking.map(finding => finding.rule))].map(rule => ({ rule, reason: words, at }))
    ];
    const cycles = traject.cycles.map((each, position) =>
        position === index ? { ...cycle, state: 'prepared' as const, overrides } : each
    );
    return { kind: 'done', traject: { ...traject, cycles } };
}

function blockOf(finding: Finding, cycle: number): NonNullable<Finding['blocks']>[number] | undefined {
    return finding.blocks?.find(block => block.command === 'prepared' && block.cycle === cycle);
}
