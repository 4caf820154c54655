import type { PictureGeometry } from '../frames/frame-messages';
import type { StagePicture } from './picture-stage';

/** How a decoded picture must be turned to stand upright. */
export type Turn = Pick<PictureGeometry, 'rotation' | 'flip'>;

/** Width and height of a picture, as it is decoded. */
export function pictureSize(picture: StagePicture): { readonly width: number; readonly height: number } {
    if ('displayWidth' in picture) {
        return { width: picture.displayWidth, height: picture.displayHeight };
    }
    return 'videoWidth' in picture ? { width: picture.videoWidth, height: picture.videoHeight } : picture;
}

export function isTurned(turn: Turn | undefined): turn is Turn {
    return turn !== undefined && (turn.rotation !== 0 || turn.flip);
}

/** Draws a picture upright over a whole canvas. */
export function drawUpright(context: CanvasRenderingContext2D, picture: StagePicture, turn: Turn | undefined): void {
    const { canvas } = context;
    if (!isTurned(turn)) {
        context.drawImage(picture, 0, 0, canvas.width, canvas.height);
        return;
    }
    const lying = turn.rotation % 180 !== 0;
    const width = lying ? canvas.height : canvas.width;
    const height = lying ? canvas.width : canvas.height;
    context.save();
    context.translate(canvas.width / 2, canvas.height / 2);
    context.rotate((turn.rotation * Math.PI) / 180);
    if (turn.flip) {
        context.scale(-1, 1);
    }
    context.drawImage(picture, -width / 2, -height / 2, width, height);
    context.restore();
}

/** Makes pictures stand upright, and not larger than asked, in a canvas of its own; most pictures pass as they are. */
export class UprightPicture {
    protected context: CanvasRenderingContext2D | undefined;

    constructor(protected readonly owner: Document) {}

    /** @param longest longest side that the result may have, pixels */
    of(picture: StagePicture, turn: Turn | undefined, longest = Infinity): StagePicture {
        const size = pictureSize(picture);
        const scale = Math.min(1, longest / Math.max(size.width, size.height, 1));
        if (!isTurned(turn) && scale === 1) {
            return picture;
        }
        const context = (this.context ??= this.owner.createElement('canvas').getContext('2d', { alpha: false }) ?? undefined);
        if (!context) {
            return picture;
        }
        const lying = isTurned(turn) && turn.rotation % 180 !== 0;
        const width = Math.max(1, Math.floor((lying ? size.height : size.width) * scale));
        const height = Math.max(1, Math.floor((lying ? size.width : size.height) * scale));
        if (context.canvas.width !== width || context.canvas.height !== height) {
            context.canvas.width = width;
            context.canvas.height = height;
        }
        drawUpright(context, picture, turn);
        return context.canvas;
    }
}
