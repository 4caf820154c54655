import type { Trajectory } from '../trajectory/trajectory';

/** What to look at in a recording, and where it came from. */
export interface FocusPoint {
    readonly text: string;
    /** Recording after which it was wished (S0-13), or the hulpvraag it belongs to. */
    readonly origin: string;
}

/** Kijkpunten of a cycle: first what was wished after the recording before it, then those of its primaire hulpvraag. */
export function focusPointsOf(
    { traject, helpQuestions }: Pick<Trajectory, 'traject' | 'helpQuestions'>,
    number: number
): readonly FocusPoint[] {
    const before = traject.cycles.find(cycle => cycle.number === number - 1);
    const cycle = traject.cycles.find(each => each.number === number);
    const primary = helpQuestions.questions.find(({ id, priority, status }) =>
        cycle?.primaryQuestion === undefined ? priority === 'primair' && status !== 'opgelost' : id === cycle.primaryQuestion
    );
    const wished = (before?.wishes ?? []).map(text => ({ text, origin: before?.recordings.at(-1) ?? `cyclus ${number - 1}` }));
    const asked = (primary?.focusPoints ?? []).map(text => ({ text, origin: primary?.id ?? '' }));
    return [...wished, ...asked].filter(({ text }) => text.trim() !== '');
}
