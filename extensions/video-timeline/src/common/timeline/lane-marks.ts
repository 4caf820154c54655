import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Clip } from '@beeldspoor/coaching-model/lib/common/documents/clips';
import type { InitiativeOutcome } from '@beeldspoor/coaching-model/lib/common/patterns/receptions';
import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import type { LaneIndex } from './lane-index';
import { laneIndexOf } from './lane-index';

/** One thing on a lane. `outcome` marks stand in the lane of answers, where an initiative found none. */
export type LaneMark =
    | {
          readonly kind: 'annotation';
          readonly id: string;
          readonly startFrame: number;
          readonly endFrame: number;
          readonly annotation: Annotation;
      }
    | { readonly kind: 'clip'; readonly id: string; readonly startFrame: number; readonly endFrame: number; readonly clip: Clip }
    | {
          readonly kind: 'outcome';
          /** Id of the initiative. */
          readonly id: string;
          readonly startFrame: number;
          readonly endFrame: number;
          readonly annotation: Annotation;
          readonly outcome: InitiativeOutcome;
      };

/** Whose sub-lane a mark stands in: the actor; for a missing answer the one who was asked. Undefined: nobody's. */
export function actorOfMark(mark: LaneMark): string | undefined {
    return mark.kind === 'annotation'
        ? mark.annotation.actor
        : mark.kind === 'outcome'
          ? (mark.annotation.target ?? mark.annotation.targets?.[0])
          : undefined;
}

/** The mark of an annotation: the one it had when nothing changed. */
export function annotationMark(annotation: Annotation, known: LaneMark | undefined): LaneMark {
    if (known?.kind === 'annotation' && known.annotation === annotation) {
        return known;
    }
    const { id, startFrame, endFrame } = annotation;
    return { kind: 'annotation', id, startFrame, endFrame, annotation };
}

/** Marks of a lane in sorted arrays of seconds. */
export function indexOfMarks(marks: readonly LaneMark[], times: FrameTimes): LaneIndex {
    const starts = new Float64Array(marks.length);
    const ends = new Float64Array(marks.length);
    for (let i = 0; i < marks.length; i++) {
        starts[i] = times.secondsOf(marks[i].startFrame);
        ends[i] = times.endSecondsOf(marks[i].endFrame);
    }
    return laneIndexOf(starts, ends);
}
