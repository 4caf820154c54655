// Sandra (L07): what she does, frame by frame.
import { FRONT_SEAT } from './cast.mjs';
import { blend, ease, follow, ramps, round, within } from './motion.mjs';
import { aimFrom, blinks, sandraSits, sandraWay } from './ways.mjs';

const SANDRA_GAZE = [
    [0, 'ahead'],
    [296, 'LK1'],
    [345, 'ahead'],
    [640, 'LK1'],
    [735, 'L24'],
    [880, 'E'],
    [1000, 'LK1'],
    [1104, 'ahead'],
    [1212, 'LK1'],
    [1425, 'down'],
    [1870, 'LK1'],
    [1995, 'down'],
    [2110, 'L03'],
    [2300, 'down'],
    [2385, 'L03'],
    [2600, 'down'],
    [2755, 'L12'],
    [2960, 'down'],
    [3265, 'LK1'],
    [3625, 'down'],
    [3742, 'LK1'],
    [3870, 'down'],
    [4345, 'LK1'],
    [4430, 'down']
];

export function sandra(frame) {
    const way = sandraWay(frame);
    const sits = sandraSits(frame);
    const settled = frame >= 1206;
    const still = settled ? FRONT_SEAT.heading : frame < 20 ? 60 : frame < 345 ? -150 : 40;
    const heading = way.heading ?? still;
    const high = sits ? 1.06 : 1.2;
    const gaze = follow(frame, SANDRA_GAZE, aimFrom(way.place, high, frame, heading));
    const hands = {};
    const base = sits ? { left: [0.3, 0.12, 0.68], right: [0.3, -0.12, 0.68] } : undefined;
    const move = (which, to, part) => {
        if (part > 0) {
            const sign = which === 'left' ? 1 : -1;
            const from = hands[which] ?? base?.[which] ?? [0.03, sign * 0.19, 0.58];
            hands[which] = blend(from, to, part).map(round);
        }
    };
    if (base) {
        Object.assign(hands, base);
    }
    // Calls with a hand at the mouth; raises a finger; leafs through the book.
    const top = sits ? 0.86 : 0.98;
    const calls = ramps(frame, [650, 700], [1875, 1925], [3750, 3800]);
    move('right', [0.22, -0.2, top + 0.2], calls);
    const asks = ramps(frame, [1880, 1950]);
    move('left', [0.16, 0.42, top + 0.05], asks);
    const finger = ramps(frame, [3275, 3618]);
    move('right', [0.27, -0.14, 1.24], finger);
    const greets = ramps(frame, [300, 338]);
    move('left', [0.1, 0.3, top + 0.12], greets);
    const leafs = ramps(frame, [1450, 1860], [2010, 2100]);
    if (leafs > 0) {
        const turn = ((frame - 1450) % 30) / 30;
        move('right', [0.36 + 0.04 * Math.sin(Math.PI * turn), -0.14 + 0.28 * ease(turn), 0.68 + 0.1 * Math.sin(Math.PI * turn)], leafs);
    }
    return {
        code: 'L07',
        place: way.place.map(round),
        heading: round(heading),
        sits,
        stride: way.stride && round(way.stride),
        gaze: { yaw: round(gaze.yaw), pitch: round(gaze.pitch) },
        hands,
        lean: round(sits ? 0.1 * leafs : 0),
        raised: finger > 0.7 ? 'right' : undefined,
        mood: within(frame, [290, 640])
            ? 'cheeky'
            : within(frame, [1450, 1870], [1925, 2300], [3800, 4300])
              ? 'worried'
              : within(frame, [1212, 1430], [3265, 3625])
                ? 'asking'
                : undefined,
        mouth: within(frame, [650, 700], [1875, 1925], [3750, 3800]) ? [0.8, 1, 0.6][Math.floor(frame / 3) % 3] : 0,
        blink: blinks(7, frame)
    };
}
