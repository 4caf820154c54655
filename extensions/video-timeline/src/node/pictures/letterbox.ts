import type { YuvPicture } from './frame-masker';
import type { PictureSize } from './picture-size';
import { emptyPicture } from './yuv-picture';

/** The largest picture of the same shape that fits; even numbers of pixels. */
export function fitInto(size: PictureSize, within: PictureSize): PictureSize {
    const scale = Math.min(within.width / size.width, within.height / size.height);
    const even = (value: number, most: number): number => Math.min(most, Math.max(2, 2 * Math.round(value / 2)));
    return { width: even(size.width * scale, within.width), height: even(size.height * scale, within.height) };
}

/** Puts pictures in the middle of larger black ones; two pictures take turns, as `ChangePicture` asks. */
export class Letterbox {
    protected readonly pictures: readonly [YuvPicture, YuvPicture];
    protected turn = 0;

    constructor(target: PictureSize) {
        this.pictures = [emptyPicture(target), emptyPicture(target)];
    }

    draw(picture: YuvPicture): YuvPicture {
        this.turn = 1 - this.turn;
        const target = this.pictures[this.turn];
        const left = 2 * Math.floor((target.width - picture.width) / 4);
        const top = 2 * Math.floor((target.height - picture.height) / 4);
        copy(picture.y, picture.width, target.y, target.width, left, top);
        const [from, to] = [Math.ceil(picture.width / 2), Math.ceil(target.width / 2)];
        copy(picture.u, from, target.u, to, left / 2, top / 2);
        copy(picture.v, from, target.v, to, left / 2, top / 2);
        return target;
    }
}

function copy(source: Uint8Array, width: number, target: Uint8Array, stride: number, left: number, top: number): void {
    const rows = source.length / width;
    for (let row = 0; row < rows; row += 1) {
        target.set(source.subarray(row * width, (row + 1) * width), (top + row) * stride + left);
    }
}
