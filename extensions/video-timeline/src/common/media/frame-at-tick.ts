/** The frame that begins at exactly this tick; undefined when none does. @param pts ascending */
export function frameAtTick(pts: readonly number[], tick: number): number | undefined {
    let low = 0;
    let high = pts.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (pts[middle] < tick) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return pts[low] === tick ? low : undefined;
}
