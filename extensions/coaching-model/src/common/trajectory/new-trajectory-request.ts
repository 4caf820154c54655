import { z } from 'zod';
import { INNER_KINDS, TRAJECT_KINDS } from '../documents/traject';
import type { NewTrajectory } from './trajectory-service';

const code = z.string().max(16);

/** What the wizard sends, checked strictly: it comes over the wire. */
export const newTrajectorySchema: z.ZodType<NewTrajectory> = z.strictObject({
    title: z.string().max(200),
    kind: z.enum(TRAJECT_KINDS),
    innerKind: z.enum(INNER_KINDS).optional(),
    coachCode: code,
    coachDoubleRole: z.boolean().optional(),
    trainer: code.optional(),
    theme: z.string().max(200).optional(),
    teacherCount: z.int().optional(),
    group: z.string().max(100),
    pupilCount: z.int(),
    focusPupils: z.array(code).max(99),
    primaryQuestion: z.string().max(2000).optional(),
    codebook: z.strictObject({ id: z.string().max(100), version: z.string().max(100) }).optional()
});
