import { codebookIndex } from '@beeldspoor/coaching-model/lib/common/codebook/codebook-index';
import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';

/** What is looked for; everything that is set must hold. */
export interface MarkQuery {
    /** Every word must occur (code, tier, persons, values, id, observation). */
    readonly text: string;
    readonly tier?: string;
    /** `tier code`: the same code may stand in several tiers. */
    readonly code?: string;
    /** Who or to whom. */
    readonly actor?: string;
    readonly certainty?: 'zeker' | 'twijfel';
}

export const EMPTY_QUERY: MarkQuery = { text: '' };

/** Whether there is anything to look for. */
export function isEmptyQuery({ text, tier, code, actor, certainty }: MarkQuery): boolean {
    return text.trim() === '' && tier === undefined && code === undefined && actor === undefined && certainty === undefined;
}

/** A person's code, or an id, that is named in full: `L1` does not find `L12`. */
const NAMED = /^(lk?|e|r|a|co)\d+$/;

/** Annotations that answer the query, in the order they came; all when it is empty. Capitals do not matter. */
export function findMarks(annotations: readonly Annotation[], query: MarkQuery, codebook: Codebook): readonly Annotation[] {
    if (isEmptyQuery(query)) {
        return annotations;
    }
    const { tier, code, actor, certainty } = query;
    const words = query.text.toLowerCase().split(/\s+/).filter(Boolean);
    const index = codebookIndex(codebook);
    return annotations.filter(annotation => {
        if (
            (tier !== undefined && annotation.tier !== tier) ||
            (code !== undefined && `${annotation.tier} ${annotation.code}` !== code) ||
            (actor !== undefined && annotation.actor !== actor && annotation.target !== actor && !annotation.targets?.includes(actor)) ||
            // Nothing said is meant as sure.
            (certainty !== undefined && (annotation.certainty ?? 'zeker') !== certainty)
        ) {
            return false;
        }
        if (words.length === 0) {
            return true;
        }
        const names = [annotation.actor, annotation.target, ...(annotation.targets ?? []), annotation.id].map(name => name?.toLowerCase());
        const text = [
            index.label(annotation),
            annotation.code,
            index.tier(annotation.tier)?.label,
            annotation.valence,
            annotation.mode,
            annotation.tone,
            annotation.certainty,
            annotation.observation
        ]
            .join(' ')
            .toLowerCase();
        return words.every(word => (NAMED.test(word) ? names.includes(word) : text.includes(word) || names.includes(word)));
    });
}

/** Position of the hit after (1) or before (-1) a place in time, round the end; -1: no hits. `current`: the hit one is at. */
export function stepHit(
    hits: readonly Pick<Annotation, 'id' | 'startFrame'>[],
    from: { readonly current: string | undefined; readonly frame: number },
    step: 1 | -1
): number {
    if (hits.length === 0) {
        return -1;
    }
    const at = from.current === undefined ? -1 : hits.findIndex(hit => hit.id === from.current);
    if (at >= 0) {
        return (at + step + hits.length) % hits.length;
    }
    if (step === 1) {
        const next = hits.findIndex(hit => hit.startFrame >= from.frame);
        return next < 0 ? 0 : next;
    }
    const before = hits.findLastIndex(hit => hit.startFrame <= from.frame);
    return before < 0 ? hits.length - 1 : before;
}
