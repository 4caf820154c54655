import type { Event } from '@theia/core/lib/common/event';
import type { FrameStretch } from '../../common/time/frame-stretches';

/**
 * The stretch that is marked or selected in an open recording. Declared here, bound by the floor above (video-timeline): tables can
 * be restricted to what one is looking at.
 */
export const SelectedStretch = Symbol('SelectedStretch');
export interface SelectedStretch {
    /** Undefined: nothing is selected in that recording, or it is not open. */
    of(recording: string): FrameStretch | undefined;
    readonly onDidChange: Event<void>;
}
