import type { RecordingPlace } from '../media/media-store';

/** A picture of 8 bits a sample with colour at half size in both directions (yuv420p); planes without padding. */
export interface YuvPicture {
    readonly width: number;
    readonly height: number;
    /** `width` × `height`. */
    readonly y: Uint8Array;
    /** Half of each, rounded up. */
    readonly u: Uint8Array;
    readonly v: Uint8Array;
}

/** Hides persons in the pictures of one film. */
export interface FrameMasker {
    /** Changes whenever what is hidden changes: part of the name of everything that is made with it. */
    readonly fingerprint: string;
    /** Hides in place. `picture` is the whole picture as seen (turned upright; the whole sphere for 360°), `frame` of the recording. */
    mask(picture: YuvPicture, frame: number): void;
}

/** The masks of recordings. Whatever leaves the film (clip, proxy, thumbnail, still) goes through them. */
export const FrameMaskers = Symbol('FrameMaskers');
export interface FrameMaskers {
    /** Undefined: nothing is hidden in this recording. @throws UserFacingError when the masks cannot be read: then nothing may be made */
    of(place: RecordingPlace): Promise<FrameMasker | undefined>;
}
