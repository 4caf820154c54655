import { codebookIndex } from '../codebook/codebook-index';
import { groupBy, groupByPair } from '../collections/group-by';
import type { Annotation } from '../documents/annotations';
import { compareCodes, isTeacher } from '../persons/person-code';
import { secondsBetween } from '../time/frame-times';
import type { AnswerIndex } from './answer-index';
import { CodedAnswers } from './coded-answers';
import { addressee, codedOn, initiativeIds } from './coded-tiers';
import { keptParts } from './kept-parts';
import { leadingEffectSentences } from './leading-effect-sentences';
import { compareIds, type Evidence, evidenceOf, type Pattern, type PatternInput } from './pattern';
import { shows } from './pattern-filter';
import { perInput } from './per-input';
import { isSeen, responseWindow } from './response-window';

/** A leading act of a teacher with the reaction that followed. */
export interface LeadingAct extends Evidence {
    /** Absent when no reaction was coded. */
    readonly reaction?: Evidence & { readonly code: string; readonly actor: string; readonly seconds: number };
    /** No reaction was coded and not all of the time in which it could come was seen. */
    readonly undetermined: boolean;
}

/** One kind of leading of one teacher to one addressee, with what pupils did then (S2-13). */
export interface LeadingEffect {
    readonly teacher: string;
    readonly target: string;
    readonly code: string;
    /** Dutch. */
    readonly label: string;
    readonly acts: readonly LeadingAct[];
    /** Acts that were followed by a coded reaction, by the code of that reaction, sorted. */
    readonly reactions: readonly { readonly code: string; readonly label: string; readonly moments: readonly Evidence[] }[];
    readonly withReaction: number;
    /** "Zonder effect gecodeerd". */
    readonly withoutReaction: number;
    readonly undetermined: number;
}

/** Result of S2-13. */
export interface LeadingEffects {
    /** Sorted by teacher, addressee and code. */
    readonly rows: readonly LeadingEffect[];
}

/**
 * S2-13: what pupils do after a leading act (T5) of a teacher, found as answers to initiatives are (PT-1): by the one
 * addressed, within W, the response that names the act first, else the earliest that names no other. Any response counts,
 * `opvolgen` too. O(n log n).
 */
export const leadingEffects = perInput((input): LeadingEffects => {
    const shown = codedOn(input, 'leading').filter(act => isTeacher(act.actor) && shows(input, act));
    return { rows: shown.length === 0 ? [] : rowsOf(input, shown).sort(byTeacher) };
});

const effectOf = keptParts<LeadingEffect>();

function rowsOf(input: PatternInput, shown: readonly Annotation[]): LeadingEffect[] {
    const leading = new Set(codedOn(input, 'leading').map(({ id }) => id));
    const answers = new CodedAnswers(input, {
        linkOf: responseTo => (leading.has(responseTo) ? 'here' : initiativeIds(input).has(responseTo) ? 'elsewhere' : undefined),
        outcomeOf: code => code,
        isWanted: () => true
    });
    const uncodable = codedOn(input, 'codability');
    return groupByPair(
        shown,
        ({ actor }) => actor,
        act => addressee(act) ?? 'ON'
    ).flatMap(together => {
        const [{ actor = '' }] = together;
        // Nobody named and ON stand in one row; anybody may have reacted to an act that names nobody.
        const responses = answers.of(actor, together.every(act => addressee(act) !== undefined) ? (addressee(together[0]) ?? 'GR') : 'GR');
        const links = answers.linksOf(responses);
        let index: AnswerIndex<string> | undefined;
        return [...groupBy(together, ({ code }) => code)].map(([code, acts]) =>
            effectOf(input, JSON.stringify([actor, addressee(acts[0]) ?? 'ON', code]), [acts, responses, links, uncodable], () =>
                leadingEffect(input, acts, (index ??= answers.indexOf(responses)))
            )
        );
    });
}

function leadingEffect(input: PatternInput, acts: readonly Annotation[], index: AnswerIndex<string>): LeadingEffect {
    const codebook = codebookIndex(input.codebook);
    const [first] = acts;
    const list = acts.map(act => withReaction(input, index, act));
    const reacted = groupBy(
        list.flatMap(({ reaction }) => reaction ?? []),
        ({ code }) => code
    );
    return {
        teacher: first.actor ?? '',
        target: addressee(first) ?? 'ON',
        code: first.code,
        label: codebook.label(first),
        acts: list,
        reactions: [...reacted]
            .sort(([a], [b]) => compareIds(a, b))
            .map(([code, moments]) => ({ code, label: codebook.label({ tier: 'response', code }), moments: moments.map(evidenceOf) })),
        withReaction: list.filter(({ reaction }) => reaction !== undefined).length,
        withoutReaction: list.filter(({ reaction, undetermined }) => reaction === undefined && !undetermined).length,
        undetermined: list.filter(({ undetermined }) => undetermined).length
    };
}

function byTeacher(a: LeadingEffect, b: LeadingEffect): number {
    return compareCodes(a.teacher, b.teacher) || compareCodes(a.target, b.target) || compareIds(a.code, b.code);
}

function withReaction(input: PatternInput, index: AnswerIndex<string>, act: Annotation): LeadingAct {
    const window = responseWindow(input, act);
    const target = addressee(act);
    const members = act.targets?.length ? act.targets : undefined;
    const answer =
        target === undefined || target === 'GR'
            ? index.ofGroup(act, members, window.from, window.until).first
            : index.decide(act, target, window.from, window.until);
    const { id, startFrame, endFrame } = act;
    return answer
        ? { id, startFrame, endFrame, reaction: reactionOf(input, window.anchorFrame, answer.annotation), undetermined: false }
        : { id, startFrame, endFrame, undetermined: !isSeen(input, window) };
}

function reactionOf({ times }: PatternInput, anchorFrame: number, response: Annotation): LeadingAct['reaction'] {
    const { id, startFrame, endFrame, code, actor = '' } = response;
    return { id, startFrame, endFrame, code, actor, seconds: Math.max(0, secondsBetween(times, anchorFrame, startFrame)) };
}

/** S2-13 Leiding en effect. */
export const LEADING_EFFECT: Pattern<LeadingEffects> = {
    id: 'S2-13',
    title: 'Leiding en effect',
    description: 'Wat leerlingen doen nadat de leerkracht leiding geeft.',
    compute: leadingEffects,
    sentences: leadingEffectSentences
};
