import { type AnswerOutcome, codebookIndex } from '../codebook/codebook-index';
import { groupByPair } from '../collections/group-by';
import type { Annotation } from '../documents/annotations';
import { compareCodes, isPersonCode } from '../persons/person-code';
import { secondsBetween } from '../time/frame-times';
import { type Answer, answerIndex, type AnswerIndex } from './answer-index';
import { addressee, codedOn, initiativeIds } from './coded-tiers';
import { type Evidence, evidenceOf, type Pattern, type PatternInput } from './pattern';
import { showsId } from './pattern-filter';
import { perInput } from './per-input';
import { receptionSentences } from './reception-sentences';
import { isSeen, responseWindow, type ResponseWindow } from './response-window';
import { median, percentOf } from './statistics';

/** What became of an initiative; `onbepaald` leaves the denominator. */
export type InitiativeOutcome = 'ontvangen' | 'afgewezen' | 'niet_ontvangen' | 'onbepaald';

/** One initiative with what became of it and the answer that decided. */
export interface Reception extends Evidence {
    readonly from: string | undefined;
    /** `GR` for the group or several. */
    readonly to: string | undefined;
    readonly valence: Annotation['valence'];
    readonly outcome: InitiativeOutcome;
    /** The answer that decided; absent when nothing came. */
    readonly answer?: Evidence;
    /** PT-3, seconds; null without an answer that received or rejected. */
    readonly latencySeconds: number | null;
    /** To the group: the persons who received, sorted (A08). */
    readonly responders?: readonly string[];
}

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

/**
 * PT-1: for each initiative a→b the answers by b to a with onset in [start, anchor + W], where the anchor is the start of
 * a point and the end of a state (A13). Answers that name the initiative go first, else the earliest that names no other
 * initiative; ties to the lowest id (A02, A12). Nothing found: `niet_ontvangen`, or `onbepaald` when the window overlaps
 * uncodable time or a gap between files, or runs past the end (A09, A10, S1-24). An initiative without actor or target is `onbepaald`.
 * Time O(n log n). Computed once per input object.
 */
export const initiativeReception = perInput((input): InitiativeReception => {
    const all = allReceptions(input);
    const receptions = input.filter ? all.filter(({ id }) => showsId(input, id)) : all;
    let outcomes: InitiativeReception['outcomes'] | undefined;
    return {
        dyads: dyadsOf(receptions),
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

/** What became of every initiative, shown or not: what chains are made of. In order of time. */
export const allReceptions = perInput((input): readonly Reception[] => {
    const initiatives = codedOn(input, 'initiative');
    const codebook = codebookIndex(input.codebook);
    const ids = initiativeIds(input);
    const answers = answerIndex(input, {
        linkOf: responseTo => (ids.has(responseTo) ? 'here' : undefined),
        outcomeOf: code => codebook.outcomeOf(code),
        isWanted: outcome => outcome === 'ontvangen'
    });
    return initiatives.map(initiative => reception(input, answers, initiative));
});

function reception(input: PatternInput, answers: AnswerIndex<AnswerOutcome>, initiative: Annotation): Reception {
    const { id, startFrame, endFrame, actor: from, valence } = initiative;
    const to = addressee(initiative);
    // Written out in one shape: of a million of these, spreading costs more than deciding.
    const result = (
        outcome: InitiativeOutcome,
        answer?: Evidence,
        latencySeconds: number | null = null,
        responders?: readonly string[]
    ): Reception => ({ id, startFrame, endFrame, from, to, valence, outcome, answer, latencySeconds, responders });
    if (from === undefined || to === undefined) {
        return result('onbepaald');
    }
    const window = responseWindow(input, initiative);
    const { answer, responders } =
        to === 'GR'
            ? groupAnswer(answers, initiative, window)
            : { answer: answers.decide(initiative, to, window.from, window.until), responders: undefined };
    if (!answer) {
        return result(isSeen(input, window) ? 'niet_ontvangen' : 'onbepaald', undefined, null, responders);
    }
    const decided = answer.outcome === 'ontvangen' || answer.outcome === 'afgewezen';
    const latency = Math.max(0, secondsBetween(input.times, window.anchorFrame, answer.annotation.startFrame));
    return result(answer.outcome, evidenceOf(answer.annotation), decided ? latency : null, responders);
}

/** A08: one member who receives is enough; otherwise the earliest answer decides. */
function groupAnswer(
    answers: AnswerIndex<AnswerOutcome>,
    initiative: Annotation,
    { from, until }: ResponseWindow
): { answer: Answer<AnswerOutcome> | undefined; responders: readonly string[] } {
    const members = initiative.targets?.length ? initiative.targets : undefined;
    const { first, wanted, responders } = answers.ofGroup(initiative, members, from, until);
    return { answer: wanted ?? first, responders: responders.filter(isPersonCode).sort(compareCodes) };
}

function dyadsOf(receptions: readonly Reception[]): Dyad[] {
    const complete = receptions.filter(reception => reception.from !== undefined && reception.to !== undefined);
    return groupByPair(
        complete,
        ({ from }) => from,
        ({ to }) => to
    )
        .map((row): Dyad => {
            const latencies: number[] = [];
            for (const { outcome, latencySeconds } of row) {
                if (outcome === 'ontvangen' && latencySeconds !== null) {
                    latencies.push(latencySeconds);
                }
            }
            return {
                from: row[0].from ?? '',
                to: row[0].to ?? '',
                ...countReceptions(row),
                medianLatencySeconds: median(latencies),
                ids: row.map(reception => reception.id)
            };
        })
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
