import type { Annotation } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import type { Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { proposedInitiative } from './open-initiative';

/** Who acts towards whom. */
interface Dyad {
    readonly actor: string | undefined;
    readonly target: string | undefined;
}

/** Where the annotation stands. */
interface Coded {
    readonly annotations: readonly Annotation[];
    readonly codebook: Codebook;
    readonly times: FrameTimes;
}

/**
 * What changes of an annotation when other persons are chosen for it; an answer looks for its initiative anew. Undefined: its
 * tier has no actor. `before` are the persons chosen until now: an answer that was turned round keeps the direction it was made with.
 */
export function dyadChange(annotation: Annotation, before: Dyad, chosen: Dyad, coded: Coded): Partial<Annotation> | undefined {
    const required = coded.codebook.tiers.find(one => one.id === annotation.tier)?.required ?? [];
    if (!required.includes('actor')) {
        return undefined;
    }
    const turned = annotation.actor === before.target && annotation.target === before.actor && annotation.actor !== annotation.target;
    const actor = turned ? chosen.target : chosen.actor;
    const target = turned ? chosen.actor : chosen.target;
    const change: Partial<Annotation> = {
        actor,
        ...(required.includes('target') && { target }),
        ...(required.includes('targets') && { targets: target === undefined ? undefined : [target] })
    };
    return annotation.tier === 'response' ? { ...change, responseTo: answered(annotation, { actor, target }, coded) } : change;
}

function answered(annotation: Annotation, dyad: Dyad, { annotations, codebook, times }: Coded): string | undefined {
    const others = annotations.filter(other => other.id !== annotation.id);
    const kept = others.find(other => other.id === annotation.responseTo && other.actor === dyad.target);
    return (kept ?? proposedInitiative(others, times, annotation.startFrame, codebook.parameters.responseWindowSeconds, dyad))?.id;
}
