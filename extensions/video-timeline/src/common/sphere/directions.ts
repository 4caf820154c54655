import type { View } from '@beeldspoor/coaching-model/lib/common/documents/annotations';
import { wrapDegrees } from './view';

/** A direction from the camera: x to the right, y up, z forward; length 1. */
export interface Direction {
    readonly x: number;
    readonly y: number;
    readonly z: number;
}

/** A place in a flat picture of a sphere: −1 at the left and the bottom edge, 1 at the right and the top edge. */
export interface ViewPlace {
    readonly right: number;
    readonly up: number;
}

/** Where on the sphere, in degrees: yaw right, pitch up. */
export interface Bearing {
    readonly yaw: number;
    readonly pitch: number;
}

const RADIANS = Math.PI / 180;

/** The direction of a bearing. */
export function directionOf({ yaw, pitch }: Bearing): Direction {
    const level = Math.cos(pitch * RADIANS);
    return { x: Math.sin(yaw * RADIANS) * level, y: Math.sin(pitch * RADIANS), z: Math.cos(yaw * RADIANS) * level };
}

/** The bearing of a direction; straight up or down has yaw 0. */
export function bearingOf({ x, y, z }: Direction): Bearing {
    return { yaw: wrapDegrees(Math.atan2(x, z) / RADIANS), pitch: Math.atan2(y, Math.hypot(x, z)) / RADIANS };
}

/**
 * The turn of a view as a matrix by rows: first roll, then pitch, then yaw, as ffmpeg's `v360` with `rorder=ypr`. It takes a
 * direction as the camera sees it to a direction in the room.
 */
export function turnOf({ yaw, pitch, roll }: View): readonly [Direction, Direction, Direction] {
    const [cy, sy, cp, sp, cr, sr] = [yaw, pitch, roll].flatMap(angle => [Math.cos(angle * RADIANS), Math.sin(angle * RADIANS)]);
    return [
        { x: cy * cr + sy * sp * sr, y: cy * sr - sy * sp * cr, z: sy * cp },
        { x: -cp * sr, y: cp * cr, z: sp },
        { x: -sy * cr + cy * sp * sr, y: -sy * sr - cy * sp * cr, z: cy * cp }
    ];
}

/** Tangents of half the horizontal and half the vertical field of view. `aspect`: width / height of the picture. */
export function halfTangents({ vfov }: Pick<View, 'vfov'>, aspect: number): { readonly right: number; readonly up: number } {
    const up = Math.tan((vfov * RADIANS) / 2);
    return { right: up * aspect, up };
}

/** The direction in the room that is seen at a place of the picture. */
export function directionAt(view: View, place: ViewPlace, aspect: number): Direction {
    const { x, y, z } = rayOf(view, place, aspect);
    const [first, second, third] = turnOf(view);
    return {
        x: first.x * x + first.y * y + first.z * z,
        y: second.x * x + second.y * y + second.z * z,
        z: third.x * x + third.y * y + third.z * z
    };
}

/** Where a direction is seen in the picture (also beside it); undefined when it lies behind the camera. */
export function placeOf(view: View, { x, y, z }: Direction, aspect: number): ViewPlace | undefined {
    const [first, second, third] = turnOf(view);
    const depth = first.z * x + second.z * y + third.z * z;
    if (depth <= 1e-9) {
        return undefined;
    }
    const half = halfTangents(view, aspect);
    return {
        right: (first.x * x + second.x * y + third.x * z) / depth / half.right,
        up: (first.y * x + second.y * y + third.y * z) / depth / half.up
    };
}

/**
 * Where in an equirectangular picture a direction is found, in pixels whose first centre is 0: as `v360` counts, so that the
 * last column stands for +180° as the first does for −180°.
 */
export function equirectangularPixel(direction: Direction, width: number, height: number): { readonly x: number; readonly y: number } {
    const { yaw, pitch } = bearingOf(direction);
    return { x: ((yaw / 180 + 1) / 2) * (width - 1), y: ((1 - pitch / 90) / 2) * (height - 1) };
}

/**
 * The view after a drag: what lay under the pointer at its start lies under it again (S1-1: level and at the centre, dragging over
 * 90° of the picture turns by 90°). Pitch stays in [−90, 90]; roll and field of view stay as they are.
 */
export function draggedView(start: View, from: ViewPlace, to: ViewPlace, aspect: number): View {
    const held = directionAt(start, from, aspect);
    const ray = rayOf(start, to, aspect);
    const cr = Math.cos(start.roll * RADIANS);
    const sr = Math.sin(start.roll * RADIANS);
    const [x, y] = [ray.x * cr + ray.y * sr, ray.y * cr - ray.x * sr];
    // The height of the ray when pitched by p is length · cos(p − middle).
    const length = Math.hypot(y, ray.z);
    const middle = Math.atan2(ray.z, y);
    const reach = Math.acos(Math.min(Math.max(held.y / length, -1), 1));
    const now = start.pitch * RADIANS;
    const near = (angle: number): number => Math.abs(angle - now);
    const wanted = near(middle - reach) <= near(middle + reach) ? middle - reach : middle + reach;
    const pitch = Math.min(Math.max(wanted, -Math.PI / 2), Math.PI / 2);
    const forward = ray.z * Math.cos(pitch) - y * Math.sin(pitch);
    const yaw = (Math.atan2(held.x, held.z) - Math.atan2(x, forward)) / RADIANS;
    return { ...start, yaw: wrapDegrees(yaw), pitch: pitch / RADIANS };
}

/** The field of view after zooming: things appear `factor` times as large. */
export function zoomedFov(vfov: number, factor: number): number {
    return (Math.atan(Math.tan((vfov * RADIANS) / 2) / factor) * 2) / RADIANS;
}

function rayOf(view: View, place: ViewPlace, aspect: number): Direction {
    const half = halfTangents(view, aspect);
    const x = place.right * half.right;
    const y = place.up * half.up;
    const length = Math.hypot(x, y, 1);
    return { x: x / length, y: y / length, z: 1 / length };
}
