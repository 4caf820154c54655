// Small tools for movement: everything is a function of the frame.
import { polar } from './sphere.mjs';

export const within = (frame, ...ranges) => ranges.some(([start, end]) => frame >= start && frame < end);
export const ease = t => (t <= 0 ? 0 : t >= 1 ? 1 : t * t * (3 - 2 * t));
export const mix = (a, b, t) => a + (b - a) * t;
export const blend = (a, b, t) => a.map((value, axis) => mix(value, b[axis], t));
export const wrap = degrees => ((((degrees + 180) % 360) + 360) % 360) - 180;
export const round = value => Math.round(value * 1000) / 1000;

/** From 0 to 1 just before `start`, back to 0 after `end`. */
export const ramp = (frame, start, end, lead = 8) => Math.min(ease((frame - start + lead) / lead), ease((end + lead - frame) / lead));
export const ramps = (frame, ...ranges) => Math.max(0, ...ranges.map(([start, end]) => ramp(frame, start, end)));

/** A number between 0 and 1 that is always the same for the same pair. */
export function chance(a, b) {
    let n = (Math.imul(a + 101, 73856093) ^ Math.imul(b + 57, 19349663)) >>> 0;
    n = Math.imul(n ^ (n >>> 15), 2246822519) >>> 0;
    return ((n ^ (n >>> 13)) >>> 0) / 4294967296;
}

function pathAt(frame, keys) {
    const next = keys.findIndex(([at]) => at > frame);
    if (next <= 0) {
        const [, yaw, distance] = keys[next === 0 ? 0 : keys.length - 1];
        return polar(yaw, distance);
    }
    const [from, a, far] = keys[next - 1];
    const [to, b, away] = keys[next];
    const t = (frame - from) / (to - from);
    return polar(mix(a, b, t), mix(far, away, t));
}

/** Where somebody is on a way of [frame, yaw, distance]: place, and while walking also heading and stride. */
export function walk(frame, keys) {
    const place = pathAt(frame, keys);
    const [ax, az] = pathAt(frame - 1, keys);
    const [bx, bz] = pathAt(frame + 1, keys);
    const moving = Math.hypot(bx - ax, bz - az) > 0.004;
    return moving ? { place, heading: (Math.atan2(bx - ax, bz - az) * 180) / Math.PI, stride: frame * 0.3 } : { place };
}

/** A direction that goes from target to target ([frame, target], `aim(target)` gives yaw and pitch), a few frames each. */
export function follow(frame, keys, aim, length = 9) {
    let index = 0;
    while (index + 1 < keys.length && keys[index + 1][0] - length + 2 <= frame) {
        index += 1;
    }
    const now = aim(keys[index][1]);
    if (index === 0) {
        return now;
    }
    const t = ease((frame - keys[index][0] + length - 2) / length);
    if (t >= 1) {
        return now;
    }
    const before = aim(keys[index - 1][1]);
    return { yaw: before.yaw + wrap(now.yaw - before.yaw) * t, pitch: mix(before.pitch, now.pitch, t) };
}
