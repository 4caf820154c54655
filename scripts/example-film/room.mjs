// What never moves: walls, windows with daylight, board, door, shelves, posters, plants, floor and lamps.
import { LENS, Pen } from './sphere.mjs';

/** Half the length (x) and half the width (z) of the room, and its height, in metres. */
export const ROOM = { x: 4.4, z: 3.9, high: 3 };

/** The clock and the number of the frame hang beside the board. */
export const CLOCK = { u: 2.62, v: 2.34, radius: 0.3 };
export const COUNTER = { u: 2.1, v: 1.5, wide: 1.04, high: 0.42 };
/** The board of the front wall, u to the right of its middle. */
export const BOARD = { u: -1.55, v: 1, wide: 3.1, high: 1.35 };

export const frontWall = drawing => new Pen(drawing, [ROOM.x, 0, 0], [0, 0, -1]);
const backWall = drawing => new Pen(drawing, [-ROOM.x, 0, 0], [0, 0, 1]);
const windowWall = drawing => new Pen(drawing, [0, 0, ROOM.z], [1, 0, 0]);
const doorWall = drawing => new Pen(drawing, [0, 0, -ROOM.z], [-1, 0, 0]);
const floor = (drawing, height = 0) => new Pen(drawing, [0, height, 0], [1, 0, 0], [0, 0, 1]);

function drawWalls(drawing) {
    const { x, z, high } = ROOM;
    for (const [wall, half, color, low] of [
        [windowWall(drawing), x, '#efe2cd', '#c9d8d0'],
        [frontWall(drawing), z, '#f5ead8', '#d2dfd6'],
        [doorWall(drawing), x, '#f8efe0', '#d8e4db'],
        [backWall(drawing), z, '#f3e7d4', '#cfdcd4']
    ]) {
        wall.rect(-half, 0, half * 2, high, color);
        wall.rect(-half, 0, half * 2, 0.9, low);
        wall.rect(-half, 0.88, half * 2, 0.05, '#fbf5ea');
        wall.rect(-half, 0, half * 2, 0.1, '#fbf5ea');
    }
}

function drawFloor(drawing) {
    const ground = floor(drawing);
    // Daylight falls in through the windows.
    for (const u of [-2.9, -0.1, 2.7]) {
        ground.poly(
            [
                [u - 0.75, 3.1],
                [u + 0.65, 3.1],
                [u + 0.15, 1.5],
                [u - 1.25, 1.5]
            ],
            '#ecd2a9'
        );
    }
    const down = radius => (-Math.atan2(LENS, radius) * 180) / Math.PI;
    drawing.band(down(1.12), -90, '#8fb3ad');
    drawing.band(down(1.04), -90, '#a9c8c1');
}

/** The camera stands on a tripod in the middle. */
export function drawTripod(drawing) {
    drawing.band(-70, -90, '#a9c8c1');
    const ground = floor(drawing);
    for (const turn of [30, 150, 270]) {
        const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
        ground.line(
            [
                [0.3 * cos, 0.3 * sin],
                [0.52 * cos, 0.52 * sin]
            ],
            0.05,
            '#5d666b'
        );
    }
    drawing.band(-77, -90, '#5d666b');
    drawing.band(-82, -90, '#474f54');
    // Tiles all around; the number of the frame is written in those ahead.
    for (let tile = 0; tile < 60; tile += 1) {
        if (tile < 20 || tile >= 40) {
            drawing.pixels(tile * 32, 896, (tile + 1) * 32, 912, tile % 2 ? '#525b60' : '#667075');
        }
    }
}

