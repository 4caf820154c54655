/** Middle value, or the mean of the two middle ones; null of nothing (F07). */
export function median(values: readonly number[]): number | null {
    if (values.length === 0) {
        return null;
    }
    const sorted = Float64Array.from(values).sort();
    const middle = sorted.length >> 1;
    return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Part of a whole as a percentage 0–100, not rounded; null without a whole (F07). */
export function percentOf(part: number, whole: number): number | null {
    return whole === 0 ? null : (part * 100) / whole;
}

/**
 * Yule's Q of a 2×2 table `[[a, b], [c, d]]`; null with a zero cell or fewer than `least` cases, where the figure would
 * say more than the counts can carry (A42).
 */
export function yulesQ(table: readonly [readonly [number, number], readonly [number, number]], least: number): number | null {
    const [[a, b], [c, d]] = table;
    if (a * b * c * d === 0 || a + b + c + d < least) {
        return null;
    }
    return (a * d - b * c) / (a * d + b * c);
}
