import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

/** Central theme of a session; they take turns (S3-14). */
export const INTERVISION_THEMES = ['leesdidactiek', 'klassenmanagement', 'interactie', 'eigen'] as const;

const participantSchema = z.looseObject({
    code: z.string(),
    /** Name of another school or organisation; absent: of this one (S3-16). */
    organisation: z.string().optional(),
    /** ISO moment at which the agreements were accepted; absent: not yet (S3-13). */
    acceptedAt: z.string().optional()
});
export type IntervisionParticipant = z.infer<typeof participantSchema>;

/** What one participant wrote. Not shared with the others before the protocol says so. */
const contributionSchema = z.looseObject({ by: z.string(), text: z.string().default(''), savedAt: z.string().optional() });
export type IntervisionContribution = z.infer<typeof contributionSchema>;

/** `intervisie/<id>.json`: one session of the intervisie protocol (`domain/03` §3.5). */
export const intervisionSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    id: z.string(),
    /** ISO date. */
    date: z.string().optional(),
    theme: z.enum(INTERVISION_THEMES).optional(),
    /** The theme in own words when it is `eigen`. */
    ownTheme: z.string().optional(),
    participants: z.array(participantSchema).default([]),
    /** Code of the inbrenger, who shows own practice. */
    presenter: z.string().optional(),
    /** What was agreed beforehand. */
    agreements: z.array(z.string()).default([]),
    clip: z.looseObject({ recording: z.string(), clip: z.string() }).optional(),
    question: z.string().optional(),
    /** Step of the protocol, 1 to 10. */
    step: z.int().min(1).max(10).default(1),
    /** Step 3: what each has seen and heard. */
    observations: z.array(contributionSchema).default([]),
    /** Step 7: the view or advice of each; hidden until all have saved. */
    views: z.array(contributionSchema).default([]),
    /** Step 9: the action, in the words of the inbrenger. */
    action: z.string().optional(),
    /** Ended before the last step: the fragment is closed for all. */
    ended: z.looseObject({ by: z.string(), at: z.string(), step: z.int().min(1).max(10) }).optional()
});
export type IntervisionDocument = z.infer<typeof intervisionSchema>;

export const INTERVISION_DOCUMENT: DocumentType<IntervisionDocument> = {
    id: 'intervision',
    label: 'Intervisie',
    schema: gradeFree(intervisionSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^intervisie\/[^/.]+\.json$/
};
