import { countOf } from '../language/dutch-number';
import type { ReceptionCount } from '../patterns/initiative-reception';
import type { InitiativeOutcome } from '../patterns/receptions';
import { ratioText } from '../patterns/sentences';
import { actorTone } from './actor-tone';
import type { ChartSign, ChartTone } from './chart';

/** Outcomes in the order of every legend. */
export const OUTCOMES: readonly InitiativeOutcome[] = ['ontvangen', 'afgewezen', 'niet_ontvangen', 'onbepaald'];

const WORDS: Readonly<Record<InitiativeOutcome, string>> = {
    ontvangen: 'ontvangen',
    afgewezen: 'afgewezen',
    niet_ontvangen: 'niet ontvangen',
    onbepaald: 'onbepaald'
};

/** An outcome as it is said. */
export function outcomeWord(outcome: InitiativeOutcome): string {
    return WORDS[outcome];
}

/**
 * Tone of the sign of an outcome: that of who took the initiative. The shape says what came of it.
 *
 * @param from absent in a legend, and of several who differ
 */
export function outcomeTone(outcome: ChartSign, from?: string): ChartTone {
    if (outcome === 'onbepaald' || outcome === 'initiatief') {
        return 'undetermined';
    }
    return from === undefined ? 'ink' : actorTone(from);
}

/** `0 van 7 (0,0 %), 0 onbepaald; 2 afgewezen, 5 niet ontvangen`. */
export function receptionText(count: ReceptionCount): string {
    const others = [
        ...(count.rejected > 0 ? [`${count.rejected} afgewezen`] : []),
        ...(count.notReceived > 0 ? [`${count.notReceived} niet ontvangen`] : [])
    ];
    return [ratioText(count), others.join(', ')].filter(Boolean).join('; ');
}

/** `3 initiatieven: 1 ontvangen, 2 niet ontvangen`. */
export function outcomesText(outcomes: readonly InitiativeOutcome[]): string {
    const parts = OUTCOMES.map(outcome => [outcome, outcomes.filter(each => each === outcome).length] as const)
        .filter(([, count]) => count > 0)
        .map(([outcome, count]) => `${count} ${outcomeWord(outcome)}`);
    return `${countOf(outcomes.length, 'initiatief', 'initiatieven')}: ${parts.join(', ')}`;
}
