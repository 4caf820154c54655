import type { DocumentModel } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import type { Event } from '@theia/core';
import type URI from '@theia/core/lib/common/uri';
import type { AnnotationsDocument } from '../../common/documents/annotations';
import type { ClipsDocument } from '../../common/documents/clips';
import type { HelpQuestionsDocument } from '../../common/documents/help-questions';
import type { MasksDocument } from '../../common/documents/masks';
import type { TrajectDocument } from '../../common/documents/traject';
import type { Trajectory } from '../../common/trajectory/trajectory';

/** The traject whose folder is the open workspace, always up to date with edits here and on disk. */
export const CurrentTrajectory = Symbol('CurrentTrajectory');
export interface CurrentTrajectory {
    /** Resolves when the workspace was looked at; `root` is undefined when no traject is open. */
    readonly ready: Promise<void>;
    readonly root: URI | undefined;
    /** Immutable; a new object after every change. */
    readonly snapshot: Trajectory | undefined;
    readonly onDidChange: Event<Trajectory>;
    /** Initials under which annotations are made here. */
    readonly coder: string;
    /**
     * Any document of the traject by its path; one that is not there yet is made at its first edit, when it can begin empty.
     * @throws Error when no document belongs at that path, when it must have a beginning, or cannot be read.
     */
    document(path: string): Promise<DocumentModel<unknown>>;
    traject(): Promise<DocumentModel<TrajectDocument>>;
    helpQuestions(): Promise<DocumentModel<HelpQuestionsDocument>>;
    /** The shared model; a new, empty document when this coder has none yet. */
    annotations(recording: string, coder?: string): Promise<DocumentModel<AnnotationsDocument>>;
    clips(recording: string): Promise<DocumentModel<ClipsDocument>>;
    /** Rejects when they cannot be read, or not be understood: then the film must not be shown. */
    masks(recording: string): Promise<DocumentModel<MasksDocument>>;
    /** Looks at the folder again, for example after a recording was brought in. */
    refresh(): Promise<void>;
}
