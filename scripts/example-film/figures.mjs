// People as simple figures that can turn, look, walk, sit and use their hands. Directions are degrees as the camera sees them: 0 ahead, 90 right.
import { Head } from './head.mjs';
import { mix } from './motion.mjs';
import { LENS, Pen } from './sphere.mjs';

const RADIANS = Math.PI / 180;

const BUILD = {
    pupil: { head: 0.175, shoulder: 0.155, hip: 0.56, torso: 0.42, arm: 0.075, leg: 0.1, foot: 0.075 },
    adult: { head: 0.165, shoulder: 0.215, hip: 0.9, torso: 0.52, arm: 0.095, leg: 0.14, foot: 0.1 }
};
const SEAT_HEIGHT = 0.42;

/**
 * A figure as the camera sees it.
 *   place [x, z] · heading: where the body faces · gaze {yaw, pitch}: where the head faces · look: colours and hair
 *   sits, stride (phase of walking) · hands {left, right}: [ahead, aside, height] in metres · mood, mouth, blink
 */
export class Figure extends Head {
    constructor(drawing, state) {
        super();
        const { place, heading, look } = state;
        Object.assign(this, state);
        this.pen = Pen.facing(drawing, place);
        this.build = BUILD[look.adult ? 'adult' : 'pupil'];
        const yaw = Math.atan2(place[0], place[1]) / RADIANS;
        // Of one metre ahead of the body: how much goes right in the picture, how much towards the camera.
        this.side = Math.sin((heading - yaw) * RADIANS);
        this.front = -Math.cos((heading - yaw) * RADIANS);
        this.yaw = yaw;
        const hip = state.sits ? SEAT_HEIGHT + 0.02 : this.build.hip;
        const bob = state.stride === undefined ? 0 : 0.018 * Math.abs(Math.sin(state.stride));
        this.hip = hip + bob;
        this.shoulder = this.hip + this.build.torso;
        this.neck = [0, this.shoulder + 0.045];
        this.lean = (state.lean ?? 0) * this.side;
        this.headAt = [this.lean + 0.03 * this.side, this.shoulder + this.build.head + 0.045];
    }

    /** Where something ahead, aside (to the own left) and high lies on the plane. */
    spot([ahead, aside, high]) {
        return [ahead * this.side + aside * this.front + (this.lean * (high - this.hip)) / this.build.torso, high];
    }

    /** What is below the table: chair, legs. */
    drawLower() {
        const { pen, build, look, sits, hip } = this;
        if (!sits) {
            pen.ellipse(0, 0.015, build.shoulder * 1.5, 0.03, '#a98557', 0.35);
        }
        const legs = [-1, 1].sort((a, b) => (b - a) * this.side);
        for (const leg of legs) {
            const aside = leg * build.shoulder * 0.45;
            const swing = this.stride === undefined ? 0 : Math.sin(this.stride) * leg;
            const lift = this.stride === undefined ? 0 : Math.max(0, Math.cos(this.stride) * leg) * 0.07;
            const points = sits
                ? [
                      [0, aside, hip],
                      [0.34, aside, hip],
                      [0.34, aside, 0.05]
                  ]
                : [
                      [0, aside, hip],
                      [swing * 0.09 + 0.02, aside, hip * 0.52 + lift * 0.5],
                      [swing * 0.2, aside, 0.05 + lift]
                  ];
            pen.line(
                points.map(point => this.spot(point)),
                build.leg,
                leg * this.side > 0.2 ? (look.trousersFar ?? look.trousers) : look.trousers
            );
            const [u, v] = this.spot(points[2]);
            pen.ellipse(u + 0.05 * this.side, v, build.foot * mix(0.75, 1.1, Math.abs(this.side)), 0.048, look.shoes ?? '#5d5a66');
        }
    }

    drawChairBack() {
        const [u] = this.spot([-0.19, 0, SEAT_HEIGHT]);
        const half = mix(0.025, 0.19, Math.abs(this.front) ** 1.6);
        this.pen.rect(u - half, 0.5, half * 2, 0.28, '#d98f6c', 0.04);
    }

    drawChairSeat() {
        const u = this.spot([0, 0, SEAT_HEIGHT])[0];
        this.pen.rect(u - 0.2, SEAT_HEIGHT - 0.05, 0.4, 0.05, '#c97f5d', 0.02);
        for (const aside of [-0.16, 0.16]) {
            this.pen.line(
                [
                    [u + aside, SEAT_HEIGHT - 0.04],
                    [u + aside, 0.02]
                ],
                0.025,
                '#9aa3a8'
            );
        }
    }

