import { type AnnotationRemark, checkAnnotation } from '@beeldspoor/coaching-model/lib/common/annotations/annotation-check';
import { codebookIndex } from '@beeldspoor/coaching-model/lib/common/codebook/codebook-index';
import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';

/** What is still to be filled in: a hint in the pad, never a hurdle. A code that decides nothing needs no initiative (A05). */
export function remarksOf(annotation: Annotation, codebook: Codebook): readonly AnnotationRemark[] {
    const decides = annotation.tier !== 'response' || codebookIndex(codebook).outcomeOf(annotation.code) !== undefined;
    return checkAnnotation(annotation, codebook).filter(remark => remark.attribute !== 'responseTo' || decides);
}
