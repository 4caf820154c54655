import { isPersonCode } from '@beeldspoor/coaching-model/lib/common/persons/person-code';
import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';

export type Missing = 'actor' | 'target' | 'targets' | 'mode' | 'valence' | 'tone' | 'responseTo' | 'reason' | 'polarity';

/** Attributes that the codebook asks of this annotation and that it does not have yet. A hint, never a hurdle. */
export function missingAttributes(annotation: Annotation, codebook: Codebook): readonly Missing[] {
    const tier = codebook.tiers.find(one => one.id === annotation.tier);
    if (!tier) {
        return [];
    }
    const code = tier.codes.find(one => one.id === annotation.code);
    const missing = tier.required.filter(name => {
        if (name === 'responseTo' && code && !code.outcome) {
            return false;
        }
        const value = annotation[name];
        return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
    });
    const tone = annotation.tier === 'attention' && isPersonCode(annotation.target) && !annotation.tone && !missing.includes('tone');
    return tone ? [...missing, 'tone'] : missing;
}

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
