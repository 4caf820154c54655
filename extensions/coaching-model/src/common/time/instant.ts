import type { FrameTimes } from './frame-times';

/**
 * Two moments that are the same on paper may differ by the last bits of a floating-point sum. A nanosecond is far less
 * than one tick of any time base and far more than rounding over a school day.
 */
const SAME_MOMENT_SECONDS = 1e-9;

/** `a` is at or before `b`; both in seconds. */
export function notAfter(a: number, b: number): boolean {
    return a <= b + SAME_MOMENT_SECONDS;
}

/** `a` is really before `b`; both in seconds. */
export function before(a: number, b: number): boolean {
    return a < b - SAME_MOMENT_SECONDS;
}

/** The frame on screen at a moment that was worked out: the last that has begun (A19). */
export function frameOnScreen(times: FrameTimes, seconds: number): number {
    return times.frameAt(seconds + SAME_MOMENT_SECONDS);
}
