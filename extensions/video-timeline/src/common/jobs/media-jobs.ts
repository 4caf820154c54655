/** What is made from a film, in this order; the editor opens after the frame table. All of it can be made again. */
export const MEDIA_STEPS = ['frames', 'peaks', 'thumbnails', 'proxy'] as const;
export type MediaStep = (typeof MEDIA_STEPS)[number];

/** Where one step of one film stands. */
export interface MediaJobStatus {
    /** Path of the traject folder inside the trajectories folder. */
    readonly traject: string;
    readonly recording: string;
    /** Index among the files of the recording (`filesOf`). */
    readonly file: number;
    readonly step: MediaStep;
    /** `none`: not made and not asked for; `unneeded`: this film needs none (no sound, no picture). */
    readonly state: 'none' | 'unneeded' | 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
    /** 0 to 1. */
    readonly fraction: number;
    /** Dutch, when failed. */
    readonly message?: string;
}

/** JSON-RPC: the jobs on films. One client for each connection. */
export const MEDIA_JOBS_PATH = '/services/beeldspoor/media-jobs';
export const MediaJobsServer = Symbol('MediaJobsServer');
export interface MediaJobsServer {
    /** Every step of every film of a recording. */
    statuses(traject: string, recording: string): Promise<readonly MediaJobStatus[]>;
    /** Asks for what is missing or out of date, in the order of the steps; joins what runs already. */
    prepare(traject: string, recording: string): Promise<void>;
    /** Stops one step; what was made of it is thrown away. */
    cancel(traject: string, recording: string, file: number, step: MediaStep): Promise<void>;
    setClient(client: MediaJobsClient | undefined): void;
    dispose(): void;
}
export interface MediaJobsClient {
    onDidChangeJob(status: MediaJobStatus): void;
}
