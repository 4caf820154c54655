import type { DebriefDocument, FocusPoint } from '../documents/debrief';
import type { HelpQuestion } from '../documents/help-questions';
import type { Cycle } from '../documents/traject';

/** What is known of the cycles before. */
export interface CarryOverInput {
    readonly cycles: readonly Pick<Cycle, 'number' | 'recordings' | 'primaryQuestion' | 'wishes'>[];
    readonly debriefs: readonly Pick<DebriefDocument, 'cycle' | 'focusPoints'>[];
    readonly questions: readonly HelpQuestion[];
}

/**
 * The kijkpunten with which a cycle begins: first what one wished to see or hear in the next recording (S0-13), then the
 * kijkpunten of the talk before that are to be looked at again, with the origin they had, then those of the hulpvraag
 * that comes first in this cycle while it is open. The origin of a wish is the last recording of the cycle in which it was
 * made. The same words come once, where they come first.
 */
export function focusPointsFor(cycle: number, { cycles, debriefs, questions }: CarryOverInput): readonly FocusPoint[] {
    const before = cycles.filter(({ number }) => number < cycle).sort((a, b) => a.number - b.number);
    const previous = before[before.length - 1];
    const debrief = debriefs.find(each => each.cycle === previous?.number);
    const wished = previous?.recordings[previous.recordings.length - 1];
    const primary = cycles.find(({ number }) => number === cycle)?.primaryQuestion;
    const question =
        questions.find(({ id }) => id === primary) ??
        questions.find(({ priority, status }) => priority === 'primair' && status !== 'opgelost');
    const points: FocusPoint[] = [
        ...(previous?.wishes ?? []).map(text => ({ text, ...(wished !== undefined && { origin: wished }) })),
        ...(debrief?.focusPoints ?? [])
            .filter(({ again }) => again === true)
            .map(({ text, origin }) => ({ text, ...(origin !== undefined && { origin }) })),
        ...(question && question.status !== 'opgelost' ? question.focusPoints.map(text => ({ text, origin: question.id })) : [])
    ];
    const said = new Set<string>();
    return points.flatMap(point => {
        const text = point.text.trim();
        const words = text.toLowerCase().replace(/\s+/g, ' ').replace(/[.!]$/, '');
        if (words === '' || said.has(words)) {
            return [];
        }
        said.add(words);
        return [{ ...point, text }];
    });
}
