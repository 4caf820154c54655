// Who speaks when: the turns of the example, 25 frames a second.
import { within } from './motion.mjs';

export const FRAMES = 4500;

export const TURNS = {
    LK1: [
        [0, 250],
        [350, 600],
        [725, 975],
        [1025, 1075],
        [1250, 1425],
        [1500, 1800],
        [1940, 1980],
        [1990, 2090],
        [2425, 2475],
        [2675, 2775],
        [3025, 3250],
        [3300, 3475],
        [3825, 4100],
        [4340, 4500]
    ],
    L07: [
        [650, 700],
        [1875, 1925],
        [3750, 3800]
    ],
    L03: [
        [2375, 2425],
        [2475, 2550],
        [2600, 2650],
        [3500, 3575]
    ],
    L12: [
        [2810, 2885],
        [2925, 3000],
        [3625, 3675]
    ]
};
export const talks = (code, frame) => within(frame, ...(TURNS[code] ?? []));
