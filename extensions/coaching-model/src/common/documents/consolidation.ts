import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

/** `plan/borging.json`: what is kept, by whom, and when it is looked at again (`domain/05` §5.3). */
export const consolidationSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    agreements: z
        .array(
            z.looseObject({
                text: z.string(),
                form: z.string().optional(),
                owner: z.string().optional(),
                /** ISO dates. */
                start: z.string().optional(),
                upkeep: z.string().optional()
            })
        )
        .default([]),
    /** In the words of the coachee or the children. */
    voice: z.string().optional()
});
export type ConsolidationDocument = z.infer<typeof consolidationSchema>;

export const CONSOLIDATION_DOCUMENT: DocumentType<ConsolidationDocument> = {
    id: 'consolidation',
    label: 'Borging',
    schema: gradeFree(consolidationSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^plan\/borging\.json$/
};
