// Who goes where, and where one looks from there.
import { FRONT_SEAT, GROUPS, SEATS } from './cast.mjs';
import { towards } from './figures.mjs';
import { talks } from './turns.mjs';
import { walk, within } from './motion.mjs';
import { polar } from './sphere.mjs';

const HOME = [99, 2.75];
const BEHIND_DESK = [80, 3.3];
const AT_BOARD = [90, 3.75];
/** From 4,100 to 4,300 L04 stands before the camera and looks into it: the teacher cannot be seen. */
export const BLOCKED = [4100, 4300];

const TEACHER_WAY = [
    [0, ...HOME],
    [612, ...HOME],
    [648, ...BEHIND_DESK],
    [975, ...BEHIND_DESK],
    [1008, ...HOME],
    [1530, ...HOME],
    [1562, ...BEHIND_DESK],
    [1895, ...BEHIND_DESK],
    [1924, ...HOME],
    [2104, ...HOME],
    [2136, 97, 2.2],
    [2565, 97, 2.2],
    [2590, ...HOME],
    [2728, ...HOME],
    [2758, 95, 2.1],
    [3055, 95, 2.1],
    [3095, ...AT_BOARD],
    [3255, ...AT_BOARD],
    [3290, ...HOME],
    [3610, ...HOME],
    [3642, ...BEHIND_DESK],
    [3735, ...BEHIND_DESK],
    [3765, ...HOME],
    [4500, ...HOME]
];

/** Where the teacher looks: the attention line of the example. */
const SANDRA_WAY = [
    [20, -172, 3.1],
    [110, -212, 3.3],
    [215, -258, 3.6],
    [296, -283, 3.2],
    [344, -283, 3.2],
    [370, -298, 2.95],
    [470, -375, 3.2],
    [560, -455, 3.3],
    [640, -528, 3.3],
    [1102, -528, 3.3],
    [1150, -560, 3.15],
    [1206, -585, 2.05],
    [4500, -585, 2.05]
];

/** Others on their feet during the transition: [frame, yaw, distance]; before and after they sit. */
export const WALKS = {
    L10: [
        [60, 15, 2.05],
        [80, 20, 1.35],
        [130, 62, 1.3],
        [170, 87, 1.75],
        [205, 87, 1.75],
        [250, 45, 1.35],
        [280, 45, 1.3],
        [340, -46, 1.35],
        [365, -46, 1.3],
        [400, -2, 1.35],
        [425, 15, 1.4],
        [445, 15, 2.05]
    ],
    L05: [
        [90, -120, 2.05],
        [112, -125, 1.4],
        [190, -190, 1.35],
        [250, -246, 1.75],
        [345, -246, 1.75],
        [410, -183, 1.35],
        [430, -183, 1.3],
        [480, -137, 1.35],
        [500, -137, 1.3],
        [550, -92, 1.35],
        [570, -92, 1.3],
        [610, -122, 1.45],
        [630, -120, 2.05]
    ],
    L21: [
        [760, -75, 2.05],
        [780, -70, 2.6],
        [830, -70, 3.3],
        [920, -70, 3.3],
        [970, -70, 2.6],
        [990, -75, 2.05]
    ],
    L13: [
        [420, -64, 2.05],
        [440, -69, 2.3],
        [880, -69, 2.3],
        [900, -64, 2.05]
    ],
    L17: [
        [1290, -30, 2.05],
        [1310, -25, 2.6],
        [1350, -25, 3.1],
        [1460, -110, 3.3],
        [1540, -110, 3.3],
        [1640, -25, 3.1],
        [1680, -25, 2.6],
        [1700, -30, 2.05]
    ],
    L06: [
        [2180, 161, 2.05],
        [2200, 156, 2.6],
        [2240, 156, 3.35],
        [2360, 156, 3.35],
        [2400, 156, 2.6],
        [2420, 161, 2.05]
    ],
    L09: [
        [2640, -19, 2.05],
        [2660, -24, 2.6],
        [2700, -28, 3.2],
        [2850, -28, 3.2],
        [2890, -24, 2.6],
        [2910, -19, 2.05]
    ],
    L04: [
        [4040, 60, 2.05],
        [4052, 66, 1.7],
        [4088, 96, 0.62],
        [4098, 97, 0.5],
        [4300, 97, 0.5],
        [4312, 95, 0.7],
        [4348, 66, 1.7],
        [4360, 60, 2.05]
    ]
};
export const TEACHER_HEAD = 1.62;
export const headOf = ([x, z], high) => [x, high, z];

export function teacherWay(frame) {
    return walk(frame, TEACHER_WAY);
}
export function sandraSits(frame) {
    return frame >= 1212 && !within(frame, [1868, 2000]);
}
export function sandraWay(frame) {
    if (sandraSits(frame)) {
        return { place: FRONT_SEAT.place };
    }
    return walk(frame, SANDRA_WAY);
}

/** Somebody's place in the room. */
function placeOf(code, frame) {
    if (code === 'LK1') {
        return teacherWay(frame).place;
    }
    if (code === 'L07') {
        return sandraWay(frame).place;
    }
    return standing(code, frame) ? walk(frame, WALKS[code]).place : SEATS[code].place;
}

export function standing(code, frame) {
    const way = WALKS[code];
    return way !== undefined && frame >= way[0][0] && frame < way[way.length - 1][0];
}

/** Direction from a head to a named target. */
export function aimFrom(place, high, frame, heading) {
    return target => {
        if (target === 'ahead') {
            return { yaw: heading, pitch: -4 };
        }
        if (target === 'down') {
            return { yaw: heading, pitch: -38 };
        }
        if (target === 'camera') {
            return towards(place, [0, 1.2, 0], high);
        }
        if (target === 'desk') {
            return towards(place, [2.5, 0.55, 0.45], high);
        }
        if (target === 'board') {
            return towards(place, [4.4, 1.75, 0.35], high);
        }
        const group = GROUPS.find(({ id }) => id === target);
        if (group) {
            const [x, z] = polar(group.yaw, 2.4);
            return towards(place, [x, 1, z], high);
        }
        return towards(place, headOf(placeOf(target, frame), target === 'LK1' ? TEACHER_HEAD : 1.08), high);
    };
}

export const mouthOf = (code, frame) =>
    talks(code, frame) ? [0.35, 0.9, 0.55, 1, 0.2, 0.75][(Math.floor(frame / 3) * 5 + code.charCodeAt(2)) % 6] : 0;
export const blinks = (index, frame) => (frame + index * 37) % 125 < 4;
