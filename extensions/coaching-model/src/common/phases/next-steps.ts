import { CYCLE_STATES } from '../documents/traject';
import type { Remark } from '../gates/remark';
import type { Rule } from '../rules/rule';
import { phaseAfter, type Phase } from '../trajectory/kinds';
import { currentCycle, cycleStateLabel, PHASE_LABELS } from '../trajectory/phase-label';
import type { Trajectory } from '../trajectory/trajectory';
import type { CycleState, Role, TrajectoryCommand } from './command';
import { decide } from './decide';
import { proposeNext } from './next-cycle';
import { preparer } from './ownership';

/** A move that can be made from here, tried on the documents of now. */
export interface NextStep {
    readonly command: TrajectoryCommand;
    /** Dutch, for a button. */
    readonly label: string;
    readonly open: boolean;
    /** What it still needs; empty when it is open. */
    readonly reasons: readonly Remark[];
    /** Worth knowing, blocks nothing. */
    readonly warnings: readonly Remark[];
}

/** Where a traject stands and what can be done next. */
export interface NextSteps {
    readonly phase: Phase;
    /** `Intake`, `Cyclus 2`. */
    readonly label: string;
    readonly cycle?: { readonly number: number; readonly state: CycleState; readonly label: string };
    /** The way on; undefined when the traject is closed. */
    readonly next: NextStep | undefined;
    /** Other ways from here that are open: stopping, and destroying when there is a ground for it. */
    readonly others: readonly NextStep[];
}

/**
 * Where it stands, what the next step needs, what is blocked and why; asked of the machine itself, so it never differs from it.
 *
 * @param role who asks; without it whoever may
 */
export function nextSteps(trajectory: Trajectory, on: string, rules?: readonly Rule[], role?: Role): NextSteps {
    const { traject } = trajectory;
    const phase = traject.phase ?? 'requested';
    const cycle = phase === 'cycle' ? currentCycle(traject) : undefined;
    const attempt = (command: TrajectoryCommand, label: string): NextStep => {
        const result = decide(trajectory, command, rules);
        return {
            command,
            label,
            open: result.kind === 'ok',
            reasons: result.kind === 'refused' ? result.reasons : [],
            warnings: result.kind === 'ok' ? result.warnings : []
        };
    };
    const way = mainWay(trajectory, phase, on, role);
    const others: NextStep[] = [
        ...(way?.command.kind === 'chooseNext' ? [attempt(...otherChoice(way.command))] : []),
        attempt({ kind: 'stop', by: 'coachee', on }, 'Stoppen'),
        ...(['bewaartermijn', 'intrekking'] as const).map(reason =>
            attempt(
                { kind: 'startDestruction', reason, on },
                reason === 'intrekking' ? 'Vernietigen na intrekking' : 'Vernietigen: bewaartermijn voorbij'
            )
        )
    ];
    return {
        phase,
        label: cycle ? `Cyclus ${cycle.number}` : PHASE_LABELS[phase],
        ...(cycle && { cycle: { number: cycle.number, state: cycle.state, label: cycleStateLabel(traject, cycle.state) } }),
        next: way && attempt(way.command, way.label),
        others: others.filter(({ open }) => open)
    };
}

/** After looking back both ways are there; the proposal is only the first of them. */
function otherChoice({ cycle, next }: Extract<TrajectoryCommand, { kind: 'chooseNext' }>): [TrajectoryCommand, string] {
    return next === 'cycle'
        ? [{ kind: 'chooseNext', cycle, next: 'finalEvaluation' }, 'Naar de eindevaluatie']
        : [{ kind: 'chooseNext', cycle, next: 'cycle' }, 'Nog een cyclus'];
}

function mainWay(
    trajectory: Trajectory,
    phase: Phase,
    on: string,
    role: Role | undefined
): { readonly command: TrajectoryCommand; readonly label: string } | undefined {
    const { traject } = trajectory;
    if (phase === 'stopped' || phase === 'consolidation') {
        return { command: { kind: 'startDestruction', reason: phase === 'stopped' ? 'stop' : 'einde', on }, label: 'Beelden vernietigen' };
    }
    if (phase === 'cycle') {
        const way = cycleWay(trajectory, on, role);
        if (way) {
            return way;
        }
    }
    const to = phaseAfter(traject, phase);
    return to && { command: { kind: 'advance', to, on }, label: `Verder naar ${PHASE_LABELS[to].toLowerCase()}` };
}

const BEFORE_TALK: readonly CycleState[] = ['recorded', 'preselected', 'analysed'];

function cycleWay(
    trajectory: Trajectory,
    on: string,
    role: Role | undefined
): { readonly command: TrajectoryCommand; readonly label: string } | undefined {
    const { cycles } = trajectory.traject;
    const under = cycles.find(({ state }) => state !== 'reviewed');
    const last = cycles.filter(({ state }) => state === 'reviewed').at(-1);
    const choosing = last?.next === undefined && (under === undefined || (under.state === 'planned' && under.recordings.length === 0));
    if (last && choosing) {
        const proposal = proposeNext(trajectory, last.number);
        return proposal.kind === 'cycle'
            ? {
                  command: { kind: 'chooseNext', cycle: last.number, next: 'cycle', primary: proposal.primary },
                  label: `Verder met ${proposal.text}`
              }
            : { command: { kind: 'chooseNext', cycle: last.number, next: 'finalEvaluation' }, label: 'Verder naar de eindevaluatie' };
    }
    if (!under || last?.next === 'finalEvaluation') {
        return undefined;
    }
    // From recording to talk the work itself shows how far it is: the button leads to the end of it at once.
    const to = BEFORE_TALK.includes(under.state) ? 'prepared' : CYCLE_STATES[CYCLE_STATES.indexOf(under.state) + 1];
    return {
        command: { kind: 'advanceCycle', cycle: under.number, to, on, ...(to === 'prepared' && { by: role ?? preparer(under) }) },
        label: `Cyclus ${under.number}: ${cycleStateLabel(trajectory.traject, to)}`
    };
}
