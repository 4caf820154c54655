import { groupBy } from '../collections/group-by';
import type { Annotation } from '../documents/annotations';
import { compareCodes, isPupil, isTeacher } from '../persons/person-code';
import { addUnits, AttentionClock, type AttentionMoment, type ToneSeconds, type ToneUnits } from './attention-clock';
import { attentionSentences } from './attention-sentences';
import { isCameraAttention } from './camera-attention';
import { codedOn, presentPupils } from './coded-tiers';
import { inOrderOfTime } from './order-of-time';
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
    readonly moments: readonly AttentionMoment[];
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

/** Attention for one target, not yet turned into shares. */
interface Measured {
    readonly target: string;
    readonly units: ToneUnits;
    readonly moments: readonly AttentionMoment[];
}

/** What the attention of somebody is a share of. */
interface Wholes {
    /** Attention for pupils. */
    readonly individualSeconds: number;
    /** Codable time. */
    readonly seconds: number;
    readonly pupilsPresent: number | null;
}

/** PT-8: seconds of attention per target and tone over codable time (A33). O(n log n). */
export const attentionDistribution = perInput((input): AttentionDistribution => {
    const coded = codedOn(input, 'attention').filter(each => isOfTeacher(input, each) && showsKind(input, each));
    const clock = new AttentionClock(input);
    const codableSeconds = shownCodable(input).seconds;
    const pupilsPresent = presentPupils(input)?.size ?? null;
    const shares = (rows: readonly Measured[], seconds: number): { individualSeconds: number; targets: AttentionTarget[] } => {
        const individualSeconds = clock.secondsOf(addUnits(rows.filter(row => isIndividual(row.target)).map(row => row.units))).seconds;
        const wholes = { individualSeconds, seconds, pupilsPresent };
        return {
            individualSeconds,
            targets: rows.filter(row => showsTarget(input, row.target)).map(row => shareOf(row, clock.secondsOf(row.units), wholes))
        };
    };
    const chosen = chosenTeachers(input, coded);
    const teachers = chosen.map(([actor, own]) => ({ actor, rows: measuredTargets(clock, own) }));
    const all = shares(together(teachers.map(({ rows }) => rows)), codableSeconds * teachers.length);
    return {
        targets: all.targets,
        actors: teachers.map(({ actor, rows }) => {
            const { individualSeconds, targets } = shares(rows, codableSeconds);
            return { actor, individualSeconds, targets: targets.map(row => withOutsideSpirals(clock, row, actor)) };
        }),
        codableSeconds,
        individualSeconds: all.individualSeconds,
        evenPercent: pupilsPresent === null ? null : 100 / pupilsPresent,
        pupilsPresent,
        notSeen: notSeen(
            input,
            chosen.flatMap(([, own]) => own)
        )
    };
});

/** Sorted by code. */
function measuredTargets(clock: AttentionClock, coded: readonly Annotation[]): readonly Measured[] {
    return [...groupBy(coded, ({ target }) => target ?? 'anders')]
        .sort(([a], [b]) => compareCodes(a, b))
        .map(([target, own]) => {
            const moments = own.map(momentOf);
            return { target, units: clock.unitsOf(moments), moments };
        });
}

/** The same targets of several teachers added up (A34). */
function together(rows: readonly (readonly Measured[])[]): readonly Measured[] {
    if (rows.length === 1) {
        return rows[0];
    }
    return [...groupBy(rows.flat(), ({ target }) => target)]
        .sort(([a], [b]) => compareCodes(a, b))
        .map(([target, own]) => ({
            target,
            units: addUnits(own.map(({ units }) => units)),
            moments: inOrderOfTime(own.flatMap(({ moments }) => moments))
        }));
}

function shareOf(
    { target, moments }: Measured,
    measured: ToneSeconds,
    { individualSeconds, seconds, pupilsPresent }: Wholes
): AttentionTarget {
    const share = isIndividual(target) ? percentOf(measured.seconds, individualSeconds) : null;
    return {
        target,
        ...measured,
        percent: percentOf(measured.seconds, seconds),
        percentOfIndividual: share,
        timesEvenShare: share === null || pupilsPresent === null || !isPupil(target) ? null : (share * pupilsPresent) / 100,
        moments
    };
}

function withOutsideSpirals(clock: AttentionClock, row: AttentionTarget, teacher: string): TeacherAttention['targets'][number] {
    return isPupil(row.target) ? { ...row, outsideSpirals: clock.secondsOutsideSpirals(row.moments, row.target, teacher) } : row;
}

function momentOf({ id, startFrame, endFrame, tone = null }: Annotation): AttentionMoment {
    return { id, startFrame, endFrame, tone };
}

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

function notSeen(input: PatternInput, coded: readonly Annotation[]): readonly UnseenPupil[] {
    if (coded.length === 0) {
        return [];
    }
    const codable = shownCodable(input);
    const seen = new Set(
        coded.filter(({ startFrame, endFrame }) => codable.unitsWithin(startFrame, endFrame) > 0).map(({ target }) => target)
    );
    const initiatives = codedOn(input, 'initiative').filter(
        each => !seen.has(each.actor) && isPupil(each.actor) && showsTarget(input, each.actor ?? '') && shows(input, each)
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
