// Paints the lesson frame by frame: the room once, and of everything that moves only what changed.
import { BOARD, CLOCK, COUNTER, drawRoom, frontWall } from './room.mjs';
import { CODES, FRONT_SEAT, FRONT_TABLE, GROUPS, LOOKS, SEATS, TABLE_DISTANCE } from './cast.mjs';
import { Figure } from './figures.mjs';
import { BOARD_LINES, balloons, bookOf, deskBooks, frontBook, written } from './lesson.mjs';
import { pupil } from './pupils.mjs';
import { sandra } from './sandra.mjs';
import { drawBalloon, drawTag } from './signs.mjs';
import { teacher } from './teacher.mjs';
import { Raster } from './raster.mjs';
import { Drawing, HEIGHT, Pen, WIDTH, polar } from './sphere.mjs';

const TABLE_HIGH = 0.62;
const FRONT_DEPTH = 2.07;
const COVERS = ['#c26f52', '#5f93a8', '#8aa862', '#b58bb0'];

const distance = ([x, z]) => Math.hypot(x, z);

/** A plane lying at a height; `turn`: the direction (degrees) that is up on it. */
function lying(drawing, [x, z], high, turn) {
    const [rx, rz] = polar(turn + 90, 1);
    const [ux, uz] = polar(turn, 1);
    return new Pen(drawing, [x, high, z], [rx, 0, rz], [ux, 0, uz]);
}

function drawTable(drawing, place, turn, wide, deep, high = TABLE_HIGH) {
    lying(drawing, place, 0.01, turn).rect(-wide / 2, -deep / 2, wide, deep, '#a98557', 0.1, 0.28);
    const corner = (aside, out) => {
        const [rx, rz] = polar(turn + 90, aside);
        const [ux, uz] = polar(turn, out);
        return [place[0] + rx + ux, place[1] + rz + uz];
    };
    for (const aside of [-wide / 2 + 0.05, wide / 2 - 0.05]) {
        for (const out of [deep / 2 - 0.05, -deep / 2 + 0.05]) {
            Pen.facing(drawing, corner(aside, out)).line(
                [
                    [0, high - 0.04],
                    [0, 0.02]
                ],
                0.035,
                '#8f9aa0'
            );
        }
    }
    lying(drawing, place, high - 0.045, turn).rect(-wide / 2, -deep / 2, wide, deep, '#cfa976', 0.09);
    lying(drawing, place, high, turn).rect(-wide / 2, -deep / 2, wide, deep, '#f2dcb8', 0.09);
}

function drawBook(pen, u, v, turn, state, color, page = 0) {
    if (state === 'none') {
        return;
    }
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const at = (a, b) => [u + a * cos - b * sin, v + a * sin + b * cos];
    const rect = (a, b, wide, high, fill) => pen.poly([at(a, b), at(a + wide, b), at(a + wide, b + high), at(a, b + high)], fill);
    if (state === 'closed') {
        rect(-0.09, -0.12, 0.18, 0.24, color);
        rect(-0.06, 0.02, 0.12, 0.05, '#f6e3c3');
        return;
    }
    rect(-0.19, -0.125, 0.38, 0.25, color);
    rect(-0.175, -0.11, 0.17, 0.22, '#fffdf6');
    rect(0.005, -0.11, 0.17, 0.22, '#f7f1e3');
    rect(0.03, -0.06, 0.12, 0.09, '#b9d3dd');
    if (page > 0) {
        // A page on its way over.
        const reach = 0.17 * Math.cos(Math.PI * page);
        const lift = 0.09 * Math.sin(Math.PI * page);
        pen.poly([at(0, -0.11), at(reach, -0.11 + lift), at(reach, 0.11 + lift), at(0, 0.11)], '#ffffff');
        pen.line([at(reach, -0.11 + lift), at(reach, 0.11 + lift)], 0.012, '#c9bda6');
    }
}

function drawDesk(drawing, books) {
    const front = (z, high) => [2.23, high, z];
    drawing.fill([[front(1.2, 0), front(1.2, 0.7), front(-0.12, 0.7), front(-0.12, 0)]], '#b98f5f');
    drawing.fill([[front(1.1, 0.1), front(1.1, 0.6), front(0.62, 0.6), front(0.62, 0.1)]], '#c79e6e');
    drawing.fill(
        [
            [
                [2.23, 0, -0.12],
                [2.23, 0.7, -0.12],
                [2.85, 0.7, -0.12],
                [2.85, 0, -0.12]
            ]
        ],
        '#a67d50'
    );
    lying(drawing, [2.55, 0.54], 0.74, 90).rect(-0.72, -0.36, 1.44, 0.72, '#d8b384', 0.05);
    const stack = Pen.facing(drawing, [2.5, 0.42], 0.75);
    for (let n = 0; n < books; n += 1) {
        stack.rect(-0.16 + (n % 2) * 0.02, n * 0.05, 0.3, 0.045, COVERS[n % 2], 0.01);
    }
    const mug = Pen.facing(drawing, [2.45, 0.98], 0.75);
    mug.rect(-0.05, 0, 0.1, 0.12, '#e9eef2', 0.02);
    mug.rect(-0.05, 0.04, 0.1, 0.03, '#86b1cc');
}

