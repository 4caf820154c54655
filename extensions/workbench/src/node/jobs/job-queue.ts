import type { Event } from '@theia/core/lib/common/event';

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** Where a job stands. */
export interface JobStatus {
    /** What tells this job from every other: the same key is the same work. */
    readonly key: string;
    /** For example `media.proxy`: the `JobHandler` that does it. */
    readonly type: string;
    /** What the handler is given; JSON. */
    readonly payload: unknown;
    readonly state: JobState;
    /** From 0 to 1; as far as it is known. */
    readonly fraction: number;
    /** Dutch, when the state is `failed`. */
    readonly message?: string;
}

/** Work that is asked for. Everything in it is JSON: it outlives the process. */
export interface JobRequest {
    readonly key: string;
    readonly type: string;
    readonly payload: unknown;
    /** The highest begins first; 0 when absent. */
    readonly priority?: number;
    /** Keys of jobs that must have ended, well or not, before this one begins. */
    readonly after?: readonly string[];
}

/**
 * Heavy work, a few pieces at a time, that survives the process: what was accepted is done, also after `kill -9` and a new start. A job
 * may therefore be begun more than once, and what does it must leave nothing half done. Contract tests: `tests/unit/jobs`.
 */
export const JobQueue = Symbol('JobQueue');
export interface JobQueue {
    /** Takes up again what an earlier process left. Called once, when the server has started. */
    start(): Promise<void>;
    /**
     * Resolves when the job is safely written down. The same key as one that waits or runs: joins it, and the higher priority counts.
     * The same key as one that failed or was cancelled: begins anew.
     */
    add(request: JobRequest): Promise<void>;
    /** Stops a job that waits or runs; resolves with whether there was one. */
    cancel(key: string): Promise<boolean>;
    /** Takes a failed or cancelled job off the list. */
    forget(key: string): Promise<void>;
    /** The status in which the job with this key ends, or in which it ended when it failed or was cancelled; undefined when unknown. */
    whenEnded(key: string): Promise<JobStatus | undefined>;
    /** What waits or runs, in the order in which it was added, and the latest that failed or were cancelled. */
    readonly jobs: readonly JobStatus[];
    /** Fires at every change of state, and when a job reports progress. */
    readonly onDidChange: Event<JobStatus>;
}
