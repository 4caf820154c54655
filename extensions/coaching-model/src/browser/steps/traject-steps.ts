import { nls } from '@theia/core/lib/common/nls';
import { type Cycle, CYCLE_STATES } from '../../common/documents/traject';
import type { Remark } from '../../common/gates/remark';
import type { CycleState, Role, TrajectoryCommand } from '../../common/phases/command';
import { importReasons } from '../../common/phases/cycle-guards';
import { type NextStep, nextSteps } from '../../common/phases/next-steps';
import { ownershipOf } from '../../common/phases/ownership';
import type { Rule } from '../../common/rules/rule';
import { isWatchingWithChildren, type Phase, phaseOrder } from '../../common/trajectory/kinds';
import { currentCycle, cycleStateLabel, PHASE_LABELS } from '../../common/trajectory/phase-label';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { cycleProgress } from '../cycles/cycle-progress';
import type { StepField } from './step-field';
import { stepFields } from './step-fields';

export type StepState = 'done' | 'now' | 'next' | 'later';

/** A sub-state of a cycle. */
export interface CycleStep {
    readonly state: CycleState;
    readonly label: string;
    readonly progress: StepState;
}

/** A button of the step of now. */
export interface StepMove {
    readonly label: string;
    /** A command of the state machine, or bringing in the film, which does its own. */
    readonly command: TrajectoryCommand | 'addRecording';
    readonly open: boolean;
    /** A reason in words is enough to go on. */
    readonly overridable: boolean;
}

/** One step of the stepper. */
export interface TrajectStep {
    readonly id: string;
    readonly label: string;
    readonly state: StepState;
    readonly cycle?: {
        readonly number: number;
        readonly state: CycleState;
        readonly steps: readonly CycleStep[];
        /** Who selects, prepares and leads (S2-3). */
        readonly owners: string;
    };
    /** What is asked here; only for the step of now. */
    readonly fields: readonly StepField[];
    /** What still stands in the way of the move. */
    readonly needs: readonly Remark[];
    /** Worth knowing, blocks nothing. */
    readonly warnings: readonly Remark[];
    readonly move?: StepMove;
    /** Other ways from here. */
    readonly others: readonly StepMove[];
}

/** The stepper: every phase with each cycle as a step of its own, as the state machine sees it (`domain/03` §3.2). */
export function trajectSteps(trajectory: Trajectory, today: string, rules?: readonly Rule[], role?: Role): readonly TrajectStep[] {
    const { traject } = trajectory;
    const phase = traject.phase ?? 'requested';
    const order = phaseOrder(traject).flatMap((each): { id: string; phase: Phase; cycle?: Cycle }[] =>
        each === 'cycle' ? traject.cycles.map(cycle => ({ id: `cycle-${cycle.number}`, phase: each, cycle })) : [{ id: each, phase: each }]
    );
    const running = phase === 'cycle' ? currentCycle(traject) : undefined;
    const found = order.findIndex(step => (running ? step.cycle === running : step.phase === phase));
    // A stopped traject stands nowhere in the order; what is left of it is its destruction.
    const now = found >= 0 ? found : order.findIndex(step => step.phase === 'destruction');
    return order.map((step, index): TrajectStep => {
        const state: StepState = index < now ? 'done' : index === now ? 'now' : index === now + 1 ? 'next' : 'later';
        const stepper = {
            id: step.id,
            label: step.cycle ? nls.localize('beeldspoor/coaching-model/cycle', 'Cyclus {0}', step.cycle.number) : PHASE_LABELS[step.phase],
            state,
            ...(step.cycle && { cycle: cycleSteps(trajectory, step.cycle) })
        };
        return state === 'now'
            ? {
                  ...stepper,
                  fields: stepFields(trajectory, step.phase, step.cycle, today),
                  ...movesOf(trajectory, step.cycle, today, rules, role)
              }
            : { ...stepper, fields: [], needs: [], warnings: [], others: [] };
    });
}

function cycleSteps(trajectory: Trajectory, cycle: Cycle): NonNullable<TrajectStep['cycle']> {
    const state = cycleProgress(trajectory, cycle);
    const reached = CYCLE_STATES.indexOf(state);
    return {
        number: cycle.number,
        state,
        owners: ownersText(cycle),
        steps: CYCLE_STATES.map((each, index) => ({
            state: each,
            label: cycleStateLabel(trajectory.traject, each),
            progress: index <= reached ? 'done' : index === reached + 1 ? 'next' : 'later'
        }))
    };
}

function ownersText(cycle: Cycle): string {
    const { editor, lead } = ownershipOf(cycle);
    const who = (role: Role): string =>
        role === 'coach'
            ? nls.localize('beeldspoor/coaching-model/theCoach', 'de begeleider')
            : nls.localize('beeldspoor/coaching-model/theTeacher', 'de leerkracht');
    return editor === 'none'
        ? nls.localize('beeldspoor/coaching-model/ownersUnedited', 'Ongeknipt beeld; {0} leidt het gesprek.', who(lead))
        : nls.localize('beeldspoor/coaching-model/owners', 'Fragmenten kiest {0}; {1} leidt het gesprek.', who(editor), who(lead));
}

/** Destruction has a command of its own, with a confirmation by name; the stepper never leads into it. */
const BY_THEMSELVES: readonly TrajectoryCommand['kind'][] = ['startDestruction', 'recordDestruction'];

function movesOf(
    trajectory: Trajectory,
    cycle: Cycle | undefined,
    today: string,
    rules: readonly Rule[] | undefined,
    role: Role | undefined
): Pick<TrajectStep, 'needs' | 'warnings' | 'move' | 'others'> {
    const { next, others } = nextSteps(trajectory, today, rules, role);
    const children = isWatchingWithChildren(trajectory.traject);
    const more = others.filter(({ command }) => !BY_THEMSELVES.includes(command.kind)).map(each => moveOf(each, children));
    if (cycle?.state === 'planned' && cycle.recordings.length === 0 && next?.command.kind === 'advanceCycle') {
        const needs = importReasons(trajectory, cycle, today);
        const label = nls.localize('beeldspoor/coaching-model/addRecording', 'Opname toevoegen');
        return {
            needs,
            warnings: [],
            move: { label, command: 'addRecording', open: needs.length === 0, overridable: false },
            others: more
        };
    }
    return next && !BY_THEMSELVES.includes(next.command.kind)
        ? { needs: next.reasons, warnings: next.warnings, move: moveOf(next, children), others: more }
        : { needs: next?.reasons ?? [], warnings: [], others: more };
}

function moveOf({ command, label, open, reasons }: NextStep, children: boolean): StepMove {
    return {
        label: command.kind === 'advanceCycle' ? cycleMoveLabel(command.to, label, children) : label,
        command,
        open,
        overridable: reasons.length > 0 && reasons.every(({ overridable }) => overridable === true)
    };
}

function cycleMoveLabel(to: CycleState, label: string, children: boolean): string {
    switch (to) {
        case 'prepared':
            return children
                ? nls.localize('beeldspoor/coaching-model/lessonPrepared', 'Klaar: kijkles voorbereid')
                : nls.localize('beeldspoor/coaching-model/prepared', 'Klaar: nagesprek voorbereid');
        case 'held':
            return children
                ? nls.localize('beeldspoor/coaching-model/lessonHeld', 'Klaar: kijkles gehouden')
                : nls.localize('beeldspoor/coaching-model/held', 'Klaar: nagesprek gehouden');
        case 'reviewed':
            return nls.localize('beeldspoor/coaching-model/reviewed', 'Klaar: cyclus teruggekeken');
        default:
            return label;
    }
}
