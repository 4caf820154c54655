import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';

/** Who answers whom. */
export interface AnswerDyad {
    readonly actor: string | undefined;
    readonly target: string | undefined;
}

/**
 * Initiatives that an answer at `frame` could belong to: those of `target` to `actor` (or to the group) that began at or
 * before the frame, of which the window W (seconds, after its end for a state) is not over, latest first. Answered ones come last.
 */
export function openInitiatives(
    annotations: readonly Annotation[],
    times: FrameTimes,
    frame: number,
    windowSeconds: number,
    { actor, target }: AnswerDyad
): readonly Annotation[] {
    const now = times.secondsOf(frame);
    const answered = new Set(annotations.flatMap(annotation => (annotation.tier === 'response' ? [annotation.responseTo] : [])));
    return annotations
        .filter(
            initiative =>
                initiative.tier === 'initiative' &&
                initiative.startFrame <= frame &&
                initiative.actor === target &&
                target !== undefined &&
                (initiative.target === actor || initiative.target === 'GR' || initiative.targets?.includes(actor ?? '') === true) &&
                now <= anchorOf(initiative, times) + windowSeconds + 1e-6
        )
        .sort((a, b) => Number(answered.has(a.id)) - Number(answered.has(b.id)) || b.startFrame - a.startFrame || (a.id < b.id ? 1 : -1));
}

/** Where the window of an initiative begins to count: its moment, or the end of a state (A13). */
function anchorOf(initiative: Annotation, times: FrameTimes): number {
    return times.secondsOf(initiative.endFrame - initiative.startFrame > 1 ? initiative.endFrame : initiative.startFrame);
}

/** The one proposed for an answer: the latest without an answer yet. */
export function proposedInitiative(
    annotations: readonly Annotation[],
    times: FrameTimes,
    frame: number,
    windowSeconds: number,
    dyad: AnswerDyad
): Annotation | undefined {
    const first = openInitiatives(annotations, times, frame, windowSeconds, dyad)[0];
    return first && !annotations.some(other => other.tier === 'response' && other.responseTo === first.id) ? first : undefined;
}
