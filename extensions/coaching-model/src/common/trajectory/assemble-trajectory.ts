import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { parseDocument } from '@beeldspoor/workbench/lib/common/documents/parse-document';
import { clipsAsSeen } from '../clips/clip-veto';
import { BASIS_CODEBOOK, withTiers } from '../codebook/basis-codebook';
import type { ActionPlanDocument } from '../documents/action-plan';
import type { AnnotationsDocument } from '../documents/annotations';
import type { ClipsDocument } from '../documents/clips';
import type { Codebook } from '../documents/codebook';
import type { ConsolidationDocument } from '../documents/consolidation';
import { documentTypeOf } from '../documents/document-types';
import type { FrameTableDocument } from '../documents/frame-table';
import type { HelpQuestionsDocument } from '../documents/help-questions';
import type { MasksDocument } from '../documents/masks';
import type { MeaningsDocument } from '../documents/meanings';
import type { RecordingDocument } from '../documents/recording';
import type { RegisterDocument } from '../documents/register';
import type { TimeLogDocument } from '../documents/time-log';
import type { TrajectDocument } from '../documents/traject';
import { recordingTimes } from '../patterns/recording-times';
import { compareCodes } from '../persons/person-code';
import {
    ACTION_PLAN_PATH,
    annotationsPath,
    annotationsPlace,
    clipsPath,
    CODEBOOK_PATH,
    CONSOLIDATION_PATH,
    frameTablePath,
    HELP_QUESTIONS_PATH,
    isNotePath,
    masksPath,
    meaningsPath,
    recordingOf,
    recordingPath,
    REGISTER_PATH,
    TIME_LOG_PATH,
    TRAJECT_PATH
} from './document-paths';
import { instrumentFiles } from './instrument-files';
import type { LoadProblem, RecordingDossier, Trajectory } from './trajectory';

/** The files of a traject folder as text. Paths have `/`. */
export interface TrajectoryTexts {
    /** Name of the folder. */
    readonly folder: string;
    /** Text of every JSON document, and of notes whose words are to be checked; other files may be left out. */
    readonly files: ReadonlyMap<string, string>;
    /** Paths of files whose text is not needed: notes, documents, media. */
    readonly otherPaths?: readonly string[];
}

/** Documents that were read and judged before, for example by document models. */
export interface TrajectoryDocuments {
    readonly folder: string;
    /** Value by path. */
    readonly documents: ReadonlyMap<string, unknown>;
    /** Text of the Markdown notes by path, as far as it was read. */
    readonly noteTexts?: ReadonlyMap<string, string>;
    readonly otherPaths?: readonly string[];
    readonly problems?: readonly LoadProblem[];
}

/**
 * A traject from the texts of its files. Tolerant: a missing document is an empty one, an unreadable one is a problem
 * with a Dutch message and otherwise as if missing, one of a newer program is read as far as it can be.
 */
export function assembleTrajectory({ folder, files, otherPaths = [] }: TrajectoryTexts): Trajectory {
    const documents = new Map<string, unknown>();
    const problems: LoadProblem[] = [];
    for (const [path, text] of files) {
        const type = documentTypeOf(path);
        if (type) {
            const { value, problem } = readDocument(type, path, text);
            if (value !== undefined) {
                documents.set(path, value);
            }
            if (problem) {
                problems.push(problem);
            }
        }
    }
    const noteTexts = new Map([...files].filter(([path]) => isNotePath(path)));
    return assembleFromDocuments({ folder, documents, noteTexts, otherPaths: [...files.keys(), ...otherPaths], problems });
}

function readDocument(type: DocumentType<unknown>, path: string, text: string): { value?: unknown; problem?: LoadProblem } {
    const parsed = parseDocument(type, text);
    switch (parsed.kind) {
        case 'ok':
            return { value: parsed.value };
        case 'newer': {
            const made = `${type.label}: gemaakt met een nieuwere Beeldspoor (versie ${parsed.version})`;
            return parsed.value === undefined
                ? { problem: { path, message: `${made} en hier niet te lezen. Werk Beeldspoor bij.` } }
                : { value: parsed.value, problem: { path, readOnly: true, message: `${made} en daarom alleen te lezen.` } };
        }
        case 'invalid':
            return { problem: { path, message: `${type.label}: ${parsed.message}` } };
    }
}

