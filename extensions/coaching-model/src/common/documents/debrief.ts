import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

/** Who said it (S3-10). */
export const SPEAKERS = ['coachee', 'coach', 'samen'] as const;
/** Who leads the talk; with children `leraargestuurd` is not offered (S0-23). */
export const STEERINGS = ['leerlinggestuurd', 'gedeeld gestuurd', 'leraargestuurd'] as const;

/** An insight or solution with who came to it. */
export const insightSchema = z.looseObject({
    text: z.string(),
    by: z.enum(SPEAKERS),
    kind: z.enum(['inzicht', 'oplossing']).default('inzicht'),
    /** Id of the fragment at which it came. */
    clip: z.string().optional()
});
export type Insight = z.infer<typeof insightSchema>;

/** What to look at in a recording, and where that comes from: a recording (`O1`) or a hulpvraag (`HV1`). */
export const focusPointSchema = z.looseObject({
    text: z.string(),
    origin: z.string().optional(),
    /** Look at it again in the next recording. */
    again: z.boolean().optional()
});
export type FocusPoint = z.infer<typeof focusPointSchema>;

/**
 * `plan/nagesprek-<cycle>.json`: what the talk of one cycle is about and what came out of it. When it was held, with whom
 * and how one looks stands with the cycle in `traject.json`.
 */
export const debriefSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    cycle: z.int().positive(),
    steering: z.enum(STEERINGS).optional(),
    /** ISO date at which the coachee got the recording to look at (S4-4). */
    sentBeforehandAt: z.string().optional(),
    /** Questions for the talk as a whole; those of a fragment stand with the fragment. */
    questions: z.array(z.string()).default([]),
    focusPoints: z.array(focusPointSchema).default([]),
    insights: z.array(insightSchema).default([]),
    /** Olievlek: insights about something else (S3-12). */
    otherInsights: z.array(z.string()).default([])
});
export type DebriefDocument = z.infer<typeof debriefSchema>;

export const DEBRIEF_DOCUMENT: DocumentType<DebriefDocument> = {
    id: 'debrief',
    label: 'Nagesprek',
    schema: gradeFree(debriefSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^plan\/nagesprek-\d+\.json$/
};
