import type { Annotation } from '../documents/annotations';
import {
    ACTION_PLAN_PATH,
    annotationsPath,
    clipsPath,
    CONSOLIDATION_PATH,
    HELP_QUESTIONS_PATH,
    meaningsPath,
    recordingPath,
    TIME_LOG_PATH,
    TRAJECT_PATH
} from '../trajectory/document-paths';
import type { Placed } from '../trajectory/instrument-files';
import type { Trajectory } from '../trajectory/trajectory';
import type { WordingHint } from '../wording/wording-hint';
import type { Finding } from './rule';

type Path = Finding['path'];

/** A hint with the place of its text. */
export interface PlacedHint {
    readonly file: string;
    readonly path: Path;
    readonly hint: WordingHint;
    readonly moment?: Finding['moment'];
}

/** Looks for words in texts. A document that did not change is not read again: documents are immutable. */
export interface TextSearch {
    /** In every text of a value, or only in those whose path is wanted. */
    in(value: object, file: string, wanted?: (path: Path) => boolean): readonly PlacedHint[];
    /** In what was written with the annotations of a traject. */
    inAnnotations(trajectory: Trajectory, keys: readonly ('observation' | 'interpretation')[]): readonly PlacedHint[];
    /** In the Markdown notes, as far as they were read; the path is empty and the place is one in the file. */
    inNotes(trajectory: Trajectory): readonly PlacedHint[];
}

/** @param find the words looked for in one text; pure. */
export function textSearch(find: (text: string) => readonly WordingHint[]): TextSearch {
    const known = new WeakMap<object, readonly { readonly path: Path; readonly hint: WordingHint }[]>();
    const hintsOf = (value: object): readonly { readonly path: Path; readonly hint: WordingHint }[] => {
        let hints = known.get(value);
        if (!hints) {
            hints = textsIn(value, []).flatMap(({ path, text }) => find(text).map(hint => ({ path, hint })));
            known.set(value, hints);
        }
        return hints;
    };
    return {
        in: (value, file, wanted = () => true) =>
            hintsOf(value)
                .filter(({ path }) => wanted(path))
                .map(found => ({ file, ...found })),
        inAnnotations: ({ recordings }, keys) =>
            recordings.flatMap(({ recording, annotations }) =>
                annotations.flatMap(document =>
                    document.annotations.flatMap((annotation: Annotation, index) =>
                        hintsOf(annotation)
                            .filter(({ path }) => keys.some(key => path[0] === key))
                            .map(({ path, hint }) => ({
                                file: annotationsPath(recording.id, document.coder),
                                path: ['annotations', index, ...path],
                                hint,
                                moment: { recording: recording.id, annotation: annotation.id }
                            }))
                    )
                )
            ),
        inNotes: ({ noteTexts }) => [...noteTexts].flatMap(([file, text]) => find(text).map(hint => ({ file, path: [], hint })))
    };
}

/** Every document of a traject in which people write, with its place; annotations and notes apart. */
export function writtenDocuments(trajectory: Trajectory): readonly Placed<object>[] {
    const { traject, helpQuestions, actionPlan, consolidation, timeLog, recordings, instruments } = trajectory;
    const { debriefs, questionnaires, viewingGuides, individualNotes, intervisions, sdq, teamPlan, questionBank } = instruments;
    return [
        { file: TRAJECT_PATH, value: traject },
        { file: HELP_QUESTIONS_PATH, value: helpQuestions },
        ...(actionPlan ? [{ file: ACTION_PLAN_PATH, value: actionPlan }] : []),
        ...(consolidation ? [{ file: CONSOLIDATION_PATH, value: consolidation }] : []),
        { file: TIME_LOG_PATH, value: timeLog },
        ...recordings.flatMap(({ recording, clips, meanings }) => [
            { file: recordingPath(recording.id), value: recording },
            { file: clipsPath(recording.id), value: clips },
            { file: meaningsPath(recording.id), value: meanings }
        ]),
        ...[teamPlan, questionBank].flatMap(each => each ?? []),
        ...debriefs,
        ...questionnaires,
        ...viewingGuides,
        ...individualNotes,
        ...intervisions,
        ...sdq
    ];
}

function textsIn(value: unknown, path: Path): readonly { readonly path: Path; readonly text: string }[] {
    if (typeof value === 'string') {
        return [{ path, text: value }];
    }
    if (typeof value !== 'object' || value === null) {
        return [];
    }
    return Array.isArray(value)
        ? value.flatMap((item, index) => textsIn(item, [...path, index]))
        : Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
