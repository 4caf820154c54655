// From metres in the room to pixels of the equirectangular picture, as a 360° camera in the middle sees it:
// x to the right (yaw 90), y up, z ahead (yaw 0); the lens stands LENS metres above the floor.
import { GLYPHS } from './glyphs.mjs';

export const WIDTH = 1920;
export const HEIGHT = 960;
export const LENS = 1.2;

const RADIANS = Math.PI / 180;
/** Longest straight piece of a projected edge, in pixels. */
const PIECE = 14;

export const rgb = hex => [parseInt(hex.slice(1, 3), 16), parseInt(hex.slice(3, 5), 16), parseInt(hex.slice(5, 7), 16)];

/** A place on the floor by direction (degrees, to the right) and distance from the camera: [x, z]. */
export const polar = (yaw, distance) => [distance * Math.sin(yaw * RADIANS), distance * Math.cos(yaw * RADIANS)];

function project([x, y, z]) {
    const yaw = Math.atan2(x, z) / RADIANS;
    const pitch = Math.atan2(y - LENS, Math.hypot(x, z)) / RADIANS;
    return [((yaw + 180) / 360) * WIDTH, ((90 - pitch) / 180) * HEIGHT];
}

/** Rows of x, y in pixels of one contour in the room; it may go past the left or right edge of the picture. */
function contour(points) {
    const row = [];
    let before;
    const add = point => {
        const [x, y] = project(point);
        const turned = before === undefined ? x : x - Math.round((x - before) / WIDTH) * WIDTH;
        before = turned;
        row.push(turned, y);
        return [turned, y];
    };
    points.forEach((point, n) => {
        const from = add(point);
        const next = points[(n + 1) % points.length];
        const [tx, ty] = project(next);
        const far = Math.max(Math.abs(tx - from[0] - Math.round((tx - from[0]) / WIDTH) * WIDTH), Math.abs(ty - from[1]));
        const pieces = Math.ceil(far / PIECE);
        for (let piece = 1; piece < pieces; piece += 1) {
            add(point.map((value, axis) => value + ((next[axis] - value) * piece) / pieces));
        }
    });
    return row;
}

function boxOf(contours) {
    const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
    for (const row of contours) {
        for (let n = 0; n < row.length; n += 2) {
            box.left = Math.min(box.left, row[n]);
            box.right = Math.max(box.right, row[n]);
            box.top = Math.min(box.top, row[n + 1]);
            box.bottom = Math.max(box.bottom, row[n + 1]);
        }
    }
    return box;
}

/** What is to be painted, in order. */
export class Drawing {
    constructor() {
        this.shapes = [];
    }

    /** Fills contours of points in the room ([x, y, z]). */
    fill(contours, color, alpha = 1) {
        const rows = contours.map(contour);
        const box = boxOf(rows);
        const painted = { color: rgb(color), alpha };
        this.shapes.push({ contours: rows, box, ...painted });
        const shift = box.left < 0 ? WIDTH : box.right > WIDTH ? -WIDTH : 0;
        if (shift !== 0) {
            const moved = rows.map(row => row.map((value, n) => (n % 2 === 0 ? value + shift : value)));
            this.shapes.push({ contours: moved, box: boxOf(moved), ...painted });
        }
    }

    /** A band around the whole picture between two pitches (degrees). */
    band(from, to, color, alpha = 1) {
        this.pixels(0, ((90 - from) / 180) * HEIGHT, WIDTH, ((90 - to) / 180) * HEIGHT, color, alpha);
    }

    /** A rectangle in pixels. */
    pixels(left, top, right, bottom, color, alpha = 1) {
        const row = [left, top, right, top, right, bottom, left, bottom];
        this.shapes.push({ contours: [row], box: { left, top, right, bottom }, color: rgb(color), alpha });
    }

    paint(raster) {
        this.shapes.forEach(shape => raster.fill(shape));
    }
}

/** Draws flat shapes on a plane in the room: u to the right, v up, in metres. */
export class Pen {
    constructor(drawing, origin, right, up = [0, 1, 0]) {
        Object.assign(this, { drawing, origin, right, up });
    }

