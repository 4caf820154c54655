import type { Annotation } from '../documents/annotations';

/** Something in a coding that cannot be as it stands, so that a figure of it says something else than it seems. */
export interface CodingProblem {
    /** Index of the annotation in the file. */
    readonly index: number;
    readonly attribute: 'id' | 'startFrame' | 'endFrame';
    /** Dutch. */
    readonly message: string;
}

/**
 * What cannot be: two annotations of one id (of initiatives only one outcome is kept), one that is over before it begins, one
 * that begins after the last frame. Files are edited by hand too, and no schema sees these. In the order of the file. O(n).
 *
 * @param frameCount of the recording
 */
export function codingProblems(annotations: readonly Annotation[], frameCount: number): readonly CodingProblem[] {
    const seen = new Set<string>();
    return annotations.flatMap(({ id, startFrame, endFrame }, index): CodingProblem[] => {
        const problems: CodingProblem[] = [];
        if (seen.has(id)) {
            problems.push({ index, attribute: 'id', message: `De id ${id} komt meer dan één keer voor.` });
        }
        seen.add(id);
        if (endFrame <= startFrame) {
            const message = `${id} eindigt op beeld ${endFrame} en begint pas op ${startFrame}; een punt duurt één beeld.`;
            problems.push({ index, attribute: 'endFrame', message });
        } else if (startFrame >= frameCount) {
            const message = `${id} begint op beeld ${startFrame}, maar de opname heeft er ${frameCount}.`;
            problems.push({ index, attribute: 'startFrame', message });
        }
        return problems;
    });
}
