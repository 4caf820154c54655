import type { Annotation, AnnotationsDocument, TierId } from '../documents/annotations';
import type { Tier } from '../documents/codebook';
import type { AnnotationEditContext } from './annotation-edits';
import { annotationIds } from './annotation-ids';
import { exclusiveGroup, makeRoom } from './exclusive-states';
import { inOrder, relink, withoutUndefined } from './mark-links';

/** Where an annotation comes to lie: frames `[startFrame, endFrame)`. */
export interface Placement {
    readonly id: string;
    readonly startFrame: number;
    readonly endFrame: number;
}

/** Edits of several annotations together; each is one step of undo. */
export type AnnotationGroupEdit =
    /** Gives annotations their places (`shiftByFrames`, `shiftBySeconds`); states that exclude them make room. */
    | { readonly kind: 'place'; readonly placements: readonly Placement[] }
    /** One value for all; a tier that does not ask for such a person is passed over, except for what it already has. */
    | { readonly kind: 'changeMany'; readonly ids: readonly string[]; readonly changes: GroupChanges }
    /** Copies to another tier; `codes` names the code there for each code here (absent: not copied). */
    | {
          readonly kind: 'copyToTier';
          readonly ids: readonly string[];
          readonly tier: Tier;
          readonly codes: Readonly<Record<string, string>>;
      }
    /** Cuts every annotation that has `frame` inside it; what answers or is about the second half goes along with it. */
    | { readonly kind: 'split'; readonly ids: readonly string[]; readonly frame: number }
    /** Joins neighbours of one tier, code and pair that touch, overlap, or lie at most `gap` frames apart. */
    | { readonly kind: 'merge'; readonly ids: readonly string[]; readonly gap: number };

/** What may be set for several annotations at once. */
export type GroupChanges = Partial<Pick<Annotation, 'actor' | 'target' | 'certainty'>>;

/** The document after the edit; the same object when nothing changes. */
export function applyGroupEdit(
    document: AnnotationsDocument,
    edit: AnnotationGroupEdit,
    context: AnnotationEditContext
): AnnotationsDocument {
    switch (edit.kind) {
        case 'place':
            return place(document, edit.placements, context);
        case 'changeMany':
            return changeMany(document, new Set(edit.ids), edit.changes, context);
        case 'copyToTier':
            return copyToTier(document, edit, context);
        case 'split':
            return split(document, new Set(edit.ids), edit.frame);
        case 'merge':
            return merge(document, new Set(edit.ids), edit.gap, context);
    }
}

function place(document: AnnotationsDocument, placements: readonly Placement[], context: AnnotationEditContext): AnnotationsDocument {
    const places = new Map(placements.map(each => [each.id, each]));
    const last = context.frameCount ?? Infinity;
    const placed = new Set<string>();
    const annotations = document.annotations.map(annotation => {
        const wished = places.get(annotation.id);
        if (!wished) {
            return annotation;
        }
        const startFrame = Math.max(0, Math.min(wished.startFrame, last - 1));
        const endFrame = Math.max(startFrame + 1, Math.min(wished.endFrame, last));
        if (startFrame === annotation.startFrame && endFrame === annotation.endFrame) {
            return annotation;
        }
        placed.add(annotation.id);
        return { ...annotation, startFrame, endFrame };
    });
    return placed.size === 0 ? document : settled(document, annotations, placed, context);
}

/** States that exclude what was placed make room, links to what went are taken away, and time is in order again. */
function settled(
    document: AnnotationsDocument,
    annotations: readonly Annotation[],
    placed: ReadonlySet<string>,
    { codebook }: AnnotationEditContext
): AnnotationsDocument {
    const roomy = codebook ? makeRoom(annotations, placed, codebook) : annotations;
    const left = new Set(roomy.map(each => each.id));
    const gone = new Set(annotations.filter(each => !left.has(each.id)).map(each => each.id));
    const linked = gone.size === 0 ? roomy : relink(roomy, link => (gone.has(link) ? undefined : link));
    return { ...document, annotations: inOrder(linked) };
}

function changeMany(
    document: AnnotationsDocument,
    ids: ReadonlySet<string>,
    changes: GroupChanges,
    context: AnnotationEditContext
): AnnotationsDocument {
    const changed = new Set<string>();
    const annotations = document.annotations.map(annotation => {
        if (!ids.has(annotation.id)) {
            return annotation;
        }
        const tier = context.codebook?.tiers.find(each => each.id === annotation.tier);
        const fields: Partial<Annotation> = {};
        if ('certainty' in changes && changes.certainty !== annotation.certainty) {
            fields.certainty = changes.certainty;
        }
        for (const name of ['actor', 'target'] as const) {
            const takes = !tier || tier.required.includes(name) || annotation[name] !== undefined;
            if (name in changes && takes && changes[name] !== annotation[name]) {
                fields[name] = changes[name];
            }
        }
        if ('target' in changes && tier?.required.includes('targets')) {
            delete fields.target;
            const targets = changes.target === undefined ? undefined : [changes.target];
            if (targets?.join() !== annotation.targets?.join()) {
                fields.targets = targets;
            }
        }
        if (Object.keys(fields).length === 0) {
            return annotation;
        }
        changed.add(annotation.id);
        return withoutUndefined({ ...annotation, ...fields });
    });
    return changed.size === 0 ? document : settled(document, annotations, changed, context);
}

