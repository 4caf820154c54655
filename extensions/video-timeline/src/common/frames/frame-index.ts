import type { Rational } from '@beeldspoor/coaching-model/lib/common/time/rational';
import { detectRate } from './frame-rate';

export type Projection = 'flat' | 'equirectangular';

/**
 * The shown frames of one film, exactly as the verb `frames` prints it and as `frames.json` keeps it. `pts[n]` is the tick
 * at which shown frame n (0 = first) begins on the presentation timeline; one tick lasts `timebase` seconds.
 */
export interface FrameIndex {
    readonly frameCount: number;
    readonly timebase: Rational;
    /** Frames per second; null for variable frame rate. */
    readonly rate: Rational | null;
    readonly constant: boolean;
    readonly projection: Projection;
    readonly pts: readonly number[];
}

/** Where the only edit of a track stops: ticks at or past `end` are not shown. */
export interface EditWindow {
    readonly end?: number;
}

/**
 * Ticks of the frames that are shown, from the presentation ticks of all packets with the edit list applied literally
 * (as the sample tables and mediabunny give them). ffmpeg and Chromium show the first frame that the edit list keeps at 0; so: sort, drop what
 * lies before 0 or past the end of the edit, and subtract the first that was kept when any before it was dropped.
 */
export function shownTicks(packetTicks: Iterable<number>, window: EditWindow = {}): number[] {
    const sorted = [...packetTicks].sort((a, b) => a - b);
    const kept = sorted.filter(tick => tick >= 0 && tick < (window.end ?? Infinity));
    const droppedBefore = sorted.length > 0 && sorted[0] < 0;
    const shift = droppedBefore && kept.length > 0 ? kept[0] : 0;
    return shift === 0 ? kept : kept.map(tick => tick - shift);
}

/**
 * The index over shown ticks in ascending order. `lastDuration` (ticks) is how long the container says that a frame lasts:
 * it gives a film of a single frame its rate.
 */
export function buildFrameIndex(pts: readonly number[], timebase: Rational, projection: Projection, lastDuration?: number): FrameIndex {
    const rate = detectRate(pts, timebase, lastDuration);
    return { frameCount: pts.length, timebase, rate, constant: rate !== null || pts.length < 2, projection, pts };
}

/** The text whose SHA-256 is the fingerprint of a frame table: time base and ticks, nothing else. */
export function fingerprintText(index: Pick<FrameIndex, 'timebase' | 'pts'>): string {
    return `${index.timebase.num}/${index.timebase.den}\n${index.pts.join(',')}`;
}
