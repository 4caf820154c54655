import type { Mask } from '@beeldspoor/coaching-model/lib/common/documents/masks';
import type { MaskPlace } from '../../common/masks/mask-at-frame';
import { ellipseOutline, offsetDirection, offsetOf } from '../../common/masks/sphere-ellipse';
import { wrapDegrees } from '../../common/sphere/view';
import type { PicturePlace, PicturePlaces, ScreenPoint } from '../player/picture-places';

/** Points of an outline. */
const POINTS = 72;
/** A line on screen that jumps further than this part of the picture went round the back. */
const JUMP = 0.4;

/** Where a mask is grabbed: its middle, the side at the right, the top, or the corner between them. */
export type MaskGrip = 'centre' | 'right' | 'top' | 'corner';

type Places = Pick<PicturePlaces, 'placeAt' | 'pointOf' | 'boxOf'>;
type Shape = Pick<Mask, 'space' | 'shape'>;

/** Path data (SVG) of the outline of a mask, relative to `origin`; empty when none of it is in front. */
export function outlinePath(places: Places, mask: Shape, place: MaskPlace, origin: ScreenPoint): string {
    return outlineOf(mask, place)
        .map(line => linePath(places, line, origin))
        .join('');
}

/** Where a grip is on screen; undefined when it is not in the picture. */
export function gripPoint(places: Places, mask: Shape, place: MaskPlace, grip: MaskGrip): ScreenPoint | undefined {
    const point = places.pointOf('main', gripPlace(mask, place, grip));
    const { left, top, width, height } = places.boxOf('main');
    const inside = point && point.x >= left && point.x <= left + width && point.y >= top && point.y <= top + height;
    return inside ? point : undefined;
}

/** The mask with one of its grips dragged to a point. */
export function draggedPlace(places: Places, mask: Shape, place: MaskPlace, grip: MaskGrip, point: ScreenPoint): MaskPlace {
    const to = places.placeAt('main', point);
    if (grip === 'centre') {
        return { ...place, ...centreOf(to) };
    }
    const sizes = halfSizes(mask, place, to);
    if (!sizes) {
        return place;
    }
    // The corner lies on the outline at 45°, where both half sizes count equally.
    const part = grip === 'corner' ? Math.SQRT2 : 1;
    return {
        ...place,
        ...(grip !== 'top' && { rx: sizes.rx * part }),
        ...(grip !== 'right' && { ry: sizes.ry * part })
    };
}

/** The ellipse in the box between two points of the screen. */
export function drawnPlace(places: Places, space: Mask['space'], from: ScreenPoint, to: ScreenPoint): MaskPlace {
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const centre = centreOf(places.placeAt('main', middle));
    const at = { ...centre, rx: 0, ry: 0 };
    const right = halfSizes({ space, shape: 'ellipse' }, at, places.placeAt('main', { x: Math.max(from.x, to.x), y: middle.y }));
    const top = halfSizes({ space, shape: 'ellipse' }, at, places.placeAt('main', { x: middle.x, y: Math.min(from.y, to.y) }));
    return { ...centre, rx: right?.rx ?? 10, ry: top?.ry ?? 10 };
}

function centreOf(place: PicturePlace): { x: number; y: number } {
    return place.space === 'flat' ? { x: place.x, y: place.y } : { x: place.yaw, y: place.pitch };
}

function halfSizes({ space, shape }: Shape, { x, y }: MaskPlace, to: PicturePlace): { rx: number; ry: number } | undefined {
    if (to.space === 'flat' || space === 'flat') {
        const { x: toX, y: toY } = centreOf(to);
        return { rx: Math.abs(toX - x), ry: Math.abs(toY - y) };
    }
    if (shape === 'sector') {
        return { rx: Math.abs(wrapDegrees(to.yaw - x)), ry: Math.abs(to.pitch - y) };
    }
    const offset = offsetOf({ yaw: x, pitch: y }, to);
    const degrees = (part: number): number => (Math.atan(Math.abs(part)) * 180) / Math.PI;
    return offset && { rx: degrees(offset.right), ry: degrees(offset.up) };
}

function gripPlace({ space, shape }: Shape, place: MaskPlace, grip: MaskGrip): PicturePlace {
    const { x, y, rx, ry } = place;
    const right = grip === 'right' ? 1 : grip === 'corner' ? Math.SQRT1_2 : 0;
    const up = grip === 'top' ? 1 : grip === 'corner' ? Math.SQRT1_2 : 0;
    if (space === 'flat') {
        return { space, x: x + right * rx, y: y - up * ry };
    }
    if (shape === 'sector') {
        return { space, yaw: wrapDegrees(x + right * rx), pitch: y };
    }
    const [onRight, onUp] = [rx, ry].map(degrees => Math.tan((Math.min(degrees, 89) * Math.PI) / 180));
    return { space, ...offsetDirection({ yaw: x, pitch: y }, right * onRight, up * onUp) };
}

function outlineOf({ space, shape }: Shape, { x, y, rx, ry }: MaskPlace): PicturePlace[][] {
    if (space === 'flat') {
        const turns = Array.from({ length: POINTS + 1 }, (_, i) => (i / POINTS) * 2 * Math.PI);
        return [turns.map(turn => ({ space, x: x + rx * Math.cos(turn), y: y + ry * Math.sin(turn) }))];
    }
    if (shape === 'sector') {
        const meridian = (yaw: number): PicturePlace[] =>
            Array.from({ length: POINTS / 2 + 1 }, (_, i) => ({ space, yaw: wrapDegrees(yaw), pitch: 90 - (i * 360) / POINTS }));
        return [meridian(x - rx), meridian(x + rx)];
    }
    const round = ellipseOutline({ yaw: x, pitch: y, rx, ry }, POINTS).map(bearing => ({ space, ...bearing }));
    return [[...round, round[0]]];
}

function linePath(places: Places, line: readonly PicturePlace[], origin: ScreenPoint): string {
    const { width } = places.boxOf('main');
    let before: ScreenPoint | undefined;
    let path = '';
    for (const each of line) {
        const point = places.pointOf('main', each);
        if (point) {
            const joined = before && Math.abs(point.x - before.x) < width * JUMP;
            path += `${joined ? 'L' : 'M'}${(point.x - origin.x).toFixed(1)} ${(point.y - origin.y).toFixed(1)}`;
        }
        before = point;
    }
    return path;
}
