import { compareInTrajectory, type ChosenCoding } from '../../common/comparing/trajectory-comparison';
import type { Comparison, ComparedRecording } from '../../common/comparing/comparison';
import { differenceText, columnFacts, valueText } from '../../common/comparing/comparison-text';
import { initiativeReception } from '../../common/patterns/initiative-reception';
import type { Evidence } from '../../common/patterns/pattern';
import { coacheesOf } from '../../common/persons/coachees';
import { compareCodes, isPupil } from '../../common/persons/person-code';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';
import { analysisInput, codersOf, momentFinder, type MomentRow } from '../analysis/analysis-model';

/** What a user chooses to compare. */
export interface ComparisonChoices {
    readonly first: string;
    /** The last one: the difference is between these two. */
    readonly second: string;
    /** Other recordings of the series, shown between these two in the order of the traject. */
    readonly others: readonly string[];
    /** Empty: all pupils. */
    readonly pupil: string;
    readonly teacher: string;
    readonly coder: string;
}

/** A number of the table, with the moments behind it. */
export interface ComparisonCell {
    readonly text: string;
    /** It rests on fewer than Nmin cases. */
    readonly small: boolean;
    readonly evidence: readonly Evidence[];
}

export interface ComparisonTableRow {
    readonly id: string;
    readonly label: string;
    readonly cells: readonly ComparisonCell[];
    readonly difference: string;
}

/** A recording as the head of its column. */
export interface ComparisonColumn {
    readonly id: string;
    readonly coder: string;
    readonly facts: string;
    moment(evidence: Evidence): MomentRow | undefined;
}

/** Everything that the view shows. */
export interface ComparisonModel {
    readonly chosen: ComparisonChoices;
    /** Coded recordings, in the order of the traject. */
    readonly recordings: readonly RecordingDossier[];
    readonly pupils: readonly string[];
    /** To choose from when the traject has several. */
    readonly teachers: readonly string[];
    readonly coders: readonly string[];
    /** Dutch; instead of a table. */
    readonly refused: string | undefined;
    readonly columns: readonly ComparisonColumn[];
    readonly rows: readonly ComparisonTableRow[];
    /** Dutch: what to keep in mind while reading. */
    readonly warnings: readonly string[];
    readonly smallNumber: number | undefined;
}

/**
 * Two or more coded recordings beside one another. What was not chosen follows from the traject: its first and its last coded
 * recording, all pupils, its first coachee, the own coding.
 *
 * @param recordings with the codes that may be seen
 * @param own initials under which one codes here
 * @returns undefined when fewer than two recordings are coded
 */
export function comparisonModel(
    trajectory: Trajectory,
    recordings: readonly RecordingDossier[],
    choices: Partial<ComparisonChoices>,
    own: string
): ComparisonModel | undefined {
    const coded = recordings.filter(dossier => codersOf(dossier, own).length > 0);
    if (coded.length < 2) {
        return undefined;
    }
    const find = (id: string | undefined): RecordingDossier | undefined => coded.find(({ recording }) => recording.id === id);
    const first = find(choices.first) ?? coded.find(({ recording }) => recording.id !== choices.second) ?? coded[0];
    const second = find(choices.second) ?? [...coded].reverse().find(dossier => dossier !== first) ?? coded[1];
    const others = coded.filter(each => each !== first && each !== second && asList(choices.others).includes(each.recording.id));
    const series = [first, ...others, second];
    const coders = [...new Set(series.flatMap(dossier => codersOf(dossier, own)))];
    const coder = coders.find(each => each === choices.coder) ?? coders.find(each => each === own) ?? coders[0];
    const teachers = coacheesOf(trajectory.traject).map(({ code }) => code);
    const teacher = teachers.find(each => each === choices.teacher) ?? teachers[0];
    const codings = series.map((dossier): ChosenCoding => {
        const [who] = codersOf(dossier, coder);
        return { dossier, annotations: dossier.annotations.find(each => each.coder === who) ?? dossier.annotations[0] };
    });
    const pupils = pupilsOf(trajectory, codings);
    const pupil = pupils.find(each => each === choices.pupil);
    const result = compareInTrajectory(trajectory, codings, { pupil, teacher });
    const comparison = result.kind === 'ok' ? result.comparison : undefined;
    const rows = comparison ? rowsOf(comparison) : [];
    const refused = result.kind === 'ok' ? undefined : `${result.parts.happened} ${result.parts.todo}`;
    return {
        chosen: {
            first: first.recording.id,
            second: second.recording.id,
            others: others.map(({ recording }) => recording.id),
            pupil: pupil ?? '',
            teacher: teacher ?? '',
            coder
        },
        recordings: coded,
        pupils,
        teachers: teachers.length > 1 ? teachers : [],
        coders: coders.length > 1 ? coders : [],
        refused,
        columns: comparison ? comparison.recordings.map((recording, index) => columnOf(trajectory, codings[index], recording)) : [],
        rows,
        warnings: comparison ? comparison.warnings.map(({ text }) => text) : [],
        smallNumber: rows.some(({ cells }) => cells.some(({ small }) => small)) ? comparison?.parameters.smallNumber : undefined
    };
}

/** Choices are kept from one session to the next, and may be of an older program. */
function asList(value: unknown): readonly unknown[] {
    return Array.isArray(value) ? value : [];
}

function rowsOf({ rows, parameters }: Comparison): readonly ComparisonTableRow[] {
    return rows.map(row => ({
        id: row.id,
        label: row.label,
        cells: row.values.map(value => ({
            text: valueText(row.unit, value),
            small: !row.duration && value.n > 0 && value.n < parameters.smallNumber,
            evidence: value.evidence
        })),
        difference: differenceText(row)
    }));
}

function columnOf(trajectory: Trajectory, { dossier, annotations }: ChosenCoding, recording: ComparedRecording): ComparisonColumn {
    const input = analysisInput(trajectory, dossier, annotations.coder);
    return {
        id: recording.id,
        coder: recording.coder,
        facts: columnFacts(recording),
        moment: 'kind' in input ? () => undefined : momentFinder(input)
    };
}

/** Pupils who took an initiative in one of the recordings; those the question is about first. */
function pupilsOf(trajectory: Trajectory, codings: readonly ChosenCoding[]): readonly string[] {
    const focus = new Set(trajectory.traject.persons.filter(({ focus: isFocus }) => isFocus).map(({ code }) => code));
    const found = codings.flatMap(({ dossier, annotations }) => {
        const input = analysisInput(trajectory, dossier, annotations.coder);
        return 'kind' in input ? [] : initiativeReception(input).receptions.flatMap(({ from }) => (isPupil(from) ? [from ?? ''] : []));
    });
    return [...new Set(found)].sort((a, b) => Number(focus.has(b)) - Number(focus.has(a)) || compareCodes(a, b));
}
