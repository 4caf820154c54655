import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';

/** When the frames of one film are on screen: what of the recording's times also holds for a single file or another camera. */
export type FilmTimes = Pick<FrameTimes, 'frameCount' | 'rate' | 'duration' | 'secondsOf' | 'frameAt'>;
