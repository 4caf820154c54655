import { FlatGrid } from './flat-grid';

const { STEP } = FlatGrid;
/** Positions are counted in parts of 1/65536 pixel. */
const ONE = 65536;
const place = new Float64Array(2);

/**
 * Draws one plane of a flat picture from one plane of an equirectangular picture, between its four nearest samples. Both
 * planes have the sizes of the grid, one byte a sample.
 */
export function sampleFlat(grid: FlatGrid, source: Uint8Array, target: Uint8Array): void {
    const { columns, rows, width, height } = grid;
    for (let row = 0; row < rows - 1; row += 1) {
        const top = row * STEP;
        const tall = Math.min(STEP, height - top);
        for (let column = 0; column < columns - 1; column += 1) {
            const left = column * STEP;
            const wide = Math.min(STEP, width - left);
            const at = row * columns + column;
            if (grid.isPlain(at)) {
                sampleSquare(grid, at, source, target, top * width + left, wide, tall);
            } else {
                sampleExactly(grid, source, target, left, top, wide, tall);
            }
        }
    }
}

function sampleSquare(
    { x, y, columns, width, sourceWidth }: FlatGrid,
    at: number,
    source: Uint8Array,
    target: Uint8Array,
    corner: number,
    wide: number,
    tall: number
): void {
    const below = at + columns;
    const scale = ONE / STEP;
    // Along the left and the right edge, from row to row.
    let leftX = x[at] * ONE;
    let leftY = y[at] * ONE;
    let rightX = x[at + 1] * ONE;
    let rightY = y[at + 1] * ONE;
    const leftDx = (x[below] - x[at]) * scale;
    const leftDy = (y[below] - y[at]) * scale;
    const rightDx = (x[below + 1] - x[at + 1]) * scale;
    const rightDy = (y[below + 1] - y[at + 1]) * scale;
    for (let line = 0; line < tall; line += 1) {
        let px = leftX | 0;
        let py = leftY | 0;
        const dx = ((rightX - leftX) / STEP) | 0;
        const dy = ((rightY - leftY) / STEP) | 0;
        let out = corner + line * width;
        for (const end = out + wide; out < end; out += 1) {
            const from = (py >> 16) * sourceWidth + (px >> 16);
            const fx = (px >> 8) & 255;
            const fy = (py >> 8) & 255;
            const a = source[from];
            const c = source[from + sourceWidth];
            const upper = (a << 8) + (source[from + 1] - a) * fx;
            const lower = (c << 8) + (source[from + sourceWidth + 1] - c) * fx;
            target[out] = ((upper << 8) + (lower - upper) * fy + 32768) >> 16;
            px += dx;
            py += dy;
        }
        leftX += leftDx;
        leftY += leftDy;
        rightX += rightDx;
        rightY += rightDy;
    }
}

function sampleExactly(
    grid: FlatGrid,
    source: Uint8Array,
    target: Uint8Array,
    left: number,
    top: number,
    wide: number,
    tall: number
): void {
    const { width, sourceWidth, sourceHeight } = grid;
    for (let row = top; row < top + tall; row += 1) {
        for (let column = left; column < left + wide; column += 1) {
            grid.locate(column, row, place);
            const x = Math.min(Math.max(place[0], 0), sourceWidth - 1);
            const y = Math.min(Math.max(place[1], 0), sourceHeight - 1);
            const [x0, y0] = [Math.floor(x), Math.floor(y)];
            const x1 = Math.min(x0 + 1, sourceWidth - 1);
            const y1 = Math.min(y0 + 1, sourceHeight - 1);
            const [fx, fy] = [x - x0, y - y0];
            const upper = source[y0 * sourceWidth + x0] * (1 - fx) + source[y0 * sourceWidth + x1] * fx;
            const lower = source[y1 * sourceWidth + x0] * (1 - fx) + source[y1 * sourceWidth + x1] * fx;
            target[row * width + column] = upper * (1 - fy) + lower * fy + 0.5;
        }
    }
}
