import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import type { MaskPlace } from './mask-at-frame';
import { EllipseCone } from './sphere-ellipse';

/** Which pixels of the rows of a picture a mask touches. Rows outside `[first, end)` are free. */
export interface MaskRows {
    readonly first: number;
    readonly end: number;
    /** Pixels `[from, until)` that are touched somewhere in the rows `[top, bottom)`, within the picture; none, one or more times. */
    spans(top: number, bottom: number, found: (from: number, until: number) => void): void;
}

/**
 * The pixels of a picture that a mask touches, a little more rather than less. On the sphere the picture is the whole equirectangular one:
 * yaw −180 at its left edge, pitch 90 at its top.
 * @param place of the mask at the frame of the picture @param width,height pixels
 * @param step rows that are asked at once, at most; on the sphere the edge is found to about as many pixels
 */
export function rowsOf(mask: Pick<Mask, 'space' | 'shape'>, place: MaskPlace, width: number, height: number, step: number): MaskRows {
    if (mask.space === 'flat') {
        return flatRows(place, width, height);
    }
    return mask.shape === 'sector' ? sectorRows(place, width, height) : sphereRows(place, width, height, step);
}

function flatRows({ x, y, rx, ry }: MaskPlace, width: number, height: number): MaskRows {
    const [centreX, centreY, halfX, halfY] = [x * width, y * height, rx * width, ry * height];
    return {
        first: clamp(Math.floor(centreY - halfY), height),
        end: clamp(Math.ceil(centreY + halfY), height),
        spans: (top, bottom, found) => {
            // The ellipse is widest where the rows are nearest to its centre.
            const away = Math.max(0, top - centreY, centreY - bottom) / halfY;
            if (away <= 1) {
                const half = halfX * Math.sqrt(1 - away * away);
                emit(clamp(Math.floor(centreX - half), width), clamp(Math.ceil(centreX + half), width), found);
            }
        }
    };
}

function sectorRows({ x, rx }: MaskPlace, width: number, height: number): MaskRows {
    const from = Math.floor(((x - rx + 180) / 360) * width);
    const until = Math.ceil(((x + rx + 180) / 360) * width);
    return { first: 0, end: height, spans: (_top, _bottom, found) => emitRound(from, until, width, found) };
}

function sphereRows({ x, y, rx, ry }: MaskPlace, width: number, height: number, step: number): MaskRows {
    const pixelX = (2 * Math.PI) / width;
    const pixelY = Math.PI / height;
    // Rows are looked at in their middle and yaw in steps: the nearest look at any spot is no further away than this.
    const margin = (Math.hypot(pixelX, pixelY) * (step + 1) * 90) / Math.PI;
    const cone = new EllipseCone({ pitch: y, rx, ry }, margin);
    const half = Math.max(rx, ry) + 3 * margin;
    const centre = ((x + 180) / 360) * width;
    return {
        first: clamp(Math.floor(((90 - y - half) / 180) * height), height),
        end: clamp(Math.ceil(((90 - y + half) / 180) * height), height),
        spans: (top, bottom, found) =>
            cone.spans(Math.PI / 2 - ((top + bottom) / 2) * pixelY, pixelX * step, (from, until) => {
                const [near, far] = [from / pixelX, until / pixelX];
                if (near <= 1) {
                    emitRound(Math.floor(centre - far), Math.ceil(centre + far), width, found);
                } else {
                    emitRound(Math.floor(centre + near), Math.ceil(centre + far), width, found);
                    emitRound(Math.floor(centre - far), Math.ceil(centre - near), width, found);
                }
            })
    };
}

/** A span that may pass the seam of the picture. */
function emitRound(from: number, until: number, width: number, found: (from: number, until: number) => void): void {
    if (until - from >= width) {
        found(0, width);
        return;
    }
    const start = ((from % width) + width) % width;
    const end = start + until - from;
    emit(start, Math.min(end, width), found);
    emit(0, end - width, found);
}

function emit(from: number, until: number, found: (from: number, until: number) => void): void {
    if (until > from) {
        found(from, until);
    }
}

function clamp(value: number, most: number): number {
    return Math.min(Math.max(value, 0), most);
}