/** A traject from documents that were judged before; the same rules for what is missing. */
export function assembleFromDocuments({
    folder,
    documents,
    noteTexts = new Map(),
    otherPaths = [],
    problems = []
}: TrajectoryDocuments): Trajectory {
    const found: LoadProblem[] = [...problems];
    const told = new Set(problems.map(problem => problem.path));
    const paths = [...new Set([...documents.keys(), ...otherPaths])];
    const value = <T>(path: string): T | undefined => documents.get(path) as T | undefined;
    const missing = (path: string, message: string): void => {
        if (!told.has(path)) {
            found.push({ path, message });
        }
    };
    const traject = value<TrajectDocument>(TRAJECT_PATH);
    if (!traject) {
        missing(TRAJECT_PATH, 'traject.json ontbreekt: deze map is nog geen traject.');
    }
    const recordings = [...new Set(paths.flatMap(path => recordingOf(path) ?? []))].sort(compareCodes).flatMap((id): RecordingDossier[] => {
        const recording = value<RecordingDocument>(recordingPath(id));
        if (!recording) {
            if (paths.some(path => recordingOf(path) === id && documentTypeOf(path) !== undefined)) {
                missing(recordingPath(id), `De gegevens van opname ${id} ontbreken (opname.json).`);
            }
            return [];
        }
        if (recording.id !== id) {
            found.push({ path: recordingPath(id), message: `De opname in map ${id} noemt zichzelf ${recording.id}; de map geldt.` });
        }
        const frameTable = value<FrameTableDocument>(frameTablePath(id));
        const times = recordingTimes({ recording: { ...recording, id }, frameTable });
        // A frame table that is there but cannot be read is told of already.
        if (times.kind === 'refused' && !told.has(frameTablePath(id))) {
            found.push({ path: recordingPath(id), message: `${times.parts.happened} ${times.parts.todo}` });
        }
        return [
            {
                recording: { ...recording, id },
                frameTable,
                annotations: annotationsOf(id, paths, documents, found),
                clips: clipsAsSeen(value<ClipsDocument>(clipsPath(id)) ?? { schemaVersion: 1, recording: id, clips: [] }),
                masks: value<MasksDocument>(masksPath(id)) ?? { schemaVersion: 1, recording: id, masks: [] },
                meanings: value<MeaningsDocument>(meaningsPath(id)) ?? { schemaVersion: 1, recording: id, meanings: [] }
            }
        ];
    });
    return {
        folder,
        traject: traject ?? { schemaVersion: 1, persons: [], cycles: [] },
        register: value<RegisterDocument>(REGISTER_PATH) ?? { schemaVersion: 1, entries: [] },
        helpQuestions: value<HelpQuestionsDocument>(HELP_QUESTIONS_PATH) ?? { schemaVersion: 1, questions: [] },
        codebook: withTiers(value<Codebook>(CODEBOOK_PATH) ?? BASIS_CODEBOOK),
        actionPlan: value<ActionPlanDocument>(ACTION_PLAN_PATH),
        consolidation: value<ConsolidationDocument>(CONSOLIDATION_PATH),
        timeLog: value<TimeLogDocument>(TIME_LOG_PATH) ?? { schemaVersion: 1, entries: [] },
        recordings,
        notes: paths.filter(isNotePath).sort(compareCodes),
        documents: paths.filter(path => /^documenten\/.+/.test(path)).sort(compareCodes),
        instruments: instrumentFiles(documents),
        noteTexts: new Map([...noteTexts].sort(([a], [b]) => compareCodes(a, b))),
        problems: found.sort((a, b) => compareCodes(a.path, b.path))
    };
}

/** One document per coder, sorted by coder; the name of the file says whose it is. */
function annotationsOf(
    recording: string,
    paths: readonly string[],
    documents: ReadonlyMap<string, unknown>,
    problems: LoadProblem[]
): readonly AnnotationsDocument[] {
    const coders = paths.flatMap(path => {
        const place = annotationsPlace(path);
        return place?.recording === recording ? [place.coder] : [];
    });
    return coders.sort(compareCodes).flatMap(coder => {
        const path = annotationsPath(recording, coder);
        const document = documents.get(path) as AnnotationsDocument | undefined;
        if (!document) {
            return [];
        }
        if (document.coder !== coder || document.recording !== recording) {
            problems.push({
                path,
                message: `De annotaties noemen opname ${document.recording} en codeur ${document.coder}; de plaats van het bestand geldt.`
            });
        }
        return [{ ...document, coder, recording }];
    });
}
