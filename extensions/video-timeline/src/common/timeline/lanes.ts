import type { Annotation, TierId } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import type { Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import type { InitiativeOutcome } from '@beeldspoor/coaching-model/lib/common/patterns/receptions';
import type { LaneIndex } from './lane-index';
import { annotationMark, indexOfMarks, type LaneMark } from './lane-marks';

export type { LaneMark } from './lane-marks';

/** `clip`, the id of a tier, or `tier/actor` for the lane of one person. */
export type LaneId = string;

export interface TimelineLane {
    readonly id: LaneId;
    readonly tier: TierId | 'clip';
    /** The person whose lane it is; an empty text: marks of nobody. Absent: the lane of the whole tier. */
    readonly actor?: string;
    readonly label: string;
    readonly marks: readonly LaneMark[];
    readonly index: LaneIndex;
}

export interface LanesInput {
    readonly annotations: readonly Annotation[];
    readonly clips: readonly Clip[];
    readonly codebook: Codebook;
    readonly times: FrameTimes;
    /** Initiatives without a coded answer, with what PT-1 says of them, by id. */
    readonly unanswered: ReadonlyMap<string, InitiativeOutcome>;
    readonly clipsLabel: string;
}

/** Tiers that have a lane before anything is coded on them. */
const ALWAYS: ReadonlySet<TierId> = new Set<TierId>(['initiative', 'response']);

/**
 * The lanes of a recording: the fragments, then in the order of its codebook the tiers in use, the important ones (initiative and response, or
 * those the codebook marks `important`). Lanes of which nothing changed are taken over from `previous`, so that
 * one edit costs one lane.
 */
export function lanesOf(input: LanesInput, previous: readonly TimelineLane[] = []): readonly TimelineLane[] {
    const { annotations, codebook } = input;
    const byTier = new Map<TierId, Annotation[]>();
    for (const annotation of annotations) {
        const list = byTier.get(annotation.tier);
        if (list) {
            list.push(annotation);
        } else {
            byTier.set(annotation.tier, [annotation]);
        }
    }
    const marked = codebook.tiers.some(tier => tier['important'] === true);
    const lanes: TimelineLane[] = [];
    const known = new Set<TierId>();
    for (const tier of codebook.tiers) {
        known.add(tier.id);
        const own = byTier.get(tier.id) ?? [];
        const important = marked ? tier['important'] === true : ALWAYS.has(tier.id);
        if (own.length > 0 || important) {
            const derived = tier.id === 'response' ? derivedOf(byTier.get('initiative') ?? [], input.unanswered) : [];
            lanes.push(laneOf(tier.id, tier.label, own, derived, input, previous));
        }
    }
    for (const [tier, own] of byTier) {
        if (!known.has(tier)) {
            lanes.push(laneOf(tier, tier, own, [], input, previous));
        }
    }
    return [clipLane(input, previous), ...lanes];
}

function derivedOf(
    initiatives: readonly Annotation[],
    unanswered: ReadonlyMap<string, InitiativeOutcome>
): ReadonlyArray<readonly [Annotation, InitiativeOutcome]> {
    const found: [Annotation, InitiativeOutcome][] = [];
    for (const initiative of initiatives) {
        const outcome = unanswered.get(initiative.id);
        if (outcome) {
            found.push([initiative, outcome]);
        }
    }
    return found;
}

function laneOf(
    id: TierId,
    label: string,
    own: readonly Annotation[],
    derived: ReadonlyArray<readonly [Annotation, InitiativeOutcome]>,
    input: LanesInput,
    previous: readonly TimelineLane[]
): TimelineLane {
    const old = previous.find(lane => lane.id === id && lane.label === label);
    if (old && sameMarks(old.marks, own, derived)) {
        return old;
    }
    const marks = marksOf(own, old?.marks ?? []);
    for (const [annotation, outcome] of derived) {
        const { startFrame } = annotation;
        marks.push({ kind: 'outcome', id: annotation.id, startFrame, endFrame: startFrame + 1, annotation, outcome });
    }
    return { id, tier: id, label, marks, index: indexOfMarks(marks, input.times) };
}

/** Marks are taken over from both ends of the list: an edit changes one in the middle. */
function marksOf(own: readonly Annotation[], old: readonly LaneMark[]): LaneMark[] {
    const marks = new Array<LaneMark>(own.length);
    let known = old.length;
    while (known > 0 && old[known - 1].kind !== 'annotation') {
        known--;
    }
    let first = 0;
    while (first < own.length && first < known && isOf(old[first], own[first])) {
        marks[first] = old[first];
        first++;
    }
    let last = own.length - 1;
    let at = known - 1;
    while (last >= first && at >= first && isOf(old[at], own[last])) {
        marks[last--] = old[at--];
    }
    for (let i = first; i <= last; i++) {
        marks[i] = annotationMark(own[i], undefined);
    }
    return marks;
}

function isOf(mark: LaneMark, annotation: Annotation): boolean {
    return mark.kind === 'annotation' && mark.annotation === annotation;
}

function sameMarks(
    marks: readonly LaneMark[],
    own: readonly Annotation[],
    derived: ReadonlyArray<readonly [Annotation, InitiativeOutcome]>
): boolean {
    if (marks.length !== own.length + derived.length) {
        return false;
    }
    for (let i = 0; i < own.length; i++) {
        const mark = marks[i];
        if (mark.kind !== 'annotation' || mark.annotation !== own[i]) {
            return false;
        }
    }
    return derived.every(([annotation, outcome], i) => {
        const mark = marks[own.length + i];
        return mark.kind === 'outcome' && mark.annotation === annotation && mark.outcome === outcome;
    });
}

function clipLane(input: LanesInput, previous: readonly TimelineLane[]): TimelineLane {
    const { clips, clipsLabel } = input;
    const old = previous.find(lane => lane.id === 'clip' && lane.label === clipsLabel);
    if (old?.marks.length === clips.length && old.marks.every((mark, i) => mark.kind === 'clip' && mark.clip === clips[i])) {
        return old;
    }
    const marks = clips.map<LaneMark>(clip => ({ kind: 'clip', id: clip.id, startFrame: clip.startFrame, endFrame: clip.endFrame, clip }));
    return { id: 'clip', tier: 'clip', label: clipsLabel, marks, index: indexOfMarks(marks, input.times) };
}
