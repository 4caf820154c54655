import { codingProblems } from '../annotations/coding-problems';
import { annotationsPath } from '../trajectory/document-paths';
import type { Finding, Rule } from './rule';

/** `domain/08` 19, `domain/04` §4.2: frames `[start, end)` of this recording, and an id of its own for every annotation. */
export const CODING_FRAMES: Rule = {
    id: '8.19',
    check: ({ recordings }) =>
        recordings.flatMap(({ recording, annotations }) =>
            annotations.flatMap(({ coder, annotations: own }) =>
                codingProblems(own, recording.frameCount).map(({ index, attribute, message }): Finding => ({
                    rule: '8.19',
                    severity: attribute === 'startFrame' ? 'warning' : 'error',
                    message,
                    file: annotationsPath(recording.id, coder),
                    path: ['annotations', index, attribute],
                    moment: { recording: recording.id, annotation: own[index].id }
                }))
            )
        )
};
