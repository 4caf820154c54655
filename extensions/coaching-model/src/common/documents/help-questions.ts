import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

/** What the coachee wants to learn. */
export const helpQuestionSchema = z.looseObject({
    /** `HV1`, `HV2` … */
    id: z.string(),
    text: z.string(),
    priority: z.enum(['primair', 'secundair']),
    status: z.enum(['open', 'deels', 'opgelost']).default('open'),
    /** Solved through another (S1-9). */
    resolvedBy: z.string().optional(),
    /** The coachee's own answer, in own words (S1-16). */
    coacheeAnswer: z.string().optional(),
    /** Kijkpunten: what is visible on film when the goal is reached. */
    focusPoints: z.array(z.string()).default([]),
    /** Of a group goal: can it be filmed, recognised and reached? (`watchingWithChildren`, W12) */
    goalCheck: z.looseObject({ filmable: z.boolean(), recognisable: z.boolean(), feasible: z.boolean() }).optional()
});
export type HelpQuestion = z.infer<typeof helpQuestionSchema>;

/** `plan/hulpvragen.json`. */
export const helpQuestionsSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    questions: z.array(helpQuestionSchema),
    /** Personal leervragen of children; each connects to the group goal (S0-11). */
    learningQuestions: z.array(z.looseObject({ person: z.string(), text: z.string(), groupGoalId: z.string().optional() })).optional()
});
export type HelpQuestionsDocument = z.infer<typeof helpQuestionsSchema>;

export const HELP_QUESTIONS_DOCUMENT: DocumentType<HelpQuestionsDocument> = {
    id: 'helpQuestions',
    label: 'Hulpvragen',
    schema: gradeFree(helpQuestionsSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^plan\/hulpvragen\.json$/
};
