import type { Cycle, CYCLE_STATES, PHASES, TrajectDocument } from '../documents/traject';
import { isWatchingWithChildren } from './kinds';

/** Dutch names of the phases (`domain/03` §3.2). */
export const PHASE_LABELS: Readonly<Record<(typeof PHASES)[number], string>> = {
    requested: 'Aanmelding',
    problemRecognition: 'Probleemherkenning',
    consentGate: 'Draagvlak en akkoord',
    intake: 'Intake',
    questionsSet: 'Hulpvraag vastgesteld',
    cycle: 'Cyclus',
    finalEvaluation: 'Eindevaluatie',
    consolidation: 'Borging',
    destruction: 'Vernietiging',
    closed: 'Afgesloten',
    stopped: 'Gestopt'
};

const CYCLE_STATE_LABELS: Readonly<Record<(typeof CYCLE_STATES)[number], string>> = {
    planned: 'gepland',
    recorded: 'opgenomen',
    preselected: 'voorselectie',
    analysed: 'geanalyseerd',
    prepared: 'nagesprek voorbereid',
    held: 'nagesprek gehouden',
    reviewed: 'teruggekeken'
};

/** Dutch, where a cycle stands; with children the talk is a kijkles. */
export function cycleStateLabel(traject: Pick<TrajectDocument, 'kind' | 'practice'>, state: Cycle['state']): string {
    const label = CYCLE_STATE_LABELS[state];
    return isWatchingWithChildren(traject) ? label.replace('nagesprek', 'kijkles') : label;
}

/** The cycle that is under way: the first that was not looked back on, else the last. */
export function currentCycle(traject: Pick<TrajectDocument, 'cycles'>): Cycle | undefined {
    return traject.cycles.find(cycle => cycle.state !== 'reviewed') ?? traject.cycles[traject.cycles.length - 1];
}

/** Where a traject stands, in Dutch: `Intake`, `Cyclus 1`. */
export function phaseLabel(traject: Pick<TrajectDocument, 'phase' | 'cycles'>): string {
    const { phase = 'requested' } = traject;
    const cycle = phase === 'cycle' ? currentCycle(traject) : undefined;
    return cycle ? `Cyclus ${cycle.number}` : PHASE_LABELS[phase];
}
