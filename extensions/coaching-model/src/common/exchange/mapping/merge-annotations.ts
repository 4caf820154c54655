import { annotationIds } from '../../annotations/annotation-ids';
import { inOrder, relink } from '../../annotations/mark-links';
import { allSteps, type Steps } from '../../collections/steps';
import type { Annotation, AnnotationsDocument } from '../../documents/annotations';

/** What a document becomes when a coding is put beside it. */
export interface MergedAnnotations {
    readonly document: AnnotationsDocument;
    /** New annotations. */
    readonly added: number;
    /** Stood there already, the same in everything but the id. */
    readonly present: number;
}

/**
 * Puts annotations beside those that a coder has: what is there stays exactly as it is, what comes gets a free id wherever
 * its own is taken, and links among what comes go along. What stands there already is not added again. A document without
 * annotations becomes what comes.
 */
export function mergeAnnotations(existing: AnnotationsDocument, coming: AnnotationsDocument, suffix?: string): MergedAnnotations {
    return allSteps(mergeSteps(existing, coming, suffix));
}

/** Annotations of one step. */
const STEP = 500;

/** `mergeAnnotations` in short steps, for where something else has to go on meanwhile. */
export function* mergeSteps(existing: AnnotationsDocument, coming: AnnotationsDocument, suffix?: string): Steps<MergedAnnotations> {
    if (existing.annotations.length === 0) {
        const document = coming.annotations.length === 0 ? existing : { ...existing, ...coming };
        return { document, added: coming.annotations.length, present: 0 };
    }
    const known = new Map<string, string>();
    for (const [at, annotation] of existing.annotations.entries()) {
        if (at % STEP === 0) {
            yield;
        }
        known.set(contentOf(annotation), annotation.id);
    }
    const taken = new Set(existing.annotations.map(({ id }) => id));
    const nextId = annotationIds([...existing.annotations, ...coming.annotations], suffix);
    const renamed = new Map<string, string>();
    const added: Annotation[] = [];
    for (const [at, annotation] of coming.annotations.entries()) {
        if (at % STEP === 0) {
            yield;
        }
        const same = known.get(contentOf(annotation));
        if (same !== undefined) {
            renamed.set(annotation.id, same);
            continue;
        }
        const id = taken.has(annotation.id) ? nextId(annotation.tier) : annotation.id;
        taken.add(id);
        renamed.set(annotation.id, id);
        added.push(id === annotation.id ? annotation : { ...annotation, id });
    }
    const linked = relink(added, link => renamed.get(link) ?? link);
    return {
        document: added.length === 0 ? existing : { ...existing, annotations: inOrder([...existing.annotations, ...linked]) },
        added: added.length,
        present: coming.annotations.length - added.length
    };
}

/** Everything of an annotation but its id and what it links to, in a fixed order. */
function contentOf({ id: _id, responseTo: _responseTo, about: _about, ...content }: Annotation): string {
    return JSON.stringify(sorted(content));
}

function sorted(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    return Array.isArray(value)
        ? value.map(sorted)
        : Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
              .map(([key, own]) => [key, sorted(own)]);
}
