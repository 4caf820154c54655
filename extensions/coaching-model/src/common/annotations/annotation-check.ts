import { codebookIndex } from '../codebook/codebook-index';
import type { Annotation } from '../documents/annotations';
import type { Codebook } from '../documents/codebook';
import { isPersonCode } from '../persons/person-code';

/** Something that is missing from an annotation or does not fit the codebook. */
export interface AnnotationRemark {
    readonly attribute: keyof Annotation;
    /** Dutch. */
    readonly message: string;
}

const LABELS: Readonly<Record<string, string>> = {
    actor: 'wie',
    target: 'naar wie',
    targets: 'naar wie',
    mode: 'verbaal of non-verbaal',
    valence: 'positief, neutraal of ongunstig',
    tone: 'toon',
    responseTo: 'waarop dit een reactie is',
    reason: 'reden',
    polarity: 'ondersteund of kans'
};

/**
 * What is still to be filled in or does not fit: required attributes of the tier, an unknown code, the tone of attention
 * to a person (`domain/04` T6). Empty: complete. Never a reason to lose the annotation.
 */
export function checkAnnotation(annotation: Annotation, codebook: Codebook): readonly AnnotationRemark[] {
    const index = codebookIndex(codebook);
    const tier = index.tier(annotation.tier);
    if (!tier) {
        return [{ attribute: 'tier', message: `Het codeboek kent geen laag «${annotation.tier}».` }];
    }
    const remarks: AnnotationRemark[] = [];
    if (!index.code(annotation.tier, annotation.code)) {
        remarks.push({ attribute: 'code', message: `Het codeboek kent geen code «${annotation.code}» in de laag ${tier.label}.` });
    }
    for (const attribute of tier.required) {
        const value = annotation[attribute];
        if (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)) {
            remarks.push({ attribute, message: `Nog in te vullen: ${LABELS[attribute]}.` });
        }
    }
    if (tier.toneWhenPerson === true && isPersonCode(annotation.target) && !annotation.tone) {
        remarks.push({ attribute: 'tone', message: `Nog in te vullen: ${LABELS.tone}.` });
    }
    return remarks;
}
