import { groupBy } from '../collections/group-by';
import type { Annotation } from '../documents/annotations';
import { compareCodes, isPupil, isTeacher } from '../persons/person-code';
import { attentionSentences } from './attention-sentences';
import { AttentionClock, type ToneSeconds } from './attention-clock';
import { isCameraAttention } from './camera-attention';
import { codedOn, presentPupils } from './coded-tiers';
import { type Evidence, evidenceOf, type Pattern, type PatternInput } from './pattern';
import { shownCodable, shows, showsKind, showsPerson } from './pattern-filter';
import { perInput } from './per-input';
import { percentOf } from './statistics';

/** Attention for one target. */
export interface AttentionTarget extends ToneSeconds {
    /** Code of a pupil, `ON`, `groep`, `materiaal`, `anders` … as it was coded. */
    readonly target: string;
    /** Of the codable time (of each teacher, A34), 0–100; null without codable time. Never to be shown without the tone. */
    readonly percent: number | null;
    /** Of all attention for pupils (F10), 0–100; null for another target. */
    readonly percentOfIndividual: number | null;
    /** How often an even share of the attention for pupils; null but for a pupil with a code, and when it is not known how many there were. */
    readonly timesEvenShare: number | null;
    readonly moments: readonly Evidence[];
}

/** What one teacher gave attention to. */
export interface TeacherAttention {
    readonly actor: string;
    /** Attention for pupils. */
    readonly individualSeconds: number;
    readonly targets: readonly (AttentionTarget & {
        /** The same outside the spirals of this teacher and this pupil (S3-6); absent for another target. */
        readonly outsideSpirals?: ToneSeconds;
    })[];
}

/** A pupil without attention who did take an initiative. */
export interface UnseenPupil {
    readonly pupil: string;
    readonly initiatives: readonly Evidence[];
}

/** Result of PT-8. */
export interface AttentionDistribution {
    /** All teachers together (A34), sorted by code. */
    readonly targets: readonly AttentionTarget[];
    readonly actors: readonly TeacherAttention[];
    readonly codableSeconds: number;
    /** Attention for pupils, of all teachers. */
    readonly individualSeconds: number;
    /** 100 / number of pupils; null when it is not known who was there. */
    readonly evenPercent: number | null;
    readonly pupilsPresent: number | null;
    /** "Niet gezien": 0 s attention and at least one initiative; nobody as long as no attention was coded. Sorted. */
    readonly notSeen: readonly UnseenPupil[];
}

/** T6 is of teachers; somebody who is not named, `ON`, may be one. */
function isOfTeacher(input: PatternInput, attention: Annotation): boolean {
    const { actor = 'ON' } = attention;
    return (isTeacher(actor) || actor === 'ON') && !isCameraAttention(input, attention);
}

/** F10: a pupil, with a code or without. */
export function isIndividual(target: string): boolean {
    return isPupil(target) || target === 'ON';
}

/** PT-8: seconds of attention per target and tone over codable time (A33). O(n log n). */
export const attentionDistribution = perInput((input): AttentionDistribution => {
    const coded = codedOn(input, 'attention').filter(each => isOfTeacher(input, each) && showsKind(input, each));
    const teachers = chosenTeachers(input, coded);
    const clock = new AttentionClock(input);
    const codableSeconds = shownCodable(input).seconds;
    const present = presentPupils(input)?.size ?? null;
    const ofAll = teachers.flatMap(([, own]) => own);
    const individualSeconds = clock.measure(ofAll.filter(({ target }) => isIndividual(targetOf(target)))).seconds;
    const rowsOf = (list: readonly Annotation[], individual: number, time: number): (readonly [AttentionTarget, readonly Annotation[]])[] =>
        [...groupBy(list, each => targetOf(each.target))]
            .sort(([a], [b]) => compareCodes(a, b))
            .filter(([target]) => showsTarget(input, target))
            .map(([target, own]) => {
                const measured = clock.measure(own);
                const share = isIndividual(target) ? percentOf(measured.seconds, individual) : null;
                return [
                    {
                        target,
                        ...measured,
                        percent: percentOf(measured.seconds, time),
                        percentOfIndividual: share,
                        timesEvenShare: share === null || present === null || !isPupil(target) ? null : (share * present) / 100,
                        moments: own.map(evidenceOf)
                    },
                    own
                ];
            });
    return {
        targets: rowsOf(ofAll, individualSeconds, codableSeconds * teachers.length).map(([row]) => row),
        actors: teachers.map(([actor, own]) => {
            const individual = clock.measure(own.filter(({ target }) => isIndividual(targetOf(target)))).seconds;
            return {
                actor,
                individualSeconds: individual,
                targets: rowsOf(own, individual, codableSeconds).map(([row, list]) =>
                    isPupil(row.target) ? { ...row, outsideSpirals: clock.outsideSpirals(list, row.target, actor) } : row
                )
            };
        }),
        codableSeconds,
        individualSeconds,
        evenPercent: present === null ? null : 100 / present,
        pupilsPresent: present,
        notSeen: ofAll.length === 0 ? [] : notSeen(input, ofAll)
    };
});

/** Each teacher with his attention, sorted; when the filter names teachers only these. */
function chosenTeachers(input: PatternInput, coded: readonly Annotation[]): (readonly [string, readonly Annotation[]])[] {
    const named = input.filter?.actors?.filter(isTeacher) ?? [];
    return [...groupBy(coded, each => each.actor ?? 'ON')]
        .filter(([actor]) => named.length === 0 || named.includes(actor))
        .sort(([a], [b]) => compareCodes(a, b));
}

/** When the filter names others than teachers, only these. */
function showsTarget(input: PatternInput, target: string): boolean {
    return (input.filter?.actors ?? []).every(isTeacher) || showsPerson(input, target);
}

function targetOf(target: string | undefined): string {
    return target ?? 'anders';
}

function notSeen(input: PatternInput, coded: readonly Annotation[]): readonly UnseenPupil[] {
    const codable = shownCodable(input);
    const seen = new Set(
        coded.filter(({ startFrame, endFrame }) => codable.unitsWithin(startFrame, endFrame) > 0).map(({ target }) => target)
    );
    const initiatives = codedOn(input, 'initiative').filter(
        each => isPupil(each.actor) && !seen.has(each.actor) && showsTarget(input, each.actor ?? '') && shows(input, each)
    );
    return [...groupBy(initiatives, ({ actor }) => actor ?? '')]
        .sort(([a], [b]) => compareCodes(a, b))
        .map(([pupil, own]) => ({ pupil, initiatives: own.map(evidenceOf) }));
}

/** PT-8 Aandacht. */
export const ATTENTION_DISTRIBUTION: Pattern<AttentionDistribution> = {
    id: 'PT-8',
    title: 'Aandacht',
    description: 'Aan wie en met welke toon de leerkracht aandacht geeft.',
    compute: attentionDistribution,
    sentences: attentionSentences
};
