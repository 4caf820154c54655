import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { createHash } from 'node:crypto';
import type { CoveredCells } from '../../common/masks/mask-cells';
import { MaskCover } from '../../common/masks/mask-cover';
import type { FrameMasker, YuvPicture } from '../pictures/frame-masker';

/** Grey of a mask of one colour: luma, and chroma without colour. */
const SOLID_LUMA = 96;
const NO_COLOUR = 128;
/** Part of every fingerprint: raise it when the same masks come to cover other pixels. */
const METHOD = 'masks-1';

/** Burns masks into pictures; for 8-bit yuv420p. */
export class YuvFrameMasker implements FrameMasker {
    readonly fingerprint: string;
    protected readonly cover: MaskCover;

    /** @param masks at least one */
    constructor(masks: readonly Mask[]) {
        this.cover = new MaskCover(masks);
        this.fingerprint = fingerprintOf(masks);
    }

    mask(picture: YuvPicture, frame: number): void {
        for (const cells of this.cover.at(frame, picture.width, picture.height)) {
            coverCells(picture, cells);
        }
    }
}

/** Changes with everything that is hidden, and with nothing else: not with whom a mask hides. 16 hexadecimal digits. */
export function fingerprintOf(masks: readonly Mask[]): string {
    const hidden = masks.map(({ space, shape, style, startFrame, endFrame, keyframes }) => [
        space,
        shape,
        style,
        startFrame,
        endFrame,
        keyframes.map(({ frame, x, y, rx, ry }) => [frame, x, y, rx, ry])
    ]);
    return createHash('sha256')
        .update(JSON.stringify([METHOD, hidden]))
        .digest('hex')
        .slice(0, 16);
}

function coverCells({ width, y, u, v }: YuvPicture, { style, rects }: CoveredCells): void {
    const half = (width + 1) >> 1;
    for (let i = 0; i < rects.length; i += 4) {
        const [left, top, right, bottom] = [rects[i], rects[i + 1], rects[i] + rects[i + 2], rects[i + 1] + rects[i + 3]];
        // Cells begin at even pixels; one that ends at an odd edge of the picture owns the last sample of colour.
        const colour = [left >> 1, top >> 1, (right + 1) >> 1, (bottom + 1) >> 1] as const;
        if (style === 'solid') {
            fill(y, width, left, top, right, bottom, SOLID_LUMA);
            fill(u, half, ...colour, NO_COLOUR);
            fill(v, half, ...colour, NO_COLOUR);
        } else {
            fill(y, width, left, top, right, bottom, mean(y, width, left, top, right, bottom));
            fill(u, half, ...colour, mean(u, half, ...colour));
            fill(v, half, ...colour, mean(v, half, ...colour));
        }
    }
}

function mean(plane: Uint8Array, stride: number, left: number, top: number, right: number, bottom: number): number {
    let sum = 0;
    for (let row = top; row < bottom; row += 1) {
        for (let at = row * stride + left; at < row * stride + right; at += 1) {
            sum += plane[at];
        }
    }
    return Math.round(sum / ((right - left) * (bottom - top)));
}

function fill(plane: Uint8Array, stride: number, left: number, top: number, right: number, bottom: number, value: number): void {
    for (let row = top; row < bottom; row += 1) {
        plane.fill(value, row * stride + left, row * stride + right);
    }
}
