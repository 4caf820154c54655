import type { LaneId, TimelineLane } from '../../common/timeline/lanes';

/** Heights in CSS pixels. */
export const RULER_HEIGHT = 22;
export const LANE_HEIGHT = 22;
export const COLLAPSED_HEIGHT = 10;

/** Where the strips above the lanes are, CSS pixels; heights of 0: not there. */
export interface TimelineGeometry {
    readonly thumbnailsTop: number;
    readonly thumbnails: number;
    readonly waveformTop: number;
    readonly waveform: number;
    readonly lanesTop: number;
}

/** Ruler, pictures, waveform, lanes: from top to bottom. */
export function timelineGeometry(thumbnails: number, waveform: number): TimelineGeometry {
    const waveformTop = RULER_HEIGHT + thumbnails;
    return { thumbnailsTop: RULER_HEIGHT, thumbnails, waveformTop, waveform, lanesTop: waveformTop + waveform };
}

/** A lane with its place below the strips, before scrolling. */
export interface LaneRow {
    readonly lane: TimelineLane;
    readonly top: number;
    readonly height: number;
    readonly collapsed: boolean;
    /** The lane is that of one person, below the head of its tier. */
    readonly indented: boolean;
    /** Lanes of persons follow. */
    readonly head: boolean;
}

/** Stacks the lanes. */
export function laneRows(lanes: readonly TimelineLane[], collapsed: ReadonlySet<LaneId>): readonly LaneRow[] {
    let top = 0;
    return lanes.map((lane, i) => {
        const small = collapsed.has(lane.id);
        const row: LaneRow = {
            lane,
            top,
            height: small ? COLLAPSED_HEIGHT : LANE_HEIGHT,
            collapsed: small,
            indented: lane.actor !== undefined,
            head: lane.actor === undefined && lanes[i + 1]?.actor !== undefined && lanes[i + 1].tier === lane.tier
        };
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
export function rowAt(rows: readonly LaneRow[], y: number, scroll: number, lanesTop: number): LaneRow | undefined {
    const inside = y - lanesTop + scroll;
    return y < lanesTop ? undefined : rows.find(row => inside >= row.top && inside < row.top + row.height);
}

/** The lanes between two heights (of the stage), the upper one first. */
export function rowsBetween(rows: readonly LaneRow[], y0: number, y1: number, scroll: number, lanesTop: number): readonly LaneRow[] {
    const from = Math.min(y0, y1) - lanesTop + scroll;
    const to = Math.max(y0, y1) - lanesTop + scroll;
    return rows.filter(row => row.top < to && row.top + row.height > from);
}
