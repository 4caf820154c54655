import type { Widget } from '@theia/core/lib/browser';
import type { RecordingSession } from './recording-session';

/** Makes the timeline that stands under the film of a recording; bound by the timeline module, used by the player. */
export const RecordingTimelineFactory = Symbol('RecordingTimelineFactory');
export type RecordingTimelineFactory = (session: RecordingSession) => Widget;
