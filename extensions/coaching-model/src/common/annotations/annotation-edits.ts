import type { Annotation, AnnotationsDocument, View } from '../documents/annotations';
import type { Codebook } from '../documents/codebook';
import { nextAnnotationId } from './annotation-ids';
import { applyGroupEdit, type AnnotationGroupEdit } from './group-edits';
import { inOrder, relink, withoutUndefined } from './mark-links';

/** What is coded; the id comes when it is added. */
export type NewAnnotation = Pick<Annotation, 'tier' | 'code' | 'startFrame' | 'endFrame'> & Partial<Annotation>;

/** A change of a coder's annotations; each is one step of undo. Frames are integers, ends exclusive. */
export type AnnotationEdit =
    /** Without id: the next free one of the tier. */
    | { readonly kind: 'add'; readonly annotation: NewAnnotation }
    /** A key with value undefined is taken away. The id stays. */
    | { readonly kind: 'change'; readonly id: string; readonly changes: Partial<Annotation> }
    /** Links of others to what is removed are taken away too: those answers become free (A04). */
    | { readonly kind: 'remove'; readonly ids: readonly string[] }
    /** Edges stay in the recording and at least one frame apart; a dragged edge stops at the other. */
    | { readonly kind: 'moveEdges'; readonly id: string; readonly startFrame?: number; readonly endFrame?: number }
    /** Moves the whole annotation, its length kept. */
    | { readonly kind: 'moveTo'; readonly id: string; readonly startFrame: number }
    | { readonly kind: 'setResponse'; readonly id: string; readonly responseTo: string | undefined }
    | { readonly kind: 'setView'; readonly id: string; readonly view: View | undefined }
    | AnnotationGroupEdit;

/** What an edit needs to know of the recording. */
export interface AnnotationEditContext {
    /** Length of the recording; absent: no upper edge. */
    readonly frameCount?: number;
    /** Says which states exclude each other; absent: none. */
    readonly codebook?: Codebook;
}

/** Dutch names for the undo menu. */
export const ANNOTATION_EDIT_LABELS: Readonly<Record<AnnotationEdit['kind'], string>> = {
    add: 'Coderen',
    change: 'Annotatie wijzigen',
    remove: 'Annotatie verwijderen',
    moveEdges: 'Begin of einde verplaatsen',
    moveTo: 'Annotatie verplaatsen',
    setResponse: 'Ontvangst koppelen',
    setView: 'Kijkrichting vastleggen',
    place: 'Annotaties verplaatsen',
    changeMany: 'Annotaties wijzigen',
    copyToTier: 'Naar andere laag kopiëren',
    split: 'Splitsen',
    merge: 'Samenvoegen'
};

/** The document after the edit, kept in order of time; the same object when nothing changes (unknown id). */
export function applyAnnotationEdit(
    document: AnnotationsDocument,
    edit: AnnotationEdit,
    context: AnnotationEditContext = {}
): AnnotationsDocument {
    switch (edit.kind) {
        case 'add': {
            const wished = edit.annotation.id;
            const free = wished && !document.annotations.some(each => each.id === wished);
            const id = free ? wished : nextAnnotationId(document.annotations, edit.annotation.tier);
            const added = withEdges({ ...edit.annotation, id }, edit.annotation.startFrame, edit.annotation.endFrame, context);
            return { ...document, annotations: inOrder([...document.annotations, added]) };
        }
        case 'change':
            return replace(document, edit.id, annotation => withoutUndefined({ ...annotation, ...edit.changes, id: annotation.id }));
        case 'remove':
            return remove(document, new Set(edit.ids));
        case 'moveEdges':
            return replace(document, edit.id, annotation => {
                const start = edit.startFrame === undefined ? annotation.startFrame : Math.min(edit.startFrame, annotation.endFrame - 1);
                const end = edit.endFrame === undefined ? annotation.endFrame : Math.max(edit.endFrame, start + 1);
                return withEdges(annotation, start, end, context);
            });
        case 'moveTo':
            return replace(document, edit.id, annotation => {
                const length = annotation.endFrame - annotation.startFrame;
                const latest = context.frameCount === undefined ? Infinity : context.frameCount - length;
                const start = Math.max(0, Math.min(edit.startFrame, latest));
                return withEdges(annotation, start, start + length, context);
            });
        case 'setResponse':
            return replace(document, edit.id, annotation => withoutUndefined({ ...annotation, responseTo: edit.responseTo }));
        case 'setView':
            return replace(document, edit.id, annotation => withoutUndefined({ ...annotation, view: edit.view }));
        default:
            return applyGroupEdit(document, edit, context);
    }
}

function replace(document: AnnotationsDocument, id: string, recipe: (annotation: Annotation) => Annotation): AnnotationsDocument {
    const index = document.annotations.findIndex(annotation => annotation.id === id);
    if (index < 0) {
        return document;
    }
    return { ...document, annotations: inOrder(document.annotations.with(index, recipe(document.annotations[index]))) };
}

function remove(document: AnnotationsDocument, ids: ReadonlySet<string>): AnnotationsDocument {
    if (!document.annotations.some(annotation => ids.has(annotation.id))) {
        return document;
    }
    const left = document.annotations.filter(annotation => !ids.has(annotation.id));
    const annotations = [...relink(left, link => (ids.has(link) ? undefined : link))];
    return { ...document, annotations };
}

function withEdges(
    annotation: Annotation,
    startFrame: number,
    endFrame: number,
    { frameCount = Infinity }: AnnotationEditContext
): Annotation {
    const start = Math.max(0, Math.min(startFrame, frameCount - 1));
    return { ...annotation, startFrame: start, endFrame: Math.max(start + 1, Math.min(endFrame, frameCount)) };
}
