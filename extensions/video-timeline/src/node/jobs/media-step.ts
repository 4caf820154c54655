import type { JobContext, JobLane } from '@beeldspoor/workbench/lib/node/jobs/job-handler';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import type { MediaStep, ProxyWishes } from '../../common/jobs/media-jobs';
import type { FilmFile } from '../derived/film-files';

/** What a step is asked to work on. */
export interface StepSubject extends FilmFile {
    readonly wishes: ProxyWishes;
    /** Asked for by hand: also when it is not needed. */
    readonly forced?: boolean;
}

export interface StepState {
    readonly state: 'done' | 'missing' | 'unneeded';
    /** Changes when a step that failed deserves another attempt: with the film, its masks, or the wishes. */
    readonly version: string;
}

/** One of the things that are made from a film (contribution provider). */
export const MediaStepMaker = Symbol('MediaStepMaker');
export interface MediaStepMaker {
    readonly step: MediaStep;
    readonly lane: JobLane;
    /** Whether it is there, for the film as it is now. Quick: opens no film for longer than to read its headers. */
    look(subject: StepSubject): Promise<StepState>;
    /** Makes it; whole, or not at all. @throws UserFacingError */
    make(subject: StepSubject, context: JobContext): Promise<void>;
}

/** That a step could not be done, with nothing changed. */
export function stepFailed(happened: string, todo: string, cause?: unknown): UserFacingError {
    return new UserFacingError({ happened, kept: 'De film zelf en uw werk zijn ongewijzigd.', todo }, { cause });
}
