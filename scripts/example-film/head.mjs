// A head that turns: eyes, nose, mouth and hair lie on a ball.
import { mix } from './motion.mjs';

const RADIANS = Math.PI / 180;

/** The head of a figure (see figures.mjs, which says where it is, what it looks like and where it looks). */
export class Head {
    /** Directions of the head: forward, to its left, up; each as right, up, towards the camera. */
    axes() {
        const { yaw, pitch } = this.gaze;
        const turn = (yaw - this.yaw) * RADIANS;
        const tilt = pitch * RADIANS;
        const forward = [Math.sin(turn) * Math.cos(tilt), Math.sin(tilt), -Math.cos(turn) * Math.cos(tilt)];
        const left = [-Math.cos(turn), 0, -Math.sin(turn)];
        const up = [-Math.sin(turn) * Math.sin(tilt), Math.cos(tilt), Math.cos(turn) * Math.sin(tilt)];
        return { forward, left, up };
    }

    /** A point of the head by longitude (to its left) and latitude: [right, up, towards the camera], of a ball of one. */
    onHead(longitude, latitude) {
        const { forward, left, up } = this.headAxes;
        const [a, b, c] = [
            Math.cos(latitude * RADIANS) * Math.cos(longitude * RADIANS),
            Math.cos(latitude * RADIANS) * Math.sin(longitude * RADIANS),
            Math.sin(latitude * RADIANS)
        ];
        return [0, 1, 2].map(axis => a * forward[axis] + b * left[axis] + c * up[axis]);
    }

    /** The visible part of a round patch of the head. */
    patch(longitude, latitude, angle, color, size = 1) {
        const [x, y, z] = this.onHead(longitude, latitude);
        const flat = Math.hypot(x, z) || 1;
        const right = [z / flat, 0, -x / flat];
        const up = [y * right[2] - z * right[1], z * right[0] - x * right[2], x * right[1] - y * right[0]];
        const [cos, sin] = [Math.cos(angle * RADIANS), Math.sin(angle * RADIANS)];
        // The arc of the outline that lies within the patch: where the patch goes over the edge, it follows that arc.
        const middle = Math.atan2(y, x);
        const reach = Math.acos(Math.max(-1, Math.min(1, cos / (Math.hypot(x, y) || 1e-9))));
        let seen = false;
        const points = Array.from({ length: 48 }, (_, n) => {
            const [a, b] = [Math.cos((n / 24) * Math.PI) * sin, Math.sin((n / 24) * Math.PI) * sin];
            const [u, v, w] = [0, 1, 2].map(axis => cos * [x, y, z][axis] + a * right[axis] + b * up[axis]);
            seen ||= w > 0.02;
            if (w >= 0) {
                return this.headPoint([u, v], size);
            }
            const away = Math.atan2(Math.sin(Math.atan2(v, u) - middle), Math.cos(Math.atan2(v, u) - middle));
            const edge = middle + Math.max(-reach, Math.min(reach, away));
            return this.headPoint([Math.cos(edge), Math.sin(edge)], size);
        });
        if (seen) {
            this.pen.poly(points, color);
        }
    }

    headPoint([u, v], size = 1) {
        const r = this.build.head * size;
        return [this.headAt[0] + u * r, this.headAt[1] + v * r];
    }

