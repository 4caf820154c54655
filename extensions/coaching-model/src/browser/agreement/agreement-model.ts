import { type Agreement, agreement, type MatchedTable } from '../../common/agreement/agreement';
import { kappaText, labelNames, REASON_WORDS } from '../../common/agreement/agreement-text';
import { isCodingBlind, maySeeCodes, sharedSegment } from '../../common/agreement/blind-coding';
import type { DisagreeingEvent, Disagreement, DisagreementReason } from '../../common/agreement/disagreement';
import { EVENT_TIERS, type EventTier } from '../../common/agreement/match-events';
import type { TimeBasedAgreement } from '../../common/agreement/time-based-agreement';
import { type ToleranceFigures, toleranceAgreement } from '../../common/agreement/tolerance-agreement';
import { codebookIndex } from '../../common/codebook/codebook-index';
import { sharedCodebook } from '../../common/codebook/coding-codebook';
import type { Annotation, AnnotationsDocument } from '../../common/documents/annotations';
import type { Codebook } from '../../common/documents/codebook';
import { enumerate, formatPercent } from '../../common/language/dutch-number';
import { recordingTimes } from '../../common/patterns/recording-times';
import type { FrameStretch } from '../../common/time/frame-stretches';
import type { FrameTimes } from '../../common/time/frame-times';
import { parseStretch } from '../../common/time/parse-stretch';
import { timecode } from '../../common/time/timecode';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import { whoText } from '../analysis/analysis-model';

/** Which of the tables is shown. */
export type AgreementTableId = 'outcomes' | 'codes' | EventTier;

/** What a user chooses to lay beside one another. */
export interface AgreementChoices {
    readonly recording: string;
    readonly a: string;
    readonly b: string;
    /** Moments as typed; empty: the agreed stretch, or the whole recording. */
    readonly from: string;
    readonly until: string;
    readonly table: AgreementTableId;
}

/** A table with names for its labels, and its figures with n. */
export interface ShownTable {
    readonly id: AgreementTableId;
    readonly labels: readonly string[];
    readonly matrix: readonly (readonly number[])[];
    readonly n: number;
    /** `80,0 %`; undefined of nothing. */
    readonly percent: string | undefined;
    /** `0,676`, or that it cannot be computed. */
    readonly kappa: string;
}

/** A row of the comparison frame by frame. */
export interface TimeBasedRow {
    readonly key: string;
    readonly tier: string;
    readonly who: string;
    readonly percent: string;
    readonly kappa: string;
    /** Of attention: whether both saw the same target. */
    readonly toWhom: string | undefined;
}

/** Something to look at together: coded differently, or seen by one of the two. */
export interface LookRow {
    readonly key: string;
    readonly timecode: string;
    /** Frames that show both. */
    readonly frames: FrameStretch;
    readonly who: string;
    /** What each of them coded; undefined: saw nothing here. */
    readonly a: string | undefined;
    readonly b: string | undefined;
    /** In what they differ, in words; undefined: seen by one. */
    readonly what: string | undefined;
    /** Id of the annotation of whoever codes here, when it is one of the two. */
    readonly own: string | undefined;
}

/** How the own coding of this recording stands. */
export type BlindState = 'open' | 'blind' | 'finished';

export interface AgreementModel {
    readonly recording: string;
    readonly blind: BlindState;
    /** Coders whose codes may be seen. */
    readonly coders: readonly string[];
    /** Coders whose codes may not be seen yet. */
    readonly hidden: readonly string[];
    readonly chosen: { readonly a: string; readonly b: string } | undefined;
    /** Dutch; a typed stretch that is none, or times that cannot be known. */
    readonly refused: string | undefined;
    readonly segment: FrameStretch | undefined;
    /** `02:00:00 tot 07:00:00`; undefined: the whole recording. */
    readonly segmentText: string | undefined;
    readonly result: ShownAgreement | undefined;
}

export interface ShownAgreement {
    readonly matched: number;
    readonly onlyA: number;
    readonly onlyB: number;
    readonly table: ShownTable;
    /** Tables with something in them, in order. */
    readonly tables: readonly AgreementTableId[];
    readonly timeBased: readonly TimeBasedRow[];
    /** How much depends on what is still "the same moment"; empty without events. */
    readonly tolerances: readonly ToleranceFigures[];
    readonly look: readonly LookRow[];
    /** Dutch; two codebooks cannot be laid beside one another without saying so. */
    readonly codebookNote: string | undefined;
}

