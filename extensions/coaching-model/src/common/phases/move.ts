import type { HelpQuestion } from '../documents/help-questions';
import { CYCLE_STATES, type Cycle, type TrajectDocument } from '../documents/traject';
import { prepareCycle } from '../gates/prepare-cycle';
import type { Remark } from '../gates/remark';
import type { Rule } from '../rules/rule';
import { TRAJECT_PATH } from '../trajectory/document-paths';
import { isWatchingWithChildren, phaseAfter, PLANNED_CYCLES } from '../trajectory/kinds';
import { cycleStateLabel, PHASE_LABELS } from '../trajectory/phase-label';
import type { Trajectory } from '../trajectory/trajectory';
import { changeCycle } from './change-cycle';
import { refuse, type Step, type TrajectoryCommand } from './command';
import { enterReasons, enterWarnings } from './cycle-guards';
import { proposeNext } from './next-cycle';
import { ownershipOf } from './ownership';
import { exitReasons, exitWarnings } from './phase-guards';

type Command<K extends TrajectoryCommand['kind']> = Extract<TrajectoryCommand, { kind: K }>;

/** One phase on, when the exit rule of this one is met. Destruction is started by its own command. */
export function advance(trajectory: Trajectory, { to, on, reason }: Command<'advance'>): Step {
    const { traject } = trajectory;
    const phase = traject.phase ?? 'requested';
    if (phase === 'closed' || (phase === 'destruction' && to !== 'closed')) {
        return refuse('INV-3', 'Vernietigen en afsluiten zijn niet terug te draaien.', 'Begin voor een vervolg een nieuw traject.', {
            file: TRAJECT_PATH
        });
    }
    if (phase === 'stopped') {
        return refuse('INV-4', 'Dit traject is gestopt.', 'Wat rest is het vernietigen van de beelden.', { file: TRAJECT_PATH });
    }
    const following = phaseAfter(traject, phase);
    if (to !== following || to === 'destruction') {
        return refuse(
            '03-3.2',
            `Van «${PHASE_LABELS[phase]}» naar «${PHASE_LABELS[to]}» kan niet in één stap.`,
            to === 'destruction'
                ? 'Begin het vernietigen met zijn eigen opdracht.'
                : `De volgende stap is «${PHASE_LABELS[following ?? phase]}».`,
            { file: TRAJECT_PATH }
        );
    }
    const reasons = exitReasons(trajectory, { on, reason });
    if (reasons.length > 0) {
        return { kind: 'refused', reasons };
    }
    const fewer = phase === 'cycle' && reason?.trim() ? { fewerCyclesReason: reason.trim() } : {};
    return {
        kind: 'ok',
        trajectory: { ...trajectory, traject: { ...traject, ...fewer, phase: to } },
        warnings: exitWarnings(trajectory, { on, reason })
    };
}

/** A cycle to a later state; every state in between is entered by its own rule, the first that refuses decides. */
export function advanceCycle(trajectory: Trajectory, command: Command<'advanceCycle'>, rules: readonly Rule[]): Step {
    const { traject } = trajectory;
    const cycle = traject.cycles.find(({ number }) => number === command.cycle);
    if (!cycle) {
        return changeCycle(trajectory, command.cycle, each => each);
    }
    if (traject.phase !== 'cycle') {
        return refuse('03-3.2', 'Dit traject is niet in een cyclus.', 'Ga in het stappenplan verder tot de eerste cyclus.', {
            file: TRAJECT_PATH
        });
    }
    const path = CYCLE_STATES.slice(CYCLE_STATES.indexOf(cycle.state) + 1, CYCLE_STATES.indexOf(command.to) + 1);
    if (path.length === 0) {
        return refuse(
            'S1-11',
            `Cyclus ${cycle.number} is al «${cycleStateLabel(traject, cycle.state)}».`,
            'Een cyclus gaat alleen vooruit; wat er is geschreven blijft te wijzigen.',
            { file: TRAJECT_PATH }
        );
    }
    const warnings: Remark[] = [];
    for (const state of path) {
        const reasons = enterReasons(trajectory, cycle, state, { ...command, rules });
        if (reasons.length > 0) {
            return { kind: 'refused', reasons };
        }
        warnings.push(...enterWarnings(trajectory, cycle, state));
    }
    const overridden = path.includes('prepared') ? withOverrides(trajectory, cycle, command, rules) : cycle;
    const step = changeCycle(trajectory, cycle.number, () => ({ ...overridden, state: command.to }));
    return step.kind === 'ok' ? { ...step, warnings } : step;
}

