import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';
import { rationalSchema } from '../time/rational';

/**
 * `opnames/<id>/frames.json`, and `frames.<camera>.json` for each other camera: what the verb `frames` prints. `pts[n]` is the tick at which shown frame n (0 = first)
 * begins on the presentation timeline, ascending; one tick lasts `timebase` seconds. Kept after destruction.
 */
export const frameTableSchema = z.looseObject({
    schemaVersion: z.int().positive().default(1),
    frameCount: z.int().nonnegative(),
    timebase: rationalSchema,
    rate: rationalSchema.nullable(),
    constant: z.boolean(),
    projection: z.enum(['flat', 'equirectangular']).default('flat'),
    pts: z.array(z.int()),
    /** Frames with which another file begins, when the recording was filmed in several; the ticks carry the gaps (S1-24). */
    breaks: z.array(z.int().positive()).optional()
});
export type FrameTableDocument = z.infer<typeof frameTableSchema>;

export const FRAME_TABLE_DOCUMENT: DocumentType<FrameTableDocument> = {
    id: 'frameTable',
    label: 'Beeldtabel',
    schema: gradeFree(frameTableSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^opnames\/[^/]+\/frames(?:\.[A-Za-z0-9][A-Za-z0-9_-]{0,31})?\.json$/
};
