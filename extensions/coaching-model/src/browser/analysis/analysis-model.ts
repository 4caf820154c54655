import { codebookIndex } from '../../common/codebook/codebook-index';
import type { Annotation } from '../../common/documents/annotations';
import type { Codebook } from '../../common/documents/codebook';
import type { FrameTableDocument } from '../../common/documents/frame-table';
import { formatSeconds } from '../../common/language/dutch-number';
import { differentialReception, VALENCES, type Valence } from '../../common/patterns/differential-reception';
import { initiativeReception, type InitiativeOutcome, type Reception } from '../../common/patterns/initiative-reception';
import { parameterText } from '../../common/patterns/parameter-text';
import { type Evidence, parametersOf, type Pattern, type PatternInput, type Sentence } from '../../common/patterns/pattern';
import { recordingFacts } from '../../common/patterns/pattern-request';
import { patternSentences } from '../../common/patterns/patterns';
import { recordingTimes } from '../../common/patterns/recording-times';
import { withAnswer } from '../../common/patterns/reception-sentences';
import { SMALL_NUMBER_NOTE } from '../../common/patterns/sentences';
import { median } from '../../common/patterns/statistics';
import { compareCodes, isPupil } from '../../common/persons/person-code';
import { timecode } from '../../common/time/timecode';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';

/** A count of a pupil with the moments behind it. */
export interface ValenceRow {
    readonly valence: Valence;
    /** `0 van 3`. */
    readonly text: string;
    readonly undetermined: number;
    readonly signs: readonly Sign[];
}

/** One initiative as a sign: its shape says what became of it. */
export interface Sign extends Evidence {
    readonly outcome: InitiativeOutcome;
}

/** What one pupil took in hand and what came of it. */
export interface PupilCard {
    readonly pupil: string;
    readonly focus: boolean;
    readonly rows: readonly ValenceRow[];
    /** `mediaan 1,6 s (n = 3)`; undefined without any reception. */
    readonly latency: string | undefined;
    readonly latencyMoments: readonly Evidence[];
}

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

/** Sentences under one heading, in this order: what works first. */
export interface SentenceGroup {
    readonly id: 'strengths' | 'opportunities' | 'others';
    readonly sentences: readonly Sentence[];
}

/** Everything that the panel shows of one coder's coding of one recording. */
export interface AnalysisModel {
    readonly kind: 'ok';
    readonly recording: string;
    readonly coder: string;
    readonly initiatives: number;
    readonly groups: readonly SentenceGroup[];
    readonly pupils: readonly PupilCard[];
    /** Pupils that a filter can choose. */
    readonly filters: readonly string[];
    /** `reactietijd 5,0 s · spiraal 15,0 s · …`. */
    readonly parameters: string;
    /** At least one sentence rests on fewer than Nmin cases. */
    readonly smallNumber: number | undefined;
    moment(evidence: Evidence): MomentRow | undefined;
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
}

const inputs = new WeakMap<readonly Annotation[], KnownInput>();

/** One input per snapshot of annotations, so that patterns are computed once however often and wherever they are drawn. */
export function inputOf(
    dossier: RecordingDossier,
    annotations: readonly Annotation[],
    codebook: Codebook,
    persons: Trajectory['traject']['persons']
): PatternInput | AnalysisRefused {
    const known = inputs.get(annotations);
    const { frameTable, recording } = dossier;
    if (
        known?.codebook === codebook &&
        known.frameTable === frameTable &&
        known.persons === persons &&
        known.recording.persons === recording.persons &&
        known.recording.spots === recording.spots &&
        known.recording.filmedBy === recording.filmedBy &&
        known.recording.frameCount === recording.frameCount &&
        known.recording.rate?.num === recording.rate?.num &&
        known.recording.rate?.den === recording.rate?.den
    ) {
        return known.input;
    }
    const times = recordingTimes(dossier);
    if (times.kind === 'refused') {
        return times;
    }
    const input: PatternInput = { annotations, codebook, times: times.times, recording: recordingFacts(recording, persons) };
    inputs.set(annotations, { codebook, frameTable, recording, persons, input });
    return input;
}

/**
 * The analysis of one coder's coding of one recording.
 *
 * @param pupil shows only what is about this pupil.
 */