/** The cycle with the reason kept by which a rule was set aside. */
function withOverrides(trajectory: Trajectory, cycle: Cycle, { on, reason }: Command<'advanceCycle'>, rules: readonly Rule[]): Cycle {
    if (ownershipOf(cycle).material === 'unedited') {
        return cycle;
    }
    const result = prepareCycle(trajectory, cycle.number, reason, on, rules);
    return result.kind === 'done' ? (result.traject.cycles.find(({ number }) => number === cycle.number) ?? cycle) : cycle;
}

/** What follows on a cycle that was looked back on. */
export function chooseNext(trajectory: Trajectory, { cycle: number, next, primary, reason }: Command<'chooseNext'>): Step {
    const { traject, helpQuestions } = trajectory;
    const cycle = traject.cycles.find(each => each.number === number);
    if (cycle && (cycle.state !== 'reviewed' || traject.phase !== 'cycle')) {
        return refuse('S1-10', `Cyclus ${number} is nog niet teruggekeken.`, 'Kijk eerst samen terug op deze cyclus.', {
            file: TRAJECT_PATH
        });
    }
    const chosen = changeCycle(trajectory, number, each => ({ ...each, next }));
    if (chosen.kind === 'refused' || next === 'finalEvaluation') {
        return chosen;
    }
    const proposal = proposeNext(trajectory, number);
    const question = primary ?? (proposal.kind === 'cycle' ? proposal.primary : undefined);
    if (!helpQuestions.questions.some(({ id, status }) => id === question && status !== 'opgelost')) {
        return refuse(
            'S1-8',
            'Voor de volgende cyclus is geen open hulpvraag gekozen.',
            'Kies welke open hulpvraag eerst komt, of ga naar de eindevaluatie.'
        );
    }
    const made = traject.cycles.some(each => each.number === number + 1)
        ? chosen
        : addCycle(chosen.trajectory, { kind: 'addCycle', reason });
    if (made.kind === 'refused') {
        return made;
    }
    // The chosen hulpvraag comes first from now on; the others give way (S1-8).
    const first = { ...helpQuestions, questions: helpQuestions.questions.map(each => withPriority(each, question)) };
    const differs = first.questions.some((each, index) => each !== helpQuestions.questions[index]);
    return changeCycle(differs ? { ...made.trajectory, helpQuestions: first } : made.trajectory, number + 1, each => ({
        ...each,
        primaryQuestion: question
    }));
}

function withPriority(question: HelpQuestion, first: string | undefined): HelpQuestion {
    if (question.id === first) {
        return question.priority === 'primair' ? question : { ...question, priority: 'primair' };
    }
    return question.priority === 'primair' && question.status !== 'opgelost' ? { ...question, priority: 'secundair' } : question;
}

/** One cycle more; beyond the plan of 'Kijken met kinderen' with a reason (S0-7). */
export function addCycle(trajectory: Trajectory, { reason }: Command<'addCycle'>): Step {
    const { traject } = trajectory;
    if (traject.phase !== undefined && ['finalEvaluation', 'consolidation', 'destruction', 'closed', 'stopped'].includes(traject.phase)) {
        return refuse('03-3.2', 'De cycli van dit traject zijn voorbij.', 'Begin voor een nieuwe opname een nieuw traject.', {
            file: TRAJECT_PATH
        });
    }
    const words = reason?.trim() ?? '';
    if (isWatchingWithChildren(traject) && traject.cycles.length >= PLANNED_CYCLES && words === '') {
        return refuse('S0-7', `Gewoonlijk zijn er ${PLANNED_CYCLES} opnames met een gesprek.`, 'Schrijf op waarom er een bij komt.', {
            file: TRAJECT_PATH,
            overridable: true
        });
    }
    const number = Math.max(0, ...traject.cycles.map(cycle => cycle.number)) + 1;
    const added: Cycle = { number, state: 'planned', recordings: [], overrides: [], ...(words !== '' && { reason: words }) };
    const changed: TrajectDocument = { ...traject, cycles: [...traject.cycles, added] };
    return { kind: 'ok', trajectory: { ...trajectory, traject: changed } };
}
