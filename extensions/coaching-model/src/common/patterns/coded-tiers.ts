import { groupBy } from '../collections/group-by';
import type { Annotation, TierId } from '../documents/annotations';
import { isPupil } from '../persons/person-code';
import { keptParts } from './kept-parts';
import { inOrderOfTime } from './order-of-time';
import type { PatternInput } from './pattern';
import { perInput } from './per-input';

const tiers = perInput((input): ReadonlyMap<TierId, readonly Annotation[]> => {
    const byTier = groupBy(input.annotations, ({ tier }) => tier);
    return new Map([...byTier].map(([tier, own]) => [tier, tierInOrder(input, tier, [own], () => inOrderOfTime(own))]));
});

const tierInOrder = keptParts<readonly Annotation[]>();

/** The annotations of a tier in order of time, so that no result depends on the order of the file. */
export function codedOn(input: PatternInput, tier: TierId): readonly Annotation[] {
    return tiers(input).get(tier) ?? [];
}

/** Annotations by id. */
export const codedById = perInput(({ annotations }) => new Map(annotations.map(annotation => [annotation.id, annotation])));

/** The place of each annotation in the list, by id. */
export const codedPlaces = perInput(({ annotations }) => new Map(annotations.map(({ id }, place) => [id, place])));

/** Ids of all initiatives. */
export const initiativeIds = perInput((input): ReadonlySet<string> => {
    const ids = new Set<string>();
    for (const { id } of codedOn(input, 'initiative')) {
        ids.add(id);
    }
    return ids;
});

/** The one addressed, or `GR` when several are. */
export function addressee({ target, targets = [] }: Pick<Annotation, 'target' | 'targets'>): string | undefined {
    return target ?? (targets.length > 1 ? 'GR' : targets[0]);
}

/** An annotation of one frame is a point (A13). */
export function isPoint({ startFrame, endFrame }: Pick<Annotation, 'startFrame' | 'endFrame'>): boolean {
    return endFrame - startFrame <= 1;
}

/**
 * Codes of the pupils who can be seen or heard, and of those who were seen to do something; undefined when it is not known
 * who was there.
 */
export const presentPupils = perInput(({ annotations, recording }): ReadonlySet<string> | undefined => {
    const listed = (recording?.persons ?? []).filter(isPupil);
    if (listed.length === 0) {
        return undefined;
    }
    const actors = new Set<string>();
    for (const { actor = '' } of annotations) {
        actors.add(actor);
    }
    return new Set([...listed, ...[...actors].filter(isPupil)]);
});