function drawWindows(drawing) {
    const wall = windowWall(drawing);
    for (const [n, u] of [-2.9, -0.1, 2.7].entries()) {
        wall.rect(u - 0.98, 0.95, 1.96, 1.6, '#ffffff', 0.06);
        wall.rect(u - 0.9, 1.02, 1.8, 1.46, '#cfe7f3');
        const hill = (cu, wide, high, color) =>
            wall.poly(
                Array.from({ length: 17 }, (_, k) => {
                    const s = -1 + k / 8;
                    return [Math.max(u - 0.9, Math.min(u + 0.9, cu + s * wide)), 1.02 + high * (1 - s * s)];
                }),
                color
            );
        hill(u - 0.2, 1.4, 0.42, '#b9d9b4');
        hill(u + 0.6, 1, 0.3, '#a5cba2');
        const cloud = (cu, cv) => {
            wall.ellipse(cu, cv, 0.24, 0.075, '#f5fbfd');
            wall.ellipse(cu + 0.05, cv + 0.06, 0.12, 0.09, '#f5fbfd');
        };
        if (n === 0) {
            wall.rect(u + 0.26, 1.2, 0.08, 0.4, '#9a7b5c');
            wall.circle(u + 0.3, 1.75, 0.3, '#8fbd8c');
            cloud(u - 0.45, 2.2);
        } else if (n === 1) {
            wall.circle(u + 0.5, 2.15, 0.15, '#fbe9ae');
            cloud(u - 0.3, 2.1);
        } else {
            wall.rect(u - 0.5, 1.2, 0.07, 0.35, '#9a7b5c');
            wall.circle(u - 0.46, 1.66, 0.24, '#9cc699');
            cloud(u + 0.35, 2.25);
        }
        wall.rect(u - 0.03, 1.02, 0.06, 1.46, '#ffffff');
        wall.rect(u - 1.06, 0.88, 2.12, 0.1, '#fdf8ef', 0.04);
    }
    // Curtains hang open between the windows.
    for (const u of [-4.12, -1.72, -1.28, 1.08, 1.52, 3.9]) {
        wall.rect(u - 0.16, 0.8, 0.36, 1.95, '#e9b9a0', 0.08);
        wall.rect(u - 0.02, 0.8, 0.05, 1.9, '#dfa98f', 0.02);
    }
    wall.rect(-4.3, 2.7, 8.6, 0.07, '#b79a7a', 0.03);
    // Plants on the sills.
    plant(wall, -3.4, 0.98, 0.55, '#d98f6c');
    plant(wall, 0.4, 0.98, 0.5, '#e3b25c');
    plant(wall, 3.2, 0.98, 0.55, '#7fa6b8');
}

function plant(pen, u, v, size, pot) {
    for (const [du, dv, turn] of [
        [-0.22, 0.42, 0.7],
        [0.22, 0.42, -0.7],
        [-0.1, 0.6, 0.25],
        [0.12, 0.58, -0.25],
        [0, 0.48, 0]
    ]) {
        pen.ellipse(u + du * size, v + (dv + 0.15) * size, 0.11 * size, 0.3 * size, dv > 0.5 ? '#7eb083' : '#93c091', 1, turn);
    }
    pen.poly(
        [
            [u - 0.2 * size, v + 0.42 * size],
            [u + 0.2 * size, v + 0.42 * size],
            [u + 0.14 * size, v],
            [u - 0.14 * size, v]
        ],
        pot
    );
}

function drawFront(drawing) {
    const wall = frontWall(drawing);
    const { u, v, wide, high } = BOARD;
    wall.rect(u - 0.09, v - 0.09, wide + 0.18, high + 0.18, '#b9a184', 0.06);
    wall.rect(u, v, wide, high, '#fdfefc', 0.02);
    wall.rect(u + 0.6, v - 0.14, wide - 1.2, 0.07, '#a48c6e', 0.03);
    wall.rect(u + 1, v - 0.09, 0.16, 0.03, '#d97f5f', 0.01);
    wall.rect(u + 1.3, v - 0.09, 0.16, 0.03, '#5e8fb0', 0.01);
    // Flags above the board.
    const flags = ['#e59c7a', '#f0cb74', '#8fbf9b', '#86b1cc', '#c49fc4'];
    wall.line(
        Array.from({ length: 13 }, (_, n) => [-1.7 + n * 0.285, 2.84 - 0.1 * Math.sin((n / 12) * Math.PI)]),
        0.025,
        '#c7b79d'
    );
    for (let n = 0; n < 11; n += 1) {
        const [cu, cv] = [-1.55 + n * 0.31, 2.82 - 0.1 * Math.sin(((n + 0.5) / 11) * Math.PI)];
        wall.poly(
            [
                [cu - 0.11, cv],
                [cu + 0.11, cv],
                [cu, cv - 0.22]
            ],
            flags[n % 5]
        );
    }
    // The clock and, below it, the place of the number.
    wall.circle(CLOCK.u, CLOCK.v, CLOCK.radius, '#56707f');
    wall.circle(CLOCK.u, CLOCK.v, CLOCK.radius * 0.86, '#ffffff');
    for (let n = 0; n < 12; n += 1) {
        const turn = (n / 6) * Math.PI;
        wall.circle(CLOCK.u + 0.2 * Math.sin(turn), CLOCK.v + 0.2 * Math.cos(turn), n % 3 === 0 ? 0.022 : 0.014, '#7c8d97');
    }
    wall.rect(COUNTER.u - 0.05, COUNTER.v - 0.05, COUNTER.wide + 0.1, COUNTER.high + 0.1, '#b9a184', 0.09);
    wall.rect(COUNTER.u, COUNTER.v, COUNTER.wide, COUNTER.high, '#2d4650', 0.06);
    // A poster on the other side.
    wall.rect(-3.35, 1.25, 1, 1.3, '#ffffff', 0.03);
    wall.rect(-3.29, 1.31, 0.88, 1.18, '#dcebf0', 0.02);
    wall.circle(-2.85, 1.88, 0.27, '#e58b6e');
    wall.ellipse(-2.85, 2.2, 0.03, 0.09, '#8a6b4c', 1, -0.3);
    wall.ellipse(-2.74, 2.2, 0.11, 0.05, '#7eb083', 1, 0.4);
    // A high plant in the corner.
    plant(Pen.facing(drawing, [-3.75, -3.2]), 0, 0, 1.35, '#d98f6c');
}

