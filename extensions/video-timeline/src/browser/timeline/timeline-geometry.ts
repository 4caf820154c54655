import type { LaneId, TimelineLane } from '../../common/timeline/lanes';

/** Heights in CSS pixels. */
export const RULER_HEIGHT = 22;
export const WAVEFORM_HEIGHT = 32;
export const LANE_HEIGHT = 22;
export const COLLAPSED_HEIGHT = 10;
/** Where the lanes begin. */
export const LANES_TOP = RULER_HEIGHT + WAVEFORM_HEIGHT;

/** A lane with its place below the ruler and waveform, before scrolling. */
export interface LaneRow {
    readonly lane: TimelineLane;
    readonly top: number;
    readonly height: number;
    readonly collapsed: boolean;
}

/** Stacks the lanes. */
export function laneRows(lanes: readonly TimelineLane[], collapsed: ReadonlySet<LaneId>): readonly LaneRow[] {
    let top = 0;
    return lanes.map(lane => {
        const small = collapsed.has(lane.id);
        const row: LaneRow = { lane, top, height: small ? COLLAPSED_HEIGHT : LANE_HEIGHT, collapsed: small };
        top += row.height;
        return row;
    });
}

/** Height of all lanes together. */
export function rowsHeight(rows: readonly LaneRow[]): number {
    const last = rows[rows.length - 1];
    return last ? last.top + last.height : 0;
}

/** The lane at `y` (of the stage) when the lanes are scrolled by `scroll` pixels. */
export function rowAt(rows: readonly LaneRow[], y: number, scroll: number): LaneRow | undefined {
    const inside = y - LANES_TOP + scroll;
    return y < LANES_TOP ? undefined : rows.find(row => inside >= row.top && inside < row.top + row.height);
}
