import type { Event } from '@theia/core/lib/common/event';
import type { MediaJobStatus, MediaStep } from '../../common/jobs/media-jobs';

/** What is being made from the films of the current traject, and of others. */
export const MediaJobs = Symbol('MediaJobs');
export interface MediaJobs {
    /** What waits, runs, failed or was cancelled, of all trajects. */
    readonly tasks: readonly MediaJobStatus[];
    /** Where a step of a recording of the current traject stands; undefined until `look` or `prepare` did. */
    statusOf(recording: string, file: number, step: MediaStep): MediaJobStatus | undefined;
    /** Every change, also of progress. */
    readonly onDidChange: Event<MediaJobStatus>;
    /** Finds out where the steps of a recording of the current traject stand, without having anything made. */
    look(recording: string): Promise<void>;
    /** Asks for what is missing of a recording of the current traject, before that of other recordings. */
    prepare(recording: string): Promise<void>;
    cancel(status: MediaJobStatus): Promise<void>;
    /** Does a step again that failed or was cancelled. */
    restart(status: MediaJobStatus): Promise<void>;
    /** Takes a step that failed or was cancelled off the list. */
    forget(status: MediaJobStatus): Promise<void>;
}
