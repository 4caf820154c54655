import type { FrameAgreement, TableTicks } from '../../common/player/shown-frames';

/** How the pictures of a film must be drawn. */
export interface PictureGeometry {
    /** Pixels as seen: after rotation, with square pixels. */
    readonly width: number;
    readonly height: number;
    /** Degrees clockwise by which a decoded picture must be turned. */
    readonly rotation: 0 | 90 | 180 | 270;
    readonly flip: boolean;
}

/** What the page asks of the decoding worker. */
export type DecoderRequest =
    | { readonly kind: 'open'; readonly url: string; readonly table: TableTicks | undefined }
    /** Decode frames `[first, end)`, `target` as soon as possible; what was asked before is dropped. */
    | { readonly kind: 'want'; readonly id: number; readonly target: number; readonly first: number; readonly end: number };

/** What the worker answers. */
export type DecoderAnswer =
    | {
          readonly kind: 'opened';
          readonly agreement: FrameAgreement;
          readonly frameCount: number;
          readonly geometry: PictureGeometry;
          /** First frame of each group of pictures, ascending. */
          readonly groupStarts: Int32Array;
          /** Second at which each frame begins, from the first. */
          readonly begins: Float64Array;
          /** Bytes that one decoded picture takes, about. */
          readonly pictureBytes: number;
      }
    /** The film cannot be decoded here; `reason` is for the log. */
    | { readonly kind: 'unusable'; readonly reason: string }
    | { readonly kind: 'picture'; readonly frame: number; readonly picture: VideoFrame | ImageBitmap }
    /** The window asked with this id is complete (or could not be completed: `failed`). */
    | { readonly kind: 'done'; readonly id: number; readonly failed: boolean };
