import type { ChartShape } from './chart';
import { textWidth } from './text-width';

/** An area in pixels. */
export interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

/** Height of letters above and below the line they stand on, of the size. */
const ASCENT = 0.78;
const DESCENT = 0.24;

/** The area that a shape takes, without the width of its line; of a curve that of its control points. */
export function boxOf(shape: ChartShape): Box {
    switch (shape.kind) {
        case 'rect':
            return { x: shape.x, y: shape.y, width: shape.width, height: shape.height };
        case 'circle':
            return around(shape.x, shape.y, 2 * shape.radius);
        case 'sign':
            return around(shape.x, shape.y, shape.size);
        case 'line':
            return boxOfPoints([shape.x1, shape.y1, shape.x2, shape.y2]);
        case 'path':
            return boxOfPoints((shape.d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number));
        case 'text': {
            const { x, y, text, size = 12, anchor = 'start', bold } = shape;
            const width = textWidth(text, size, bold);
            const left = anchor === 'start' ? x : anchor === 'middle' ? x - width / 2 : x - width;
            return { x: left, y: y - size * ASCENT, width, height: size * (ASCENT + DESCENT) };
        }
    }
}

/** The area of several shapes together; of none an empty one. */
export function boxOfAll(shapes: readonly ChartShape[]): Box {
    const boxes = shapes.map(boxOf);
    return boxes.length === 0
        ? { x: 0, y: 0, width: 0, height: 0 }
        : boxOfPoints(boxes.flatMap(({ x, y, width, height }) => [x, y, x + width, y + height]));
}

/** Two areas have more than an edge in common. */
export function overlap(a: Box, b: Box): boolean {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function around(x: number, y: number, size: number): Box {
    return { x: x - size / 2, y: y - size / 2, width: size, height: size };
}

/** @param points x and y in turn */
function boxOfPoints(points: readonly number[]): Box {
    const xs = points.filter((_, index) => index % 2 === 0);
    const ys = points.filter((_, index) => index % 2 === 1);
    const [left, top] = [Math.min(...xs), Math.min(...ys)];
    return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
