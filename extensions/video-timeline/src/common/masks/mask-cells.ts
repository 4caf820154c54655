import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import { placeAt, type MaskPlace } from './mask-at-frame';
import { rowsOf } from './mask-rows';

/** At most about this many mosaic cells lie across the smaller side of a mask: a face behind it cannot be recognised. */
export const CELLS_ACROSS = 6;
/** A mosaic cell is never smaller (pixels), however small the picture. */
const SMALLEST_CELL = 4;

/** What of a picture must be covered. */
export interface CoveredCells {
    readonly style: Mask['style'];
    /**
     * Rectangles of whole pixels: x, y, width and height of the first, then of the next. They begin at even pixels, so that they fall
     * on whole samples of colour at half size. Mosaic: each is one cell and gets one colour. Solid: all get the same.
     */
    readonly rects: Int32Array;
}

/** A fixed division of the picture in rows of cells; on the sphere cells near the poles are wider, as the picture there is stretched. */
export interface CellGrid {
    readonly width: number;
    readonly height: number;
    readonly rows: number;
    /** Cells in a row. */
    columns(row: number): number;
}

/** First pixel of part `index` of `count` equal parts of `length`: even, except the end. */
export function cellEdge(length: number, count: number, index: number): number {
    return index >= count ? length : 2 * Math.round((index * length) / count / 2);
}

/**
 * The division for a mask: it stays the same through the whole film, so that a mask that moves never shows the same spot in parts of
 * different cells.
 */
export function gridOf(mask: Mask, width: number, height: number): CellGrid {
    if (mask.style === 'solid') {
        const columns = Math.ceil(width / 2);
        return { width, height, rows: Math.ceil(height / 2), columns: () => columns };
    }
    const size = (side: number): number => Math.max(SMALLEST_CELL, (2 * side) / CELLS_ACROSS);
    const largest = (side: (keyframe: MaskPlace) => number): number => Math.max(...mask.keyframes.map(side));
    if (mask.space === 'flat') {
        const cell = size(largest(({ rx, ry }) => Math.min(rx * width, ry * height)));
        const columns = parts(width, cell);
        return { width, height, rows: parts(height, cell), columns: () => columns };
    }
    const degrees = largest(({ rx, ry }) => (mask.shape === 'sector' ? rx : Math.min(rx, ry)));
    const rows = parts(height, size((degrees * height) / 180));
    const across = size((degrees * width) / 360);
    return {
        width,
        height,
        rows,
        columns: row => parts(width, across / Math.max(Math.cos(Math.PI * ((row + 0.5) / rows - 0.5)), 1e-3))
    };
}

function parts(length: number, cell: number): number {
    return Math.max(1, Math.floor(length / cell));
}

/**
 * The cells of a picture that a mask covers at a frame: every cell that it touches, completely.
 * @param width,height pixels of the whole picture as seen (the whole sphere for 360°)
 */
export function coveredCells(mask: Mask, frame: number, width: number, height: number): CoveredCells {
    return cellsAt(mask, placeAt(mask, frame), gridOf(mask, width, height));
}

/** As `coveredCells`, for a place that is known. */
export function cellsAt(mask: Mask, place: MaskPlace, grid: CellGrid): CoveredCells {
    const { width, height } = grid;
    const solid = mask.style === 'solid';
    const step = solid ? 2 : Math.max(1, Math.floor(height / grid.rows / 4));
    const covered = rowsOf(mask, place, width, height, step);
    const rects: number[] = [];
    let row = Math.max(0, Math.floor((covered.first * grid.rows) / height) - 1);
    for (; row < grid.rows; row += 1) {
        const top = cellEdge(height, grid.rows, row);
        const bottom = cellEdge(height, grid.rows, row + 1);
        if (top >= covered.end) {
            break;
        }
        const columns = grid.columns(row);
        const touched = new Uint8Array(columns);
        let any = false;
        for (let y = top; y < bottom; y += step) {
            covered.spans(y, Math.min(y + step, bottom), (from, until) => {
                any = true;
                touched.fill(1, cellOf(width, columns, from), cellOf(width, columns, until - 1) + 1);
            });
        }
        if (any) {
            addRow(rects, touched, width, top, bottom, solid);
        }
    }
    return { style: mask.style, rects: Int32Array.from(rects) };
}

/** The part of `count` in which a pixel lies. */
function cellOf(length: number, count: number, pixel: number): number {
    let index = Math.min(count - 1, Math.floor((pixel * count) / length));
    while (index > 0 && cellEdge(length, count, index) > pixel) {
        index -= 1;
    }
    while (index < count - 1 && cellEdge(length, count, index + 1) <= pixel) {
        index += 1;
    }
    return index;
}

function addRow(rects: number[], touched: Uint8Array, width: number, top: number, bottom: number, merge: boolean): void {
    const columns = touched.length;
    for (let column = 0; column < columns; column += 1) {
        if (touched[column]) {
            const first = column;
            while (merge && column + 1 < columns && touched[column + 1]) {
                column += 1;
            }
            const left = cellEdge(width, columns, first);
            rects.push(left, top, cellEdge(width, columns, column + 1) - left, bottom - top);
        }
    }
}
