// The lesson: who does what at which frame (25 a second). The moments are those of the Bart and Sandra example.
import { Canvas } from './canvas.mjs';
import { drawBalloon, drawFigure, drawTag } from './figures.mjs';

export const WIDTH = 960;
export const HEIGHT = 540;
export const FRAMES = 4500;

const within = (frame, ...ranges) => ranges.some(([start, end]) => frame >= start && frame < end);
const ease = t => (t <= 0 ? 0 : t >= 1 ? 1 : t * t * (3 - 2 * t));
const mix = (a, b, t) => a + (b - a) * t;

/** Position along key points [frame, x, y], eased between them. */
function along(frame, points) {
    if (frame <= points[0][0]) {
        return { x: points[0][1], y: points[0][2], moving: false };
    }
    for (let n = 0; n + 1 < points.length; n += 1) {
        const [from, ax, ay] = points[n];
        const [to, bx, by] = points[n + 1];
        if (frame < to) {
            const t = ease((frame - from) / (to - from));
            return { x: mix(ax, bx, t), y: mix(ay, by, t), moving: ax !== bx || ay !== by };
        }
    }
    const last = points[points.length - 1];
    return { x: last[1], y: last[2], moving: false };
}

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
export const talks = (code, frame) => within(frame, ...TURNS[code]);

const SEAT = { L07: [372, 262], L03: [585, 268], L12: [800, 268] };
const GROUP = [640, 300];
const DESK = [236, 330];

/** Where the teacher looks: the attention line of the example. */
function teacherGaze(frame, l07) {
    if (within(frame, [1000, 1100], [1925, 1975], [3750, 3850])) {
        return [l07.x, l07.y];
    }
    if (within(frame, [650, 1000], [1550, 1925], [3075, 3275], [3625, 3750])) {
        return DESK;
    }
    if (within(frame, [2100, 2550])) {
        return SEAT.L03;
    }
    if (within(frame, [2725, 3075])) {
        return SEAT.L12;
    }
    if (within(frame, [4300, 4400])) {
        return [900, 200];
    }
    return GROUP;
}

/** Sandra: walks past the desk at 300, calls at 650, follows at 1100, sits and looks up at 1225, stands up at 1875 … */
function pupilL07(frame) {
    const path = along(frame, [
        [120, 700, 205],
        [300, 292, 236],
        [330, 268, 240],
        [470, 500, 214],
        [640, 655, 205],
        [1100, 655, 205],
        [1200, SEAT.L07[0], 222],
        [1225, ...SEAT.L07],
        [1868, ...SEAT.L07],
        [1878, SEAT.L07[0], 216],
        [1985, SEAT.L07[0], 216],
        [2005, ...SEAT.L07]
    ]);
    const sitting = frame >= 1215 && !within(frame, [1870, 1998]);
    const teacher = [150, 190];
    let gaze = [480, 330];
    if (within(frame, [290, 345], [650, 725], [1000, 1100], [1225, 1420], [1875, 1990], [3275, 3620], [3750, 3870])) {
        gaze = teacher;
    } else if (within(frame, [345, 480])) {
        gaze = [700, 230];
    } else if (frame < 290 || within(frame, [1100, 1215])) {
        gaze = [path.x - 80, 260];
    } else if (within(frame, [2110, 2600])) {
        gaze = SEAT.L03;
    } else if (within(frame, [2750, 3020])) {
        gaze = SEAT.L12;
    } else if (frame >= 1420) {
        gaze = [SEAT.L07[0] - 6, 345];
    }
    const arm = within(frame, [3275, 3620]) ? 'up' : within(frame, [1450, 1560]) ? 'leaf' : undefined;
    return { ...path, sitting, gaze, arm, stride: path.moving && !sitting ? frame * 0.24 : undefined };
}

