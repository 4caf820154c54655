import { z } from 'zod';
import type { NewTrajectory } from './trajectory-service';

const code = z.string().max(16);

/** What the wizard sends, checked strictly: it comes over the wire. */
export const newTrajectorySchema: z.ZodType<NewTrajectory> = z.strictObject({
    title: z.string().max(200),
    kind: z.literal('individual'),
    coachCode: code,
    group: z.string().max(100),
    pupilCount: z.int(),
    focusPupils: z.array(code).max(99),
    primaryQuestion: z.string().max(2000).optional()
});
