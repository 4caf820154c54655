import type { ZodType } from 'zod';

/**
 * One kind of JSON document in a traject folder. The zod schema is its only definition: validation, the JSON Schema
 * that the editor completes with, and the TypeScript type all come from it.
 */
export interface DocumentType<T> {
    /** Stable id, for example `traject`. */
    readonly id: string;
    /** Dutch name a user reads, for example `Hulpvragen`. */
    readonly label: string;
    /** Persisted documents are `z.looseObject`: keys of a newer program survive. */
    readonly schema: ZodType<T>;
    /** Version this program writes; the key `schemaVersion` of the file. A newer file opens read-only. */
    readonly schemaVersion: number;
    /** `migrations[n]` turns version n + 1 into n + 2; pure. Empty for a first version. */
    readonly migrations: ReadonlyArray<(old: Record<string, unknown>) => Record<string, unknown>>;
    /**
     * What of `after` is still to be checked against the schema when `before` fits it: a document of the same shape with
     * less in it. Absent: all of `after`. For documents so long that checking them whole at every edit would be felt.
     */
    unchecked?(before: T, after: T): T;
    /** Path inside the traject folder, with `/`, that this type answers for. */
    readonly path: RegExp;
}

/** Contribution point: the document types an extension brings. Bound in frontend, backend and command line. */
export const DocumentTypeContribution = Symbol('DocumentTypeContribution');
export interface DocumentTypeContribution {
    readonly documentTypes: ReadonlyArray<DocumentType<never> | DocumentType<unknown>>;
}
