import type { LaneMark } from './lane-marks';
import type { TimelineLane } from './lanes';

const positions = new WeakMap<TimelineLane, ReadonlyMap<string, number>>();

/** Position of the annotation or fragment with that id among the marks of a lane; -1: not there. Made once for each lane. */
export function positionInLane(lane: TimelineLane, id: string): number {
    let known = positions.get(lane);
    if (!known) {
        const found = new Map<string, number>();
        lane.marks.forEach((mark, i) => {
            if (mark.kind !== 'outcome') {
                found.set(mark.id, i);
            }
        });
        positions.set(lane, (known = found));
    }
    return known.get(id) ?? -1;
}

/** The mark with that id and its lane. */
export function findMark(lanes: readonly TimelineLane[], id: string): { readonly lane: TimelineLane; readonly mark: LaneMark } | undefined {
    for (const lane of lanes) {
        const at = positionInLane(lane, id);
        if (at >= 0) {
            return { lane, mark: lane.marks[at] };
        }
    }
    return undefined;
}
