import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { horizontalFov } from './view';

const RADIANS = Math.PI / 180;
/** Nearer to a pole than this part of the height (18°), meridians bend too much within a square. */
const POLE = 0.1;

/** Three rows of three: turns a direction seen from a flat picture (right, down, ahead) into one of the sphere. */
export type Rotation = readonly [number, number, number, number, number, number, number, number, number];

/** The turn of a view as ffmpeg's `v360` makes it: yaw to the right, pitch up, roll clockwise; in this order from outside in. */
export function rotationOf({ yaw, pitch, roll }: View): Rotation {
    const [cy, sy] = [Math.cos(yaw * RADIANS), Math.sin(yaw * RADIANS)];
    const [cp, sp] = [Math.cos(pitch * RADIANS), Math.sin(pitch * RADIANS)];
    const [cr, sr] = [Math.cos(roll * RADIANS), Math.sin(roll * RADIANS)];
    // Around the vertical, then around the line from left to right, then around the line of sight.
    const [a, b, c] = [sy * sp, cp, cy * sp];
    return [cy * cr + a * sr, -cy * sr + a * cr, sy * cp, b * sr, b * cr, -sp, -sy * cr + c * sr, sy * sr + c * cr, cy * cp];
}

/**
 * Where the pixels of a flat picture lie in an equirectangular one, at the corners of squares of `STEP` pixels: the same
 * mathematics as `v360=e:flat`. Between two corners the way is straight, but for squares over the seam or near a pole
 * (`isPlain`): there every pixel is located by itself.
 */
export class FlatGrid {
    static readonly STEP = 8;
    readonly columns: number;
    readonly rows: number;
    readonly x: Float32Array;
    readonly y: Float32Array;
    protected rotation: Rotation = [1, 0, 0, 0, 1, 0, 0, 0, 1];
    protected halfWidth = 1;
    protected halfHeight = 1;

    constructor(
        readonly width: number,
        readonly height: number,
        readonly sourceWidth: number,
        readonly sourceHeight: number,
        /** Width for height of the picture; of a plane of colour the same as of the whole. */
        protected readonly aspect = width / height
    ) {
        this.columns = Math.ceil(width / FlatGrid.STEP) + 1;
        this.rows = Math.ceil(height / FlatGrid.STEP) + 1;
        this.x = new Float32Array(this.columns * this.rows);
        this.y = new Float32Array(this.columns * this.rows);
    }

    /** Fills the grid for a view. */
    aim(view: View): void {
        this.rotation = rotationOf(view);
        this.halfHeight = Math.tan((view.vfov * RADIANS) / 2);
        this.halfWidth = Math.tan((horizontalFov(view.vfov, this.aspect) * RADIANS) / 2);
        const place = new Float64Array(2);
        for (let row = 0, at = 0; row < this.rows; row += 1) {
            for (let column = 0; column < this.columns; column += 1, at += 1) {
                this.locate(column * FlatGrid.STEP, row * FlatGrid.STEP, place);
                this.x[at] = place[0];
                this.y[at] = place[1];
            }
        }
    }

    /** Whether the square whose corner above left is `at` may be crossed in a straight line. */
    isPlain(at: number): boolean {
        const { x, y, columns, sourceWidth, sourceHeight } = this;
        const [a, b, c, d] = [x[at], x[at + 1], x[at + columns], x[at + columns + 1]];
        const low = Math.min(y[at], y[at + 1], y[at + columns], y[at + columns + 1]);
        const high = Math.max(y[at], y[at + 1], y[at + columns], y[at + columns + 1]);
        return (
            Math.max(a, b, c, d) - Math.min(a, b, c, d) < sourceWidth / 4 && low > sourceHeight * POLE && high < sourceHeight * (1 - POLE)
        );
    }

    /** The place of one pixel, exactly: from 0 to the last column and row of the source, as `v360` counts; whole numbers are pixels. */
    locate(column: number, row: number, place: Float64Array): void {
        const { rotation: r, sourceWidth, sourceHeight } = this;
        const right = this.halfWidth * ((2 * column + 1) / this.width - 1);
        const down = this.halfHeight * ((2 * row + 1) / this.height - 1);
        const x = r[0] * right + r[1] * down + r[2];
        const y = r[3] * right + r[4] * down + r[5];
        const z = r[6] * right + r[7] * down + r[8];
        const longitude = Math.atan2(x, z) / Math.PI;
        const latitude = (2 * Math.atan2(y, Math.sqrt(x * x + z * z))) / Math.PI;
        place[0] = ((longitude + 1) / 2) * (sourceWidth - 1);
        place[1] = ((latitude + 1) / 2) * (sourceHeight - 1);
    }
}