/** What never moves. */
export function drawRoom() {
    const canvas = new Canvas(WIDTH, HEIGHT);
    canvas.rect(0, 0, WIDTH, 320, '#efe7da');
    canvas.rect(0, 318, WIDTH, 222, '#cfae86');
    for (let n = 1; n < 5; n += 1) {
        canvas.rect(0, 318 + n * 44, WIDTH, 2, '#c29f75');
    }
    canvas.rect(0, 308, WIDTH, 12, '#ddd0bb');
    // Board.
    canvas.rect(212, 44, 304, 166, '#8c7a63', 8);
    canvas.rect(220, 52, 288, 150, '#f9faf8', 4);
    canvas.rect(300, 206, 128, 8, '#75664f', 4);
    // Window with a calm sky and a tree.
    canvas.rect(640, 40, 232, 150, '#fffdf8', 6);
    canvas.rect(650, 50, 102, 130, '#cfe4ee', 3);
    canvas.rect(760, 50, 102, 130, '#cfe4ee', 3);
    canvas.circle(828, 150, 24, '#9dbb9a');
    canvas.circle(848, 136, 16, '#8db08c');
    canvas.rect(832, 160, 6, 20, '#8a7358');
    canvas.circle(682, 92, 13, '#f7efc9');
    canvas.rect(630, 188, 252, 10, '#e0d4c0', 3);
    // Clock.
    canvas.circle(578, 84, 29, '#6f7780');
    canvas.circle(578, 84, 25, '#ffffff');
    for (let n = 0; n < 12; n += 1) {
        const turn = (n / 12) * 2 * Math.PI;
        canvas.circle(578 + Math.sin(turn) * 21, 84 - Math.cos(turn) * 21, 1.6, '#6f7780');
    }
    // Shelf with books and a plant.
    canvas.rect(18, 86, 128, 8, '#a58a66', 2);
    ['#6c8ea0', '#c98a3c', '#8a7fa8', '#d8b26a', '#7f9a8c', '#b0796a'].forEach((color, n) =>
        canvas.rect(24 + n * 13, 86 - 34 - (n % 3) * 4, 11, 34 + (n % 3) * 4, color, 1)
    );
    canvas.rect(112, 66, 24, 20, '#c07a55', 3);
    for (const [x, y] of [
        [108, 52],
        [124, 44],
        [139, 53],
        [117, 60],
        [132, 60]
    ]) {
        canvas.ellipse(x, y, 9, 12, '#7fa37a');
    }
    return canvas;
}

function drawBoard(canvas, frame) {
    const lines = frame < 3000 ? ['Taal', 'blz. 24'] : ['12 + 7 =', '25 + 8 ='];
    lines.forEach((line, n) => canvas.text(line, 252, 82 + n * 52, 4, n === 0 && frame < 3000 ? '#47617a' : '#5a6572'));
    if (frame >= 3475) {
        canvas.text('19', 252 + 9 * 24, 82, 4, '#a06a2c');
    }
}

function drawClock(canvas, frame) {
    const minutes = 4 + frame / 25 / 60;
    const big = (minutes / 60) * 2 * Math.PI;
    const small = ((10 + minutes / 60) / 12) * 2 * Math.PI;
    const second = (Math.floor(frame / 25) / 60) * 2 * Math.PI;
    canvas.line(
        [
            [578, 84],
            [578 + Math.sin(small) * 11, 84 - Math.cos(small) * 11]
        ],
        3.4,
        '#3b3f46'
    );
    canvas.line(
        [
            [578, 84],
            [578 + Math.sin(big) * 17, 84 - Math.cos(big) * 17]
        ],
        2.6,
        '#3b3f46'
    );
    canvas.line(
        [
            [578, 84],
            [578 + Math.sin(second) * 19, 84 - Math.cos(second) * 19]
        ],
        1.2,
        '#a06a2c'
    );
}

function drawTable(canvas, cx, top, width, book) {
    canvas.rect(cx - width / 2 + 12, top + 10, 9, 74, '#8d7355', 2);
    canvas.rect(cx + width / 2 - 21, top + 10, 9, 74, '#8d7355', 2);
    canvas.rect(cx - width / 2, top, width, 18, '#e3c79d', 6);
    canvas.rect(cx - width / 2, top + 12, width, 7, '#cba877', 3);
    if (book) {
        canvas.polygon(
            [
                [cx - 30, top - 7],
                [cx - 1, top - 4],
                [cx - 1, top + 5],
                [cx - 30, top + 2]
            ],
            '#fbf7ee'
        );
        canvas.polygon(
            [
                [cx + 1, top - 4],
                [cx + 30, top - 7],
                [cx + 30, top + 2],
                [cx + 1, top + 5]
            ],
            '#f3ecdd'
        );
    }
}

