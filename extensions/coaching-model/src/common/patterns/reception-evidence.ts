import { initiativeReception } from './initiative-reception';
import type { Reception } from './receptions';
import { byMoment, type Evidence, type PatternInput } from './pattern';
import { perInput } from './per-input';
import { withAnswer } from './reception-sentences';

const receptionById = perInput(
    (input): ReadonlyMap<string, Reception> => new Map(initiativeReception(input).receptions.map(reception => [reception.id, reception]))
);

/** Finds the moments of initiatives by their ids, in order of time; nothing is sought before the first question. */
export function receptionEvidence(input: PatternInput): (ids: readonly string[]) => readonly Evidence[] {
    return ids => {
        const byId = receptionById(input);
        return ids
            .flatMap(id => {
                const reception = byId.get(id);
                return reception ? [withAnswer(reception)] : [];
            })
            .sort(byMoment);
    };
}
