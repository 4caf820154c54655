import type { Disposable, Event } from '@theia/core';
import type { FrameRange } from '../session/recording-session';
import type { TableTicks } from '../../common/player/shown-frames';
import type { PictureGeometry } from './frame-messages';

/** A decoded picture; owned by the provider: paint it at once, never keep or close it. */
export type Picture = VideoFrame | ImageBitmap | HTMLVideoElement | HTMLCanvasElement;

/** Gives the picture of any frame of a film, by ordinal (0 = first shown frame). */
export interface FrameProvider extends Disposable {
    readonly geometry: PictureGeometry;
    readonly frameCount: number;
    /** False: the film and its frame table disagree, or the browser showed another frame than asked; the player says ≈. */
    readonly exact: boolean;
    readonly onDidChangeExact: Event<void>;
    /**
     * The picture of a frame. Only the newest request counts: an older one that is still waiting resolves with undefined.
     * @throws Error when the film cannot be decoded at this frame
     */
    get(frame: number): Promise<Picture | undefined>;
    /** The user is here and moves that way: decode what comes next when there is nothing else to do. */
    rest(frame: number, direction: 1 | -1): void;
    /** Decodes and holds a short range, for loops; false when it does not fit in memory. `undefined` lets go. */
    hold(range: FrameRange | undefined): Promise<boolean>;
}

/** Where the film of a recording comes from. */
export interface FilmSource {
    /** Same-origin address with HTTP Range. */
    readonly url: string;
    readonly frameCount: number;
    readonly table: TableTicks | undefined;
}
