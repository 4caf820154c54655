import type { Rational } from '@beeldspoor/coaching-model/lib/common/time/rational';

/** Denominators in which cameras count: whole rates, the NTSC family, halves and thirds. */
const DENOMINATORS = [1, 1001, 2, 3] as const;

/** The fraction in lowest terms. */
export function reduce(num: number, den: number): Rational {
    let a = num;
    let b = den;
    while (b !== 0) {
        [a, b] = [b, a % b];
    }
    return { num: num / a, den: den / a };
}

/**
 * Constant rate of a list of shown ticks, or null when the rate varies. Constant means: every tick lies on an even grid,
 * give or take the rounding of a time base that cannot express the step (33, 33, 34 ms is 30 per second).
 *
 * `lastDuration`: ticks that one frame lasts according to the container; used when there are fewer than two frames.
 */
export function detectRate(pts: readonly number[], timebase: Rational, lastDuration?: number): Rational | null {
    if (pts.length < 2) {
        return pts.length === 1 && lastDuration !== undefined && lastDuration > 0
            ? reduce(timebase.den, timebase.num * lastDuration)
            : null;
    }
    const mean = (pts[pts.length - 1] - pts[0]) / (pts.length - 1);
    if (!(mean > 0)) {
        return null;
    }
    const first = pts[1] - pts[0];
    if (first === mean && pts.every((tick, n) => tick - pts[0] === n * first) && isPlausible(timebase.den / (timebase.num * first))) {
        const exact = reduce(timebase.den, timebase.num * first);
        // A coarse base (milliseconds) may even out a short film to 33 ms; 1000/33 is then the honest answer.
        return exact;
    }
    const perSecond = timebase.den / (timebase.num * mean);
    if (!isPlausible(perSecond)) {
        return null;
    }
    for (const den of DENOMINATORS) {
        const num = Math.round(perSecond * den);
        if (num > 0 && fitsGrid(pts, timebase.den * den, timebase.num * num)) {
            return reduce(num, den);
        }
    }
    return null;
}

const isPlausible = (perSecond: number): boolean => perSecond > 0 && perSecond <= 1000;

/** True when all ticks stay within rounding of an even grid of `stepNum / stepDen` ticks. */
function fitsGrid(pts: readonly number[], stepNum: number, stepDen: number): boolean {
    const step = stepNum / stepDen;
    // Two ticks: the writer may have rounded the time base twice (capture clock, then container).
    const spread = Math.min(2, step / 4);
    let low = Infinity;
    let high = -Infinity;
    for (let n = 0; n < pts.length; n += 1) {
        const off = pts[n] - pts[0] - n * step;
        low = Math.min(low, off);
        high = Math.max(high, off);
        if (high - low > spread) {
            return false;
        }
    }
    return true;
}
