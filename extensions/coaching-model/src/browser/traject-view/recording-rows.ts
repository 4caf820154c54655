import { nls } from '@theia/core/lib/common/nls';
import type { RecordingDocument } from '../../common/documents/recording';
import { filmedSeconds } from '../../common/time/frame-times';
import { recordingTimes } from '../../common/patterns/recording-times';
import type { RecordingDossier, Trajectory } from '../../common/trajectory/trajectory';

/** What the traject view tells of one recording. */
export interface RecordingRow {
    readonly id: string;
    readonly title: string | undefined;
    readonly mediaState: RecordingDocument['mediaState'];
    /** Dutch; undefined when the footage is simply there. */
    readonly stateText: string | undefined;
    /** `3:00`, or undefined when it cannot be known. */
    readonly duration: string | undefined;
    /** Coded by whoever coded most. */
    readonly coded: number;
    readonly clips: number;
    /** Number of the cycle it belongs to. */
    readonly cycle: number | undefined;
}

/** Recordings in the order of the folder. */
export function recordingRows(trajectory: Trajectory): readonly RecordingRow[] {
    return trajectory.recordings.map(dossier => {
        const { recording, annotations, clips } = dossier;
        return {
            id: recording.id,
            title: recording.title,
            mediaState: recording.mediaState,
            stateText: stateText(recording),
            duration: durationOf(dossier),
            coded: Math.max(0, ...annotations.map(document => document.annotations.length)),
            clips: clips.clips.length,
            cycle: trajectory.traject.cycles.find(cycle => cycle.recordings.includes(recording.id))?.number
        };
    });
}

function stateText({ mediaState, media }: RecordingDocument): string | undefined {
    if (mediaState === 'destroyed') {
        return nls.localize('beeldspoor/coaching-model/destroyed', 'beeld vernietigd');
    }
    if (mediaState === 'frozen') {
        return nls.localize('beeldspoor/coaching-model/frozen', 'bevroren: nu niet te bekijken');
    }
    return media.length === 0 ? nls.localize('beeldspoor/coaching-model/noFootage', 'zonder beeld') : undefined;
}

function durationOf(dossier: RecordingDossier): string | undefined {
    const times = recordingTimes(dossier);
    return times.kind === 'ok' ? formatDuration(filmedSeconds(times.times)) : undefined;
}

/** Seconds as minutes and seconds, hours when there are any: `3:00`, `1:02:03`. */
export function formatDuration(seconds: number): string {
    const whole = Math.round(seconds);
    const two = (value: number): string => String(value).padStart(2, '0');
    const minutes = Math.floor(whole / 60);
    return minutes < 60 ? `${minutes}:${two(whole % 60)}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}