    /** A standing plane at a place on the floor, turned to the camera. */
    static facing(drawing, [x, z], height = 0) {
        const far = Math.hypot(x, z);
        return new Pen(drawing, [x, height, z], [z / far, 0, -x / far]);
    }

    at([u, v]) {
        const { origin, right, up } = this;
        return [0, 1, 2].map(axis => origin[axis] + u * right[axis] + v * up[axis]);
    }

    poly(points, color, alpha) {
        this.drawing.fill([points.map(point => this.at(point))], color, alpha);
    }

    /** A closed smooth line through the points. */
    blob(points, color, alpha) {
        const count = points.length;
        const smooth = points.flatMap((b, n) => {
            const [a, c, d] = [points[(n + count - 1) % count], points[(n + 1) % count], points[(n + 2) % count]];
            return [0, 0.25, 0.5, 0.75].map(t =>
                [0, 1].map(
                    axis =>
                        0.5 *
                        (2 * b[axis] +
                            (c[axis] - a[axis]) * t +
                            (2 * a[axis] - 5 * b[axis] + 4 * c[axis] - d[axis]) * t * t +
                            (3 * b[axis] - a[axis] - 3 * c[axis] + d[axis]) * t * t * t)
                )
            );
        });
        this.poly(smooth, color, alpha);
    }

    ellipse(u, v, wide, high, color, alpha, turn = 0) {
        const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
        this.poly(
            Array.from({ length: 28 }, (_, n) => {
                const [a, b] = [wide * Math.cos((n / 14) * Math.PI), high * Math.sin((n / 14) * Math.PI)];
                return [u + a * cos - b * sin, v + a * sin + b * cos];
            }),
            color,
            alpha
        );
    }

    circle(u, v, radius, color, alpha) {
        this.ellipse(u, v, radius, radius, color, alpha);
    }

    /** By its lower left corner. */
    rect(u, v, wide, high, color, radius = 0, alpha) {
        const r = Math.min(radius, wide / 2, high / 2);
        if (r === 0) {
            return this.poly(
                [
                    [u, v],
                    [u + wide, v],
                    [u + wide, v + high],
                    [u, v + high]
                ],
                color,
                alpha
            );
        }
        const corner = (cu, cv, from) =>
            Array.from({ length: 6 }, (_, n) => {
                const angle = ((from + n * 18) * Math.PI) / 180;
                return [cu + r * Math.cos(angle), cv + r * Math.sin(angle)];
            });
        this.poly(
            [
                ...corner(u + wide - r, v + r, -90),
                ...corner(u + wide - r, v + high - r, 0),
                ...corner(u + r, v + high - r, 90),
                ...corner(u + r, v + r, 180)
            ],
            color,
            alpha
        );
    }

    /** A line with round ends and corners. */
    line(points, wide, color, alpha) {
        this.strokes([points], wide, color, alpha);
    }

    strokes(lines, wide, color, alpha) {
        const r = wide / 2;
        const contours = lines.flatMap(points =>
            points.slice(1).map((to, n) => {
                const from = points[n];
                const angle = Math.atan2(to[1] - from[1], to[0] - from[0]);
                const end = ([u, v], start) =>
                    Array.from({ length: 7 }, (_, step) => {
                        const a = angle + start + (step / 6) * Math.PI;
                        return this.at([u + r * Math.cos(a), v + r * Math.sin(a)]);
                    });
                return [...end(to, -Math.PI / 2), ...end(from, Math.PI / 2)];
            })
        );
        this.drawing.fill(contours, color, alpha);
    }

    /** `u`, `v`: where the baseline begins, or its middle. */
    text(text, u, v, high, color, { align = 'left', weight = 0.15 } = {}) {
        const unit = high / 6;
        const letters = [...text].map(letter => GLYPHS[letter]);
        const wide = letters.reduce((sum, { width }) => sum + (width + 1.5) * unit, -1.5 * unit);
        let pen = align === 'middle' ? u - wide / 2 : align === 'right' ? u - wide : u;
        const lines = letters.flatMap(({ width, strokes }) => {
            const moved = strokes.map(stroke => stroke.map(([x, y]) => [pen + x * unit, v + y * unit]));
            pen += (width + 1.5) * unit;
            return moved;
        });
        this.strokes(lines, high * weight, color);
        return wide;
    }
}
