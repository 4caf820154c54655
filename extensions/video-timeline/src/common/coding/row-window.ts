/** Rows `[first, last)` of a long list that are drawn, and the empty room above and below them in pixels. */
export interface RowWindow {
    readonly first: number;
    readonly last: number;
    readonly above: number;
    readonly below: number;
}

/** Which of `count` rows of equal height are near the visible part; `margin` rows more on both sides. */
export function rowWindow(count: number, rowHeight: number, scrollTop: number, height: number, margin = 8): RowWindow {
    const first = Math.min(count, Math.max(0, Math.floor(scrollTop / rowHeight) - margin));
    const last = Math.min(count, Math.max(first, Math.ceil((scrollTop + height) / rowHeight) + margin));
    return { first, last, above: first * rowHeight, below: (count - last) * rowHeight };
}

/** Where to scroll so that a row is wholly visible; the same place when it is. */
export function scrollToRow(row: number, rowHeight: number, scrollTop: number, height: number): number {
    const top = row * rowHeight;
    return top < scrollTop ? top : top + rowHeight > scrollTop + height ? top + rowHeight - height : scrollTop;
}
