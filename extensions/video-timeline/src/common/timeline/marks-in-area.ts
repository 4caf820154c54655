import { visiblePositions } from './lane-index';
import type { LaneMark } from './lane-marks';
import type { TimelineLane } from './lanes';
import type { SecondsRange } from './view-range';

/** Ids of the annotations on these lanes that share time with `range`, in order of lane and time. */
export function marksInArea(lanes: readonly TimelineLane[], range: SecondsRange): readonly string[] {
    return lanes.flatMap(({ index, marks }) => {
        const [first, last] = visiblePositions(index, range.start, range.end);
        const found: string[] = [];
        for (let i = first; i < last; i++) {
            const mark = marks[index.refs[i]];
            if (index.ends[i] > range.start && mark.kind === 'annotation') {
                found.push(mark.id);
            }
        }
        return found;
    });
}

/** The annotations of a lane from one to another, both included, in order of time; the first one is the last named. */
export function marksBetween(lane: TimelineLane, from: LaneMark, to: LaneMark): readonly string[] {
    const { index, marks } = lane;
    const order = Array.from(index.refs, ref => marks[ref]);
    const a = order.indexOf(from);
    const b = order.indexOf(to);
    if (a < 0 || b < 0) {
        return [to.id];
    }
    const ids = order.slice(Math.min(a, b), Math.max(a, b) + 1).flatMap(mark => (mark.kind === 'annotation' ? [mark.id] : []));
    return a <= b ? ids : ids.reverse();
}

/** Every annotation on these lanes. */
export function allMarks(lanes: readonly TimelineLane[]): readonly string[] {
    return lanes.flatMap(lane => lane.marks.flatMap(mark => (mark.kind === 'annotation' ? [mark.id] : [])));
}
