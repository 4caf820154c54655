import { nls } from '@theia/core/lib/common/nls';
import { clipRatio } from '../../common/clips/clip-ratio';
import { type Cycle, CYCLE_STATES, PHASES, type TrajectDocument } from '../../common/documents/traject';
import { shownClips } from '../../common/trajectory/cycle-clips';
import { ACTION_PLAN_PATH, CONSOLIDATION_PATH, REGISTER_PATH } from '../../common/trajectory/document-paths';
import { CYCLE_STATE_LABELS, currentCycle, PHASE_LABELS } from '../../common/trajectory/phase-label';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { cycleProgress, type CycleState } from '../cycles/cycle-progress';

export type Phase = (typeof PHASES)[number];
export type StepState = 'done' | 'now' | 'next' | 'later';

/** Sections of the traject view that a need can lead to. */
export type TrajectSection = 'questions' | 'persons' | 'recordings' | 'findings';

/** Where something that is still needed is filled in. */
export type NeedLink =
    | { readonly kind: 'section'; readonly section: TrajectSection }
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'command'; readonly command: string }
    | { readonly kind: 'recording'; readonly recording: string };

/** Something that the next step asks for. */
export interface Need {
    readonly id: string;
    readonly text: string;
    readonly link?: NeedLink;
    /** Without it the next step stays closed; others are reminders of what the software cannot see. */
    readonly blocking: boolean;
}

/** A sub-state of a cycle. */
export interface CycleStep {
    readonly state: CycleState;
    readonly label: string;
    readonly progress: StepState;
}

/** One step of the stepper. */
export interface TrajectStep {
    readonly id: string;
    readonly label: string;
    readonly state: StepState;
    /** What is still needed before the next step; only for the step of now. */
    readonly needs: readonly Need[];
    readonly cycle?: { readonly number: number; readonly state: CycleState; readonly steps: readonly CycleStep[] };
    /** What the button of this step does, when its needs are met. */
    readonly advance?: TrajectAdvance;
}

/** A move that the coach makes by a button. */
export type TrajectAdvance =
    | { readonly kind: 'phase'; readonly to: Phase; readonly label: string }
    | { readonly kind: 'prepare'; readonly cycle: number; readonly label: string }
    | { readonly kind: 'cycle'; readonly cycle: number; readonly to: CycleState; readonly label: string };

const BEFORE_CYCLES: readonly Phase[] = ['requested', 'problemRecognition', 'consentGate', 'intake', 'questionsSet'];
const AFTER_CYCLES: readonly Phase[] = ['finalEvaluation', 'consolidation', 'destruction', 'closed'];

/** The stepper: every phase with each cycle as a step of its own (`domain/03` §3.2). */
export function trajectSteps(trajectory: Trajectory): readonly TrajectStep[] {
    const { traject } = trajectory;
    const phase = traject.phase ?? 'requested';
    const before = BEFORE_CYCLES.filter(each => each !== 'problemRecognition' || traject.kind === 'watchingWithChildren');
    const order: { id: string; phase: Phase; cycle?: Cycle }[] = [
        ...before.map(each => ({ id: each, phase: each })),
        ...traject.cycles.map(cycle => ({ id: `cycle-${cycle.number}`, phase: 'cycle' as const, cycle })),
        ...AFTER_CYCLES.map(each => ({ id: each, phase: each }))
    ];
    const running = phase === 'cycle' ? currentCycle(traject) : undefined;
    const found = order.findIndex(step => (running ? step.cycle === running : step.phase === phase));
    // A stopped traject stands nowhere in the order; what is left of it is its destruction.
    const now = found >= 0 ? found : order.findIndex(step => step.phase === 'destruction');
    return order.map((step, index): TrajectStep => {
        const state: StepState = index < now ? 'done' : index === now ? 'now' : index === now + 1 ? 'next' : 'later';
        const following = order[index + 1];
        const needs = state === 'now' ? needsOf(trajectory, step.phase, step.cycle) : [];
        const advance = state === 'now' ? advanceOf(trajectory, step, following?.phase) : undefined;
        return {
            id: step.id,
            label: step.cycle ? nls.localize('beeldspoor/coaching-model/cycle', 'Cyclus {0}', step.cycle.number) : PHASE_LABELS[step.phase],
            state,
            needs,
            ...(step.cycle && { cycle: cycleSteps(trajectory, step.cycle) }),
            ...(advance && !needs.some(need => need.blocking) && { advance })
        };
    });
}

