import { type Codebook, codebookSchema } from '../documents/codebook';
import data from '../../../data/codeboek.basis-1.0.json';

/** The codebook that comes along (`data/codeboek.basis-1.0.json`); a traject keeps its own copy in `codeboek.json`. */
export const BASIS_CODEBOOK: Codebook = codebookSchema.parse(data);

/** A codebook without tiers of its own has those that come along. */
export function withTiers(codebook: Codebook): Codebook {
    return codebook.tiers.length > 0 ? codebook : { ...codebook, tiers: BASIS_CODEBOOK.tiers };
}
