/** An ellipse as seen from the camera: centre and half angles in degrees; half angles over 90 count as 90. */
export interface SphereEllipse {
    readonly yaw: number;
    readonly pitch: number;
    readonly rx: number;
    readonly ry: number;
}

const RADIANS = Math.PI / 180;

/**
 * A cone with an elliptical cross-section around the centre: what an ellipse drawn in a view of that centre covers. With the centre
 * turned to the front, a direction (right, up, front) lies inside when hypot(right / tan rx, up / tan ry) ≤ front.
 * This function is convex and changes by at most 1 / sin(smaller half angle) a radian, so that its value says how far the edge is at least.
 */
export class EllipseCone {
    protected readonly sinPitch: number;
    protected readonly cosPitch: number;
    protected readonly cotX: number;
    protected readonly cotY: number;
    /** Radians to the edge, at least, for each unit of `excess`. */
    protected readonly reach: number;

    /** @param margin degrees added all round, also at the flanks of a long ellipse */
    constructor({ pitch, rx, ry }: Omit<SphereEllipse, 'yaw'>, margin = 0) {
        const ratio = Math.max(rx, ry) / Math.min(rx, ry);
        const added = margin * Math.max(1, 0.6 * Math.sqrt(ratio + 1));
        const wide = Math.min(rx + added, 90) * RADIANS;
        const high = Math.min(ry + added, 90) * RADIANS;
        this.sinPitch = Math.sin(pitch * RADIANS);
        this.cosPitch = Math.cos(pitch * RADIANS);
        this.cotX = Math.max(0, 1 / Math.tan(wide));
        this.cotY = Math.max(0, 1 / Math.tan(high));
        this.reach = Math.sin(Math.min(wide, high));
    }

    /**
     * Where the circle of one pitch passes through the ellipse: `found(from, until)` in radians of yaw from the centre, both at least 0;
     * it lies there at the other side of the centre too.
     * @param step radians of yaw that may be passed over
     */
    spans(pitch: number, step: number, found: (from: number, until: number) => void): void {
        const { sinPitch, cosPitch, cotX, cotY, reach } = this;
        const sinRow = Math.sin(pitch);
        const cosRow = Math.max(Math.cos(pitch), 1e-9);
        let from = -1;
        let at = 0;
        while (at < Math.PI + step) {
            const cos = Math.cos(at);
            const right = cosRow * Math.sin(at) * cotX;
            const up = (sinRow * cosPitch - cosRow * cos * sinPitch) * cotY;
            const front = sinRow * sinPitch + cosRow * cos * cosPitch;
            const excess = Math.sqrt(right * right + up * up) - front;
            if (excess <= 0 && from < 0) {
                from = Math.max(0, at - step);
            } else if (excess > 0 && from >= 0) {
                found(from, at);
                from = -1;
            }
            // A radian of yaw is only `cosRow` radians on the sphere.
            at += Math.max(step, (Math.abs(excess) * reach) / cosRow);
        }
        if (from >= 0) {
            found(from, Math.PI);
        }
    }
}

/** The outline of an ellipse as directions, yaw and pitch in degrees, `count` points all round beginning at the right. */
export function ellipseOutline({ yaw, pitch, rx, ry }: SphereEllipse, count: number): { yaw: number; pitch: number }[] {
    return Array.from({ length: count }, (_, index) => {
        const turn = (index / count) * 2 * Math.PI;
        return offsetDirection({ yaw, pitch }, Math.cos(turn) * planeRadius(rx), Math.sin(turn) * planeRadius(ry));
    });
}

/** The direction that lies `right` and `up` of the centre on the plane that touches the sphere there (1 = 45°). */
export function offsetDirection(centre: { yaw: number; pitch: number }, right: number, up: number): { yaw: number; pitch: number } {
    const [sinYaw, cosYaw] = [Math.sin(centre.yaw * RADIANS), Math.cos(centre.yaw * RADIANS)];
    const [sinPitch, cosPitch] = [Math.sin(centre.pitch * RADIANS), Math.cos(centre.pitch * RADIANS)];
    const forward = cosPitch - sinPitch * up;
    const x = forward * sinYaw + right * cosYaw;
    const z = forward * cosYaw - right * sinYaw;
    const y = sinPitch + cosPitch * up;
    return { yaw: Math.atan2(x, z) / RADIANS, pitch: Math.atan2(y, Math.hypot(x, z)) / RADIANS };
}

/** Where a direction lies on the plane that touches the sphere at the centre; undefined behind it. */
export function offsetOf(
    centre: { yaw: number; pitch: number },
    direction: { yaw: number; pitch: number }
): { right: number; up: number } | undefined {
    const turn = (direction.yaw - centre.yaw) * RADIANS;
    const [sinCentre, cosCentre] = [Math.sin(centre.pitch * RADIANS), Math.cos(centre.pitch * RADIANS)];
    const [sin, cos] = [Math.sin(direction.pitch * RADIANS), Math.cos(direction.pitch * RADIANS)];
    const front = sin * sinCentre + cos * Math.cos(turn) * cosCentre;
    if (front <= 1e-6) {
        return undefined;
    }
    return { right: (cos * Math.sin(turn)) / front, up: (sin * cosCentre - cos * Math.cos(turn) * sinCentre) / front };
}

function planeRadius(degrees: number): number {
    return Math.tan(Math.min(degrees, 89.5) * RADIANS);
}
