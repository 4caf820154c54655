import type { AnalysisQuestion } from '../../common/analysis/analysis-request';
import type { AnalysisSummary, SummaryOptions } from '../../common/analysis/analysis-summary';
import { codingCodebook } from '../../common/codebook/coding-codebook';
import { codebookIndex } from '../../common/codebook/codebook-index';
import type { Annotation } from '../../common/documents/annotations';
import type { Codebook } from '../../common/documents/codebook';
import type { FrameTableDocument } from '../../common/documents/frame-table';
import { codedById } from '../../common/patterns/coded-tiers';
import { initiativeReception } from '../../common/patterns/initiative-reception';
import type { InitiativeOutcome } from '../../common/patterns/receptions';
import type { Evidence, PatternInput } from '../../common/patterns/pattern';
import { filteredInput, type PatternFilter } from '../../common/patterns/pattern-filter';
import { recordingFacts } from '../../common/patterns/pattern-request';
import { plainTimes } from '../../common/patterns/plain-times';
import { recordingTimes } from '../../common/patterns/recording-times';
import type { FrameTimes } from '../../common/time/frame-times';
import { timecode } from '../../common/time/timecode';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import type { AnalysisFound } from './running-analysis';

/** A moment as it stands in a list. */
export interface MomentRow {
    readonly id: string;
    readonly timecode: string;
    /** `L07 → LK1`. */
    readonly who: string;
    /** Dutch label of the code. */
    readonly code: string;
    readonly valence: Annotation['valence'];
    readonly outcome: InitiativeOutcome | undefined;
    /** What was seen and heard; apart from what was made of it. */
    readonly observation: string | undefined;
    readonly interpretation: string | undefined;
    readonly annotation: Annotation;
    /** Exclusive end of the moment with its answer. */
    readonly endFrame: number;
}

/** What is shown of an analysis, and with which response window. */
export interface AnalysisChoice {
    readonly filter?: PatternFilter;
    /** W in seconds; absent: that of the codebook. */
    readonly responseWindowSeconds?: number;
    /** Also what other response windows would say. */
    readonly withSensitivity?: boolean;
}

/** The moments behind a number as they stand in a list. */
export interface MomentRows {
    readonly rows: readonly MomentRow[];
    /** How many more there are than stand here. */
    readonly more: number;
}

/** Everything that the panel shows of one coder's coding of one recording. */
export interface AnalysisModel extends AnalysisSummary {
    readonly recording: string;
    readonly coder: string;
    readonly times: FrameTimes;
    /** One moment; O(n). */
    readonly moment: (evidence: Evidence) => MomentRow | undefined;
    /** The moments behind a number, by its key. */
    readonly momentsOf: (number: string) => Promise<MomentRows>;
}

export interface AnalysisRefused {
    readonly kind: 'refused';
    /** Dutch. */
    readonly message: string;
}

/** Coders of a recording, the given one first when it coded. */
export function codersOf(dossier: RecordingDossier, first: string): readonly string[] {
    const coders = dossier.annotations.filter(document => document.annotations.length > 0).map(document => document.coder);
    return coders.includes(first) ? [first, ...coders.filter(coder => coder !== first)] : coders;
}

interface KnownInput {
    readonly codebook: Codebook;
    readonly frameTable: FrameTableDocument | undefined;
    readonly recording: RecordingDossier['recording'];
    readonly persons: Trajectory['traject']['persons'];
    readonly input: PatternInput;
    /** The same input as it is looked at with other choices. */
    readonly chosen: Map<string, PatternInput>;
}

const inputs = new WeakMap<readonly Annotation[], KnownInput>();

