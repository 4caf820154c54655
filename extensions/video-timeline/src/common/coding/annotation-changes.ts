import type { Annotation, AnnotationsDocument, TierId } from '@beeldspoor/coaching-model/lib/common/documents/annotations';

/** Letters with which ids of a tier begin; initiatives, answers and leading as in the published example. */
const PREFIX: Readonly<Record<TierId, string>> = {
    codability: 'X',
    context: 'C',
    turn: 'B',
    initiative: 'E',
    response: 'R',
    leading: 'A',
    attention: 'W',
    circle: 'K',
    engagement: 'T',
    need: 'N',
    coachTalk: 'G'
};

/** The next free id of a tier, for example `E13`: one above the highest number in use, at least two digits. */
export function nextAnnotationId(annotations: readonly Pick<Annotation, 'id'>[], tier: TierId): string {
    const prefix = PREFIX[tier];
    let highest = 0;
    for (const { id } of annotations) {
        const number = id.startsWith(prefix) ? Number(id.slice(prefix.length)) : Number.NaN;
        if (Number.isInteger(number) && number > highest) {
            highest = number;
        }
    }
    return `${prefix}${String(highest + 1).padStart(2, '0')}`;
}

/** With the annotation at its place in time (by begin; after others that begin at the same frame). */
export function withAnnotation(document: AnnotationsDocument, added: Annotation): AnnotationsDocument {
    const { annotations } = document;
    let at = annotations.length;
    while (at > 0 && annotations[at - 1].startFrame > added.startFrame) {
        at--;
    }
    return { ...document, annotations: [...annotations.slice(0, at), added, ...annotations.slice(at)] };
}

/** What may be set on an annotation; a key with the value `undefined` is taken away. */
export type AnnotationChange = { readonly [K in keyof Annotation]?: Annotation[K] | undefined };

/** The document with these annotations changed; the same object when nothing changes. */
export function withChange(document: AnnotationsDocument, ids: ReadonlySet<string>, change: AnnotationChange): AnnotationsDocument {
    let changed = false;
    const annotations = document.annotations.map(annotation => {
        if (!ids.has(annotation.id) || Object.entries(change).every(([key, value]) => annotation[key] === value)) {
            return annotation;
        }
        changed = true;
        return Object.fromEntries(Object.entries({ ...annotation, ...change }).filter(([, value]) => value !== undefined)) as Annotation;
    });
    return changed ? { ...document, annotations } : document;
}

/** Without these annotations; answers and tags that refer to them lose that reference. */
export function withoutAnnotations(document: AnnotationsDocument, ids: ReadonlySet<string>): AnnotationsDocument {
    const annotations: Annotation[] = [];
    for (const annotation of document.annotations) {
        if (ids.has(annotation.id)) {
            continue;
        }
        const { responseTo, about, ...rest } = annotation;
        const lost = (responseTo !== undefined && ids.has(responseTo)) || (about !== undefined && ids.has(about));
        annotations.push(
            lost
                ? ({
                      ...rest,
                      ...(responseTo !== undefined && !ids.has(responseTo) && { responseTo }),
                      ...(about !== undefined && !ids.has(about) && { about })
                  } as Annotation)
                : annotation
        );
    }
    return annotations.length === document.annotations.length ? document : { ...document, annotations };
}
