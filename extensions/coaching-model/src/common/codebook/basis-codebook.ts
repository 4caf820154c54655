import { type Codebook, codebookSchema } from '../documents/codebook';
import data from '../../../data/codeboek.basis-1.0.json';

/** The codebook that comes along (`data/codeboek.basis-1.0.json`); a traject keeps its own copy in `codeboek.json`. */
export const BASIS_CODEBOOK: Codebook = codebookSchema.parse(data);
