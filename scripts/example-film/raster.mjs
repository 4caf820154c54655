// Fills shapes into a picture with exact coverage at their edges. Only tiles that are marked are painted, so that a frame costs what changed.

const TILE = 32;

export class Raster {
    constructor(width, height) {
        this.width = width;
        this.height = height;
        this.data = new Uint8Array(width * height * 3);
        this.columns = Math.ceil(width / TILE);
        this.tiles = new Uint8Array(this.columns * Math.ceil(height / TILE)).fill(1);
        this.area = new Float32Array(0);
    }

    /** Marks the tiles under a box as to be painted. */
    mark({ left, top, right, bottom }) {
        this.eachTile(left, top, right, bottom, tile => {
            this.tiles[tile] = 1;
        });
    }

    isMarked({ left, top, right, bottom }) {
        let found = false;
        this.eachTile(left, top, right, bottom, tile => {
            found ||= this.tiles[tile] === 1;
        });
        return found;
    }

    eachTile(left, top, right, bottom, visit) {
        const rows = this.tiles.length / this.columns;
        const clamp = (value, count) => Math.max(0, Math.min(count - 1, Math.floor(value / TILE)));
        for (let row = clamp(top, rows); row <= clamp(bottom, rows); row += 1) {
            for (let column = clamp(left, this.columns); column <= clamp(right, this.columns); column += 1) {
                visit(row * this.columns + column);
            }
        }
    }

    /** Puts the marked tiles of another picture here. */
    restore(other) {
        this.markedRuns((from, to) => this.data.set(other.data.subarray(from * 3, to * 3), from * 3));
    }

    /** Calls `visit(first, last)` for each row of pixels of each marked tile. */
    markedRuns(visit) {
        for (let tile = 0; tile < this.tiles.length; tile += 1) {
            if (this.tiles[tile]) {
                const x = (tile % this.columns) * TILE;
                const y = Math.floor(tile / this.columns) * TILE;
                const right = Math.min(this.width, x + TILE);
                for (let row = y; row < Math.min(this.height, y + TILE); row += 1) {
                    visit(row * this.width + x, row * this.width + right);
                }
            }
        }
    }

    /** Fills the contours (flat rows of x, y in pixels) together; overlapping ones of the same direction count once. */
    fill({ contours, box, color, alpha }) {
        if (!this.isMarked(box)) {
            return;
        }
        const left = Math.floor(box.left);
        const top = Math.max(0, Math.floor(box.top));
        const wide = Math.ceil(box.right) - left + 3;
        const high = Math.min(this.height, Math.ceil(box.bottom) + 1) - top;
        if (high <= 0) {
            return;
        }
        if (this.area.length < wide * high) {
            this.area = new Float32Array(wide * high * 2);
        }
        for (const points of contours) {
            const last = points.length - 2;
            for (let n = 0; n <= last; n += 2) {
                const next = n === last ? 0 : n + 2;
                this.edge(points[n] - left, points[n + 1] - top, points[next] - left, points[next + 1] - top, wide, high);
            }
        }
        this.paint(left, top, wide, high, color, alpha);
    }

    /** Adds the signed area to the right of an edge. */
    edge(ax, ay, bx, by, wide, high) {
        if (ay === by) {
            return;
        }
        const { area } = this;
        const down = ay < by ? 1 : -1;
        const [x0, y0, x1, y1] = ay < by ? [ax, ay, bx, by] : [bx, by, ax, ay];
        const slope = (x1 - x0) / (y1 - y0);
        let x = y0 < 0 ? x0 - y0 * slope : x0;
        for (let y = Math.max(0, Math.floor(y0)); y < Math.min(high, Math.ceil(y1)); y += 1) {
            const row = y * wide;
            const dy = Math.min(y + 1, y1) - Math.max(y, y0);
            const next = x + slope * dy;
            const d = dy * down;
            const from = Math.min(x, next);
            const to = Math.max(x, next);
            const first = Math.floor(from);
            const end = Math.ceil(to);
            if (end <= first + 1) {
                const middle = (x + next) / 2 - first;
                area[row + first] += d - d * middle;
                area[row + first + 1] += d * middle;
            } else {
                const s = 1 / (to - from);
                const part = from - first;
                const a0 = 0.5 * s * (1 - part) ** 2;
                const rest = to - end + 1;
                const am = 0.5 * s * rest * rest;
                area[row + first] += d * a0;
                if (end === first + 2) {
                    area[row + first + 1] += d * (1 - a0 - am);
                } else {
                    const a1 = s * (1.5 - part);
                    area[row + first + 1] += d * (a1 - a0);
                    for (let column = first + 2; column < end - 1; column += 1) {
                        area[row + column] += d * s;
                    }
                    area[row + end - 1] += d * (1 - (a1 + (end - first - 3) * s) - am);
                }
                area[row + end] += d * am;
            }
            x = next;
        }
    }

    paint(left, top, wide, high, [r, g, b], alpha) {
        const { area, data, tiles, width } = this;
        for (let row = 0; row < high; row += 1) {
            const y = top + row;
            const tileRow = (y >> 5) * this.columns;
            let sum = 0;
            for (let n = row * wide; n < (row + 1) * wide; n += 1) {
                sum += area[n];
                area[n] = 0;
                const x = left + n - row * wide;
                const cover = Math.min(1, Math.abs(sum)) * alpha;
                if (cover > 0.004 && x >= 0 && x < width && tiles[tileRow + (x >> 5)]) {
                    const at = (y * width + x) * 3;
                    data[at] = data[at] + (r - data[at]) * cover + 0.5;
                    data[at + 1] = data[at + 1] + (g - data[at + 1]) * cover + 0.5;
                    data[at + 2] = data[at + 2] + (b - data[at + 2]) * cover + 0.5;
                }
            }
        }
    }

    /** Brings the marked tiles into a planar YUV 4:2:0 picture (BT.709, limited range). */
    toYuv(planes) {
        const { data, width, height } = this;
        const half = width / 2;
        const u0 = width * height;
        const v0 = u0 + u0 / 4;
        this.markedRuns((from, to) => {
            for (let n = from; n < to; n += 1) {
                planes[n] = 16.5 + (46.559 * data[n * 3] + 156.629 * data[n * 3 + 1] + 15.812 * data[n * 3 + 2]) / 255;
            }
            const y = Math.floor(from / width);
            if (y % 2 === 0) {
                for (let n = from; n < to; n += 2) {
                    const [a, b] = [n * 3, (n + width) * 3];
                    const r = (data[a] + data[a + 3] + data[b] + data[b + 3]) / 4;
                    const g = (data[a + 1] + data[a + 4] + data[b + 1] + data[b + 4]) / 4;
                    const blue = (data[a + 2] + data[a + 5] + data[b + 2] + data[b + 5]) / 4;
                    const at = (y / 2) * half + (n - y * width) / 2;
                    planes[u0 + at] = 128.5 + (-25.664 * r - 86.336 * g + 112 * blue) / 255;
                    planes[v0 + at] = 128.5 + (112 * r - 101.73 * g - 10.27 * blue) / 255;
                }
            }
        });
    }
}
