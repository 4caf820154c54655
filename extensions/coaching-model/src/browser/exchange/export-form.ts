import type { ExportOptions } from '../../common/exchange/exporter';
import type { ForeignCoding } from '../../common/exchange/foreign-coding';
import { toForeignCoding } from '../../common/exchange/own/to-foreign-coding';
import { recordingTimes } from '../../common/patterns/recording-times';
import type { Trajectory } from '../../common/trajectory/trajectory';

/** What is chosen in «Annotaties exporteren». */
export interface ExportForm {
    readonly recording: string;
    readonly coder: string;
    /** Id of an exporter. */
    readonly format: string;
    readonly decimal: NonNullable<ExportOptions['decimal']>;
    readonly layout: NonNullable<ExportOptions['layout']>;
}

export function codersOf({ recordings }: Trajectory, recording: string): readonly string[] {
    return recordings.find(dossier => dossier.recording.id === recording)?.annotations.map(({ coder }) => coder) ?? [];
}

/**
 * Where the form begins: the recording in front and the coder who works here, when they have annotations.
 * @returns undefined when nothing was coded yet
 */
export function firstExportForm(trajectory: Trajectory, front: string | undefined, coder: string, format: string): ExportForm | undefined {
    const coded = trajectory.recordings.filter(({ annotations }) => annotations.length > 0).map(({ recording }) => recording.id);
    const recording = front !== undefined && coded.includes(front) ? front : coded[0];
    const coders = recording === undefined ? [] : codersOf(trajectory, recording);
    return recording === undefined
        ? undefined
        : { recording, coder: coders.includes(coder) ? coder : coders[0], format, decimal: 'comma', layout: 'aggregated' };
}

/** A change of one field; a coder who did not code that recording falls away. */
export function withExportField<K extends keyof ExportForm>(
    form: ExportForm,
    field: K,
    value: ExportForm[K],
    trajectory: Trajectory
): ExportForm {
    const changed = { ...form, [field]: value };
    const coders = codersOf(trajectory, changed.recording);
    return coders.includes(changed.coder) ? changed : { ...changed, coder: coders[0] ?? '' };
}

/** The annotations that a form chose, or why they cannot go out (Dutch). */
export function chosenCoding({ recording, coder }: ExportForm, trajectory: Trajectory): ForeignCoding | string {
    const dossier = trajectory.recordings.find(each => each.recording.id === recording);
    const document = dossier?.annotations.find(each => each.coder === coder);
    if (!dossier || !document) {
        return 'Deze annotaties zijn er niet meer.';
    }
    const times = recordingTimes(dossier);
    return times.kind === 'refused'
        ? times.message
        : toForeignCoding(document, { recording: dossier.recording, times: times.times, codebook: trajectory.codebook });
}

/** `2026-bart-g6-O1-MV.eaf` */
export function exportName({ recording, coder }: ExportForm, { folder }: Trajectory, extension: string): string {
    return `${folder}-${recording}-${coder}${extension}`;
}
