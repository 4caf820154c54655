/**
 * The number of a frame as a strip of black and white cells that survives compression and scaling: one white and one
 * black cell to find the levels, sixteen bits (highest first), one cell that makes the number of white bits even, one white cell.
 */
export const CODE_CELLS = 20;

/** Where the strip lies, in parts of the picture. */
export interface FrameCodeLayout {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

/** Over the whole width at the top: the generated test films. */
export const TEST_FILM_CODE: FrameCodeLayout = { x: 0, y: 0, width: 1, height: 1 / 15 };
/** Tiles around the tripod, straight ahead, in the equirectangular picture of the example film (640 by 16 of 1920 by 960 pixels). */
export const EXAMPLE_FILM_CODE: FrameCodeLayout = { x: 640 / 1920, y: 896 / 960, width: 640 / 1920, height: 16 / 960 };

/** White (true) or black for each cell. */
export function codeCells(frame: number): boolean[] {
    const bits = Array.from({ length: 16 }, (_, n) => ((frame >> (15 - n)) & 1) === 1);
    return [true, false, ...bits, bits.filter(Boolean).length % 2 === 1, true];
}

/**
 * Reads the frame number from the pixels of a picture (RGBA, row by row), or undefined when no valid code is there. Stands
 * by itself, so that a test may also send its text to the browser. Without a layout both known ones are tried.
 */
export function readFrameNumber(
    rgba: ArrayLike<number>,
    width: number,
    height: number,
    layout?: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
): number | undefined {
    const layouts = layout
        ? [layout]
        : [
              { x: 0, y: 0, width: 1, height: 1 / 15 },
              { x: 640 / 1920, y: 896 / 960, width: 640 / 1920, height: 16 / 960 }
          ];
    for (const { x, y, width: part, height: tall } of layouts) {
        const levels: number[] = [];
        for (let cell = 0; cell < 20; cell += 1) {
            // The middle of the cell: edges bleed.
            const left = Math.round((x + (part * (cell + 0.3)) / 20) * width);
            const right = Math.max(left + 1, Math.round((x + (part * (cell + 0.7)) / 20) * width));
            const top = Math.round((y + tall * 0.3) * height);
            const bottom = Math.max(top + 1, Math.round((y + tall * 0.7) * height));
            let sum = 0;
            for (let row = top; row < bottom; row += 1) {
                for (let column = left; column < right; column += 1) {
                    const at = (row * width + column) * 4;
                    sum += 0.299 * rgba[at] + 0.587 * rgba[at + 1] + 0.114 * rgba[at + 2];
                }
            }
            levels.push(sum / ((bottom - top) * (right - left)));
        }
        const middle = (levels[0] + levels[1]) / 2;
        const clear = levels[0] - levels[1] > 100 && levels.every(level => Math.abs(level - middle) > 25);
        const bits = levels.slice(2, 18).map(level => level > middle);
        const odd = bits.filter(Boolean).length % 2 === 1;
        if (clear && levels[19] > middle && levels[18] > middle === odd) {
            return bits.reduce((number, bit) => number * 2 + (bit ? 1 : 0), 0);
        }
    }
    return undefined;
}