/**
 * Two codings of one recording beside one another.
 *
 * @param dossier with all codings: those that may not be seen yet are named, never shown
 * @param own initials under which one codes here
 */
export function agreementModel(
    dossier: RecordingDossier,
    trajectory: Pick<Trajectory, 'codebook' | 'instruments'>,
    choices: Partial<AgreementChoices>,
    own: string
): AgreementModel {
    const codings = dossier.annotations.filter(({ annotations, coder, blind }) => annotations.length > 0 || (coder === own && blind));
    const coders = codings.map(({ coder }) => coder);
    const visible = coders.filter(coder => maySeeCodes(dossier.annotations, own, coder));
    const base = {
        recording: dossier.recording.id,
        blind: blindState(dossier.annotations.find(({ coder }) => coder === own)),
        coders: visible,
        hidden: coders.filter(coder => !visible.includes(coder))
    };
    const a = visible.find(coder => coder === choices.a) ?? visible.find(coder => coder !== choices.b);
    const b = visible.find(coder => coder === choices.b && coder !== a) ?? visible.find(coder => coder !== a);
    const nothing = { chosen: undefined, refused: undefined, segment: undefined, segmentText: undefined, result: undefined };
    const times = recordingTimes(dossier);
    if (times.kind === 'refused') {
        return { ...base, ...nothing, refused: times.message };
    }
    const typed = parseStretch(times.times, choices.from ?? '', choices.until ?? '');
    if (typed.kind === 'invalid') {
        return { ...base, ...nothing, refused: typed.message };
    }
    const chosenCodings = [a, b].flatMap(coder => codings.find(coding => coding.coder === coder) ?? []);
    const segment = typed.stretch ?? sharedSegment(chosenCodings);
    const segmentText = segment && `${timecode(times.times, segment.startFrame)} tot ${timecode(times.times, segment.endFrame)}`;
    if (a === undefined || b === undefined || chosenCodings.length < 2) {
        return { ...base, ...nothing, segment, segmentText };
    }
    const [one, two] = chosenCodings;
    const codebook = sharedCodebook(trajectory, chosenCodings);
    const result = agreement({ a: one.annotations, b: two.annotations, codebook, times: times.times, segment });
    return {
        ...base,
        chosen: { a, b },
        refused: undefined,
        segment,
        segmentText,
        result: shownAgreement(result, one, two, { codebook, times: times.times, own, table: choices.table, segment })
    };
}

function blindState(coding: AnnotationsDocument | undefined): BlindState {
    if (!coding?.blind) {
        return 'open';
    }
    return isCodingBlind(coding) ? 'blind' : 'finished';
}

interface Facts {
    readonly codebook: Codebook;
    readonly times: FrameTimes;
    readonly own: string;
    readonly table: AgreementTableId | undefined;
    readonly segment: FrameStretch | undefined;
}

function shownAgreement(result: Agreement, a: AnnotationsDocument, b: AnnotationsDocument, facts: Facts): ShownAgreement {
    const nameOf = labelNames(facts.codebook);
    const all: readonly (readonly [AgreementTableId, MatchedTable])[] = [
        ['outcomes', result.outcomes],
        ['codes', result],
        ...EVENT_TIERS.map(tier => [tier, result.tiers[tier]] as const)
    ];
    const tables = all.filter(([, { matched }]) => matched > 0);
    const [id, table] = tables.find(([each]) => each === facts.table) ?? tables[0] ?? all[1];
    const books = [a, b].map(({ codebook }) => `${codebook.id} ${codebook.version}`);
    return {
        matched: result.matched,
        onlyA: result.unmatched.a.length,
        onlyB: result.unmatched.b.length,
        table: {
            id,
            labels: table.labels.map(nameOf),
            matrix: table.matrix,
            n: table.matched,
            percent: table.percent === null ? undefined : formatPercent(table.percent),
            kappa: kappaText(table.kappa)
        },
        tables: tables.map(([each]) => each),
        timeBased: result.timeBased.map(row => timeBasedRow(row, facts.codebook)),
        tolerances: toleranceAgreement({ a: a.annotations, b: b.annotations, times: facts.times, segment: facts.segment }).filter(
            ({ n }) => n > 0
        ),
        look: lookRows(result, a, b, facts),
        codebookNote:
            books[0] === books[1] ? undefined : `Het codeboek verschilt: ${a.coder} codeerde met ${books[0]}, ${b.coder} met ${books[1]}.`
    };
}

