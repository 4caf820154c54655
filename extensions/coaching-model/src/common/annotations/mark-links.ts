import type { Annotation } from '../documents/annotations';

/** Annotations whose links (`responseTo`, `about`) go through `target`; undefined there takes the link away. */
export function relink(
    annotations: readonly Annotation[],
    target: (link: string, from: Annotation) => string | undefined
): readonly Annotation[] {
    return annotations.map(annotation => {
        const responseTo = linkOf(annotation, annotation.responseTo, target);
        const about = linkOf(annotation, annotation.about, target);
        return responseTo === annotation.responseTo && about === annotation.about
            ? annotation
            : withoutUndefined({ ...annotation, responseTo, about });
    });
}

/** An annotation is never its own answer. */
function linkOf(
    annotation: Annotation,
    link: string | undefined,
    target: (link: string, from: Annotation) => string | undefined
): string | undefined {
    const next = link === undefined ? undefined : target(link, annotation);
    return next === annotation.id ? undefined : next;
}

/** Takes keys without a value away, as a file would. */
export function withoutUndefined(annotation: Annotation): Annotation {
    return Object.fromEntries(Object.entries(annotation).filter(([, value]) => value !== undefined)) as Annotation;
}

/** Sorted by start, then end; annotations with equal edges keep their order, so that an edit never shuffles others. */
export function inOrder(annotations: readonly Annotation[]): Annotation[] {
    return [...annotations].sort((a, b) => a.startFrame - b.startFrame || a.endFrame - b.endFrame);
}