function drawDoorWall(drawing) {
    const wall = doorWall(drawing);
    // The door, just past the seam of the picture.
    wall.rect(0.34, 0, 1.02, 2.2, '#d8c3a3', 0.03);
    wall.rect(0.42, 0, 0.86, 2.13, '#7da7a8', 0.02);
    wall.rect(0.54, 1.15, 0.62, 0.75, '#cfe3e6', 0.03);
    wall.circle(0.52, 0.98, 0.045, '#f4e3b4');
    // Low shelves with books, a globe, a poster.
    wall.rect(-3.05, 0, 2.1, 0.92, '#c9a878', 0.03);
    wall.rect(-2.99, 0.06, 1.98, 0.36, '#a98a5f');
    wall.rect(-2.99, 0.48, 1.98, 0.38, '#a98a5f');
    const spines = ['#e59c7a', '#86b1cc', '#f0cb74', '#8fbf9b', '#c49fc4', '#d97f5f', '#6f9fae'];
    for (let n = 0; n < 22; n += 1) {
        if (n % 9 !== 8) {
            const tall = 0.25 + ((n * 7) % 4) * 0.02;
            wall.rect(-2.95 + n * 0.087, 0.49, 0.072, tall, spines[(n * 3) % 7]);
            wall.rect(-2.95 + ((n * 5) % 22) * 0.087, 0.07, 0.072, tall - 0.02, spines[(n * 5 + 2) % 7]);
        }
    }
    wall.rect(-1.42, 0.92, 0.22, 0.05, '#8a7358', 0.02);
    wall.circle(-1.31, 1.16, 0.19, '#86b9d3');
    wall.ellipse(-1.36, 1.2, 0.09, 0.07, '#9cc699');
    wall.ellipse(-1.24, 1.08, 0.05, 0.08, '#9cc699');
    wall.rect(-2.75, 1.3, 1.1, 1.15, '#ffffff', 0.03);
    wall.rect(-2.69, 1.36, 0.98, 1.03, '#fbe7c6', 0.02);
    wall.text('groep', -2.2, 1.98, 0.2, '#c9785a', { align: 'middle' });
    wall.text('6', -2.2, 1.5, 0.32, '#c9785a', { align: 'middle' });
    // Coats.
    wall.rect(1.75, 1.5, 2.35, 0.09, '#c9a878', 0.03);
    for (const [n, color] of ['#86b1cc', '#e59c7a', '#8fbf9b', '#f0cb74', '#c49fc4'].entries()) {
        const u = 2 + n * 0.46;
        wall.circle(u, 1.53, 0.03, '#8a7358');
        wall.blob(
            [
                [u - 0.05, 1.48],
                [u + 0.05, 1.48],
                [u + 0.17, 1.3],
                [u + 0.19, 0.85],
                [u, 0.8],
                [u - 0.19, 0.85],
                [u - 0.17, 1.3]
            ],
            color
        );
    }
    wall.rect(2.05, 1.85, 1.7, 0.75, '#ffffff', 0.03);
    for (const [n, color] of ['#e59c7a', '#f0cb74', '#8fbf9b', '#86b1cc'].entries()) {
        wall.circle(2.3 + n * 0.4, 2.22, 0.14, color);
    }
}

