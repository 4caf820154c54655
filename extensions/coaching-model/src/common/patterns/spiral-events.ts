import { codebookIndex } from '../codebook/codebook-index';
import { before, frameOnScreen } from '../time/instant';
import type { DyadContact } from './dyad-contacts';
import { compareIds, type Evidence, type PatternInput } from './pattern';
import type { Reception } from './receptions';
import { responseWindow } from './response-window';

/**
 * What counts in a spiral (PT-5): `unfavourable` P−, `opportunity` P+m, `against` T− (negeren, afwijzen, gebod, correctie),
 * `silence` T−′ (nothing came), `reception` breaks.
 */
export type SpiralEventKind = 'unfavourable' | 'opportunity' | 'against' | 'silence' | 'reception';

/** One event of a pair. Of a silence the id is that of the initiative, the frame the one on screen when the window ended (A19). */
export interface SpiralEvent extends Evidence {
    readonly kind: SpiralEventKind;
    /** Seconds. */
    readonly onset: number;
}

/** Leading acts that count as T−. */
const AGAINST: ReadonlySet<string> = new Set(['gebod', 'correctie']);

const ORDER: Readonly<Record<SpiralEventKind, number>> = { unfavourable: 0, opportunity: 0, against: 1, silence: 1, reception: 2 };

/** Events of a pair in order: time, then pupil, teacher, reception, then id (A21). */
export function spiralEvents(input: PatternInput, { dyad, ofPupil, responses, leading }: DyadContact): readonly SpiralEvent[] {
    const codebook = codebookIndex(input.codebook);
    const events: SpiralEvent[] = [];
    for (const reception of ofPupil) {
        const kind = kindOf(reception);
        if (kind) {
            events.push(eventOf(input, reception, kind));
            // A gebod or correctie does not stop it (A18); an answer of any kind does (A17).
            if (reception.outcome === 'niet_ontvangen' && reception.answer === undefined) {
                events.push(silenceAfter(input, reception));
            }
        }
    }
    for (const response of responses) {
        const outcome = response.actor === dyad.teacher ? codebook.outcomeOf(response.code) : undefined;
        if (outcome !== undefined) {
            events.push(eventOf(input, response, outcome === 'ontvangen' ? 'reception' : 'against'));
        }
    }
    for (const act of leading) {
        if (act.actor === dyad.teacher && AGAINST.has(act.code)) {
            events.push(eventOf(input, act, 'against'));
        }
    }
    return events.sort(byOrder);
}

/** A21. */
function byOrder(a: SpiralEvent, b: SpiralEvent): number {
    if (before(a.onset, b.onset)) {
        return -1;
    }
    return before(b.onset, a.onset) ? 1 : ORDER[a.kind] - ORDER[b.kind] || compareIds(a.id, b.id);
}

/** A16: every unfavourable initiative, whatever came of it. */
function kindOf({ valence, outcome }: Reception): 'unfavourable' | 'opportunity' | undefined {
    if (valence === 'ongunstig') {
        return 'unfavourable';
    }
    return valence === 'positief' && (outcome === 'niet_ontvangen' || outcome === 'afgewezen') ? 'opportunity' : undefined;
}

function eventOf({ times }: PatternInput, { id, startFrame, endFrame }: Evidence, kind: SpiralEventKind): SpiralEvent {
    return { id, startFrame, endFrame, kind, onset: times.secondsOf(startFrame) };
}

function silenceAfter(input: PatternInput, reception: Reception): SpiralEvent {
    const onset = responseWindow(input, reception).until;
    const frame = frameOnScreen(input.times, onset);
    return { id: reception.id, startFrame: frame, endFrame: frame + 1, kind: 'silence', onset };
}
