import type { Event } from '@theia/core/lib/common/event';

/** Small pictures of the film for the strip above the waveform. */
export interface TimelineThumbnails {
    /** Width of a picture divided by its height. */
    readonly aspect: number;
    /** Draws the picture nearest to that second into the place; false: there is none (yet). */
    draw(context: CanvasRenderingContext2D, seconds: number, x: number, y: number, width: number, height: number): boolean;
    /** More pictures have come. */
    readonly onDidChange: Event<void>;
}
