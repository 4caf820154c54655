import { Emitter, type Event } from '@theia/core/lib/common/event';
import type { PictureGeometry } from '../frames/frame-messages';
import type { Picture } from '../frames/frame-provider';

/** More pixels than this the canvas does not get: no school screen shows them and each painting would cost more. */
const MOST_PIXELS = 1920 * 1200;

/**
 * The one canvas in which every picture of a recording appears, playing or standing still. Its attribute `data-frame` says which
 * frame is on it.
 */
export class PictureStage {
    readonly canvas: HTMLCanvasElement;
    protected readonly context: CanvasRenderingContext2D | null;
    protected readonly onDidPaintEmitter = new Emitter<void>();
    /** The canvas just changed, for whatever reason (frame, view, masks); it may be copied during this event. */
    readonly onDidPaint: Event<void> = this.onDidPaintEmitter.event;

    constructor(owner: Document = document) {
        this.canvas = owner.createElement('canvas');
        this.canvas.className = 'bs-player-canvas';
        this.canvas.width = 16;
        this.canvas.height = 9;
        this.context = this.canvas.getContext('2d', { alpha: false });
    }

    /** Sets the size of the picture as seen: rotated, with square pixels. */
    setGeometry(geometry: PictureGeometry): void {
        const scale = Math.min(1, Math.sqrt(MOST_PIXELS / (geometry.width * geometry.height)));
        const width = Math.max(1, Math.round(geometry.width * scale));
        const height = Math.max(1, Math.round(geometry.height * scale));
        if (this.canvas.width !== width || this.canvas.height !== height) {
            this.canvas.width = width;
            this.canvas.height = height;
        }
    }

    /**
     * Paints a picture over the whole canvas.
     * @param turn how a decoded picture must be turned; a `<video>` turns itself
     */
    paint(frame: number, picture: Picture, turn: Pick<PictureGeometry, 'rotation' | 'flip'> | undefined): void {
        const { canvas, context } = this;
        if (!context) {
            return;
        }
        if (!turn || (turn.rotation === 0 && !turn.flip)) {
            context.drawImage(picture, 0, 0, canvas.width, canvas.height);
        } else {
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
        this.canvas.dataset.frame = String(frame);
        this.onDidPaintEmitter.fire();
    }

    dispose(): void {
        this.onDidPaintEmitter.dispose();
    }
}
