import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

/**
 * Where a mask lies at one frame. `space: 'flat'`: x, y (centre) and rx, ry (half sizes) in parts of the picture as seen, 0 to 1 from the left
 * and from the top. `space: 'sphere'`: x is yaw and y is pitch of the centre, rx and ry the half angles seen from the camera, in degrees.
 */
const maskKeyframeSchema = z.looseObject({
    frame: z.int().nonnegative(),
    x: z.number(),
    y: z.number(),
    rx: z.number().positive(),
    ry: z.number().positive()
});
export type MaskKeyframe = z.infer<typeof maskKeyframeSchema>;

/** Hides one person from `startFrame` until `endFrame` (exclusive); before its first and after its last keyframe it stands still. */
export const maskSchema = z.looseObject({
    id: z.string().min(1),
    /** Code of the person who is hidden, for example `L15`. */
    person: z.string().optional(),
    space: z.enum(['flat', 'sphere']),
    /** `sector` (sphere only): everything within rx of its yaw, from floor to ceiling. */
    shape: z.enum(['ellipse', 'sector']).default('ellipse'),
    style: z.enum(['mosaic', 'solid']).default('mosaic'),
    startFrame: z.int().nonnegative(),
    endFrame: z.int().positive(),
    /** Ascending by frame; at least one. */
    keyframes: z.array(maskKeyframeSchema).min(1)
});
export type Mask = z.infer<typeof maskSchema>;

/** `opnames/<id>/maskers.json`: what must never be seen in this recording. */
export const masksSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    recording: z.string(),
    masks: z.array(maskSchema)
});
export type MasksDocument = z.infer<typeof masksSchema>;

export const MASKS_DOCUMENT: DocumentType<MasksDocument> = {
    id: 'masks',
    label: 'Maskers',
    schema: gradeFree(masksSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^opnames\/[^/]+\/maskers\.json$/
};
