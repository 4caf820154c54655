import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';
import { viewSchema } from './annotations';

/** A frame range selected from a recording (`fragment`, T10); `[startFrame, endFrame)`. */
export const clipSchema = z.looseObject({
    id: z.string().min(1),
    title: z.string().default(''),
    startFrame: z.int().nonnegative(),
    endFrame: z.int().positive(),
    /** Parel = succesmoment, puzzel = moment van disconnectie; a clip cannot be both (S1-12). Null: neither yet. */
    mark: z.enum(['parel', 'puzzel']).nullable().default(null),
    /** Never shown to a class when set (S0-17). */
    unsuitable: z.enum(['gênant', 'hilarisch']).optional(),
    /** The coachee took it back: it is in no list, document or film any more (S3-17). */
    veto: z.looseObject({ by: z.string(), on: z.string() }).optional(),
    /** In the list that is shown in the nagesprek; the order of the file is the order shown. */
    shown: z.boolean().default(true),
    /** Questions asked with this fragment (S1-14). */
    questions: z.array(z.string()).default([]),
    /** Id of the hulpvraag it belongs to. */
    helpQuestion: z.string().optional(),
    /** Ids of the annotations it was made from. */
    about: z.array(z.string()).optional(),
    /** Where one looks in a 360° picture during the fragment, standing still. */
    view: viewSchema.optional(),
    /** Where one looks from frame to frame (frames of the recording, ascending); between them the shortest way. Goes before `view`. */
    viewKeyframes: z.array(viewSchema.extend({ frame: z.int().nonnegative() })).optional()
});
export type Clip = z.infer<typeof clipSchema>;

/** `opnames/<id>/fragmenten.json`. */
export const clipsSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    recording: z.string(),
    clips: z.array(clipSchema)
});
export type ClipsDocument = z.infer<typeof clipsSchema>;

export const CLIPS_DOCUMENT: DocumentType<ClipsDocument> = {
    id: 'clips',
    label: 'Fragmenten',
    schema: gradeFree(clipsSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^opnames\/[^/]+\/fragmenten\.json$/
};