const LOOKS = {
    LK1: { skin: '#e8b995', hair: '#6b4a32', shirt: '#4f7ea8', style: 'short', trousers: '#475063' },
    L07: { skin: '#f0c6a4', hair: '#b07a3e', shirt: '#d99a4e', style: 'tail' },
    L03: { skin: '#8d5b3f', hair: '#2f2622', shirt: '#7d72a8', style: 'curly' },
    L12: { skin: '#dca77f', hair: '#4a3527', shirt: '#6a9a94', style: 'long' },
    back1: { skin: '#eec3a0', hair: '#8d6b48', shirt: '#b9b0a0', style: 'short' },
    back2: { skin: '#b87f58', hair: '#332a26', shirt: '#a9b3b8', style: 'bun' }
};

/** One frame, drawn over a copy of the room. */
export function drawFrame(canvas, room, frame) {
    canvas.copyFrom(room);
    drawBoard(canvas, frame);
    drawClock(canvas, frame);

    const l07 = pupilL07(frame);
    const gaze = teacherGaze(frame, l07);
    const step = along(frame, [
        [0, 150, 178],
        [2100, 150, 178],
        [2140, 178, 180],
        [2550, 178, 180],
        [2620, 150, 178],
        [2725, 150, 178],
        [2800, 186, 180],
        [3075, 186, 180],
        [3140, 150, 178]
    ]);
    // A nod: at 2140 and 2800 the teacher receives without a word.
    const nod = [2140, 2160, 2800, 2820].some(start => within(frame, [start, start + 10])) ? 4 : 0;
    const teacherArm = within(frame, [1025, 1085])
        ? 'point'
        : within(frame, [1938, 1985], [3788, 3830])
          ? 'stop'
          : within(frame, [3300, 3475], [725, 790])
            ? 'point'
            : undefined;

    // Two more pupils at the back, without a code.
    drawFigure(canvas, { ...LOOKS.back1, x: 486, y: 250, scale: 0.62, gaze: backGaze(frame, 0) });
    drawTable(canvas, 486, 306, 96, false);
    drawFigure(canvas, { ...LOOKS.back2, x: 896, y: 246, scale: 0.62, gaze: backGaze(frame, 1) });
    drawTable(canvas, 896, 302, 96, false);

    const walking = !l07.sitting && frame < 1215;
    const sandra = { ...LOOKS.L07, ...l07, scale: 1, armSide: -1, talk: talks('L07', frame) ? frame : undefined };
    if (walking && l07.x > 330) {
        drawFigure(canvas, sandra);
    }
    drawFigure(canvas, {
        ...LOOKS.LK1,
        x: step.x,
        y: step.y + nod,
        scale: 1.22,
        sitting: false,
        gaze: [gaze[0], gaze[1] + nod * 12],
        talk: talks('LK1', frame) ? frame : undefined,
        arm: teacherArm,
        armSide: 1,
        stride: step.moving ? frame * 0.2 : undefined
    });
    // The desk stands before the teacher.
    canvas.rect(60, 322, 212, 16, '#b98f5f', 5);
    canvas.rect(72, 336, 188, 84, '#a67d50', 4);
    canvas.rect(84, 346, 76, 30, '#b98f5f', 3);
    canvas.rect(96, 308, 58, 14, '#fbf7ee', 2);
    canvas.rect(196, 300, 16, 22, '#6c8ea0', 3);
    if (walking && l07.x <= 330) {
        drawFigure(canvas, sandra);
    }

    if (!walking) {
        drawFigure(canvas, sandra);
    }
    const l03Up = within(frame, [2100, 2425], [4125, 4250]);
    drawFigure(canvas, {
        ...LOOKS.L03,
        x: SEAT.L03[0],
        y: SEAT.L03[1],
        scale: 1,
        armSide: 1,
        arm: l03Up ? 'up' : undefined,
        gaze: pupilGaze(frame, [2090, 2560], [4110, 4300]),
        talk: talks('L03', frame) ? frame : undefined
    });
    drawFigure(canvas, {
        ...LOOKS.L12,
        x: SEAT.L12[0],
        y: SEAT.L12[1],
        scale: 1,
        armSide: -1,
        arm: within(frame, [2750, 2900]) ? 'book' : undefined,
        gaze: pupilGaze(frame, [2740, 3060]),
        talk: talks('L12', frame) ? frame : undefined
    });
    drawTable(canvas, SEAT.L07[0], 356, 150, frame >= 1225);
    drawTable(canvas, SEAT.L03[0], 362, 150, true);
    drawTable(canvas, SEAT.L12[0], 362, 150, !within(frame, [2750, 2900]));
    if (within(frame, [1450, 1560])) {
        // A page turns.
        const turn = ((frame - 1450) % 28) / 28;
        canvas.line(
            [
                [SEAT.L07[0], 354],
                [SEAT.L07[0] + 26 * Math.cos(Math.PI * turn), 354 - 20 * Math.sin(Math.PI * turn)]
            ],
            4,
            '#fffdf6'
        );
    }

    drawTag(canvas, 'LK1', step.x, 116);
    drawTag(canvas, 'L07', l07.x, l07.sitting ? 388 : l07.y + 60);
    drawTag(canvas, 'L03', SEAT.L03[0], 394);
    drawTag(canvas, 'L12', SEAT.L12[0], 394);
    if (talks('LK1', frame)) {
        drawBalloon(canvas, step.x - 82, 146, step.x - 36, 172, 'dots', frame);
    }
    if (talks('L07', frame)) {
        drawBalloon(canvas, l07.x + 66, l07.y - 52, l07.x + 26, l07.y - 14, frame < 700 ? 'book' : 'loud', frame);
    }
    for (const code of ['L03', 'L12']) {
        if (talks(code, frame)) {
            drawBalloon(canvas, SEAT[code][0] - 62, SEAT[code][1] - 48, SEAT[code][0] - 24, SEAT[code][1] - 12, 'dots', frame);
        }
    }
    drawPasserBy(canvas, frame);
    drawNumber(canvas, frame);
    drawCode(canvas, frame);
}

