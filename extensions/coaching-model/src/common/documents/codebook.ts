import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';
import { TIERS } from './annotations';

const attributeSchema = z.enum(['actor', 'target', 'targets', 'mode', 'valence', 'tone', 'responseTo', 'reason', 'polarity']);

/** One code of a tier. */
export const codeSchema = z.looseObject({
    /** Lower case, words joined by `_` (F06). */
    id: z.string(),
    /** Dutch label. */
    label: z.string(),
    /** One character: the key that codes it while watching. */
    key: z.string().optional(),
    /** For responses (PT-1): what the answer makes of the initiative; absent: decides nothing (A05). */
    outcome: z.enum(['ontvangen', 'afgewezen', 'niet_ontvangen']).optional(),
    /** No longer offered while coding; old coding with it stays readable. */
    retired: z.boolean().optional(),
    /** Short explanation shown as tooltip. */
    description: z.string().optional(),
    /** Seconds before the key press at which what is coded begins: the eye is later than the event. */
    leadSeconds: z.number().min(0).max(60).optional(),
    /** Seconds after the key press at which it ends; a state: after the press that closes it. */
    lagSeconds: z.number().min(0).max(60).optional(),
    /** States that this one closes when it opens, also on other tiers: `tier/code`. */
    excludes: z.array(z.string()).optional()
});
export type Code = z.infer<typeof codeSchema>;

export const tierSchema = z.looseObject({
    id: z.enum(TIERS),
    label: z.string(),
    /** `point`: one frame on a key press; `state`: first press opens, second closes; `either`: point unless held or dragged. */
    type: z.enum(['point', 'state', 'either']),
    /** Only one state of this tier (per actor when `actor` is required) at a time. */
    exclusive: z.boolean().optional(),
    required: z.array(attributeSchema).default([]),
    codes: z.array(codeSchema)
});
export type Tier = z.infer<typeof tierSchema>;

/**
 * `codeboek.json`, and earlier versions in `codeboeken/<id>-<version>.json`: replaceable, versioned coding scheme with the
 * parameters of the patterns (F02).
 */
export const codebookSchema = z.looseObject({
    schemaVersion: z.int().positive().default(1),
    id: z.string(),
    version: z.string(),
    label: z.string().default('Codeboek'),
    parameters: z
        .looseObject({
            /** W, seconds. */
            responseWindowSeconds: z.number().positive().default(5),
            /** G, seconds. */
            spiralGapSeconds: z.number().positive().default(15),
            /** E, seconds. */
            episodeGapSeconds: z.number().positive().default(10),
            /** Nmin. */
            smallNumber: z.int().positive().default(10)
        })
        .default({ responseWindowSeconds: 5, spiralGapSeconds: 15, episodeGapSeconds: 10, smallNumber: 10 }),
    /** Empty or absent: those of the codebook that comes along, so that a file may bring parameters only. */
    tiers: z.array(tierSchema).default([])
});
export type Codebook = z.infer<typeof codebookSchema>;

export const CODEBOOK_DOCUMENT: DocumentType<Codebook> = {
    id: 'codebook',
    label: 'Codeboek',
    schema: gradeFree(codebookSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^(?:codeboek|codeboeken\/[^/]+)\.json$/
};
