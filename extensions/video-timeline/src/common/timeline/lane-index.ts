/** Where marks of one lane lie on the time axis, in seconds; `end > start`. */
export interface TimeSpan {
    readonly start: number;
    readonly end: number;
}

/**
 * The marks of one lane, sorted by begin, in typed arrays: who is visible is found by two binary searches, without an
 * object per mark. `maxEnds[i]` is the largest end of the marks 0..i, so it ascends and can be searched too.
 */
export interface LaneIndex {
    readonly length: number;
    /** Seconds, ascending. */
    readonly starts: Float64Array;
    /** Seconds; same order as `starts`. */
    readonly ends: Float64Array;
    /** Running maximum of `ends`. */
    readonly maxEnds: Float64Array;
    /** Position of the mark in the list the index was made from. */
    readonly refs: Int32Array;
}

/** Sorts once; lists that are already in order (the usual case) cost one pass. Equal begins keep their order. */
export function createLaneIndex(spans: readonly TimeSpan[]): LaneIndex {
    return laneIndexOf(
        Float64Array.from(spans, span => span.start),
        Float64Array.from(spans, span => span.end)
    );
}

/** The same from begins and ends in seconds; the arrays are taken over. */
export function laneIndexOf(begins: Float64Array, finishes: Float64Array): LaneIndex {
    const length = begins.length;
    const refs = new Int32Array(length);
    let sorted = true;
    for (let i = 0; i < length; i++) {
        refs[i] = i;
        sorted &&= i === 0 || begins[i - 1] <= begins[i];
    }
    let starts = begins;
    let ends = finishes;
    if (!sorted) {
        refs.sort((a, b) => begins[a] - begins[b] || a - b);
        starts = new Float64Array(length);
        ends = new Float64Array(length);
        for (let i = 0; i < length; i++) {
            starts[i] = begins[refs[i]];
            ends[i] = finishes[refs[i]];
        }
    }
    const maxEnds = new Float64Array(length);
    let max = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < length; i++) {
        max = Math.max(max, ends[i]);
        maxEnds[i] = max;
    }
    return { length, starts, ends, maxEnds, refs };
}

/** First position whose value is not below `at`. */
export function lowerBound(values: Float64Array, at: number, length = values.length): number {
    let low = 0;
    let high = length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (values[middle] < at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/** First position whose value is above `at`. */
export function upperBound(values: Float64Array, at: number, length = values.length): number {
    let low = 0;
    let high = length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if (values[middle] <= at) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

/**
 * Positions `[first, last)` outside which no mark overlaps `[from, to)` seconds; inside it a mark may still lie wholly
 * before `from` (look at `ends`). O(log n).
 */
export function visiblePositions(index: LaneIndex, from: number, to: number): readonly [first: number, last: number] {
    const last = lowerBound(index.starts, to);
    const first = Math.min(upperBound(index.maxEnds, from), last);
    return [first, last];
}
