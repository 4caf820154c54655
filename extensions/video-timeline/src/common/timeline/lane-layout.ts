import type { LaneIndex } from './lane-index';
import { lowerBound, visiblePositions } from './lane-index';
import type { TimeAxis } from './time-axis';

/** Below this many pixels per mark a lane is drawn as density. */
export const DENSITY_PIXELS_PER_MARK = 3;
/** Above this many it is drawn as marks again: not the same number, so that it does not flicker while the view moves. */
export const MARKS_PIXELS_PER_MARK = 4.5;

/** What of a lane is to be painted; the arrays are reused by the next call on the same buffer. */
export interface LaneLayout {
    readonly mode: 'marks' | 'density';
    /** Marks drawn: `count` entries of the arrays below. */
    readonly count: number;
    /** Pixel of the begin of each mark drawn. */
    readonly from: Float32Array;
    /** Pixel of its end. */
    readonly to: Float32Array;
    /** Position in the list the lane's index was made from. */
    readonly refs: Int32Array;
    /** Marks that share the pixel column of a drawn one and are left out. */
    readonly merged: number;
    /** Marks per pixel column, for `density`. */
    readonly density: Uint16Array;
    /** Largest value in `density`. */
    readonly peak: number;
}

/** Scratch memory of one lane, so that painting makes no garbage. */
export class LaneLayoutBuffer {
    from = new Float32Array(0);
    to = new Float32Array(0);
    refs = new Int32Array(0);
    density = new Uint16Array(0);

    /** Room for at least `marks` marks and `columns` pixel columns. */
    reserve(marks: number, columns: number): void {
        if (this.from.length < marks) {
            const size = Math.max(marks, 256);
            this.from = new Float32Array(size);
            this.to = new Float32Array(size);
            this.refs = new Int32Array(size);
        }
        if (this.density.length < columns) {
            this.density = new Uint16Array(columns);
        }
    }
}

/**
 * Lays out one lane for the view of `axis`: `O(log n + visible)`. A mark whose whole picture lies in the pixel column
 * where the mark drawn before it lies is left out, unless `always` says it must be seen (selected, hovered).
 * @param overhang pixels by which a sign reaches outside its moment: marks that far outside the view are kept
 * @param wasDense the lane is drawn as density now
 */
export function layoutLane(
    index: LaneIndex,
    axis: TimeAxis,
    buffer: LaneLayoutBuffer,
    always?: (ref: number) => boolean,
    overhang = 8,
    wasDense = false
): LaneLayout {
    const { pixelsPerSecond, view } = axis;
    const columns = Math.max(0, Math.ceil(axis.width));
    const slack = pixelsPerSecond > 0 ? overhang / pixelsPerSecond : 0;
    const [first, last] = visiblePositions(index, view.start - slack, view.end + slack);
    const visible = last - first;
    const dense = visible > 0 && columns / visible < (wasDense ? MARKS_PIXELS_PER_MARK : DENSITY_PIXELS_PER_MARK);
    buffer.reserve(dense ? 0 : visible, columns);
    const { from, to, refs, density } = buffer;
    const { starts, ends } = index;
    let count = 0;
    let merged = 0;
    let peak = 0;
    if (dense) {
        density.fill(0, 0, columns);
        for (let i = first; i < last; i++) {
            if (ends[i] <= view.start || starts[i] >= view.end) {
                continue;
            }
            const column = Math.max(0, Math.floor((starts[i] - view.start) * pixelsPerSecond));
            const end = Math.min(columns, Math.max(column + 1, Math.floor((ends[i] - view.start) * pixelsPerSecond)));
            for (let x = column; x < end; x++) {
                const value = ++density[x];
                if (value > peak) {
                    peak = value;
                }
            }
        }
        return { mode: 'density', count: 0, from, to, refs, merged, density, peak };
    }
    let column = Number.NaN;
    for (let i = first; i < last; i++) {
        if (ends[i] <= view.start - slack) {
            continue;
        }
        const x0 = (starts[i] - view.start) * pixelsPerSecond;
        const x1 = (ends[i] - view.start) * pixelsPerSecond;
        const here = Math.floor(x0);
        if (here === column && Math.floor(x1) === here && !always?.(index.refs[i])) {
            merged++;
            continue;
        }
        column = here;
        from[count] = x0;
        to[count] = x1;
        refs[count] = index.refs[i];
        count++;
    }
    return { mode: 'marks', count, from, to, refs, merged, density, peak };
}

/** How many marks of a lane begin within `reach` pixels of pixel `x`, and the view in which they would stand apart. */
export function densityAt(
    index: LaneIndex,
    axis: TimeAxis,
    x: number,
    reach = 6
): { readonly count: number; readonly start: number; readonly end: number } {
    const start = axis.secondsAtPixel(x - reach);
    const end = axis.secondsAtPixel(x + reach);
    const first = lowerBound(index.starts, start);
    const last = lowerBound(index.starts, end);
    const [from, to] = visiblePositions(index, axis.view.start, axis.view.end);
    // Twice the room at which a lane is drawn as marks again, at the crowding of this place (or of the view, where it is empty).
    const perSecond = Math.max((last - first) / Math.max(end - start, 1e-9), (to - from) / Math.max(axis.view.end - axis.view.start, 1e-9));
    const span = Math.min(axis.width / (2 * MARKS_PIXELS_PER_MARK * Math.max(perSecond, 1e-9)), (axis.view.end - axis.view.start) / 2);
    const middle = axis.secondsAtPixel(x);
    return { count: last - first, start: middle - span / 2, end: middle + span / 2 };
}
