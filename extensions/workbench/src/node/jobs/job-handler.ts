/** What a handler may use while it works. */
export interface JobContext {
    /** Stop when it says so, and leave nothing half done. */
    readonly signal: AbortSignal;
    /** Says how far the work is, from 0 to 1. */
    report(fraction: number): void;
}

/** Does all jobs of one type. Bound by whoever knows the work (contribution provider). */
export const JobHandler = Symbol('JobHandler');
export interface JobHandler {
    readonly type: string;
    /** `quick`: seconds to minutes, has a place of its own beside the `long` ones, which share the other cores. */
    readonly lane: JobLane;
    /**
     * Does the work; may be called again with the same payload after the process was killed in the middle of it.
     * @throws UserFacingError when it cannot be done: its text is what the user reads
     */
    run(payload: unknown, context: JobContext): Promise<void>;
}

export const JOB_LANES = ['quick', 'long'] as const;
export type JobLane = (typeof JOB_LANES)[number];
