import type { Annotation } from '../documents/annotations';
import type { Codebook, Tier } from '../documents/codebook';
import { annotationIds } from './annotation-ids';

/** Among which states only one holds at a time: those of an exclusive tier, for each actor where the tier has one. */
export function exclusiveGroup(annotation: Annotation, tier: Tier | undefined): string | undefined {
    return tier?.exclusive === true && tier.type === 'state'
        ? `${tier.id}\n${tier.required.includes('actor') ? (annotation.actor ?? '') : ''}`
        : undefined;
}

/**
 * Makes room for the annotations `placed` among the states that exclude them: one that runs into a placed state is
 * closed there, one that it runs into begins after it, one around it goes on behind it (as an annotation of its own),
 * one wholly under it goes. Of two placed states the later closes the earlier. Coded time outside the overlap stays.
 * @returns the same list when nothing overlaps
 */
export function makeRoom(annotations: readonly Annotation[], placed: ReadonlySet<string>, codebook: Codebook): readonly Annotation[] {
    const tiers = new Map(codebook.tiers.map(tier => [tier.id, tier]));
    const groupOf = (annotation: Annotation): string | undefined => exclusiveGroup(annotation, tiers.get(annotation.tier));
    const winners = new Map<string, Annotation[]>();
    for (const annotation of annotations) {
        const group = placed.has(annotation.id) ? groupOf(annotation) : undefined;
        if (group !== undefined) {
            winners.set(group, [...(winners.get(group) ?? []), annotation]);
        }
    }
    if (winners.size === 0) {
        return annotations;
    }
    const rows = new Map([...winners].map(([group, own]) => [group, oneAfterAnother(own)]));
    const settled = new Map([...rows.values()].flat().map(each => [each.id, each]));
    const nextId = annotationIds(annotations);
    let changed = false;
    const result = annotations.flatMap(annotation => {
        const row = rows.get(groupOf(annotation) ?? '');
        if (!row) {
            return [annotation];
        }
        if (placed.has(annotation.id)) {
            const own = settled.get(annotation.id);
            changed ||= own !== annotation;
            return own ? [own] : [];
        }
        const pieces = outside(annotation, row);
        changed ||= pieces.length !== 1 || pieces[0] !== annotation;
        return pieces.map((piece, i) => (i === 0 ? piece : { ...piece, id: nextId(piece.tier) }));
    });
    return changed ? result : annotations;
}

/** The later closes the earlier; with one begin the longer goes on after the shorter; of two that are equal one stays. */
function oneAfterAnother(states: readonly Annotation[]): readonly Annotation[] {
    const row: Annotation[] = [];
    for (const state of [...states].sort((a, b) => a.startFrame - b.startFrame || a.endFrame - b.endFrame)) {
        const last = row.at(-1);
        if (!last || last.endFrame <= state.startFrame) {
            row.push(state);
        } else if (last.startFrame < state.startFrame) {
            row[row.length - 1] = { ...last, endFrame: state.startFrame };
            row.push(state);
        } else if (state.endFrame > last.endFrame) {
            row.push({ ...state, startFrame: last.endFrame });
        }
    }
    return row;
}

/** What of a state lies outside a row of states that follow each other; the state itself when all of it does. */
function outside(state: Annotation, row: readonly Annotation[]): readonly Annotation[] {
    let low = 0;
    let high = row.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (row[middle].endFrame <= state.startFrame) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    if (low === row.length || row[low].startFrame >= state.endFrame) {
        return [state];
    }
    const pieces: Annotation[] = [];
    let from = state.startFrame;
    for (let i = low; i < row.length && row[i].startFrame < state.endFrame; i++) {
        if (row[i].startFrame > from) {
            pieces.push({ ...state, startFrame: from, endFrame: row[i].startFrame });
        }
        from = Math.max(from, row[i].endFrame);
    }
    if (from < state.endFrame) {
        pieces.push({ ...state, startFrame: from });
    }
    return pieces;
}
