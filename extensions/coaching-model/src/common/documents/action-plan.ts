import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

const needsAnswerSchema = z.looseObject({ text: z.string().default(''), clips: z.array(z.string()).default([]) });

/** `plan/handelingsplan.json`: what the coach and coachee write for the handelingsplan (`domain/05` §5.1). */
export const actionPlanSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    /** Start and evaluation date, ISO (yyyy-mm-dd). */
    period: z.looseObject({ start: z.string().optional(), evaluation: z.string().optional() }).optional(),
    coacheeWish: z.string().optional(),
    /** Beginsituatie: what was seen and heard; ids of annotations or clips. */
    startSituation: z.string().optional(),
    stimulating: z.array(z.string()).default([]),
    hindering: z.array(z.string()).default([]),
    /** "Deze leerling heeft … nodig" (S1-21). */
    pupilNeeds: z.array(z.looseObject({ pupil: z.string().optional(), text: z.string(), cell: z.string().optional() })).default([]),
    /** The three questions about a focus pupil, each with fragments (S3-3). */
    needsQuestions: z
        .array(
            z.looseObject({
                pupil: z.string(),
                cannotYet: needsAnswerSchema.optional(),
                momentsOfSupport: needsAnswerSchema.optional(),
                furtherNeeds: needsAnswerSchema.optional()
            })
        )
        .optional(),
    teacherNeeds: z.array(z.looseObject({ text: z.string() })).default([]),
    goals: z
        .array(
            z.looseObject({
                id: z.string(),
                text: z.string(),
                visibleOnFilm: z.string().optional(),
                by: z.string().optional(),
                helpQuestion: z.string().optional()
            })
        )
        .default([]),
    /** Actions are the coachee's own (S2-14). */
    actions: z
        .array(
            z.looseObject({
                id: z.string(),
                text: z.string(),
                owner: z.enum(['coachee', 'coach', 'samen']).default('coachee'),
                /** Number of the cycle in which it was made. */
                cycle: z.int().positive().optional(),
                when: z.string().optional(),
                with: z.string().optional(),
                done: z.boolean().optional()
            })
        )
        .default([]),
    involvement: z
        .array(
            z.looseObject({
                who: z.enum(['ouders', 'leerling']),
                date: z.string().optional(),
                how: z.string().optional(),
                words: z.string().optional()
            })
        )
        .default([]),
    evaluation: z.array(z.looseObject({ goal: z.string(), clip: z.string().optional(), words: z.string().optional() })).default([])
});
export type ActionPlanDocument = z.infer<typeof actionPlanSchema>;

export const ACTION_PLAN_DOCUMENT: DocumentType<ActionPlanDocument> = {
    id: 'actionPlan',
    label: 'Handelingsplan',
    schema: gradeFree(actionPlanSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^plan\/handelingsplan\.json$/
};
