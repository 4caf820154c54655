import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

/** What consent may be asked for (`domain/03` §3.3). */
export const CONSENT_PURPOSES = ['coachTeacher', 'viewInClass', 'training', 'intervision', 'external', 'parents'] as const;
export const CONSENT_STATES = ['given', 'refused', 'withdrawn', 'unknown'] as const;

/** One person's answers; a purpose without an answer is unknown, and unknown is not allowed. */
export const consentEntrySchema = z.looseObject({
    /** Code of the person; names live only in the key file. */
    person: z.string(),
    purposes: z.partialRecord(z.enum(CONSENT_PURPOSES), z.enum(CONSENT_STATES)).default({}),
    /** ISO date of the answer. */
    date: z.string().optional(),
    /** Number of the paper in the archive. */
    evidence: z.string().optional(),
    /** How the person stays out of view. */
    outOfView: z.string().optional(),
    remarks: z.string().optional()
});
export type ConsentEntry = z.infer<typeof consentEntrySchema>;

/** `toestemming/register.json` (`domain/05` §5.8). */
export const registerSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    entries: z.array(consentEntrySchema).default([])
});
export type RegisterDocument = z.infer<typeof registerSchema>;

export const REGISTER_DOCUMENT: DocumentType<RegisterDocument> = {
    id: 'register',
    label: 'Toestemmingsregister',
    schema: gradeFree(registerSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^toestemming\/register\.json$/
};
