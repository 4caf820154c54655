import { broughtBy, changedList, type ListChange, listChange } from '../collections/list-change';
import type { AnalysisSummary } from './analysis-summary';
import type { PupilCard } from './pupil-cards';

/** A summary beside the one before: the cards are most of it, and an edit touches one. */
export interface SummaryChange {
    readonly rest: Omit<AnalysisSummary, 'pupils'>;
    readonly cards: ListChange;
    readonly brought: readonly PupilCard[];
}

/** @param before the cards that the other side has; a card that did not change is the very same object */
export function summaryChange(before: readonly PupilCard[], { pupils, ...rest }: AnalysisSummary): SummaryChange {
    const cards = listChange(before, pupils);
    return { rest, cards, brought: broughtBy(cards, pupils) };
}

/** @param before the cards of the summary that the change was made beside */
export function changedSummary(before: readonly PupilCard[], { rest, cards, brought }: SummaryChange): AnalysisSummary {
    return { ...rest, pupils: changedList(before, cards, brought) };
}
