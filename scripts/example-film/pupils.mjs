// The other pupils: what they look at, carry, raise and say.
import { GROUPS, SEATS } from './cast.mjs';
import { blend, chance, follow, ramps, round, walk, within } from './motion.mjs';
import { FRAMES, talks } from './turns.mjs';
import { BLOCKED, WALKS, aimFrom, blinks, mouthOf, standing } from './ways.mjs';

/** Between which frames somebody carries books, and how many. */
const CARRIES = {
    L10: [
        [190, 262, 4],
        [262, 352, 3],
        [352, 410, 2]
    ],
    L05: [
        [272, 322, 2],
        [322, 420, 4],
        [420, 490, 3],
        [490, 560, 2]
    ]
};

const GAZES = new Map();

/** What a pupil looks at through the lesson: teacher, book, neighbour; and at Sandra when she calls. */
function gazesOf(code) {
    if (!GAZES.has(code)) {
        const index = Number(code.slice(1));
        const neighbours = GROUPS.find(group => group.codes.includes(code)).codes.filter(
            other => other !== code && other !== 'L15' && other !== 'L07'
        );
        const keys = [];
        for (let frame = 0; frame < FRAMES; frame += 130 + Math.floor(chance(index, frame) * 90)) {
            const at = chance(index * 7, frame + 3);
            const lesson = frame >= 2950;
            const target =
                at < (lesson ? 0.62 : 0.36)
                    ? 'LK1'
                    : at < (lesson ? 0.94 : 0.62)
                      ? 'down'
                      : neighbours[Math.floor(at * 97) % neighbours.length];
            keys.push([frame + Math.floor(chance(index, 5) * 60), target]);
        }
        const set = (start, end, target) => {
            const after = [...keys].reverse().find(([at]) => at <= end)?.[1] ?? 'down';
            for (let n = keys.length - 1; n >= 0; n -= 1) {
                if (keys[n][0] >= start && keys[n][0] <= end) {
                    keys.splice(n, 1);
                }
            }
            keys.push([start, target], [end, after]);
            keys.sort((a, b) => a[0] - b[0]);
        };
        const late = Math.floor(chance(index, 9) * 14);
        if (['E', 'F', 'D', 'C'].includes(SEATS[code].group)) {
            set(658 + late, 720 + late, 'L07');
        }
        set(1884 + late, 1938 + late, 'L07');
        set(1946 + late, 1990 + late, 'LK1');
        if (index % 3 !== 0) {
            set(3758 + late, 3812 + late, 'L07');
        }
        if (code === 'L03') {
            set(2088, 2590, 'LK1');
            set(3480, 3590, 'LK1');
            set(4112, 4290, 'LK1');
        }
        if (code === 'L12') {
            set(2738, 3060, 'LK1');
            set(3610, 3690, 'LK1');
        }
        if (code === 'L04') {
            set(4090, 4302, 'camera');
        }
        // Nobody sees Sandra's finger.
        GAZES.set(code, keys);
    }
    return GAZES.get(code);
}

export function pupil(code, frame) {
    const index = Number(code.slice(1));
    const seat = SEATS[code];
    const stands = standing(code, frame);
    const way = stands ? walk(frame, WALKS[code]) : { place: seat.place };
    const facing = within(frame, BLOCKED) && code === 'L04' ? 277 : (yawTo(way.place) ?? seat.heading);
    const heading = way.heading ?? (stands ? facing : seat.heading);
    const gaze = follow(frame, gazesOf(code), aimFrom(way.place, stands ? 1.2 : 1.06, frame, heading));
    if (way.heading !== undefined && code !== 'L04') {
        gaze.yaw = heading;
        gaze.pitch = -8;
    }
    const hands = {};
    const sign = -1;
    const which = 'right';
    const rest = [0.26, sign * 0.1, 0.66];
    const up = code === 'L03' ? ramps(frame, [2100, 2160], [4125, 4255]) : 0;
    const shows = code === 'L12' ? ramps(frame, [2750, 2895]) : 0;
    if (up > 0) {
        hands[which] = blend(rest, [0.04, sign * 0.19, 1.27], up).map(round);
    }
    if (shows > 0) {
        hands[which] = blend(rest, [0.1, sign * 0.27, 1.12], shows).map(round);
    }
    if (talks(code, frame)) {
        const swing = Math.sin(Math.floor(frame / 3) * 0.5);
        hands.left ??= [0.24, 0.14, round(0.8 + 0.05 * swing)];
    }
    const load = (CARRIES[code] ?? []).find(([start, end]) => within(frame, [start, end]));
    if (load) {
        hands.left = [0.24, 0.08, 0.76];
        hands.right = [0.24, -0.08, 0.76];
    }
    return {
        code,
        place: way.place.map(round),
        heading: round(heading),
        sits: !stands,
        stride: way.stride && round(way.stride),
        gaze: { yaw: round(gaze.yaw), pitch: round(gaze.pitch) },
        hands,
        raised: up > 0.7 ? which : undefined,
        holds: shows > 0.3 ? { kind: 'book', hand: which } : load ? { kind: 'stack', count: load[2], hand: 'left' } : undefined,
        mood:
            within(frame, [2100, 2600]) && code === 'L03'
                ? 'friendly'
                : within(frame, [2740, 3060]) && code === 'L12'
                  ? 'friendly'
                  : undefined,
        mouth: mouthOf(code, frame),
        blink: blinks(index, frame)
    };
}

/** Somebody who stands still looks into the room, away from the wall. */
const yawTo = ([x, z]) => (Math.atan2(-x, -z) * 180) / Math.PI;
