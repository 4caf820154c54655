import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

/** A number that was read from a paper form; absent or null: not filled in. Never 0 for a missing one (S4-13). */
const numberOrMissing = z.number().nullable().optional();

/** Scale scores of one form. There are no items: the questionnaire itself stays on its licensed form (S4-11). */
export const sdqScalesSchema = z.looseObject({
    /** Hyperactiviteit/aandacht. */
    hyperactivity: numberOrMissing,
    /** Leeftijdsgenoten. */
    peer: numberOrMissing,
    /** Gedragsproblemen. */
    conduct: numberOrMissing,
    /** Emotioneel. */
    emotional: numberOrMissing,
    /** Pro-sociaal: higher is favourable, and it is no part of the total (S4-14). */
    prosocial: numberOrMissing
});
export type SdqScales = z.infer<typeof sdqScalesSchema>;

/** One form, filled in about one pupil on one occasion (S4-18). */
export const sdqMeasurementSchema = z.looseObject({
    /** `begin`, `eind` or another word for the occasion. */
    occasion: z.string().min(1),
    /** ISO date. */
    date: z.string().optional(),
    /** Id of the instrument version, for example `T4-17` (S4-15). */
    version: z.string(),
    scales: sdqScalesSchema,
    /** The total as it stands on the form; it is derived, and checked when it is given (S4-12). */
    total: numberOrMissing,
    impact: numberOrMissing,
    remark: z.string().optional()
});
export type SdqMeasurement = z.infer<typeof sdqMeasurementSchema>;

/** `sdq/<pupil>.json`: the measurements of one pupil, by code. */
export const sdqSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    pupil: z.string(),
    /** Id of the norm table that was chosen; without one there are no bands (S4-16). */
    normTable: z.string().optional(),
    measurements: z.array(sdqMeasurementSchema).default([])
});
export type SdqDocument = z.infer<typeof sdqSchema>;

export const SDQ_DOCUMENT: DocumentType<SdqDocument> = {
    id: 'sdq',
    label: 'SDQ',
    schema: gradeFree(sdqSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^sdq\/[^/.]+\.json$/
};