function cycleSteps(trajectory: Trajectory, cycle: Cycle): NonNullable<TrajectStep['cycle']> {
    const state = cycleProgress(trajectory, cycle);
    const reached = CYCLE_STATES.indexOf(state);
    return {
        number: cycle.number,
        state,
        steps: CYCLE_STATES.map((each, index) => ({
            state: each,
            label: CYCLE_STATE_LABELS[each],
            progress: index <= reached ? 'done' : index === reached + 1 ? 'next' : 'later'
        }))
    };
}

/** A wish or duty before the next step, with its link. */
function need(id: string, text: string, blocking: boolean, link?: NeedLink): Need {
    return { id, text, blocking, ...(link && { link }) };
}

function needsOf(trajectory: Trajectory, phase: Phase, cycle: Cycle | undefined): readonly Need[] {
    const { traject, helpQuestions } = trajectory;
    const { questions } = helpQuestions;
    switch (phase) {
        case 'requested':
            return traject.persons.some(person => person.role === 'teacher')
                ? []
                : [
                      need('teacher', nls.localize('beeldspoor/coaching-model/needTeacher', 'De leerkracht als persoon (LK1)'), true, {
                          kind: 'section',
                          section: 'persons'
                      })
                  ];
        case 'consentGate':
            return [
                need(
                    'consent',
                    nls.localize(
                        'beeldspoor/coaching-model/needConsent',
                        'Akkoord van de leerkracht en toestemming van ieder die in beeld kan komen'
                    ),
                    false,
                    { kind: 'file', path: REGISTER_PATH }
                )
            ];
        case 'intake':
            return questions.length > 0
                ? []
                : [
                      need('question', nls.localize('beeldspoor/coaching-model/needQuestion', 'Ten minste één hulpvraag'), true, {
                          kind: 'section',
                          section: 'questions'
                      })
                  ];
        case 'questionsSet':
            return questionNeeds(trajectory);
        case 'cycle':
            return cycle ? cycleNeeds(trajectory, cycle) : [];
        case 'finalEvaluation':
            return questions
                .filter(question => question.status === 'open')
                .map(({ id }) =>
                    need(
                        `status-${id}`,
                        nls.localize('beeldspoor/coaching-model/needStatus', '{0}: opgelost, deels of nog open?', id),
                        false,
                        { kind: 'section', section: 'questions' }
                    )
                );
        case 'consolidation':
            return [
                need(
                    'consolidation',
                    nls.localize('beeldspoor/coaching-model/needConsolidation', 'De afspraak met eigenaar en datum om terug te kijken'),
                    false,
                    { kind: 'file', path: CONSOLIDATION_PATH }
                )
            ];
        default:
            return [];
    }
}

function questionNeeds({ helpQuestions }: Trajectory): readonly Need[] {
    const link: NeedLink = { kind: 'section', section: 'questions' };
    const primary = helpQuestions.questions.filter(question => question.priority === 'primair' && question.status !== 'opgelost');
    const needs: Need[] = [];
    if (primary.length !== 1) {
        needs.push(need('primary', nls.localize('beeldspoor/coaching-model/needPrimary', 'Precies één primaire hulpvraag'), true, link));
    }
    if (primary.length === 1 && primary[0].focusPoints.length === 0) {
        const text = nls.localize(
            'beeldspoor/coaching-model/needFocusPoint',
            'Een kijkpunt bij {0}: wat is op film te zien als het lukt?',
            primary[0].id
        );
        needs.push(need('focusPoint', text, false, link));
    }
    return needs;
}

