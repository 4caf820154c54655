import type { FilmTimes } from './film-times';

/** How the clock of another camera lies beside the recording's (`opname.json`). */
export interface CameraSync {
    /** Added to a frame of the recording to find the camera's, in frames of the recording; may be a fraction. */
    readonly offsetFrames: number;
    /** Seconds of the camera in one second of the recording. */
    readonly rate: number;
}

/** The same event in both films: the frame of each at which it is seen. */
export interface SyncPoint {
    readonly frame: number;
    readonly cameraFrame: number;
}

/** Less than this between frames is rounding, not time. */
const HAIR = 1e-6;

/** Seconds that one frame of the recording lasts; on the average when its rate varies. */
export function frameSeconds(times: Pick<FilmTimes, 'frameCount' | 'duration' | 'rate'>): number {
    if (times.rate) {
        return times.rate.den / times.rate.num;
    }
    return times.frameCount > 0 && times.duration > 0 ? times.duration / times.frameCount : 1 / 25;
}

/** Second of the camera's film that belongs to a second of the recording; may lie before its begin or past its end. */
export function cameraSeconds(seconds: number, sync: CameraSync, times: FilmTimes): number {
    return seconds * sync.rate + sync.offsetFrames * frameSeconds(times);
}

/** Second of the recording that belongs to a second of the camera's film. */
export function recordingSeconds(seconds: number, sync: CameraSync, times: FilmTimes): number {
    return (seconds - sync.offsetFrames * frameSeconds(times)) / sync.rate;
}

/**
 * The frame that a camera shows beside a frame of the recording (S4-5): the one on its screen when that frame begins; undefined when
 * the camera did not film then. Goes by seconds, so that rates may differ and vary.
 */
export function cameraFrame(frame: number, sync: CameraSync, times: FilmTimes, camera: FilmTimes): number | undefined {
    const seconds = cameraSeconds(times.secondsOf(frame), sync, times) + HAIR;
    return seconds < 0 || seconds >= camera.duration ? undefined : camera.frameAt(seconds);
}

/** The synchronisation by which both points lie together; with one point, or two that are the same moment, the rate stays `rate`. */
export function syncFrom(points: readonly SyncPoint[], times: FilmTimes, camera: FilmTimes, rate = 1): CameraSync | undefined {
    if (points.length === 0) {
        return undefined;
    }
    const seconds = points.map(point => ({ at: times.secondsOf(point.frame), there: camera.secondsOf(point.cameraFrame) }));
    const [first, last] = [seconds[0], seconds[seconds.length - 1]];
    const apart = last.at - first.at;
    const measured = Math.abs(apart) > HAIR ? (last.there - first.there) / apart : rate;
    const used = measured > 0 ? measured : rate;
    const offset = (last.there - last.at * used) / frameSeconds(times);
    return { offsetFrames: tidy(offset), rate: tidy(used) };
}

/** Moves the camera by whole frames of the recording. */
export function shifted(sync: CameraSync, frames: number): CameraSync {
    return { ...sync, offsetFrames: tidy(sync.offsetFrames + frames) };
}

/** Nine decimals are a nanosecond; what lies behind them came from rounding. */
function tidy(value: number): number {
    return Math.round(value * 1e9) / 1e9;
}
