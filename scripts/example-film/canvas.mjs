// A small drawing surface: flat shapes with smooth edges, in plain RGB bytes. The same input gives the same bytes everywhere.
import { GLYPHS } from './glyphs.mjs';

export const rgb = hex => [parseInt(hex.slice(1, 3), 16), parseInt(hex.slice(3, 5), 16), parseInt(hex.slice(5, 7), 16)];

export class Canvas {
    constructor(width, height) {
        this.width = width;
        this.height = height;
        this.data = new Uint8Array(width * height * 3);
    }

    copyFrom(other) {
        this.data.set(other.data);
    }

    /** Fills where `distance(x, y)` to the shape is negative; one pixel of smooth edge. */
    shape(left, top, right, bottom, color, distance, alpha = 1) {
        const [r, g, b] = typeof color === 'string' ? rgb(color) : color;
        const { width, height, data } = this;
        const x0 = Math.max(0, Math.floor(left - 1));
        const x1 = Math.min(width, Math.ceil(right + 1));
        const y0 = Math.max(0, Math.floor(top - 1));
        const y1 = Math.min(height, Math.ceil(bottom + 1));
        for (let y = y0; y < y1; y += 1) {
            for (let x = x0; x < x1; x += 1) {
                const cover = Math.min(1, 0.5 - distance(x + 0.5, y + 0.5)) * alpha;
                if (cover > 0) {
                    const at = (y * width + x) * 3;
                    data[at] += (r - data[at]) * cover;
                    data[at + 1] += (g - data[at + 1]) * cover;
                    data[at + 2] += (b - data[at + 2]) * cover;
                }
            }
        }
    }

    rect(x, y, w, h, color, radius = 0, alpha = 1) {
        const cx = x + w / 2;
        const cy = y + h / 2;
        const hx = w / 2 - radius;
        const hy = h / 2 - radius;
        this.shape(
            x,
            y,
            x + w,
            y + h,
            color,
            (px, py) => {
                const dx = Math.abs(px - cx) - hx;
                const dy = Math.abs(py - cy) - hy;
                return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
            },
            alpha
        );
    }

    ellipse(cx, cy, rx, ry, color, alpha = 1) {
        const small = Math.min(rx, ry);
        this.shape(cx - rx, cy - ry, cx + rx, cy + ry, color, (x, y) => (Math.hypot((x - cx) / rx, (y - cy) / ry) - 1) * small, alpha);
    }

    circle(cx, cy, r, color, alpha = 1) {
        this.shape(cx - r, cy - r, cx + r, cy + r, color, (x, y) => Math.hypot(x - cx, y - cy) - r, alpha);
    }

    /** Only the part of a circle for which `keep(x, y)` holds: hair, half moons. */
    cap(cx, cy, r, color, keep) {
        this.shape(cx - r, cy - r, cx + r, cy + r, color, (x, y) => Math.max(Math.hypot(x - cx, y - cy) - r, -keep(x, y)));
    }

    /** A stroke with round ends, through all points. */
    line(points, thickness, color) {
        for (let n = 0; n + 1 < points.length; n += 1) {
            const [ax, ay] = points[n];
            const [bx, by] = points[n + 1];
            const r = thickness / 2;
            const dx = bx - ax;
            const dy = by - ay;
            const length = dx * dx + dy * dy || 1;
            this.shape(Math.min(ax, bx) - r, Math.min(ay, by) - r, Math.max(ax, bx) + r, Math.max(ay, by) + r, color, (x, y) => {
                const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
                return Math.hypot(x - ax - t * dx, y - ay - t * dy) - r;
            });
        }
    }

    /** Convex polygon, points clockwise. */
    polygon(points, color, alpha = 1) {
        const xs = points.map(point => point[0]);
        const ys = points.map(point => point[1]);
        const edges = points.map(([ax, ay], n) => {
            const [bx, by] = points[(n + 1) % points.length];
            const length = Math.hypot(bx - ax, by - ay) || 1;
            return [ax, ay, (by - ay) / length, -(bx - ax) / length];
        });
        this.shape(
            Math.min(...xs),
            Math.min(...ys),
            Math.max(...xs),
            Math.max(...ys),
            color,
            (x, y) => {
                let far = -Infinity;
                for (const [ax, ay, nx, ny] of edges) {
                    far = Math.max(far, (x - ax) * nx + (y - ay) * ny);
                }
                return far;
            },
            alpha
        );
    }

    /** Text in the small own alphabet; `size` is the side of one of its 5 by 7 points. */
    text(text, x, y, size, color) {
        let left = x;
        for (const character of text) {
            const rows = GLYPHS[character] ?? GLYPHS['?'];
            rows.forEach((row, line) => {
                for (let column = 0; column < 5; column += 1) {
                    if (row & (16 >> column)) {
                        this.rect(left + column * size, y + line * size, size, size, color);
                    }
                }
            });
            left += 6 * size;
        }
    }

    textWidth(text, size) {
        return (text.length * 6 - 1) * size;
    }
}
