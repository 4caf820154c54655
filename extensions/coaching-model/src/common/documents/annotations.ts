import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { changedItems } from '@beeldspoor/workbench/lib/common/documents/changed-items';
import { z } from 'zod';
import { gradeFree } from './grade-free';

/** Tiers T0–T9 and T11 of the codebook (`domain/04` §4.3). */
export const TIERS = [
    'codability',
    'context',
    'turn',
    'initiative',
    'response',
    'leading',
    'attention',
    'circle',
    'engagement',
    'need',
    'coachTalk'
] as const;
export type TierId = (typeof TIERS)[number];

/** Where one looks in a 360° picture: degrees; yaw right, pitch up; vertical field of view. */
export const viewSchema = z.looseObject({ yaw: z.number(), pitch: z.number(), roll: z.number().default(0), vfov: z.number() });
export type View = z.infer<typeof viewSchema>;

/** One coded event or state: frames `[startFrame, endFrame)`; a point is one frame long (`domain/04` §4.2). */
export const annotationSchema = z.looseObject({
    id: z.string().min(1),
    tier: z.enum(TIERS),
    code: z.string(),
    startFrame: z.int().nonnegative(),
    endFrame: z.int().positive(),
    /** `LKn` teacher, `Lnn` pupil, `GR` group, `CO` coach, `ON` unknown. */
    actor: z.string().optional(),
    target: z.string().optional(),
    targets: z.array(z.string()).optional(),
    /** Id of the initiative (or leading act) that this answers. */
    responseTo: z.string().optional(),
    mode: z.enum(['verbaal', 'nonverbaal', 'beide']).optional(),
    valence: z.enum(['positief', 'neutraal', 'ongunstig']).optional(),
    tone: z.enum(['vriendelijk', 'neutraal', 'onvriendelijk']).nullable().optional(),
    reason: z.string().optional(),
    cell: z.string().optional(),
    polarity: z.enum(['ondersteund', 'kans']).optional(),
    about: z.string().optional(),
    /** What is seen and heard. */
    observation: z.string().optional(),
    /** Apart from the observation; not shown to children, nor to the coachee by default. */
    interpretation: z.string().optional(),
    certainty: z.enum(['zeker', 'twijfel']).optional(),
    view: viewSchema.optional()
});
export type Annotation = z.infer<typeof annotationSchema>;

/** `opnames/<id>/annotaties.<coder>.json`; initials have no dot, so that a conflict copy is nobody’s coding. */
export const annotationsSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    recording: z.string(),
    coder: z.string(),
    codebook: z.looseObject({ id: z.string(), version: z.string() }),
    /** Coded without seeing the codes of others, until `finishedAt` (PT-13). */
    blind: z.boolean().optional(),
    /** ISO moment at which this coder said to be done; then codes may be compared. */
    finishedAt: z.string().optional(),
    /** The agreed stretch that this coder codes; absent: the whole recording. Frames, end exclusive. */
    segment: z.looseObject({ startFrame: z.int().nonnegative(), endFrame: z.int().positive() }).optional(),
    annotations: z.array(annotationSchema)
});
export type AnnotationsDocument = z.infer<typeof annotationsSchema>;

export const ANNOTATIONS_DOCUMENT: DocumentType<AnnotationsDocument> = {
    id: 'annotations',
    label: 'Annotaties',
    schema: gradeFree(annotationsSchema),
    schemaVersion: 1,
    migrations: [],
    unchecked: (before, after) => ({ ...after, annotations: [...changedItems(before.annotations, after.annotations)] }),
    path: /^opnames\/[^/]+\/annotaties\.[^/.]+\.json$/
};
