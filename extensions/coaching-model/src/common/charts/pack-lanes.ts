/** Puts stretches in as few lanes as it can, so that none touches another: the lane of each, from 0, in the given order. O(n · lanes). */
export function packLanes(stretches: readonly { readonly from: number; readonly to: number }[], gap: number): readonly number[] {
    const lanes: number[] = stretches.map(() => 0);
    const ends: number[] = [];
    const order = stretches.map((_, index) => index).sort((a, b) => stretches[a].from - stretches[b].from || a - b);
    for (const index of order) {
        const { from, to } = stretches[index];
        const free = ends.findIndex(end => end + gap <= from);
        const lane = free < 0 ? ends.length : free;
        ends[lane] = to;
        lanes[index] = lane;
    }
    return lanes;
}
