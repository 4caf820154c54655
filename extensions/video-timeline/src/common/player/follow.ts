/** What a follower does to stay beside the clock it follows. */
export type Correction = { readonly kind: 'seek' } | { readonly kind: 'rate'; readonly factor: number };

/** Seconds apart at which nudging would take too long: jump. */
export const HARD_DRIFT = 0.08;
/** Seconds apart that nobody sees or hears. */
const QUIET_DRIFT = 0.008;
/** Seconds in which a drift is made good. */
const CATCH_UP = 1;
/** A speed may differ this much without being heard. */
const MOST = 0.06;

/**
 * How a slave that plays beside a master is kept in step (`drift`: seconds it is ahead; negative: behind). Small drifts are made
 * good by playing a little slower or faster, large ones by a jump.
 */
export function correction(drift: number): Correction {
    if (!Number.isFinite(drift) || Math.abs(drift) > HARD_DRIFT) {
        return { kind: 'seek' };
    }
    if (Math.abs(drift) <= QUIET_DRIFT) {
        return { kind: 'rate', factor: 1 };
    }
    return { kind: 'rate', factor: 1 - Math.min(Math.max(drift / CATCH_UP, -MOST), MOST) };
}