export function analysisModel(
    trajectory: Trajectory,
    dossier: RecordingDossier,
    coder: string,
    patterns: readonly Pattern[],
    pupil?: string
): AnalysisModel | AnalysisRefused {
    const annotations = dossier.annotations.find(document => document.coder === coder)?.annotations ?? [];
    const input = inputOf(dossier, annotations, trajectory.codebook, trajectory.traject.persons);
    if ('kind' in input) {
        return input;
    }
    const { receptions } = initiativeReception(input);
    const focus = new Set(trajectory.traject.persons.filter(person => person.focus).map(person => person.code));
    const cards = pupilCards(input, receptions, focus);
    const sentences = patternSentences(input, patterns).filter(each => pupil === undefined || each.actors.includes(pupil));
    const { smallNumber } = parametersOf(input);
    return {
        kind: 'ok',
        recording: dossier.recording.id,
        coder,
        initiatives: receptions.length,
        groups: groupsOf(sentences),
        pupils: cards.filter(card => pupil === undefined || card.pupil === pupil),
        filters: cards.map(card => card.pupil),
        parameters: parameterText(input),
        smallNumber: sentences.some(each => each.note?.includes(SMALL_NUMBER_NOTE)) ? smallNumber : undefined,
        moment: momentFinder(input, receptions)
    };
}

function groupsOf(sentences: readonly Sentence[]): readonly SentenceGroup[] {
    const opportunity = (each: Sentence): boolean => each.pattern === 'PT-4' && !each.strength;
    const groups: readonly SentenceGroup[] = [
        { id: 'strengths', sentences: sentences.filter(each => each.strength) },
        { id: 'opportunities', sentences: sentences.filter(opportunity) },
        { id: 'others', sentences: sentences.filter(each => !each.strength && !opportunity(each)) }
    ];
    return groups.filter(group => group.sentences.length > 0);
}

function pupilCards(input: PatternInput, receptions: readonly Reception[], focus: ReadonlySet<string>): readonly PupilCard[] {
    const byId = new Map(receptions.map(reception => [reception.id, reception]));
    return differentialReception(input)
        .pupils.map(({ pupil, own }): PupilCard => {
            const received = receptions.filter(reception => reception.from === pupil && reception.outcome === 'ontvangen');
            const seconds = median(received.flatMap(reception => reception.latencySeconds ?? []));
            return {
                pupil,
                focus: focus.has(pupil),
                rows: VALENCES.filter(valence => own[valence].ids.length > 0).map(valence => ({
                    valence,
                    text: `${own[valence].received} van ${own[valence].n}`,
                    undetermined: own[valence].undetermined,
                    signs: own[valence].ids.flatMap(id => {
                        const reception = byId.get(id);
                        return reception ? [{ ...withAnswer(reception), outcome: reception.outcome }] : [];
                    })
                })),
                latency: seconds === null ? undefined : `mediaan ${formatSeconds(seconds)} (n = ${received.length})`,
                latencyMoments: received.map(withAnswer)
            };
        })
        .sort((a, b) => Number(b.focus) - Number(a.focus) || compareCodes(a.pupil, b.pupil))
        .filter(card => isPupil(card.pupil) && card.rows.length > 0);
}

export function momentFinder(input: PatternInput, receptions: readonly Reception[]): AnalysisModel['moment'] {
    const annotations = new Map(input.annotations.map(annotation => [annotation.id, annotation]));
    const outcomes = new Map(receptions.map(reception => [reception.id, reception.outcome]));
    const codebook = codebookIndex(input.codebook);
    return evidence => {
        const annotation = annotations.get(evidence.id);
        return (
            annotation && {
                id: annotation.id,
                timecode: timecode(input.times, annotation.startFrame),
                who: whoText(annotation),
                code: codebook.label(annotation),
                valence: annotation.valence,
                outcome: outcomes.get(annotation.id),
                observation: nonEmpty(annotation.observation),
                interpretation: nonEmpty(annotation.interpretation),
                annotation,
                endFrame: Math.max(evidence.endFrame, annotation.endFrame)
            }
        );
    };
}

function whoText({ actor, target, targets }: Annotation): string {
    const to = target ?? targets?.join(', ');
    return [actor, to].filter(Boolean).join(' → ');
}

function nonEmpty(text: string | undefined): string | undefined {
    return text === undefined || text.trim() === '' ? undefined : text;
}
