import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { MaskCover } from '../../common/masks/mask-cover';
import type { CoveredCells } from '../../common/masks/mask-cells';
import type { StagePicture } from '../player/picture-stage';
import { pictureSize } from '../player/upright-picture';

/** Grey of masks of one colour: that of what is made from the film. */
const SOLID = 'rgb(93, 93, 93)';
/** Samples across the smallest cell of which its mean is taken. */
const SAMPLES_ACROSS = 4;

/** Covers what masks hide in pictures that are about to be shown; a picture in which nothing is hidden passes untouched. */
export class MaskFilter {
    protected cover = new MaskCover([]);
    protected covered: CanvasRenderingContext2D | undefined;
    protected small: CanvasRenderingContext2D | undefined;

    constructor(protected readonly owner: Document = document) {}

    /** From now on hides these. */
    setMasks(masks: readonly Mask[]): void {
        this.cover = new MaskCover(masks);
    }

    /**
     * The picture with its masks: itself when none holds at this frame, else a canvas that is used again for the next one.
     * @throws Error when it cannot be covered: then it must not be shown
     */
    apply(picture: StagePicture, frame: number): StagePicture {
        const { width, height } = pictureSize(picture);
        const cells = this.cover.at(frame, width, height).filter(each => each.rects.length > 0);
        if (cells.length === 0) {
            return picture;
        }
        const covered = (this.covered = contextOf(this.covered, this.owner, width, height));
        covered.drawImage(picture, 0, 0, width, height);
        const mosaics = cells.filter(each => each.style === 'mosaic');
        const paint = mosaics.length > 0 ? this.meansOf(covered.canvas, mosaics) : undefined;
        for (const each of cells) {
            fillCells(covered, each, each.style === 'solid' ? undefined : paint);
        }
        return covered.canvas;
    }

    /** Gives the mean colour of each cell, from a copy of the picture that holds a few samples of the smallest one. */
    protected meansOf(
        picture: HTMLCanvasElement,
        mosaics: readonly CoveredCells[]
    ): (x: number, y: number, w: number, h: number) => string {
        const smallest = Math.min(...mosaics.map(({ rects }) => smallestSide(rects)));
        const scale = Math.min(1, SAMPLES_ACROSS / smallest);
        const [width, height] = [Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))];
        const small = (this.small = contextOf(this.small, this.owner, width, height));
        small.imageSmoothingEnabled = true;
        small.imageSmoothingQuality = 'high';
        small.drawImage(picture, 0, 0, width, height);
        const { data } = small.getImageData(0, 0, width, height);
        const [scaleX, scaleY] = [width / picture.width, height / picture.height];
        return (x, y, w, h) => {
            const left = Math.min(width - 1, Math.round(x * scaleX));
            const top = Math.min(height - 1, Math.round(y * scaleY));
            const right = Math.max(left + 1, Math.min(width, Math.round((x + w) * scaleX)));
            const bottom = Math.max(top + 1, Math.min(height, Math.round((y + h) * scaleY)));
            return meanColour(data, width, left, top, right, bottom);
        };
    }
}

function fillCells(
    context: CanvasRenderingContext2D,
    { rects }: CoveredCells,
    colourOf: ((x: number, y: number, w: number, h: number) => string) | undefined
): void {
    context.fillStyle = SOLID;
    for (let i = 0; i < rects.length; i += 4) {
        const [x, y, width, height] = [rects[i], rects[i + 1], rects[i + 2], rects[i + 3]];
        if (colourOf) {
            context.fillStyle = colourOf(x, y, width, height);
        }
        context.fillRect(x, y, width, height);
    }
}

function smallestSide(rects: Int32Array): number {
    let smallest = Infinity;
    for (let i = 0; i < rects.length; i += 4) {
        smallest = Math.min(smallest, rects[i + 2], rects[i + 3]);
    }
    return smallest;
}

function meanColour(data: Uint8ClampedArray, stride: number, left: number, top: number, right: number, bottom: number): string {
    let [red, green, blue] = [0, 0, 0];
    for (let y = top; y < bottom; y += 1) {
        for (let at = (y * stride + left) * 4; at < (y * stride + right) * 4; at += 4) {
            red += data[at];
            green += data[at + 1];
            blue += data[at + 2];
        }
    }
    const count = (right - left) * (bottom - top);
    return `rgb(${Math.round(red / count)}, ${Math.round(green / count)}, ${Math.round(blue / count)})`;
}

function contextOf(known: CanvasRenderingContext2D | undefined, owner: Document, width: number, height: number): CanvasRenderingContext2D {
    const context = known ?? owner.createElement('canvas').getContext('2d', { alpha: false });
    if (!context) {
        throw new Error('Masks cannot be drawn: there is no canvas.');
    }
    const { canvas } = context;
    if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
    }
    return context;
}