    drawHead() {
        const { pen, build, look, mood } = this;
        this.headAxes = this.axes();
        const r = build.head;
        const [hu, hv] = this.headAt;
        if (look.hair !== 'bald') {
            const [back] = this.headAxes.forward;
            pen.ellipse(hu - back * r * 0.07, hv + r * 0.06, r * 1.03, r * 1.03, look.hairColor);
        }
        if (look.hair === 'curly') {
            for (let n = 0; n < 9; n += 1) {
                const angle = (20 + n * 17.5) * RADIANS;
                pen.circle(hu + Math.cos(angle) * r * 0.95, hv + Math.sin(angle) * r * 0.95, r * 0.32, look.hairColor);
            }
        }
        if (look.hair === 'bun') {
            const [u, v] = this.headPoint(this.onHead(180, 62), 1.22);
            pen.circle(u, v, r * 0.4, look.hairColor);
        }
        for (const ear of [-92, 92]) {
            const spot = this.onHead(ear, -6);
            if (spot[2] > -0.25 && look.hair !== 'scarf' && look.hair !== 'long') {
                const [u, v] = this.headPoint(spot, 1.02);
                pen.circle(u, v, r * 0.19, look.skinDark ?? look.skin);
            }
        }
        this.patch(0, look.hair === 'scarf' ? -8 : -17, look.hair === 'scarf' ? 54 : 70, look.skin);
        if (look.beard) {
            this.patch(0, -58, 46, look.hairColor);
        }
        if (look.fringe) {
            this.patch(look.fringe, 52, 40, look.hairColor, 1.02);
        }
        for (const cheek of [-40, 40]) {
            this.feature(cheek, -22, (u, v, wide) => pen.ellipse(u, v, r * 0.17 * wide, r * 0.12, '#e08d76', 0.38));
        }
        for (const eye of [-24, 24]) {
            this.feature(eye, 2, (u, v, wide) => {
                if (this.blink) {
                    pen.line(
                        [
                            [u - r * 0.1 * wide, v],
                            [u + r * 0.1 * wide, v]
                        ],
                        r * 0.07,
                        '#4a3a35'
                    );
                } else {
                    if (look.eyeWhite) {
                        pen.ellipse(u, v, r * 0.19 * mix(0.55, 1, wide), r * 0.2, look.eyeWhite);
                    }
                    pen.ellipse(u, v, r * 0.115 * mix(0.55, 1, wide), r * 0.155, '#3a2f33');
                    pen.circle(u + r * 0.03, v + r * 0.05, r * 0.04, '#ffffff');
                }
            });
            if (look.glasses) {
                this.feature(eye, 2, (u, v, wide) => {
                    pen.strokes(
                        [
                            Array.from({ length: 17 }, (_, n) => [
                                u + r * 0.25 * mix(0.5, 1, wide) * Math.cos((n / 8) * Math.PI),
                                v + r * 0.25 * Math.sin((n / 8) * Math.PI)
                            ])
                        ],
                        r * 0.06,
                        '#56616b'
                    );
                });
            }
            // Brows: down towards the middle when cross.
            const inner = mood === 'cross' ? -7 : mood === 'worried' ? 6 : 2.5;
            const lift = mood === 'friendly' || mood === 'asking' ? 4 : 0;
            const side = Math.sign(eye);
            const [near, far] = [this.onHead(side * 14, 21 + lift + inner), this.onHead(side * 36, 22 + lift - inner * 0.7)];
            if (near[2] > 0.1 && far[2] > 0.1) {
                pen.line([this.headPoint(near), this.headPoint(far)], r * (mood === 'cross' ? 0.12 : 0.085), look.brow ?? look.hairColor);
            }
        }
        const nose = this.onHead(0, -12);
        if (nose[2] > -0.35) {
            const [u, v] = this.headPoint(nose, 1.04);
            pen.circle(u, v, r * 0.11, look.skinDark ?? look.skin);
        }
        this.drawMouth();
    }

    /** Draws something small on the face when that side is seen; `wide` shrinks towards the edge. */
    feature(longitude, latitude, draw) {
        const spot = this.onHead(longitude, latitude);
        if (spot[2] > 0.12) {
            const [u, v] = this.headPoint(spot, 0.98);
            draw(u, v, Math.min(1, spot[2] * 1.15));
        }
    }

    drawMouth() {
        const { pen, build, mood, mouth } = this;
        const r = build.head;
        if (mouth) {
            this.feature(0, -40, (u, v, wide) => {
                pen.ellipse(u, v, r * 0.2 * mix(0.55, 1, wide), r * mix(0.05, 0.2, mouth), '#8c3f3b');
                if (mouth > 0.6) {
                    pen.ellipse(u, v - r * 0.08, r * 0.11 * mix(0.55, 1, wide), r * 0.06, '#dd8480');
                }
            });
            return;
        }
        const curve = { friendly: 9, cheeky: 8, cross: -6, worried: -5, asking: 2 }[mood] ?? 4;
        const points = [-20, -13, -6, 0, 6, 13, 20].map(at => this.onHead(at, -39 - curve * (1 - (at / 20) ** 2) + curve * 0.5));
        const seen = points.filter(point => point[2] > 0.1).map(point => this.headPoint(point));
        if (seen.length > 2) {
            pen.line(seen, r * 0.09, '#8a4a42');
        }
    }

    /** Hair that hangs behind: long, a tail, a scarf. */
    drawHairBehind() {
        const { pen, build, look } = this;
        this.headAxes = this.axes();
        const r = build.head;
        const [hu, hv] = this.headAt;
        if (look.hair === 'long' || look.hair === 'scarf') {
            const back = this.headAxes.forward[0] * -0.25 * r;
            pen.blob(
                [
                    [hu + back - r * 0.95, hv + r * 0.2],
                    [hu + back + r * 0.95, hv + r * 0.2],
                    [hu + back + r * 1.02, hv - r * 0.9],
                    [hu + back + r * 0.75, hv - r * 1.65],
                    [hu + back - r * 0.75, hv - r * 1.65],
                    [hu + back - r * 1.02, hv - r * 0.9]
                ],
                look.hairColor
            );
        } else if (look.hair === 'tail') {
            const back = this.onHead(180, 22);
            const [u, v] = this.headPoint(back, 1.1);
            const sway = this.stride === undefined ? 0 : Math.sin(this.stride) * 0.03;
            pen.line(
                [
                    [u, v],
                    [u + back[0] * r * 0.5, v - r * 0.25],
                    [u + back[0] * r * 0.45 + sway, v - r * 1.1]
                ],
                r * 0.5,
                look.hairColor
            );
            pen.circle(u, v, r * 0.24, look.band ?? '#f7efe0');
        } else if (look.hair === 'tails') {
            for (const side of [-100, 100]) {
                const [u, v] = this.headPoint(this.onHead(side, 12), 1.15);
                const [eu, ev] = this.headPoint(this.onHead(side, -40), 1.5);
                pen.line(
                    [
                        [u, v],
                        [eu, ev]
                    ],
                    r * 0.42,
                    look.hairColor
                );
            }
        }
    }
}