    drawUpper() {
        const { look, front } = this;
        if (this.sits && front > -0.15) {
            this.drawChairBack();
        }
        if (front > 0) {
            this.drawHairBehind();
        }
        const [near, far] = this.side >= 0 ? ['right', 'left'] : ['left', 'right'];
        const profile = Math.abs(this.side) > 0.35;
        if (profile || front < 0) {
            this.drawArm(far);
            if (!profile) {
                this.drawArm(near);
            }
        }
        this.drawTorso();
        this.drawHead();
        if (front <= 0) {
            this.drawHairBehind();
        }
        if (profile || front >= 0) {
            if (!profile) {
                this.drawArm(far);
            }
            this.drawArm(near);
        }
        if (this.sits && front <= -0.15) {
            this.drawChairBack();
        }
        if (look.badge && front > 0.2) {
            this.pen.rect(this.spot([0, -0.02, 0])[0] - 0.035, this.shoulder - 0.26, 0.07, 0.09, '#ffffff', 0.015);
        }
    }

    drawTorso() {
        const { pen, build, look, hip, shoulder, lean } = this;
        const top = build.shoulder * mix(0.66, 1, Math.abs(this.front));
        const low = top * 0.92;
        pen.line([this.neck, [lean, this.neck[1] + 0.08]], build.head * 0.6, look.skinDark ?? look.skin);
        pen.blob(
            [
                [-low, hip - 0.03],
                [low, hip - 0.03],
                [low + lean * 0.4, hip + build.torso * 0.4],
                [top + lean * 0.9, shoulder - 0.06],
                [top * 0.55 + lean, shoulder + 0.035],
                [-top * 0.55 + lean, shoulder + 0.035],
                [-top + lean * 0.9, shoulder - 0.06],
                [-low + lean * 0.4, hip + build.torso * 0.4]
            ],
            look.shirt
        );
        if (look.stripe) {
            pen.rect(-low * 1.02 + lean * 0.5, hip + build.torso * 0.52, low * 2.04, 0.07, look.stripe, 0.02);
        }
        if (this.front > 0.1 && look.collar) {
            pen.ellipse(lean + 0.03 * this.side, shoulder + 0.025, 0.075, 0.03, look.collar);
        }
    }

    drawArm(which) {
        const { pen, build, look } = this;
        const sign = which === 'left' ? 1 : -1;
        const start = [0, sign * build.shoulder * 0.92, this.shoulder - 0.05];
        const hand = this.hands?.[which] ?? this.restingHand(sign);
        const reach = Math.hypot(hand[0] - start[0], hand[1] - start[1], hand[2] - start[2]);
        const slack = Math.max(0, build.torso * 1.12 - reach) * 0.55;
        const elbow = [0, 1, 2].map(axis => mix(start[axis], hand[axis], 0.5));
        elbow[1] += sign * slack * 0.6;
        elbow[2] -= slack * (hand[2] > start[2] ? 0.2 : 0.75);
        elbow[0] -= slack * 0.25;
        const [a, b, c] = [start, elbow, hand].map(point => this.spot(point));
        const wrist = [mix(b[0], c[0], 0.82), mix(b[1], c[1], 0.82)];
        pen.line([b, c], build.arm * 0.8, look.skin);
        pen.line([a, b, look.short ? [mix(b[0], c[0], 0.05), mix(b[1], c[1], 0.05)] : wrist], build.arm, look.sleeve ?? look.shirt);
        if (this.raised === which) {
            // A finger, not a fist.
            const up = Math.hypot(c[0] - b[0], c[1] - b[1]) || 1;
            pen.line([c, [c[0] + ((c[0] - b[0]) / up) * 0.11, c[1] + ((c[1] - b[1]) / up) * 0.11]], build.arm * 0.45, look.skin);
        }
        pen.circle(c[0], c[1], build.arm * 0.58, look.skin);
        if (this.thumb === which) {
            pen.line([c, [c[0], c[1] + 0.1]], build.arm * 0.5, look.skin);
        }
        this.drawHeld(which, c);
    }

    /** What the hands hold: a book up, a stack of books. */
    drawHeld(which, [u, v]) {
        const { pen, holds } = this;
        if (!holds || holds.hand !== which) {
            return;
        }
        if (holds.kind === 'book') {
            pen.rect(u - 0.13, v - 0.02, 0.26, 0.33, '#c26f52', 0.02);
            pen.rect(u - 0.1, v + 0.01, 0.2, 0.27, '#f6d9a8', 0.01);
            pen.circle(u, v + 0.16, 0.05, '#6f9fae');
        } else {
            for (let n = 0; n < holds.count; n += 1) {
                pen.rect(u - 0.15, v + n * 0.045, 0.3, 0.04, n % 2 ? '#c26f52' : '#d9896b', 0.01);
            }
        }
    }

    restingHand(sign) {
        const { build, shoulder } = this;
        if (this.sits) {
            return [0.26, sign * 0.1, shoulder - 0.2];
        }
        const swing = this.stride === undefined ? 0 : -Math.sin(this.stride) * sign * 0.2;
        return [0.02 + swing, sign * (build.shoulder + 0.04), shoulder - build.torso * 0.98 + Math.abs(swing) * 0.2];
    }
}

/** Towards a point of the room, from the head of somebody at `place`. */
export function towards([x, z], [tx, ty, tz], height = LENS) {
    return {
        yaw: Math.atan2(tx - x, tz - z) / RADIANS,
        pitch: Math.atan2(ty - height, Math.hypot(tx - x, tz - z)) / RADIANS
    };
}
