import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { z } from 'zod';
import { gradeFree } from './grade-free';

/** Something the team wants to improve; film does not suit everything (S3-19). */
export const improvementSchema = z.looseObject({
    id: z.string(),
    text: z.string(),
    suitableForVideo: z.boolean(),
    /** Ids of recordings made for it. */
    recordings: z.array(z.string()).default([])
});
export type Improvement = z.infer<typeof improvementSchema>;

/** `plan/teamplan.json`: the verbeterpunten of a team. */
export const teamPlanSchema = z.looseObject({
    schemaVersion: z.int().positive(),
    improvements: z.array(improvementSchema).default([])
});
export type TeamPlanDocument = z.infer<typeof teamPlanSchema>;

export const TEAM_PLAN_DOCUMENT: DocumentType<TeamPlanDocument> = {
    id: 'teamPlan',
    label: 'Teamplan',
    schema: gradeFree(teamPlanSchema),
    schemaVersion: 1,
    migrations: [],
    path: /^plan\/teamplan\.json$/
};