const backGaze = (frame, n) => (Math.floor((frame + n * 330) / 450) % 3 === 0 ? [486 + n * 330, 330] : [180, 190]);

/** A pupil looks at the teacher when it matters and to its book otherwise. */
function pupilGaze(frame, ...ranges) {
    return within(frame, ...ranges, [0, 240], [1300, 1420], [3300, 3480], [4345, 4500]) ? [150, 190] : [470, 420];
}

/** From 4,100 to 4,300 somebody stands before the camera: the teacher cannot be seen. */
function drawPasserBy(canvas, frame) {
    if (!within(frame, [4080, 4320])) {
        return;
    }
    const { x } = along(
        frame,
        [
            [4080, -170],
            [4100, 130],
            [4300, 130],
            [4320, -170]
        ].map(([at, left]) => [at, left, 0])
    );
    canvas.circle(x, 190, 118, '#55504a');
    canvas.rect(x - 175, 286, 350, 330, '#7d776d', 90);
}

/** The number of the frame, to be read by people. */
function drawNumber(canvas, frame) {
    canvas.rect(768, 470, 178, 58, '#23282f', 8);
    const text = String(frame);
    canvas.text(text, 768 + 166 - canvas.textWidth(text, 5), 482, 5, '#ffffff');
}

/** The number of the frame, to be read by programs: 20 cells of 12 by 10 pixels (see tests/generators/frame-code.ts). */
function drawCode(canvas, frame) {
    const bits = Array.from({ length: 16 }, (_, n) => (frame >> (15 - n)) & 1);
    const parity = bits.reduce((sum, bit) => sum + bit, 0) % 2;
    [1, 0, ...bits, parity, 1].forEach((bit, cell) => canvas.rect(cell * 12, 530, 12, 10, bit ? '#ffffff' : '#000000'));
}
