import { type INNER_KINDS, PHASES, type TrajectDocument } from '../documents/traject';

export type Phase = (typeof PHASES)[number];
export type InnerKind = (typeof INNER_KINDS)[number];

/** What the guidance itself is: a practice traject is a wrapper around one of the other kinds (`domain/03` §3.1). */
export function innerKind({ kind, practice }: Pick<TrajectDocument, 'kind' | 'practice'>): InnerKind {
    return kind === 'practice' ? (practice?.innerKind ?? 'individual') : (kind ?? 'individual');
}

/** 'Kijken met kinderen', by itself or inside a practice traject. */
export function isWatchingWithChildren(traject: Pick<TrajectDocument, 'kind' | 'practice'>): boolean {
    return innerKind(traject) === 'watchingWithChildren';
}

const ORDER: readonly Phase[] = PHASES.filter(phase => phase !== 'stopped');

/** The phases of a traject in order; `stopped` stands beside them. */
export function phaseOrder(traject: Pick<TrajectDocument, 'kind' | 'practice'>): readonly Phase[] {
    return isWatchingWithChildren(traject) ? ORDER : ORDER.filter(phase => phase !== 'problemRecognition');
}

/** The phase that follows; a stopped traject goes only to its destruction (INV-4). Undefined after the last. */
export function phaseAfter(traject: Pick<TrajectDocument, 'kind' | 'practice'>, phase: Phase): Phase | undefined {
    if (phase === 'stopped') {
        return 'destruction';
    }
    const order = phaseOrder(traject);
    // A phase that this kind does not have (somebody changed the kind): the next one that it does have.
    return order.find(each => ORDER.indexOf(each) > ORDER.indexOf(phase));
}

/** Recordings and talks that a regular traject plans (S0-7). */
export const PLANNED_CYCLES = 3;
