import { lowerBound } from './lane-index';
import type { TimelineLane } from './lanes';
import type { TimeAxis } from './time-axis';

/** Pixels within which an edge jumps to another. */
export const SNAP_PIXELS = 7;

/** What a dragged edge is drawn to. */
export interface SnapTargets {
    /** Lanes whose begins and ends count. */
    readonly lanes: readonly TimelineLane[];
    /** Playhead, in and out: boundaries between frames. */
    readonly frames: readonly number[];
    /** Marks that do not count: those that are dragged. */
    readonly without: ReadonlySet<string>;
}

/** The boundary within reach of `frame` that is nearest in time; undefined: none. */
export function nearestTarget(frame: number, axis: TimeAxis, targets: SnapTargets, pixels = SNAP_PIXELS): number | undefined {
    if (axis.pixelsPerSecond <= 0) {
        return undefined;
    }
    const { times } = axis;
    const at = times.secondsOf(frame);
    let reach = pixels / axis.pixelsPerSecond;
    let best: number | undefined;
    const offer = (other: number): void => {
        const distance = Math.abs(times.secondsOf(other) - at);
        if (distance < reach || (distance === reach && best === undefined)) {
            reach = distance;
            best = other;
        }
    };
    targets.frames.forEach(offer);
    for (const { index, marks } of targets.lanes) {
        for (let i = lowerBound(index.starts, at - reach); i < index.length && index.starts[i] <= at + reach; i++) {
            const mark = marks[index.refs[i]];
            if (!targets.without.has(mark.id)) {
                offer(mark.startFrame);
            }
        }
        // Ends do not ascend; only those of marks that can reach to here are looked at.
        for (let i = lowerBound(index.maxEnds, at - reach); i < index.length && index.starts[i] <= at + reach; i++) {
            const mark = marks[index.refs[i]];
            if (Math.abs(index.ends[i] - at) <= reach && mark.endFrame - mark.startFrame > 1 && !targets.without.has(mark.id)) {
                offer(mark.endFrame);
            }
        }
    }
    return best;
}

/**
 * Where a group whose edges lie at `edges` comes to lie when it is moved by `frames`: the edge nearest to a target pulls
 * all along. `guide` is the boundary to draw; undefined: nothing was within reach.
 */
export function snapMove(
    edges: readonly number[],
    frames: number,
    axis: TimeAxis,
    targets: SnapTargets
): { readonly frames: number; readonly guide: number | undefined } {
    let best: { readonly frames: number; readonly guide: number } | undefined;
    let distance = Infinity;
    for (const edge of edges) {
        const guide = nearestTarget(edge + frames, axis, targets);
        if (guide !== undefined) {
            const away = Math.abs(axis.times.secondsOf(guide) - axis.times.secondsOf(edge + frames));
            if (away < distance) {
                distance = away;
                best = { frames: guide - edge, guide };
            }
        }
    }
    return best ?? { frames, guide: undefined };
}
