import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { recordingOf } from '../../common/trajectory/document-paths';
import type { Trajectory } from '../../common/trajectory/trajectory';

/** What a reader sees of a note or document: its name without folder and extension, `-v2` as version. */
export interface FileTitle {
    readonly title: string;
    /** `v2`, of a document with versions. */
    readonly version: string | undefined;
    /** Upper-case extension where it says something: `PDF`, `DOCX`. */
    readonly format: string | undefined;
}

/** @param path inside the traject folder, with `/`. */
export function fileTitle(path: string): FileTitle {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const dot = name.lastIndexOf('.');
    const base = dot > 0 ? name.slice(0, dot) : name;
    const extension = dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
    const match = /^(.*)-(v\d+)$/.exec(base);
    const words = (match?.[1] ?? base)
        .replace(/(?<!\d)-|-(?!\d)/g, ' ')
        .replace(/_/g, ' ')
        .trim();
    return {
        title: words.charAt(0).toUpperCase() + words.slice(1),
        version: match?.[2],
        format: extension === 'md' || extension === '' ? undefined : extension.toUpperCase()
    };
}

/** What a document is called on its tab and in lists. */
export interface DocumentTitle {
    readonly title: string;
    /** Which of its kind: `O1 lesovergang`, `L07`. */
    readonly detail: string | undefined;
}

/** The documents of a traject that are called by their kind and by what their file name says, not by the file name alone. */
const BY_KIND: ReadonlySet<string> = new Set(['recording', 'questionnaire', 'viewingGuide', 'guideInstrument', 'sdq', 'intervision']);

/** @param path inside the traject folder, with `/`. */
export function documentTitle(
    path: string,
    type: Pick<DocumentType<unknown>, 'id' | 'label'>,
    trajectory?: Pick<Trajectory, 'recordings'>
): DocumentTitle {
    if (!BY_KIND.has(type.id)) {
        return { title: fileTitle(path).title, detail: undefined };
    }
    const id = recordingOf(path);
    const recording = trajectory?.recordings.find(each => each.recording.id === id)?.recording;
    const detail = id === undefined ? fileTitle(path).title.replace('.', ' · ') : [id, recording?.title].filter(Boolean).join(' ');
    return { title: type.label, detail };
}
