import type { CodebookRef } from '../codebook/codebook-contribution';
import type { TRAJECT_KINDS } from '../documents/traject';
import type { InnerKind } from './kinds';

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
    readonly kind: (typeof TRAJECT_KINDS)[number];
    /** Of a practice traject: what it is wrapped around (`domain/03` §3.1). Asked of no other kind. */
    readonly innerKind?: InnerKind;
    readonly coachCode: string;
    /** Also ib'er or superior of the coachee: a declaration is asked at the intake (S3-18). */
    readonly coachDoubleRole?: boolean;
    /** Code of the opleider of a practice traject, who is never its coach. */
    readonly trainer?: string;
    /** Shared theme of a team (S2-1); may come later. */
    readonly theme?: string;
    /**
     * Teachers `LK1`, `LK2` …; absent: two in a team, else one. In a team each is a coachee, otherwise LK1 alone: the
     * others may only come into view.
     */
    readonly teacherCount?: number;
    readonly group: string;
    readonly pupilCount: number;
    readonly focusPupils: readonly string[];
    readonly primaryQuestion?: string;
    /** One of the codebooks that are offered; absent: the basic one. */
    readonly codebook?: CodebookRef;
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
