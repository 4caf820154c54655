import type { LaneIndex } from './lane-index';
import { visiblePositions } from './lane-index';
import type { TimeAxis } from './time-axis';

export type HitPart = 'body' | 'start' | 'end';

export interface Hit {
    /** Position in the list the lane's index was made from. */
    readonly ref: number;
    readonly part: HitPart;
}

export interface HitOptions {
    /** Reach of a sign on both sides of its moment, pixels. */
    readonly radius: number;
    /** Width of the grip at each edge of a bar, pixels. */
    readonly edge: number;
    /** Bars at least this wide have grips at their edges (a narrow one could not be moved otherwise). */
    readonly minimumBar: number;
}

const DEFAULTS: HitOptions = { radius: 8, edge: 5, minimumBar: 18 };

/**
 * The mark under pixel `x` of a lane: the preferred one (usually the selected) if it is there, else the one whose
 * middle is nearest, the shortest first among bars that contain `x`.
 */
export function hitTest(
    index: LaneIndex,
    axis: TimeAxis,
    x: number,
    preferred?: number,
    options: Partial<HitOptions> = {}
): Hit | undefined {
    const { radius, edge, minimumBar } = { ...DEFAULTS, ...options };
    if (axis.pixelsPerSecond <= 0) {
        return undefined;
    }
    const reach = Math.max(radius, edge) / axis.pixelsPerSecond;
    const at = axis.secondsAtPixel(x);
    const [first, last] = visiblePositions(index, at - reach, at + reach);
    let best: Hit | undefined;
    let bestScore = Number.POSITIVE_INFINITY;
    for (let i = first; i < last; i++) {
        const from = axis.pixelOfSeconds(index.starts[i]);
        const to = axis.pixelOfSeconds(index.ends[i]);
        const wide = to - from >= minimumBar;
        const inside = wide ? x >= from - edge && x <= to + edge : Math.abs(x - from) <= radius || (x >= from && x <= to);
        if (!inside) {
            continue;
        }
        const ref = index.refs[i];
        const part: HitPart = wide && Math.abs(x - from) <= edge ? 'start' : wide && Math.abs(x - to) <= edge ? 'end' : 'body';
        if (ref === preferred) {
            return { ref, part };
        }
        const score = wide ? 1000 + (to - from) : Math.abs(x - from);
        if (score < bestScore) {
            best = { ref, part };
            bestScore = score;
        }
    }
    return best;
}
