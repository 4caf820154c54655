import { z } from 'zod';
import { MEDIA_STEPS, PROXY_CHOICES, SPHERE_CHOICES, type MediaStep } from '../../common/jobs/media-jobs';

export const wishesSchema = z.object({ make: z.enum(PROXY_CHOICES), sphere: z.enum(SPHERE_CHOICES) });

export const payloadSchema = z.object({
    traject: z.string(),
    recording: z.string(),
    file: z.int().nonnegative(),
    step: z.enum(MEDIA_STEPS),
    wishes: wishesSchema,
    forced: z.boolean().optional(),
    /** `StepState.version` when it was asked for. */
    version: z.string()
});
/** What the job of a step says. */
export type MediaStepPayload = z.infer<typeof payloadSchema>;

/** The type of the jobs of a step. */
export const typeOf = (step: MediaStep): string => `media.${step}`;
/** The same work has the same key. */
export const keyOf = ({ traject, recording, file, step }: Pick<MediaStepPayload, 'traject' | 'recording' | 'file' | 'step'>): string =>
    `media/${step}/${file}/${recording}/${traject}`;