function timeBasedRow({ tier, actor, percent, kappa, targets }: TimeBasedAgreement, codebook: Codebook): TimeBasedRow {
    return {
        key: `${tier}/${actor ?? ''}`,
        tier: codebookIndex(codebook).tier(tier)?.label ?? tier,
        who: actor ?? '–',
        percent: percent === null ? '–' : formatPercent(percent),
        kappa: kappaText(kappa),
        toWhom: targets && (targets.percent === null ? '–' : `${formatPercent(targets.percent)}, kappa ${kappaText(targets.kappa)}`)
    };
}

function lookRows(result: Agreement, a: AnnotationsDocument, b: AnnotationsDocument, facts: Facts): readonly LookRow[] {
    const { times, codebook } = facts;
    const nameOf = labelNames(codebook);
    const own = (oneId: string | undefined, twoId: string | undefined): string | undefined =>
        facts.own === a.coder ? oneId : facts.own === b.coder ? twoId : undefined;
    const rowOf = (frames: FrameStretch, more: Omit<LookRow, 'timecode' | 'frames'>): LookRow => ({
        timecode: timecode(times, frames.startFrame),
        frames,
        ...more
    });
    const differing = result.disagreements.map(each =>
        rowOf(
            {
                startFrame: Math.min(each.a.startFrame, each.b.startFrame),
                endFrame: Math.max(each.a.endFrame, each.b.endFrame)
            },
            {
                key: `${each.a.id}/${each.b.id}`,
                who: each.actor ?? '–',
                a: sideText(each, each.a, nameOf),
                b: sideText(each, each.b, nameOf),
                what: enumerate(each.reasons.map(reason => REASON_WORDS[reason])),
                own: own(each.a.id, each.b.id)
            }
        )
    );
    // An answer that only one saw, and that made the outcome differ, stands with its initiative already.
    const told = (side: 'a' | 'b'): ReadonlySet<string> =>
        new Set(result.disagreements.filter(({ reasons }) => reasons.includes('outcome')).map(each => each[side].id));
    const alone = (coding: AnnotationsDocument, ids: readonly string[], side: 'a' | 'b'): readonly LookRow[] => {
        const already = told(side);
        const events = new Map<string, Annotation>(coding.annotations.map(annotation => [annotation.id, annotation]));
        const label = codebookIndex(codebook);
        return ids.flatMap(id => {
            const event = events.get(id);
            if (!event || (event.responseTo !== undefined && already.has(event.responseTo))) {
                return [];
            }
            const text = `${label.label(event)}, ${whoText(event)}`;
            return [
                rowOf(
                    { startFrame: event.startFrame, endFrame: event.endFrame },
                    {
                        key: `${side}:${id}`,
                        who: event.actor ?? '–',
                        a: side === 'a' ? text : undefined,
                        b: side === 'b' ? text : undefined,
                        what: undefined,
                        own: coding.coder === facts.own ? id : undefined
                    }
                )
            ];
        });
    };
    return [...differing, ...alone(a, result.unmatched.a, 'a'), ...alone(b, result.unmatched.b, 'b')].sort(
        (one, two) => one.frames.startFrame - two.frames.startFrame || (one.key < two.key ? -1 : 1)
    );
}

/** `Ontvangst verbaal → L07, positief; ontvangen`: the code, and of the rest what differs. */
function sideText({ reasons }: Disagreement, event: DisagreeingEvent, nameOf: (label: string) => string): string {
    const values: readonly (readonly [DisagreementReason, string | null | undefined])[] = [
        ['target', event.target && `→ ${event.target}`],
        ['valence', event.valence],
        ['mode', event.mode],
        ['outcome', event.outcome && nameOf(event.outcome)]
    ];
    const differing = values.flatMap(([reason, value]) => (reasons.includes(reason) && value ? [value] : []));
    return [nameOf(event.code), ...differing].join(', ');
}
