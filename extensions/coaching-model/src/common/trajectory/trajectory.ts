import type { ActionPlanDocument } from '../documents/action-plan';
import type { AnnotationsDocument } from '../documents/annotations';
import type { ClipsDocument } from '../documents/clips';
import type { Codebook } from '../documents/codebook';
import type { ConsolidationDocument } from '../documents/consolidation';
import type { FrameTableDocument } from '../documents/frame-table';
import type { HelpQuestionsDocument } from '../documents/help-questions';
import type { MasksDocument } from '../documents/masks';
import type { MeaningsDocument } from '../documents/meanings';
import type { RecordingDocument } from '../documents/recording';
import type { RegisterDocument } from '../documents/register';
import type { TimeLogDocument } from '../documents/time-log';
import type { TrajectDocument } from '../documents/traject';
import type { InstrumentFiles } from './instrument-files';

/** A recording with everything that was written about it. */
export interface RecordingDossier {
    readonly recording: RecordingDocument;
    readonly frameTable: FrameTableDocument | undefined;
    /** One per coder, sorted by coder. */
    readonly annotations: readonly AnnotationsDocument[];
    /** Coders whose codes are left out of this object, because somebody still codes blind; sorted. Absent: nobody's are. */
    readonly withheld?: readonly string[];
    /** As everybody but the coachee sees them: of a fragment that was taken back only that it was (S3-17). */
    readonly clips: ClipsDocument;
    /** Who must not be recognised in this recording. Empty as well when the file cannot be read: `problems` says so then. */
    readonly masks: MasksDocument;
    /** What people think that the patterns may mean. */
    readonly meanings: MeaningsDocument;
}

/** A file that could not be read as what its place says it is. Nothing was changed on disk. */
export interface LoadProblem {
    /** Inside the traject folder, with `/`. */
    readonly path: string;
    /** Dutch. */
    readonly message: string;
    readonly readOnly?: boolean;
    /** Absent: a warning when it can only be read, else an error. */
    readonly severity?: 'error' | 'warning';
}

/** All documents of one traject folder, as one immutable value: what rules, patterns and reports work on. */
export interface Trajectory {
    /** Name of the folder, for example `2026-bart-g6`. */
    readonly folder: string;
    readonly traject: TrajectDocument;
    /** Empty as well when the file cannot be read: then nobody is known to have agreed. */
    readonly register: RegisterDocument;
    readonly helpQuestions: HelpQuestionsDocument;
    readonly codebook: Codebook;
    readonly actionPlan: ActionPlanDocument | undefined;
    readonly consolidation: ConsolidationDocument | undefined;
    readonly timeLog: TimeLogDocument;
    /** Sorted by id, numbers by value (O2 before O10). */
    readonly recordings: readonly RecordingDossier[];
    /** Paths of the Markdown notes and of the documents made, inside the folder. */
    readonly notes: readonly string[];
    readonly documents: readonly string[];
    /** Instruments and talks, each with its place. */
    readonly instruments: InstrumentFiles;
    /** Text of the Markdown notes by path, as far as it was read. */
    readonly noteTexts: ReadonlyMap<string, string>;
    readonly problems: readonly LoadProblem[];
}
