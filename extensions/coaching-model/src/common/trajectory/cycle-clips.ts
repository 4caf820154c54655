import type { Clip } from '../documents/clips';
import type { Cycle } from '../documents/traject';
import { clipsPath } from './document-paths';
import type { Trajectory } from './trajectory';

/** A fragment with the place where it is written. */
export interface PlacedClip {
    readonly recording: string;
    readonly clip: Clip;
    /** Index in the `clips` of its file. */
    readonly index: number;
    /** File inside the traject folder. */
    readonly file: string;
}

/** The fragments of a cycle's recordings that are in the list to be shown, in the order shown. */
export function shownClips(trajectory: Trajectory, cycle: Pick<Cycle, 'recordings'>): readonly PlacedClip[] {
    return cycle.recordings.flatMap(recording =>
        (trajectory.recordings.find(dossier => dossier.recording.id === recording)?.clips.clips ?? [])
            .map((clip, index) => ({ recording, clip, index, file: clipsPath(recording) }))
            .filter(({ clip }) => clip.shown)
    );
}
