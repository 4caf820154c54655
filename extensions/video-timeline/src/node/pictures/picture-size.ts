import type { MediaStream } from '../toolchain/media-toolchain';

/** Pixels of a picture. */
export interface PictureSize {
    readonly width: number;
    readonly height: number;
}

const even = (value: number): number => Math.max(2, 2 * Math.round(value / 2));

/** The picture of a film as it is seen: turned upright, square pixels, even numbers of pixels (as H.264 wants). */
export function uprightSize({ width, height, rotation, sampleAspect }: MediaStream): PictureSize {
    const wide = width * (sampleAspect ? sampleAspect.num / sampleAspect.den : 1);
    const turned = Math.abs(Math.round(rotation / 90)) % 2 === 1;
    return turned ? { width: even(height), height: even(wide) } : { width: even(wide), height: even(height) };
}

/** The same picture, no larger than `most` in either direction and never enlarged; even numbers of pixels. */
export function sizeWithin(size: PictureSize, most: PictureSize): PictureSize {
    const scale = Math.min(1, most.width / size.width, most.height / size.height);
    return { width: even(size.width * scale), height: even(size.height * scale) };
}
