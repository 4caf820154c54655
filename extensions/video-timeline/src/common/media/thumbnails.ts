/** Thumbnails beside and under each other on one sheet. */
export const SHEET_COLUMNS = 10;
export const SHEET_ROWS = 10;

/** What `thumbnailsRoute` gives: which frames have a thumbnail, and where on the sheets it lies. */
export interface ThumbnailIndex {
    readonly version: 1;
    /** Pixels of one thumbnail. */
    readonly width: number;
    readonly height: number;
    readonly columns: number;
    readonly rows: number;
    readonly sheets: number;
    /** Ordinals in the frames of the file, ascending; the n-th thumbnail lies at place n, row by row, sheet by sheet. */
    readonly frames: readonly number[];
}

/** Where a thumbnail lies. */
export interface ThumbnailPlace {
    readonly sheet: number;
    readonly sx: number;
    readonly sy: number;
    readonly sw: number;
    readonly sh: number;
}

/** Where thumbnail `n` lies. */
export function thumbnailPlace({ width, height, columns, rows }: ThumbnailIndex, n: number): ThumbnailPlace {
    const place = n % (columns * rows);
    return {
        sheet: Math.floor(n / (columns * rows)),
        sx: (place % columns) * width,
        sy: Math.floor(place / columns) * height,
        sw: width,
        sh: height
    };
}

/** The thumbnail that stands for a frame: the last at or before it, else the first; undefined when there is none. */
export function thumbnailFor(frames: readonly number[], frame: number): number | undefined {
    let low = 0;
    let high = frames.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (frames[middle] <= frame) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return frames.length === 0 ? undefined : Math.max(0, low - 1);
}
