import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';

/** States of the same exclusive tier (and actor) that share time with this one: ids. */
export function overlappingStates(annotation: Annotation, annotations: readonly Annotation[], codebook: Codebook): readonly string[] {
    const tier = codebook.tiers.find(one => one.id === annotation.tier);
    if (!tier?.exclusive) {
        return [];
    }
    return annotations
        .filter(
            other =>
                other.id !== annotation.id &&
                other.tier === annotation.tier &&
                other.actor === annotation.actor &&
                other.startFrame < annotation.endFrame &&
                annotation.startFrame < other.endFrame
        )
        .map(other => other.id);
}
