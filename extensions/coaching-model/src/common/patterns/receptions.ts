import { type AnswerOutcome, codebookIndex } from '../codebook/codebook-index';
import { groupByPair } from '../collections/group-by';
import type { Annotation } from '../documents/annotations';
import { compareCodes, isPersonCode } from '../persons/person-code';
import { secondsBetween } from '../time/frame-times';
import type { Answer, AnswerIndex } from './answer-index';
import { CodedAnswers } from './coded-answers';
import { addressee, codedOn, initiativeIds } from './coded-tiers';
import { keptParts } from './kept-parts';
import { inOrderOfTime } from './order-of-time';
import { type Evidence, evidenceOf, type PatternInput } from './pattern';
import { showsId } from './pattern-filter';
import { perInput } from './per-input';
import { isSeen, responseWindow, type ResponseWindow } from './response-window';

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

/** The initiatives of one to one other or to the group, in order of time, with what became of each. */
export interface InitiativeDirection {
    readonly from: string | undefined;
    readonly to: string | undefined;
    readonly initiatives: readonly Annotation[];
    /** Of each initiative; the very same list as before an edit that does not touch it. */
    readonly receptions: readonly Reception[];
}

/** Where in the order of time the initiatives of a direction stand. */
interface PlacedDirection extends InitiativeDirection {
    readonly places: readonly number[];
}

/** All directions, shown or not, by first appearance. */
export function initiativeDirections(input: PatternInput): readonly InitiativeDirection[] {
    return placedDirections(input);
}

/** The directions with the initiatives that are shown; one without falls away. */
export const shownDirections = perInput((input): readonly InitiativeDirection[] =>
    input.filter
        ? placedDirections(input).flatMap(({ from, to, initiatives, receptions }) => {
              const shown = receptions.map(({ id }) => showsId(input, id));
              return shown.includes(true)
                  ? [
                        {
                            from,
                            to,
                            initiatives: initiatives.filter((_, at) => shown[at]),
                            receptions: receptions.filter((_, at) => shown[at])
                        }
                    ]
                  : [];
          })
        : placedDirections(input)
);

/** What became of every initiative, shown or not: what chains are made of. In order of time. */
export const allReceptions = perInput((input): readonly Reception[] => {
    const all = new Array<Reception>(codedOn(input, 'initiative').length);
    for (const { places, receptions } of placedDirections(input)) {
        places.forEach((place, at) => (all[place] = receptions[at]));
    }
    return all;
});

/** The receptions of several directions in order of time. */
export function inOneOrder(lists: readonly (readonly Reception[])[]): readonly Reception[] {
    return lists.length === 1 ? lists[0] : inOrderOfTime(lists.flat());
}

const receptionsOf = keptParts<readonly Reception[]>();

/** O(n log n). */
const placedDirections = perInput((input): readonly PlacedDirection[] => {
    const all = codedOn(input, 'initiative');
    const codebook = codebookIndex(input.codebook);
    const answers = new CodedAnswers(input, {
        linkOf: responseTo => (initiativeIds(input).has(responseTo) ? 'here' : undefined),
        outcomeOf: code => codebook.outcomeOf(code),
        isWanted: outcome => outcome === 'ontvangen'
    });
    const uncodable = codedOn(input, 'codability');
    return groupByPair(
        all.map((_, place) => place),
        place => all[place].actor,
        place => addressee(all[place])
    ).map(places => {
        const initiatives = places.map(place => all[place]);
        const from = initiatives[0].actor;
        const to = addressee(initiatives[0]);
        const responses = from === undefined || to === undefined ? [] : answers.of(from, to);
        const links = answers.linksOf(responses);
        const receptions = receptionsOf(input, JSON.stringify([from, to]), [initiatives, responses, links, uncodable], () => {
            const index = answers.indexOf(responses);
            return initiatives.map(initiative => reception(input, index, initiative));
        });
        return { from, to, initiatives, receptions, places };
    });
});

/**
 * PT-1: for each initiative a→b the answers by b to a with onset in [start, anchor + W], where the anchor is the start of
 * a point and the end of a state (A13). Answers that name the initiative go first, else the earliest that names no other
 * initiative; ties to the lowest id (A02, A12). Nothing found: `niet_ontvangen`, or `onbepaald` when the window overlaps
 * uncodable time or a gap between files, or runs past the end (A09, A10, S1-24). An initiative without actor or target is `onbepaald`.
 */
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
