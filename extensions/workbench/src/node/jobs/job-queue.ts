import { Event } from '@theia/core/lib/common/event';

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** Where a job stands. */
export interface JobStatus {
    /** What tells this job from every other: the same key is the same work. */
    readonly key: string;
    /** For example `proxy`. */
    readonly type: string;
    readonly state: JobState;
    /** From 0 to 1; as far as it is known. */
    readonly fraction: number;
    /** Dutch, when the state is `failed`. */
    readonly message?: string;
}

/** The work itself. Stops when `signal` says so; says through `report` how far it is, from 0 to 1. */
export type JobRun<T> = (signal: AbortSignal, report: (fraction: number) => void) => Promise<T>;

/** A job that was cancelled before it was done. */
export class JobCancelledError extends Error {
    constructor() {
        super('Geannuleerd.');
        this.name = 'JobCancelledError';
    }
}

/** Heavy work, a few pieces at a time: as many as the machine has cores, less one. */
export const JobQueue = Symbol('JobQueue');
export interface JobQueue {
    /**
     * Queues a job, or joins the one with the same key that is waiting or running.
     * @throws what `run` throws; JobCancelledError when it was cancelled
     */
    add<T>(key: string, type: string, run: JobRun<T>): Promise<T>;
    /** Gives whether there was such a job to cancel. */
    cancel(key: string): boolean;
    /** What is waiting or running, in the order in which it was added. */
    readonly jobs: readonly JobStatus[];
    /** Fires at every change of state, and when a job reports progress. */
    readonly onDidChange: Event<JobStatus>;
}
