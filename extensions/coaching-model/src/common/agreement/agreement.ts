import type { Annotation } from '../documents/annotations';
import type { Codebook } from '../documents/codebook';
import { initiativeReception } from '../patterns/initiative-reception';
import type { InitiativeOutcome } from '../patterns/receptions';
import type { PatternInput, PatternParameters } from '../patterns/pattern';
import type { FrameStretch } from '../time/frame-stretches';
import type { FrameTimes } from '../time/frame-times';
import { type AgreementTable, agreementTable } from './agreement-table';
import { codeOrder } from '../codebook/code-order';
import { type Disagreement, disagreementsOf } from './disagreement';
import { EVENT_TIERS, type EventPair, type EventTier, MATCH_TOLERANCE_SECONDS, matchEvents } from './match-events';
import { type TimeBasedAgreement, timeBasedAgreement } from './time-based-agreement';

/** A table with the number of pairs that it counts. */
export interface MatchedTable extends AgreementTable {
    readonly matched: number;
}

/** Two codings of one recording. */
export interface AgreementInput {
    /** The first coder: the rows. */
    readonly a: readonly Annotation[];
    /** The second coder: the columns. */
    readonly b: readonly Annotation[];
    readonly codebook: Codebook;
    readonly times: FrameTimes;
    readonly parameters?: Partial<PatternParameters> | undefined;
    /** Seconds between two begins of one event; absent: 1 (A43). */
    readonly toleranceSeconds?: number | undefined;
    /**
     * The agreed stretch that both coded; absent: the whole recording. A pair counts when one of its events begins in it, so
     * that nobody loses a pair at its edge; an unmatched event counts when it begins in it.
     */
    readonly segment?: FrameStretch | undefined;
}

/** Result of PT-13: to look at together; never a mark. All of it is plain JSON (F07, F08). */
export interface Agreement extends MatchedTable {
    /** One table per tier, `code` against `code`. */
    readonly tiers: Readonly<Record<EventTier, MatchedTable>>;
    /** What became of each matched initiative by each coder's own answers (PT-1, A46). */
    readonly outcomes: MatchedTable;
    /** Ids of what only one coder saw, in order of time. */
    readonly unmatched: { readonly a: readonly string[]; readonly b: readonly string[] };
    readonly disagreements: readonly Disagreement[];
    readonly timeBased: readonly TimeBasedAgreement[];
}

/** Outcomes in the order of the worked table of PT-13. */
const OUTCOME_ORDER: readonly InitiativeOutcome[] = ['ontvangen', 'niet_ontvangen', 'afgewezen', 'onbepaald'];

/**
 * PT-13: how far two coders agree. The table of this result and those of `tiers` are over the `code` of matched pairs, `outcomes`
 * over what became of matched initiatives (A46); a different target is a disagreement but does not enter kappa (A47).
 * Swapping the coders swaps rows and columns and nothing else. Time O(n log n).
 */
export function agreement(input: AgreementInput): Agreement {
    const { a, b, codebook, times, parameters, segment } = input;
    const matching = matchEvents(a, b, times, input.toleranceSeconds ?? MATCH_TOLERANCE_SECONDS);
    const inside = ({ startFrame }: Annotation): boolean => !segment || (segment.startFrame <= startFrame && startFrame < segment.endFrame);
    const pairs = matching.pairs.filter(pair => inside(pair.a) || inside(pair.b));
    const codes = (own: readonly EventPair[], tiers: readonly EventTier[]): MatchedTable => ({
        matched: own.length,
        ...agreementTable(
            own.map(pair => ({ a: pair.a.code, b: pair.b.code, count: 1 })),
            codeOrder(codebook, tiers)
        )
    });
    const receptionsOf = (annotations: readonly Annotation[]): ReturnType<typeof initiativeReception> =>
        initiativeReception({ annotations, codebook, times, ...(parameters && { parameters }) } satisfies PatternInput);
    const receptions = { a: receptionsOf(a), b: receptionsOf(b) };
    const initiatives = pairs.filter(pair => pair.a.tier === 'initiative');
    return {
        ...codes(pairs, EVENT_TIERS),
        tiers: Object.fromEntries(
            EVENT_TIERS.map(tier => [
                tier,
                codes(
                    pairs.filter(pair => pair.a.tier === tier),
                    [tier]
                )
            ])
        ) as Record<EventTier, MatchedTable>,
        outcomes: {
            matched: initiatives.length,
            ...agreementTable(
                initiatives.map(pair => ({
                    a: receptions.a.outcomes[pair.a.id],
                    b: receptions.b.outcomes[pair.b.id],
                    count: 1
                })),
                (one, two) => OUTCOME_ORDER.indexOf(one as InitiativeOutcome) - OUTCOME_ORDER.indexOf(two as InitiativeOutcome)
            )
        },
        unmatched: {
            a: matching.onlyA.filter(inside).map(({ id }) => id),
            b: matching.onlyB.filter(inside).map(({ id }) => id)
        },
        disagreements: disagreementsOf(pairs, receptions),
        timeBased: timeBasedAgreement({ a, b, codebook, frameCount: times.frameCount, segment })
    };
}
