import type { TRAJECT_KINDS } from '../documents/traject';

export const trajectoryServicePath = '/services/beeldspoor/trajectories';

/** A traject folder under the trajectories folder. */
export interface TrajectorySummary {
    /** Path inside the trajectories folder, with `/`. */
    readonly folder: string;
    readonly uri: string;
    readonly title: string;
    readonly kind: (typeof TRAJECT_KINDS)[number] | undefined;
    /** Dutch: for example `Cyclus 1`. */
    readonly phaseLabel: string;
    readonly recordingCount: number;
    /** Milliseconds since 1970. */
    readonly changedAt: number;
}

/** What the wizard asks; names never: people are codes. */
export interface NewTrajectory {
    readonly title: string;
    readonly kind: 'individual';
    readonly coachCode: string;
    readonly group: string;
    readonly pupilCount: number;
    readonly focusPupils: readonly string[];
    readonly primaryQuestion?: string;
}

/** A file of the traject that views may show. */
export interface TrajectoryFile {
    /** Inside the traject folder, with `/`. */
    readonly path: string;
    readonly size: number;
}

export const TrajectoryService = Symbol('TrajectoryService');
export interface TrajectoryService {
    /** Every folder with a `traject.json`, newest change first. */
    list(): Promise<TrajectorySummary[]>;
    /** Makes the folder with all its documents, completely or not at all. */
    create(request: NewTrajectory): Promise<TrajectorySummary>;
    /** The example traject, made anew when it is not there. */
    example(): Promise<TrajectorySummary>;
    /** JSON and Markdown files of a traject and the media of its recordings; nothing from `.beeldspoor/`. */
    files(uri: string): Promise<TrajectoryFile[]>;
}
