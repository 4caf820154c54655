import { Emitter, type Event } from '@theia/core/lib/common/event';
import type { PictureGeometry } from '../frames/frame-messages';
import type { FrameProvider, Picture } from '../frames/frame-provider';

/** What is seen where there is nothing to see: a calm wave, the same at every frame of a recording of sound alone. */
export class SoundPicture implements FrameProvider {
    readonly geometry: PictureGeometry = { width: 1280, height: 720, rotation: 0, flip: false };
    readonly exact = true;
    protected readonly onDidChangeExactEmitter = new Emitter<void>();
    readonly onDidChangeExact: Event<void> = this.onDidChangeExactEmitter.event;

    protected constructor(
        readonly frameCount: number,
        readonly bitmap: ImageBitmap
    ) {}

    /** Drawn once, in the colours of the theme. */
    static async draw(frameCount: number): Promise<SoundPicture> {
        const [width, height] = [1280, 720];
        const canvas = document.createElement('canvas');
        canvas.width = width;
        canvas.height = height;
        const context = canvas.getContext('2d');
        const colors = getComputedStyle(document.body);
        if (context) {
            context.fillStyle = colors.getPropertyValue('--theia-editorWidget-background') || 'Canvas';
            context.fillRect(0, 0, width, height);
            context.strokeStyle = colors.getPropertyValue('--theia-descriptionForeground') || 'CanvasText';
            context.lineWidth = 6;
            context.lineCap = 'round';
            for (let x = 160; x <= width - 160; x += 20) {
                const part = (x - 160) / (width - 320);
                const tall = 8 + 90 * Math.sin(part * Math.PI) ** 2 * (0.55 + 0.45 * Math.sin(part * 31));
                context.beginPath();
                context.moveTo(x, height * 0.68 - tall / 2);
                context.lineTo(x, height * 0.68 + tall / 2);
                context.stroke();
            }
        }
        return new SoundPicture(frameCount, await createImageBitmap(canvas));
    }

    get(): Promise<Picture> {
        return Promise.resolve(this.bitmap);
    }

    rest(): void {
        // Always there.
    }

    hold(): Promise<boolean> {
        // Played by the sound, which would be missed otherwise.
        return Promise.resolve(false);
    }

    dispose(): void {
        this.bitmap.close();
        this.onDidChangeExactEmitter.dispose();
    }
}
