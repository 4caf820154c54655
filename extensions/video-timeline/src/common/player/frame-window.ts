import { groupOfFrame } from './decode-groups';

/** Frames `[first, end)` to decode and keep. */
export interface FrameWindow {
    readonly first: number;
    readonly end: number;
}

/**
 * What to decode around `frame` so that stepping on is free: its whole group of pictures when the cache can hold it, otherwise
 * as much before the frame as half the cache holds and a few after it.
 * @param firstFrames first frame of each group
 * @param capacity frames the cache can hold
 */
export function decodeWindow(firstFrames: ArrayLike<number>, frameCount: number, frame: number, capacity: number): FrameWindow {
    const group = groupOfFrame(firstFrames, frame);
    const first = firstFrames[group];
    const end = group + 1 < firstFrames.length ? firstFrames[group + 1] : frameCount;
    const room = Math.max(4, Math.floor(capacity * 0.6));
    if (end - first <= room) {
        return { first, end };
    }
    const before = Math.floor(room * 0.7);
    return { first: Math.max(first, frame - before), end: Math.min(end, frame + Math.max(1, room - before)) };
}

/**
 * The frame to decode next when there is nothing to do: the nearest one ahead, in the direction of the last movement, that is not
 * there yet; undefined when everything within reach is.
 * @param reach how many frames to look ahead; behind, half as many
 */
export function nextToPrefetch(
    has: (frame: number) => boolean,
    frame: number,
    direction: 1 | -1,
    frameCount: number,
    reach: number
): number | undefined {
    const look = (way: 1 | -1, distance: number): number | undefined => {
        for (let offset = 1; offset <= distance; offset++) {
            const candidate = frame + way * offset;
            if (candidate < 0 || candidate >= frameCount) {
                return undefined;
            }
            if (!has(candidate)) {
                return candidate;
            }
        }
        return undefined;
    };
    return look(direction, reach) ?? look(direction === 1 ? -1 : 1, reach >> 1);
}