function drawBack(drawing) {
    const wall = backWall(drawing);
    // Drawings of the children.
    wall.rect(-2.9, 1.15, 2.9, 1.4, '#d9b98e', 0.04);
    const papers = ['#fdf6e6', '#e3eff3', '#fbe3d6', '#e6f0df'];
    for (let n = 0; n < 8; n += 1) {
        const [u, v] = [-2.74 + (n % 4) * 0.7, n < 4 ? 1.9 : 1.25];
        wall.rect(u, v, 0.56, 0.52, papers[(n * 3) % 4]);
        const [cu, cv] = [u + 0.28, v + 0.24];
        if (n % 4 === 0) {
            wall.circle(cu, cv, 0.14, '#f0cb74');
        } else if (n % 4 === 1) {
            wall.poly(
                [
                    [cu - 0.18, cv],
                    [cu + 0.18, cv],
                    [cu, cv + 0.2]
                ],
                '#d97f5f'
            );
            wall.rect(cu - 0.13, cv - 0.16, 0.26, 0.17, '#86b1cc');
        } else if (n % 4 === 2) {
            wall.rect(cu - 0.025, cv - 0.18, 0.05, 0.2, '#9a7b5c');
            wall.circle(cu, cv + 0.07, 0.13, '#8fbf9b');
        } else {
            wall.ellipse(cu, cv, 0.18, 0.09, '#86b1cc');
            wall.poly(
                [
                    [cu + 0.13, cv],
                    [cu + 0.25, cv + 0.1],
                    [cu + 0.25, cv - 0.1]
                ],
                '#86b1cc'
            );
        }
    }
    // Trays.
    wall.rect(0.5, 0, 2.7, 1.25, '#c9a878', 0.03);
    for (let n = 0; n < 12; n += 1) {
        const [u, v] = [0.58 + (n % 4) * 0.65, 0.07 + Math.floor(n / 4) * 0.39];
        wall.rect(u, v, 0.59, 0.33, '#a98a5f');
        wall.rect(u + 0.03, v + 0.02, 0.53, 0.22, ['#86b1cc', '#e59c7a', '#8fbf9b', '#f0cb74', '#c49fc4'][(n * 2) % 5], 0.03);
    }
    wall.rect(0.8, 1.55, 2, 1.05, '#ffffff', 0.03);
    wall.rect(0.86, 1.61, 1.88, 0.93, '#d3e8ee');
    for (const [u, v, a, b] of [
        [1.2, 2.2, 0.2, 0.14],
        [1.35, 1.85, 0.11, 0.17],
        [1.85, 2.25, 0.16, 0.1],
        [1.88, 1.95, 0.13, 0.18],
        [2.3, 2.2, 0.26, 0.15],
        [2.5, 1.83, 0.12, 0.08]
    ]) {
        wall.ellipse(u, v, a, b, '#a9cf9f');
    }
    plant(Pen.facing(drawing, [-3.9, 3.4]), 0, 0, 1.25, '#7fa6b8');
}

function drawCeiling(drawing) {
    const ceiling = new Pen(drawing, [0, ROOM.high, 0], [1, 0, 0], [0, 0, 1]);
    for (const u of [-1.9, 1.9]) {
        for (const v of [-1.7, 1.7]) {
            ceiling.rect(u - 0.95, v - 0.4, 1.9, 0.8, '#e6ddcd', 0.12);
            ceiling.rect(u - 0.87, v - 0.32, 1.74, 0.64, '#fffef8', 0.09);
        }
    }
}

export function drawRoom(drawing) {
    drawing.band(90, 0, '#f9f4ea');
    drawing.band(0, -90, '#e2c193');
    drawWalls(drawing);
    drawCeiling(drawing);
    drawFloor(drawing);
    drawWindows(drawing);
    drawFront(drawing);
    drawDoorWall(drawing);
    drawBack(drawing);
    drawTripod(drawing);
}
