import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { rationalSchema } from '../time/rational';

/** Where the camera stood (S1-5). */
export const PLACEMENTS = ['midden', 'zijkant', 'achter'] as const;
/** Where was filmed (S1-5). */
export const VENUES = ['klaslokaal', 'gymzaal', 'leerplein', 'anders'] as const;

/** `opnames/<id>/opname.json`: the facts of one recording (`design.md`). */
export const recordingSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/),
    /** Free title a user reads, for example `lesovergang`. */
    title: z.string().optional(),
    kind: z.enum(['lesson', 'guidance']).default('lesson'),
    /** File names inside the folder of the recording, in order; empty: analysis without footage. */
    media: z.array(z.string()).default([]),
    /** SHA-256 of each file, same order. */
    sha256: z.array(z.string()).default([]),
    frameCount: z.int().nonnegative(),
    /** Frames per second; null for variable frame rate: then the frame table decides. */
    rate: rationalSchema.nullable(),
    /** Seconds per tick of the frame table. */
    timebase: rationalSchema.optional(),
    /** Fingerprint of the frame table. */
    fingerprint: z.string().optional(),
    projection: z.enum(['flat', 'equirectangular']).default('flat'),
    placement: z.enum(PLACEMENTS).optional(),
    venue: z.enum(VENUES).optional(),
    /** ISO 8601 with offset. */
    recordedAt: z.string().optional(),
    mediaState: z.enum(['present', 'frozen', 'destroyed']).default('present')
});
export type RecordingDocument = z.infer<typeof recordingSchema>;

export const RECORDING_DOCUMENT: DocumentType<RecordingDocument> = {
    id: 'recording',
    label: 'Opname',
    schema: recordingSchema,
    schemaVersion: 1,
    migrations: [],
    path: /^opnames\/[^/]+\/opname\.json$/
};
