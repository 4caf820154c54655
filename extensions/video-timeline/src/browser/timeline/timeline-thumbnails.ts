import type { Disposable } from '@theia/core/lib/common/disposable';
import type { Event } from '@theia/core/lib/common/event';

/** Small pictures of the film for the strip above the waveform. */
export interface TimelineThumbnails extends Disposable {
    /** Width of a picture divided by its height; undefined while there is none. */
    readonly aspect: number | undefined;
    /** The picture that stands for a frame, as `drawImage` takes it; undefined: none (yet). */
    at(frame: number): TimelineThumbnail | undefined;
    /** More pictures have come. */
    readonly onDidChange: Event<void>;
}

/** A part of an image. */
export interface TimelineThumbnail {
    readonly image: CanvasImageSource;
    readonly sx: number;
    readonly sy: number;
    readonly sw: number;
    readonly sh: number;
}