function copyToTier(
    document: AnnotationsDocument,
    { ids, tier, codes }: Extract<AnnotationGroupEdit, { kind: 'copyToTier' }>,
    context: AnnotationEditContext
): AnnotationsDocument {
    const chosen = new Set(ids);
    const copied = document.annotations.filter(
        annotation => chosen.has(annotation.id) && annotation.tier !== tier.id && codes[annotation.code] !== undefined
    );
    if (copied.length === 0) {
        return document;
    }
    const annotations = [...document.annotations];
    const placed = new Set<string>();
    const nextId = annotationIds(annotations);
    for (const source of copied) {
        const id = nextId(tier.id);
        annotations.push(copyOf(source, id, tier, codes[source.code]));
        placed.add(id);
    }
    return settled(document, annotations, placed, context);
}

/** What is seen, how sure and from where always goes along; of the rest only what the other tier asks for. */
function copyOf(source: Annotation, id: string, tier: Tier, code: string): Annotation {
    const { startFrame, endFrame, observation, interpretation, certainty, view } = source;
    const copy: Record<string, unknown> = {
        id,
        tier: tier.id,
        code,
        startFrame,
        endFrame: tier.type === 'point' ? startFrame + 1 : endFrame,
        observation,
        interpretation,
        certainty,
        view
    };
    for (const attribute of tier.required) {
        copy[attribute] = source[attribute];
    }
    if (tier.required.includes('targets')) {
        copy.targets ??= source.target === undefined ? undefined : [source.target];
    }
    if (tier.required.includes('target')) {
        copy.target ??= source.targets?.length === 1 ? source.targets[0] : undefined;
    }
    if (tier.id === 'need') {
        copy.about = source.id;
        copy.cell = code;
    }
    return withoutUndefined(copy as unknown as Annotation);
}

function split(document: AnnotationsDocument, ids: ReadonlySet<string>, frame: number): AnnotationsDocument {
    const annotations: Annotation[] = [];
    const seconds = new Map<string, Annotation>();
    for (const annotation of document.annotations) {
        const cut = ids.has(annotation.id) && annotation.startFrame < frame && frame < annotation.endFrame;
        annotations.push(cut ? { ...annotation, endFrame: frame } : annotation);
        if (cut) {
            seconds.set(annotation.id, annotation);
        }
    }
    if (seconds.size === 0) {
        return document;
    }
    const halves = new Map<string, string>();
    const nextId = annotationIds(document.annotations);
    for (const [id, annotation] of seconds) {
        const half: Annotation = { ...annotation, id: nextId(annotation.tier), startFrame: frame };
        annotations.push(half);
        halves.set(id, half.id);
    }
    const own = new Set(halves.values());
    const linked = relink(annotations, (link, from) => (from.startFrame >= frame && !own.has(from.id) ? (halves.get(link) ?? link) : link));
    return { ...document, annotations: inOrder(linked) };
}

function merge(
    document: AnnotationsDocument,
    ids: ReadonlySet<string>,
    gap: number,
    { codebook }: AnnotationEditContext
): AnnotationsDocument {
    const tiers = new Map(codebook?.tiers.map(tier => [tier.id, tier]));
    const kept = new Map<string, Annotation>();
    const into = new Map<string, string>();
    /** The last of each kind; in an exclusive tier the last of all, so that nothing is joined across another state. */
    const open = new Map<string, Annotation>();
    for (const annotation of inOrder(document.annotations)) {
        const own = mergeKey(annotation);
        const key = exclusiveGroup(annotation, tiers.get(annotation.tier)) ?? own;
        if (!ids.has(annotation.id)) {
            if (key !== own) {
                open.delete(key);
            }
            continue;
        }
        const last = open.get(key);
        if (last && mergeKey(last) === own && annotation.startFrame - last.endFrame <= gap) {
            const joined = join(last, annotation);
            open.set(key, joined);
            kept.set(joined.id, joined);
            into.set(annotation.id, joined.id);
        } else {
            open.set(key, annotation);
        }
    }
    if (into.size === 0) {
        return document;
    }
    const left = document.annotations.flatMap(annotation => (into.has(annotation.id) ? [] : [kept.get(annotation.id) ?? annotation]));
    return { ...document, annotations: inOrder(relink(left, link => into.get(link) ?? link)) };
}

function mergeKey({ tier, code, actor, target, targets }: Annotation): string {
    return JSON.stringify([tier, code, actor, target, targets]);
}

/** The first one, longer; what it lacks comes from the second, both texts are kept, and doubt stays doubt. */
function join(first: Annotation, second: Annotation): Annotation {
    const text = (name: 'observation' | 'interpretation'): string | undefined => {
        const parts = [...new Set([first[name], second[name]])].filter(part => part);
        return parts.length > 0 ? parts.join(' ') : undefined;
    };
    return withoutUndefined({
        ...second,
        ...first,
        endFrame: Math.max(first.endFrame, second.endFrame),
        observation: text('observation'),
        interpretation: text('interpretation'),
        certainty: first.certainty === 'twijfel' || second.certainty === 'twijfel' ? 'twijfel' : (first.certainty ?? second.certainty)
    });
}

/** Tiers to which something can be copied. */
export function copyTargets(tiers: readonly Tier[], from: ReadonlySet<TierId>): readonly Tier[] {
    return tiers.filter(tier => tier.codes.length > 0 && !(from.size === 1 && from.has(tier.id)));
}