function cycleNeeds(trajectory: Trajectory, cycle: Cycle): readonly Need[] {
    const recording = cycle.recordings.find(id => trajectory.recordings.some(dossier => dossier.recording.id === id));
    switch (cycleProgress(trajectory, cycle)) {
        case 'planned':
            return [
                need('recording', nls.localize('beeldspoor/coaching-model/needRecording', 'De opname toevoegen'), true, {
                    kind: 'command',
                    command: 'beeldspoor.recording.add'
                })
            ];
        case 'recorded':
            return [
                need(
                    'clips',
                    nls.localize('beeldspoor/coaching-model/needClips', 'Fragmenten kiezen: parels en puzzels'),
                    true,
                    recording === undefined ? undefined : { kind: 'recording', recording }
                )
            ];
        case 'preselected':
            return [
                need(
                    'coding',
                    nls.localize('beeldspoor/coaching-model/needCoding', 'Initiatieven en ontvangst coderen'),
                    false,
                    recording === undefined ? undefined : { kind: 'recording', recording }
                ),
                ...ratioNeeds(trajectory, cycle)
            ];
        case 'analysed':
            return ratioNeeds(trajectory, cycle);
        case 'prepared':
            return trajectory.actionPlan?.actions.length
                ? []
                : [
                      need(
                          'actions',
                          nls.localize('beeldspoor/coaching-model/needAction', 'Een actie van de leerkracht na het nagesprek'),
                          false,
                          {
                              kind: 'file',
                              path: ACTION_PLAN_PATH
                          }
                      )
                  ];
        default:
            return [];
    }
}

/** Reminders only: the gate itself (`prepareCycle`) says what it refuses, and where a reason is enough. */
function ratioNeeds(trajectory: Trajectory, cycle: Cycle): readonly Need[] {
    const clips = shownClips(trajectory, cycle).map(({ clip }) => clip);
    const link: NeedLink = { kind: 'command', command: 'beeldspoor.clips.focus' };
    const ratio = clipRatio(clips);
    const silent = clips.filter(clip => clip.questions.every(question => question.trim() === '')).length;
    return [
        ...(ratio.ok ? [] : [need('ratio', `${ratio.counts}: ${ratio.text}`, false, link)]),
        ...(silent === 0
            ? []
            : [
                  need(
                      'clipQuestions',
                      silent === 1
                          ? nls.localize('beeldspoor/coaching-model/needClipQuestion', 'Een vraag bij 1 fragment')
                          : nls.localize('beeldspoor/coaching-model/needClipQuestions', 'Een vraag bij {0} fragmenten', silent),
                      false,
                      link
                  )
              ])
    ];
}

function advanceOf(
    trajectory: Trajectory,
    step: { readonly phase: Phase; readonly cycle?: Cycle },
    following: Phase | undefined
): TrajectAdvance | undefined {
    const { phase, cycle } = step;
    if (cycle) {
        const state = cycleProgress(trajectory, cycle);
        if (state === 'preselected' || state === 'analysed') {
            const label = nls.localize('beeldspoor/coaching-model/prepared', 'Nagesprek voorbereid');
            return { kind: 'prepare', cycle: cycle.number, label };
        }
        if (state === 'prepared') {
            const label = nls.localize('beeldspoor/coaching-model/held', 'Nagesprek gehouden');
            return { kind: 'cycle', cycle: cycle.number, to: 'held', label };
        }
        if (state === 'held') {
            const label = nls.localize('beeldspoor/coaching-model/reviewed', 'Cyclus teruggekeken');
            return { kind: 'cycle', cycle: cycle.number, to: 'reviewed', label };
        }
        if (state !== 'reviewed') {
            return undefined;
        }
    }
    // Destruction has a command of its own, with a confirmation by name; the stepper never leads past it.
    if (!following || phase === 'destruction' || phase === 'closed' || trajectory.traject.phase === 'stopped') {
        return undefined;
    }
    const to = PHASE_LABELS[following];
    return {
        kind: 'phase',
        to: following,
        label: nls.localize('beeldspoor/coaching-model/advanceTo', 'Verder naar {0}', to.toLowerCase())
    };
}

/** `traject.json` after the move. */
export function applyAdvance(traject: TrajectDocument, advance: Exclude<TrajectAdvance, { kind: 'prepare' }>): TrajectDocument {
    if (advance.kind === 'phase') {
        return { ...traject, phase: advance.to };
    }
    return {
        ...traject,
        cycles: traject.cycles.map(cycle => (cycle.number === advance.cycle ? { ...cycle, state: advance.to } : cycle))
    };
}
