import { codebookIndex } from '@beeldspoor/coaching-model/lib/common/codebook/codebook-index';
import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';

/**
 * Annotations in which every word of `query` occurs: in code, tier, persons, valence, mode, id or observation. Capitals do
 * not matter. A person's code must be named in full (`L1` does not find `L12`).
 */
export function filterMarks(annotations: readonly Annotation[], query: string, codebook: Codebook): readonly Annotation[] {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) {
        return annotations;
    }
    const index = codebookIndex(codebook);
    return annotations.filter(annotation => {
        const persons = [annotation.actor, annotation.target, ...(annotation.targets ?? []), annotation.id].map(code =>
            code?.toLowerCase()
        );
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
        return words.every(word =>
            /^(lk?|e|r|a|co)\d+$/.test(word) ? persons.includes(word) : text.includes(word) || persons.includes(word)
        );
    });
}
