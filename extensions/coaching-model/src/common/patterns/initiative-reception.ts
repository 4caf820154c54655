import { groupBy } from '../collections/group-by';
import type { Annotation } from '../documents/annotations';
import { compareCodes, isPersonCode } from '../persons/person-code';
import { secondsBetween } from '../time/frame-times';
import { notAfter } from '../time/instant';
import { answerIndex, type Answer, type AnswerIndex } from './answer-index';
import { byMoment, type Evidence, evidenceOf, parametersOf, type Pattern, type PatternInput } from './pattern';
import { receptionSentences } from './reception-sentences';
import { median, percentOf } from './statistics';
import { uncodableTime } from './uncodable-time';

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

const results = new WeakMap<PatternInput, InitiativeReception>();

/**
 * PT-1: for each initiative a→b the answers by b to a with onset in [start, anchor + W], where the anchor is the start of
 * a point and the end of a state (A13). Answers that name the initiative go first, else the earliest that names no other
 * initiative; ties to the lowest id (A02, A12). Nothing found: `niet_ontvangen`, or `onbepaald` when the window overlaps
 * uncodable time or a gap between files, or runs past the end (A09, A10, S1-24). An initiative without actor or target is `onbepaald`.
 * Time O(n log n). Computed once per input object.
 */
export function initiativeReception(input: PatternInput): InitiativeReception {
    const known = results.get(input);
    if (known) {
        return known;
    }
    const initiatives = input.annotations.filter(annotation => annotation.tier === 'initiative').sort(byMoment);
    const answers = answerIndex(input, new Set(initiatives.map(initiative => initiative.id)));
    const uncodable = uncodableTime(input.annotations, input.times);
    const { responseWindowSeconds } = parametersOf(input);
    const receptions = initiatives.map((initiative): Reception => {
        const { times } = input;
        const start = times.secondsOf(initiative.startFrame);
        const point = initiative.endFrame - initiative.startFrame <= 1;
        const until = (point ? start : times.endSecondsOf(initiative.endFrame)) + responseWindowSeconds;
        const to = addressee(initiative);
        const facts = { ...evidenceOf(initiative), from: initiative.actor, to, valence: initiative.valence };
        if (initiative.actor === undefined || to === undefined) {
            return { ...facts, outcome: 'onbepaald', latencySeconds: null };
        }
        const { answer, responders } =
            to === 'GR' ? groupAnswer(answers, initiative, start, until) : { answer: answers.decide(initiative, to, start, until) };
        if (!answer) {
            const seen = notAfter(until, times.duration) && !uncodable.overlaps(start, until);
            return { ...facts, outcome: seen ? 'niet_ontvangen' : 'onbepaald', latencySeconds: null, ...(responders && { responders }) };
        }
        const decided = answer.outcome === 'ontvangen' || answer.outcome === 'afgewezen';
        const anchor = point ? initiative.startFrame : initiative.endFrame;
        const latency = Math.max(0, secondsBetween(times, anchor, answer.annotation.startFrame));
        return {
            ...facts,
            outcome: answer.outcome,
            answer: evidenceOf(answer.annotation),
            latencySeconds: decided ? latency : null,
            ...(responders && { responders })
        };
    });
    const result: InitiativeReception = {
        dyads: dyadsOf(receptions),
        outcomes: Object.fromEntries(receptions.map(reception => [reception.id, reception.outcome])),
        total: countReceptions(receptions),
        receptions
    };
    results.set(input, result);
    return result;
}

/** The one addressed, or `GR` when several are. */
function addressee(initiative: Annotation): string | undefined {
    if (initiative.target !== undefined) {
        return initiative.target;
    }
    const targets = initiative.targets ?? [];
    return targets.length > 1 ? 'GR' : targets[0];
}

/** A08: one member who receives is enough; otherwise the earliest answer decides. */
function groupAnswer(
    answers: AnswerIndex,
    initiative: Annotation,
    from: number,
    until: number
): { answer: Answer | undefined; responders: readonly string[] } {
    const members = initiative.targets?.length ? new Set(initiative.targets) : undefined;
    const found = answers
        .toInitiator(initiative, from, until)
        .filter(answer => answer.annotation.actor !== initiative.actor && (!members || members.has(answer.annotation.actor ?? '')));
    const received = found.filter(answer => answer.outcome === 'ontvangen');
    const responders = [...new Set(received.map(answer => answer.annotation.actor ?? ''))].filter(isPersonCode).sort(compareCodes);
    return { answer: received[0] ?? found[0], responders };
}

function dyadsOf(receptions: readonly Reception[]): Dyad[] {
    const complete = receptions.filter(reception => reception.from !== undefined && reception.to !== undefined);
    return [...groupBy(complete, reception => `${reception.from}\n${reception.to}`).values()]
        .map((row): Dyad => {
            const received = row.filter(reception => reception.outcome === 'ontvangen');
            return {
                from: row[0].from ?? '',
                to: row[0].to ?? '',
                ...countReceptions(row),
                medianLatencySeconds: median(received.flatMap(reception => reception.latencySeconds ?? [])),
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