/** One input per snapshot of annotations and choice, so that patterns are computed once however often and wherever they are drawn. */
export function analysisInput(
    trajectory: Pick<Trajectory, 'codebook' | 'traject' | 'instruments'>,
    dossier: RecordingDossier,
    coder: string,
    choice: AnalysisChoice = {}
): PatternInput | AnalysisRefused {
    const { persons } = trajectory.traject;
    const document = dossier.annotations.find(each => each.coder === coder);
    const annotations = document?.annotations ?? NOTHING;
    const codebook = document ? codingCodebook(trajectory, document).codebook : trajectory.codebook;
    const { frameTable, recording } = dossier;
    let known = inputs.get(annotations);
    if (!known || !isSame(known, { codebook, frameTable, recording, persons })) {
        const times = recordingTimes(dossier);
        if (times.kind === 'refused') {
            return times;
        }
        const input: PatternInput = { annotations, codebook, times: times.times, recording: recordingFacts(recording, persons) };
        known = { codebook, frameTable, recording, persons, input, chosen: new Map() };
        inputs.set(annotations, known);
    }
    const { filter, responseWindowSeconds } = choice;
    if (filter === undefined && responseWindowSeconds === undefined) {
        return known.input;
    }
    const key = JSON.stringify({ filter, responseWindowSeconds });
    const chosen = known.chosen.get(key) ?? {
        ...(filter ? filteredInput(known.input, filter) : known.input),
        ...(responseWindowSeconds !== undefined && { parameters: { responseWindowSeconds } })
    };
    known.chosen.set(key, chosen);
    return chosen;
}

const NOTHING: readonly Annotation[] = [];

function isSame(known: KnownInput, now: Omit<KnownInput, 'input' | 'chosen'>): boolean {
    const [was, is] = [known.recording, now.recording];
    return (
        known.codebook === now.codebook &&
        known.frameTable === now.frameTable &&
        known.persons === now.persons &&
        was.persons === is.persons &&
        was.spots === is.spots &&
        was.filmedBy === is.filmedBy &&
        was.frameCount === is.frameCount &&
        was.rate?.num === is.rate?.num &&
        was.rate?.den === is.rate?.den
    );
}

/** How a summary is made for this traject and choice. */
export function summaryOptions({ traject }: Pick<Trajectory, 'traject'>, { withSensitivity }: AnalysisChoice = {}): SummaryOptions {
    return { focus: traject.persons.filter(person => person.focus === true).map(person => person.code), withSensitivity };
}

/** The question that another thread is sent instead; undefined when it cannot be known when frames are on screen. */
export function analysisQuestion(
    trajectory: Pick<Trajectory, 'traject'>,
    dossier: RecordingDossier,
    { codebook, parameters, recording, filter }: PatternInput,
    choice: AnalysisChoice
): AnalysisQuestion | undefined {
    const times = plainTimes(dossier);
    return times && { codebook, parameters, recording, filter, times, options: summaryOptions(trajectory, choice) };
}

/** A finding with the way from its numbers to the moments as they stand in a list. */
export function modelOf({ summary, input, momentsOf }: Omit<AnalysisFound, 'coding'>, recording: string, coder: string): AnalysisModel {
    return {
        ...summary,
        recording,
        coder,
        times: input.times,
        moment: evidence => {
            const annotation = input.annotations.find(({ id }) => id === evidence.id);
            return annotation && momentRow(input, annotation, evidence.endFrame, undefined);
        },
        momentsOf: async number => {
            const { moments, more } = await momentsOf(number);
            const rows = moments.flatMap(({ id, place, endFrame, outcome }) => {
                const annotation = input.annotations.at(place);
                // After an edit a place may hold another moment until the new finding is there.
                return annotation?.id === id ? [momentRow(input, annotation, endFrame, outcome)] : [];
            });
            return { rows, more };
        }
    };
}

/** Leads from evidence to the moment as it stands in a list. */
export function momentFinder(input: PatternInput): (evidence: Evidence) => MomentRow | undefined {
    return evidence => {
        // Both are made when the first moment is asked for: drawing numbers needs none.
        const annotation = codedById(input).get(evidence.id);
        return annotation && momentRow(input, annotation, evidence.endFrame, initiativeReception(input).outcomes[annotation.id]);
    };
}

function momentRow(input: PatternInput, annotation: Annotation, endFrame: number, outcome: InitiativeOutcome | undefined): MomentRow {
    return {
        id: annotation.id,
        timecode: timecode(input.times, annotation.startFrame),
        who: whoText(annotation),
        code: codebookIndex(input.codebook).label(annotation),
        valence: annotation.valence,
        outcome,
        observation: nonEmpty(annotation.observation),
        interpretation: nonEmpty(annotation.interpretation),
        annotation,
        endFrame: Math.max(endFrame, annotation.endFrame)
    };
}

/** `L07 → LK1`. */
export function whoText({ actor, target, targets }: Annotation): string {
    const to = target ?? targets?.join(', ');
    return [actor, to].filter(Boolean).join(' → ');
}

function nonEmpty(text: string | undefined): string | undefined {
    return text === undefined || text.trim() === '' ? undefined : text;
}
