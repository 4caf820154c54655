import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

/** What somebody thinks that a pattern may mean; the program never writes one (`domain/08` no. 11). */
export const meaningSchema = z.looseObject({
    /** Id of the pattern, for example `PT-5`. */
    pattern: z.string(),
    /** The people it is about, as the sentence names them. */
    actors: z.array(z.string()).default([]),
    /** Whose coding it was seen in. */
    coder: z.string().optional(),
    text: z.string(),
    /** Who wrote it: a code. */
    by: z.string().optional(),
    /** ISO date. */
    on: z.string().optional()
});
export type Meaning = z.infer<typeof meaningSchema>;

/** `opnames/<id>/betekenis.json`: possible meanings, apart from what was observed. */
export const meaningsSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    recording: z.string(),
    meanings: z.array(meaningSchema).default([])
});
export type MeaningsDocument = z.infer<typeof meaningsSchema>;

export const MEANINGS_DOCUMENT: DocumentType<MeaningsDocument> = {
    id: 'meanings',
    label: 'Mogelijke betekenis',
    schema: gradeFree(meaningsSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^opnames\/[^/]+\/betekenis\.json$/
};
