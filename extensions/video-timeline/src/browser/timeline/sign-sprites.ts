import type { Sign } from '../../common/timeline/signs';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Half the size of a sign in CSS pixels. */
export const SIGN_RADIUS = 5.5;
const BOX = 18;

function path(context: Context, sign: Sign, r: number): void {
    context.beginPath();
    switch (sign) {
        case 'disc':
        case 'ring':
        case 'dotted':
            context.arc(0, 0, r * 0.92, 0, 2 * Math.PI);
            break;
        case 'diamond':
        case 'diamondInset':
        case 'diamondHollow':
            context.moveTo(0, -r * 1.15);
            context.lineTo(r * 1.15, 0);
            context.lineTo(0, r * 1.15);
            context.lineTo(-r * 1.15, 0);
            context.closePath();
            break;
        case 'square':
            context.rect(-r * 0.78, -r * 0.78, r * 1.56, r * 1.56);
            break;
        case 'triangle':
            context.moveTo(-r * 0.7, -r);
            context.lineTo(r, 0);
            context.lineTo(-r * 0.7, r);
            context.closePath();
            break;
        case 'stroke':
            context.rect(-1.25, -r * 1.2, 2.5, r * 2.4);
            break;
    }
}

/** Draws a sign around the origin. */
export function drawSign(context: Context, sign: Sign, color: string, background: string, radius = SIGN_RADIUS): void {
    context.fillStyle = color;
    context.strokeStyle = color;
    context.lineWidth = 1.6;
    path(context, sign, radius);
    switch (sign) {
        case 'diamondHollow':
        case 'ring':
            context.fillStyle = background;
            context.fill();
            context.stroke();
            break;
        case 'dotted':
            context.setLineDash([1.6, 2.2]);
            context.stroke();
            context.setLineDash([]);
            break;
        case 'diamondInset':
            context.fillStyle = background;
            context.fill();
            context.stroke();
            context.beginPath();
            context.moveTo(-radius * 0.38, -radius * 0.38);
            context.lineTo(radius * 0.38, radius * 0.38);
            context.moveTo(radius * 0.38, -radius * 0.38);
            context.lineTo(-radius * 0.38, radius * 0.38);
            context.stroke();
            break;
        default:
            context.fill();
    }
}

/** Signs drawn once per colour and then copied: thousands in a frame cost little. */
export class SignSprites {
    protected readonly sprites = new Map<string, ImageBitmap>();

    constructor(
        protected readonly ratio: number,
        protected readonly background: string
    ) {}

    /** Draws the sign with its middle at (x, y) CSS pixels. */
    draw(context: CanvasRenderingContext2D, sign: Sign, color: string, x: number, y: number): void {
        const key = `${sign} ${color}`;
        let sprite = this.sprites.get(key);
        if (!sprite) {
            const size = Math.ceil(BOX * this.ratio);
            const canvas = new OffscreenCanvas(size, size);
            const own = canvas.getContext('2d')!;
            own.scale(size / BOX, size / BOX);
            own.translate(BOX / 2, BOX / 2);
            drawSign(own, sign, color, this.background);
            // A picture that cannot change is copied faster than a canvas.
            sprite = canvas.transferToImageBitmap();
            this.sprites.set(key, sprite);
        }
        context.drawImage(sprite, x - BOX / 2, y - BOX / 2, BOX, BOX);
    }
}
