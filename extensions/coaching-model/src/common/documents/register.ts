import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

/** What consent may be asked for (`domain/03` §3.3). */
export const CONSENT_PURPOSES = [
    'coachTeacher',
    'viewInClass',
    'training',
    'intervision',
    'external',
    'parents',
    /** The question is about this pupil (S4-2). */
    'focusPupil'
] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];
/** `askAgain`: what was answered before does not count any more (S0-22). */
export const CONSENT_STATES = ['given', 'refused', 'withdrawn', 'unknown', 'askAgain'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];
/** On what the school rests a purpose; only `coachTeacher` may rest on something else than consent. */
export const LEGAL_BASES = ['toestemming', 'gerechtvaardigdBelang', 'schoolgids'] as const;
/** How a person stays out of view; with a 360° camera only the first two help. */
export const OUT_OF_VIEW_MEASURES = ['andereRuimte', 'maskeerSector', 'buitenCamerahoek'] as const;
/** What a child answered itself; never averaged (S0-4). */
export const CHILD_ANSWERS = ['ja', 'ja_buiten_beeld', 'nee', 'niet_gevraagd'] as const;
export type ChildAnswer = (typeof CHILD_ANSWERS)[number];

/** A measure with its facts. `maskeerSector`: degrees of yaw, clockwise from `yawFrom` to `yawTo`. */
export const outOfViewSchema = z.looseObject({
    measure: z.enum(OUT_OF_VIEW_MEASURES),
    yawFrom: z.number().optional(),
    yawTo: z.number().optional(),
    /** ISO date from which it holds; recordings made before still show the person. */
    since: z.string().optional()
});

/** One person's answers; a purpose without an answer is unknown, and unknown is not allowed. */
export const consentEntrySchema = z.looseObject({
    /** Code of the person; names live only in the key file. */
    person: z.string(),
    purposes: z.partialRecord(z.enum(CONSENT_PURPOSES), z.enum(CONSENT_STATES)).default({}),
    /** ISO date of the answer. */
    date: z.string().optional(),
    /** Number of the paper in the archive. */
    evidence: z.string().optional(),
    /** ISO date of one answer, when it differs from `date`. */
    dates: z.partialRecord(z.enum(CONSENT_PURPOSES), z.string()).optional(),
    /** ISO date on which consent for a purpose was withdrawn; without it a withdrawal counts for every recording. */
    withdrawnOn: z.partialRecord(z.enum(CONSENT_PURPOSES), z.string()).optional(),
    /** Who signed: parents for a pupil younger than 16. */
    signedBy: z.enum(['ouders', 'leerling', 'zelf']).optional(),
    /** `2010`, `2010-05` or `2010-05-14`: as much as is needed for the 16th birthday, no more. */
    born: z.string().optional(),
    /** How the person stays out of view: a measure, or words (`andere ruimte`). */
    outOfView: z.union([z.string(), outOfViewSchema]).optional(),
    remarks: z.string().optional()
});
export type ConsentEntry = z.infer<typeof consentEntrySchema>;

/** What the school chose for a purpose, and where that is written. */
export const legalBasisSchema = z.looseObject({
    basis: z.enum(LEGAL_BASES),
    /** Document in which the school decided it. */
    reference: z.string().optional(),
    /** Of the schoolgids (S0-5). */
    page: z.string().optional(),
    year: z.string().optional(),
    /** ISO date on which parents were told. */
    informedOn: z.string().optional()
});
export type LegalBasis = z.infer<typeof legalBasisSchema>;

/** One of the two questions of draagvlak: answered how, when and with whom. */
const buyInPartSchema = z.looseObject({ yes: z.boolean(), on: z.string().optional(), by: z.string().optional() });

/** Draagvlak in two parts, with every child's own answer (S0-3, S0-4). */
export const buyInSchema = z.looseObject({
    film: buyInPartSchema.optional(),
    /** Wanting to work on the leervraag. */
    goal: buyInPartSchema.optional(),
    answers: z.array(z.looseObject({ person: z.string(), answer: z.enum(CHILD_ANSWERS), on: z.string().optional() })).default([])
});
export type BuyIn = z.infer<typeof buyInSchema>;

/** `toestemming/register.json` (`domain/05` §5.8). */
export const registerSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    entries: z.array(consentEntrySchema).default([]),
    /** The protocol of the school for film. */
    protocol: z.looseObject({ reference: z.string() }).optional(),
    bases: z.partialRecord(z.enum(CONSENT_PURPOSES), legalBasisSchema).optional(),
    buyIn: buyInSchema.optional(),
    /** ISO date on which everyone was last told that consent can be withdrawn. */
    remindedOn: z.string().optional()
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