function drawBoardText(drawing, letters) {
    const wall = frontWall(drawing);
    wall.text('Taal', BOARD.u + 0.18, BOARD.v + 1.03, 0.19, '#2f6690', { weight: 0.13 });
    let left = letters;
    BOARD_LINES.forEach((line, n) => {
        const part = line.slice(0, Math.max(0, left));
        left -= line.length;
        if (part.trim().length > 0) {
            wall.text(part, BOARD.u + 0.18, BOARD.v + 0.7 - n * 0.29, 0.155, '#56616b', { weight: 0.13 });
        }
    });
}

function drawClock(drawing, second) {
    const wall = frontWall(drawing);
    const hand = (turn, long, wide, color) =>
        wall.line(
            [
                [CLOCK.u, CLOCK.v],
                [CLOCK.u + Math.sin(turn) * long, CLOCK.v + Math.cos(turn) * long]
            ],
            wide,
            color
        );
    const minutes = 4 + second / 60;
    hand(((10 + minutes / 60) / 6) * Math.PI, 0.12, 0.04, '#3d4a52');
    hand((minutes / 30) * Math.PI, 0.185, 0.03, '#3d4a52');
    hand((second / 30) * Math.PI, 0.2, 0.014, '#d2622a');
}

function drawNumber(drawing, frame) {
    frontWall(drawing).text(String(frame).padStart(4, '0'), COUNTER.u + COUNTER.wide / 2, COUNTER.v + 0.1, COUNTER.high - 0.2, '#ffe3a3', {
        align: 'middle',
        weight: 0.14
    });
}

/** The number of the frame for programs, as tiles around the tripod (see tests/generators/frame-code.ts). */
export const CODE_BAND = { left: 640, top: 896, right: 1280, bottom: 912 };
function drawCode(drawing, frame) {
    const bits = Array.from({ length: 16 }, (_, n) => (frame >> (15 - n)) & 1);
    const parity = bits.reduce((sum, bit) => sum + bit, 0) % 2;
    const { left, top, right, bottom } = CODE_BAND;
    const wide = (right - left) / 20;
    [1, 0, ...bits, parity, 1].forEach((bit, cell) =>
        drawing.pixels(left + cell * wide, top, left + (cell + 1) * wide, bottom, bit ? '#f1eee6' : '#3c4347')
    );
}

function actorsOf(state, seated) {
    const look = LOOKS[state.code];
    const { code } = state;
    const far = distance(state.place);
    const at = seated?.end ? (code === 'L07' ? FRONT_DEPTH : TABLE_DISTANCE) : far;
    const figure = drawing => new Figure(drawing, { ...state, look });
    const key = JSON.stringify(state);
    const lowerKey = JSON.stringify([state.place, state.heading, state.sits, state.stride]);
    const lower = drawing => {
        const body = figure(drawing);
        if (state.sits) {
            body.drawChairSeat();
        }
        body.drawLower();
    };
    return [
        { id: `${code}-low`, key: lowerKey, depth: seated?.end ? at + 0.06 : far, draw: lower },
        { id: `${code}-up`, key, depth: seated?.end ? at - 0.06 : far - 0.001, draw: drawing => figure(drawing).drawUpper() },
        {
            id: `${code}-tag`,
            key: JSON.stringify([state.place, state.sits, figure(new Drawing()).headAt]),
            depth: far < 0.8 ? far - 0.1 : far - 0.45,
            draw: drawing => drawTag(figure(drawing), code)
        }
    ];
}

function emptyChair(id, { place, heading }) {
    const state = { place, heading, sits: true, gaze: { yaw: heading, pitch: 0 }, look: LOOKS.L15 };
    return {
        id: `chair-${id}`,
        key: 'stands',
        depth: distance(place),
        draw: drawing => {
            const figure = new Figure(drawing, state);
            figure.drawChairSeat();
            figure.drawChairBack();
        }
    };
}

