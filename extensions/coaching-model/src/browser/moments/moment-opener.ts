import type { View } from '../../common/documents/annotations';

/** A moment in a recording of the open traject. */
export interface Moment {
    readonly recording: string;
    readonly frame: number;
    /** Exclusive; with it the range is shown selected. */
    readonly endFrame?: number;
    /** Annotation to select. */
    readonly annotation?: string;
    readonly clip?: string;
    readonly view?: View;
}

/**
 * Leads to the film. Declared here, bound by the floor above (video-timeline): a click on any number, sentence or
 * finding opens its moment, and `back` returns to where the user was.
 */
export const MomentOpener = Symbol('MomentOpener');
export interface MomentOpener {
    open(moment: Moment): Promise<void>;
    /**
     * Opens a recording where it was last left.
     * @param quietly nobody asked for it: the focus stays where somebody is typing or choosing
     */
    openRecording(recording: string, quietly?: boolean): Promise<void>;
    /** Plays moments one after another, `[frame, endFrame)` each (a point: two seconds around it). */
    playAll(moments: readonly Moment[]): Promise<void>;
    /** To the widget and moment from before the last `open`. */
    back(): Promise<void>;
}
