import { lowerBound, upperBound } from './lane-index';
import type { LaneMark } from './lane-marks';
import type { TimelineLane } from './lanes';

/** Where somebody is who walks over the timeline by keyboard. */
export interface WalkPlace {
    readonly lane: TimelineLane;
    readonly mark: LaneMark;
    /** Position in the order of time, from 0. */
    readonly position: number;
}

export type WalkStep = 'next' | 'previous' | 'up' | 'down' | 'first' | 'last';

/** The place after a step; from nowhere it begins at the moment `seconds` in the first lane with marks. Undefined: nothing there. */
export function walk(
    lanes: readonly TimelineLane[],
    from: { readonly lane: string; readonly mark: LaneMark } | undefined,
    step: WalkStep,
    seconds: number
): WalkPlace | undefined {
    const at = from ? lanes.findIndex(lane => lane.id === from.lane) : -1;
    const lane = lanes[at];
    const position = lane && from ? positionOf(lane, from.mark) : -1;
    if (!lane || !from || position < 0) {
        const start = from ? (lane ?? lanes.find(each => each.marks.length > 0)) : lanes.find(each => each.marks.length > 0);
        return start && start.marks.length > 0 ? placeOf(start, nearest(start, seconds)) : undefined;
    }
    switch (step) {
        case 'next':
            return placeOf(lane, Math.min(position + 1, lane.index.length - 1));
        case 'previous':
            return placeOf(lane, Math.max(position - 1, 0));
        case 'first':
            return placeOf(lane, 0);
        case 'last':
            return placeOf(lane, lane.index.length - 1);
        default: {
            const direction = step === 'up' ? -1 : 1;
            for (let i = at + direction; i >= 0 && i < lanes.length; i += direction) {
                if (lanes[i].marks.length > 0) {
                    return placeOf(lanes[i], nearest(lanes[i], lane.index.starts[position]));
                }
            }
            return placeOf(lane, position);
        }
    }
}

function placeOf(lane: TimelineLane, position: number): WalkPlace {
    return { lane, position, mark: lane.marks[lane.index.refs[position]] };
}

function positionOf({ index, marks }: TimelineLane, mark: LaneMark): number {
    return index.refs.findIndex(ref => marks[ref].id === mark.id && marks[ref].kind === mark.kind);
}

/** The mark that begins nearest to a moment. */
function nearest({ index }: TimelineLane, seconds: number): number {
    const after = Math.min(lowerBound(index.starts, seconds), index.length - 1);
    const before = Math.max(upperBound(index.starts, seconds) - 1, 0);
    return Math.abs(index.starts[after] - seconds) < Math.abs(index.starts[before] - seconds) ? after : before;
}
