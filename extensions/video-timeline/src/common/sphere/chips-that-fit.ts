/** How wide the chips and what stands beside them are. CSS pixels. */
export interface ChipRow {
    readonly chips: readonly number[];
    readonly available: number;
    readonly gap: number;
    /** The button that leads to the rest; it takes its place only when there is a rest. */
    readonly more: number;
}

/** How many chips of a row fit, from the first: all of them, or as many as leave place for the button with the rest. */
export function chipsThatFit({ chips, available, gap, more }: ChipRow): number {
    const widthOf = (count: number): number => chips.slice(0, count).reduce((sum, width) => sum + width + gap, -gap);
    if (widthOf(chips.length) <= available) {
        return chips.length;
    }
    let count = chips.length - 1;
    while (count > 0 && widthOf(count) + gap + more > available) {
        count -= 1;
    }
    return Math.max(count, 0);
}
