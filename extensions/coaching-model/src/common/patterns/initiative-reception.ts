import { compareCodes } from '../persons/person-code';
import { keptParts } from './kept-parts';
import type { Pattern, PatternInput } from './pattern';
import { showsId } from './pattern-filter';
import { perInput } from './per-input';
import { receptionSentences } from './reception-sentences';
import { allReceptions, type InitiativeOutcome, type Reception, shownDirections } from './receptions';
import { median, percentOf } from './statistics';

/** How often the outcomes came; `n` = all but undetermined, `percent` 0–100 or null. */
export interface ReceptionCount {
    readonly received: number;
    readonly rejected: number;
    readonly notReceived: number;
    readonly undetermined: number;
    readonly n: number;
    readonly percent: number | null;
}

/** One row per (actor, target) with an initiative, also if all are undetermined (F13). */
export interface Dyad extends ReceptionCount {
    readonly from: string;
    readonly to: string;
    /** Over `ontvangen` only (F12). */
    readonly medianLatencySeconds: number | null;
    /** Ids of its initiatives in order of time. */
    readonly ids: readonly string[];
}

/** Result of PT-1. */
export interface InitiativeReception {
    readonly dyads: readonly Dyad[];
    readonly outcomes: Readonly<Record<string, InitiativeOutcome>>;
    readonly total: ReceptionCount;
    /** Every initiative in order of time. */
    readonly receptions: readonly Reception[];
}

/** Counts outcomes. */
export function countReceptions(receptions: readonly Pick<Reception, 'outcome'>[]): ReceptionCount {
    const count = { ontvangen: 0, afgewezen: 0, niet_ontvangen: 0, onbepaald: 0 };
    for (const reception of receptions) {
        count[reception.outcome] += 1;
    }
    const n = count.ontvangen + count.afgewezen + count.niet_ontvangen;
    return {
        received: count.ontvangen,
        rejected: count.afgewezen,
        notReceived: count.niet_ontvangen,
        undetermined: count.onbepaald,
        n,
        percent: percentOf(count.ontvangen, n)
    };
}

/** PT-1: how often, and by whom, initiatives were received. Time O(n log n). Computed once per input object. */
export const initiativeReception = perInput((input): InitiativeReception => {
    const all = allReceptions(input);
    const receptions = input.filter ? all.filter(({ id }) => showsId(input, id)) : all;
    let outcomes: InitiativeReception['outcomes'] | undefined;
    return {
        dyads: dyadsOf(input),
        // Made when somebody asks: an object with a million keys is most of the work.
        get outcomes() {
            return (outcomes ??= outcomesOf(receptions));
        },
        total: countReceptions(receptions),
        receptions
    };
});

function outcomesOf(receptions: readonly Reception[]): InitiativeReception['outcomes'] {
    // Without a prototype: an id may be any text.
    const outcomes = Object.create(null) as Record<string, InitiativeOutcome>;
    for (const { id, outcome } of receptions) {
        outcomes[id] = outcome;
    }
    return outcomes;
}

const rowOf = keptParts<Dyad>();

function dyadsOf(input: PatternInput): Dyad[] {
    return shownDirections(input)
        .flatMap(({ from, to, receptions }) =>
            from === undefined || to === undefined
                ? []
                : rowOf(input, JSON.stringify([from, to]), [receptions], () => ({
                      from,
                      to,
                      ...countReceptions(receptions),
                      medianLatencySeconds: median(
                          receptions.flatMap(({ outcome, latencySeconds }) => (outcome === 'ontvangen' ? (latencySeconds ?? []) : []))
                      ),
                      ids: receptions.map(({ id }) => id)
                  }))
        )
        .sort((a, b) => compareCodes(a.from, b.from) || compareCodes(a.to, b.to));
}

/** PT-1 Initiatief → ontvangen / niet ontvangen. */
export const INITIATIVE_RECEPTION: Pattern<InitiativeReception> = {
    id: 'PT-1',
    title: 'Initiatief en ontvangst',
    description: 'Welke initiatieven van wie naar wie worden ontvangen, afgewezen of niet ontvangen.',
    compute: initiativeReception,
    sentences: receptionSentences
};
