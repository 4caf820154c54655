import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';

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
    schema: actionPlanSchema,
    schemaVersion: 1,
    migrations: [],
    path: /^plan\/handelingsplan\.json$/
};