/** Everything that may move or stand before something that moves, with what it looks like now (`key`). */
function actors(frame) {
    const people = CODES.map(code => (code === 'LK1' ? teacher(frame) : code === 'L07' ? sandra(frame) : pupil(code, frame)));
    const list = people.flatMap(state => actorsOf(state, state.sits && (state.code === 'L07' ? FRONT_SEAT : SEATS[state.code])));
    for (const state of people) {
        if (state.code !== 'LK1' && !state.sits && (state.code !== 'L07' || frame < 1212)) {
            list.push(emptyChair(state.code, SEATS[state.code]));
        }
    }
    list.push(emptyChair('L15', SEATS.L15));
    if (frame >= 1212) {
        list.push(emptyChair('L07', SEATS.L07));
    }
    if (!people.find(({ code }) => code === 'L07').sits) {
        list.push(emptyChair('front', FRONT_SEAT));
    }
    for (const group of GROUPS) {
        const states = group.codes.map(code => bookOf(code, frame));
        list.push({
            id: `table-${group.id}`,
            key: states.join(),
            depth: TABLE_DISTANCE,
            draw: drawing => {
                const place = polar(group.yaw, TABLE_DISTANCE);
                drawTable(drawing, place, group.yaw, 0.86, 0.74);
                const top = lying(drawing, place, TABLE_HIGH + 0.005, group.yaw);
                const spots = [
                    [-0.26, -0.03, -Math.PI / 2],
                    [-0.2, 0.2, Math.PI],
                    [0.2, 0.2, Math.PI],
                    [0.26, -0.03, Math.PI / 2]
                ];
                states.forEach((state, n) => drawBook(top, ...spots[n], state, COVERS[0]));
                if (states[3] !== 'none' || group.id === 'F') {
                    top.circle(0, -0.2, 0.05, '#5f93a8');
                }
            }
        });
    }
    const { state, page } = frontBook(frame);
    list.push({
        id: 'table-front',
        key: `${state} ${page}`,
        depth: FRONT_DEPTH,
        draw: drawing => {
            drawTable(drawing, FRONT_TABLE.place, FRONT_TABLE.turn, 0.78, 0.52);
            const top = lying(drawing, FRONT_TABLE.place, TABLE_HIGH + 0.005, FRONT_TABLE.turn);
            drawBook(top, 0, -0.06, 0, state, COVERS[0], page);
        }
    });
    const onDesk = deskBooks(frame);
    list.push({ id: 'desk', key: String(onDesk), depth: 2.6, draw: drawing => drawDesk(drawing, onDesk) });
    const letters = written(frame);
    const second = Math.floor(frame / 25);
    list.push(
        { id: 'board', key: String(letters), depth: 9, draw: drawing => drawBoardText(drawing, letters) },
        { id: 'clock', key: String(second), depth: 9, draw: drawing => drawClock(drawing, second) },
        { id: 'number', key: String(frame), depth: 9, draw: drawing => drawNumber(drawing, frame) },
        { id: 'code', key: String(frame), depth: 9, draw: drawing => drawCode(drawing, frame) }
    );
    for (const balloon of balloons(frame)) {
        const speaker = people.find(({ code }) => code === balloon.code);
        const beat = balloon.sign ? 0 : Math.floor(frame / 6) % 3;
        const { headAt } = new Figure(new Drawing(), { ...speaker, look: LOOKS[speaker.code] });
        list.push({
            id: `balloon-${balloon.code}`,
            key: JSON.stringify([balloon, beat, speaker.place, headAt]),
            depth: distance(speaker.place) - 0.9,
            draw: drawing => drawBalloon(new Figure(drawing, { ...speaker, look: LOOKS[speaker.code] }), { ...balloon, frame })
        });
    }
    return list.sort((a, b) => b.depth - a.depth || (a.id < b.id ? -1 : 1));
}

/** The pictures of the film, one after the other or any one of them. */
export class Scene {
    constructor() {
        this.room = new Raster(WIDTH, HEIGHT);
        const room = new Drawing();
        drawRoom(room);
        room.paint(this.room);
        this.raster = new Raster(WIDTH, HEIGHT);
        this.yuv = Buffer.alloc((WIDTH * HEIGHT * 3) / 2);
        this.known = new Map();
    }

    /** Paints a frame; afterwards `raster` has it in RGB and `yuv` in planar 4:2:0. */
    paint(frame) {
        const { raster } = this;
        const first = this.known.size === 0;
        raster.tiles.fill(first ? 1 : 0);
        const now = actors(frame);
        const next = new Map();
        for (const actor of now) {
            const before = this.known.get(actor.id);
            if (before?.key === actor.key && before.depth === actor.depth) {
                next.set(actor.id, before);
                continue;
            }
            const drawing = new Drawing();
            actor.draw(drawing);
            next.set(actor.id, { key: actor.key, depth: actor.depth, drawing });
            markDifference(raster, before?.drawing.shapes ?? [], drawing.shapes);
        }
        for (const [id, before] of this.known) {
            if (!next.has(id)) {
                markDifference(raster, before.drawing.shapes, []);
            }
        }
        raster.restore(this.room);
        for (const actor of now) {
            next.get(actor.id).drawing.paint(raster);
        }
        raster.toYuv(this.yuv);
        this.known = next;
    }
}

function markDifference(raster, before, now) {
    const same = (a, b) =>
        a !== undefined &&
        b !== undefined &&
        a.color.every((value, n) => value === b.color[n]) &&
        a.contours.length === b.contours.length &&
        a.contours.every((row, n) => row.length === b.contours[n].length && row.every((value, k) => value === b.contours[n][k]));
    for (let n = 0; n < Math.max(before.length, now.length); n += 1) {
        if (!same(before[n], now[n])) {
            [before[n], now[n]].forEach(shape => shape && raster.mark(shape.box));
        }
    }
}
