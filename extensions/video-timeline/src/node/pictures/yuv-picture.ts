import type { YuvPicture } from './frame-masker';
import type { PictureSize } from './picture-size';

/** Bytes of a picture whose planes lie behind each other (yuv420p without padding). */
export function pictureBytes({ width, height }: PictureSize): number {
    return width * height + 2 * Math.ceil(width / 2) * Math.ceil(height / 2);
}

/** The planes that lie behind each other in `bytes`, without copying. */
export function pictureOver(bytes: Uint8Array, { width, height }: PictureSize): YuvPicture {
    const luma = width * height;
    const chroma = Math.ceil(width / 2) * Math.ceil(height / 2);
    return {
        width,
        height,
        y: bytes.subarray(0, luma),
        u: bytes.subarray(luma, luma + chroma),
        v: bytes.subarray(luma + chroma, luma + 2 * chroma)
    };
}

/** A picture with planes of its own, black. */
export function emptyPicture(size: PictureSize): YuvPicture {
    const picture = pictureOver(new Uint8Array(pictureBytes(size)), size);
    picture.y.fill(16);
    picture.u.fill(128);
    picture.v.fill(128);
    return picture;
}
