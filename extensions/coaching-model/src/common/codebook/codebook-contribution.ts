import { type Codebook, codebookSchema } from '../documents/codebook';
import { checkCodebook } from './codebook-check';

/**
 * Contribution point: codebooks that a new traject may begin with. A traject keeps its own copy in `codeboek.json`, so that
 * it stays readable without the package that brought it.
 */
export const CodebookContribution = Symbol('CodebookContribution');
export interface CodebookContribution {
    readonly codebooks: readonly Codebook[];
}

/** A codebook by name and version. */
export type CodebookRef = Pick<Codebook, 'id' | 'version'>;

/**
 * The codebooks to choose from, in the order of the contributions; of one name and version the first counts. One that its
 * schema refuses, or with which nothing can be coded safely, is not offered.
 */
export function offeredCodebooks(contributions: readonly CodebookContribution[]): readonly Codebook[] {
    const usable = contributions
        .flatMap(({ codebooks }) => codebooks)
        .filter(
            codebook => codebookSchema.safeParse(codebook).success && !checkCodebook(codebook).some(({ severity }) => severity === 'error')
        );
    return usable.filter((codebook, index) => usable.findIndex(each => isCodebook(each, codebook)) === index);
}

/** The codebook that is meant, when it is offered. */
export function findCodebook(codebooks: readonly Codebook[], wanted: CodebookRef): Codebook | undefined {
    return codebooks.find(codebook => isCodebook(codebook, wanted));
}

function isCodebook(a: CodebookRef, b: CodebookRef): boolean {
    return a.id === b.id && a.version === b.version;
}
