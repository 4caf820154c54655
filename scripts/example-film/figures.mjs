// People as simple flat figures. A figure looks at a point, talks, raises a hand, holds a book, sits or stands.

const INK = '#3b3f46';

/**
 * @param figure `x`, `y`: middle of the head; `scale`: 1 is a head of 46 pixels; `gaze`: point looked at;
 * `talk`: frame number while talking; `arm`: 'up' | 'book' | 'point' | 'stop' | 'leaf' | undefined; `armSide` -1 or 1.
 */
export function drawFigure(canvas, figure) {
    const {
        x,
        y,
        scale: s = 1,
        skin,
        hair,
        shirt,
        trousers = '#4d5a73',
        style = 'short',
        gaze,
        talk,
        arm,
        armSide = 1,
        sitting = true,
        stride
    } = figure;
    const r = 23 * s;
    const shoulder = y + r + 10 * s;
    const hip = shoulder + 66 * s;
    const limb = 15 * s;

    if (!sitting) {
        const swing = stride === undefined ? 0 : Math.sin(stride) * 13 * s;
        canvas.line(
            [
                [x - 9 * s, hip - 6 * s],
                [x - 9 * s - swing, hip + 50 * s]
            ],
            17 * s,
            trousers
        );
        canvas.line(
            [
                [x + 9 * s, hip - 6 * s],
                [x + 9 * s + swing, hip + 50 * s]
            ],
            17 * s,
            trousers
        );
        canvas.line(
            [
                [x - 9 * s - swing, hip + 54 * s],
                [x - 4 * s - swing, hip + 54 * s]
            ],
            11 * s,
            INK
        );
        canvas.line(
            [
                [x + 9 * s + swing, hip + 54 * s],
                [x + 14 * s + swing, hip + 54 * s]
            ],
            11 * s,
            INK
        );
    }
    if (style === 'long') {
        canvas.rect(x - r - 3 * s, y - 6 * s, 2 * r + 6 * s, r + 26 * s, hair, 14 * s);
    }
    // Arm behind, body, neck.
    const rest = [x - armSide * 31 * s, hip - 14 * s];
    canvas.line([[x - armSide * 22 * s, shoulder + 8 * s], [x - armSide * 31 * s, shoulder + 34 * s], rest], limb, shirt);
    canvas.circle(rest[0], rest[1], 8 * s, skin);
    canvas.rect(x - 28 * s, shoulder - 4 * s, 56 * s, 72 * s, shirt, 20 * s);
    canvas.rect(x - 7 * s, y + r - 6 * s, 14 * s, 18 * s, skin, 6 * s);

    // Head: the face follows the gaze.
    const dx = (gaze?.[0] ?? x) - x;
    const dy = (gaze?.[1] ?? y) - y;
    const far = Math.hypot(dx, dy) || 1;
    const reach = Math.min(1, far / 60);
    const lookX = (dx / far) * reach;
    const lookY = (dy / far) * reach;
    if (style === 'bun') {
        canvas.circle(x - lookX * 6 * s, y - r - 5 * s, 10 * s, hair);
    }
    if (style === 'tail') {
        canvas.line(
            [
                [x - lookX * 16 * s - 14 * s * Math.sign(lookX || 1), y - 8 * s],
                [x - 30 * s * Math.sign(lookX || 1), y + 20 * s]
            ],
            13 * s,
            hair
        );
    }
    canvas.circle(x, y, r, skin);
    const brow = y - 9 * s + lookY * 6 * s;
    canvas.cap(x, y, r + 1.5 * s, hair, (px, py) => brow - py + (px - x) * lookX * -0.25);
    if (style === 'curly') {
        for (let n = -2; n <= 2; n += 1) {
            canvas.circle(x + n * 10 * s, y - r + Math.abs(n) * 4.5 * s, 9 * s, hair);
        }
    }
    const fx = x + lookX * 10 * s;
    const fy = y + 2 * s + lookY * 8 * s;
    for (const side of [-1, 1]) {
        const ex = fx + side * 8.5 * s;
        canvas.circle(ex, fy, 4.6 * s, '#ffffff');
        canvas.circle(ex + lookX * 2 * s, fy + lookY * 1.8 * s, 2.7 * s, INK);
    }
    if (talk !== undefined) {
        canvas.ellipse(fx + lookX * 2 * s, fy + 11 * s, 5 * s, (2.2 + 2.4 * Math.abs(Math.sin(talk * 0.55))) * s, '#9a4f4a');
    } else {
        canvas.line(
            [
                [fx - 4.5 * s + lookX * 2 * s, fy + 10.5 * s],
                [fx + lookX * 2 * s, fy + 12 * s],
                [fx + 4.5 * s + lookX * 2 * s, fy + 10.5 * s]
            ],
            2.2 * s,
            '#9a5a52'
        );
    }
    drawArm(canvas, { x, y, s, shoulder, hip, side: armSide, arm, skin, shirt, gaze, limb });
}

function drawArm(canvas, { x, y, s, shoulder, hip, side, arm, skin, shirt, gaze, limb }) {
    const from = [x + side * 23 * s, shoulder + 9 * s];
    const hand = {
        up: [x + side * 37 * s, y - 44 * s],
        book: [x + side * 40 * s, y - 30 * s],
        stop: [x + side * 58 * s, shoulder - 2 * s],
        point: gaze ? [x + side * 66 * s, shoulder + 8 * s] : undefined,
        leaf: [x + side * 16 * s, hip - 8 * s]
    }[arm] ?? [x + side * 31 * s, hip - 14 * s];
    const elbow = arm === 'up' || arm === 'book' ? [x + side * 40 * s, shoulder - 14 * s] : [x + side * 36 * s, shoulder + 30 * s];
    canvas.line([from, elbow, hand], limb, shirt);
    canvas.circle(hand[0], hand[1], 8.5 * s, skin);
    if (arm === 'up') {
        canvas.line([hand, [hand[0] + 1 * s, hand[1] - 19 * s]], 6.5 * s, skin);
    }
    if (arm === 'point') {
        canvas.line([hand, [hand[0] + side * 17 * s, hand[1] + 3 * s]], 6.5 * s, skin);
    }
    if (arm === 'stop') {
        for (const tilt of [-7, -2.5, 2, 6.5]) {
            canvas.line(
                [
                    [hand[0] + tilt * s, hand[1]],
                    [hand[0] + tilt * 1.25 * s, hand[1] - 15 * s]
                ],
                4.6 * s,
                skin
            );
        }
    }
    if (arm === 'book') {
        canvas.rect(hand[0] - 21 * s, hand[1] - 33 * s, 42 * s, 32 * s, '#c98a3c', 3 * s);
        canvas.rect(hand[0] - 14 * s, hand[1] - 26 * s, 28 * s, 6 * s, '#f5e6cc', 2 * s);
    }
}

/** The code of a person on a small tag. */
export function drawTag(canvas, text, cx, top, size = 2) {
    const width = canvas.textWidth(text, size);
    canvas.rect(cx - width / 2 - 6, top, width + 12, 7 * size + 8, '#2f3640', 5);
    canvas.text(text, cx - width / 2, top + 4, size, '#ffffff');
}

/** A balloon beside a head; `sign` is 'dots', 'loud' or 'book'. */
export function drawBalloon(canvas, cx, cy, toX, toY, sign, frame) {
    const tail = orient([
        [cx - 9, cy + 8],
        [cx + 9, cy + 8],
        [toX, toY]
    ]);
    canvas.line(
        [
            [cx - 8, cy + 10],
            [toX, toY],
            [cx + 8, cy + 10]
        ],
        4,
        '#8f9aa6'
    );
    canvas.rect(cx - 36, cy - 24, 72, 44, '#8f9aa6', 19);
    canvas.polygon(tail, '#ffffff');
    canvas.rect(cx - 34, cy - 22, 68, 40, '#ffffff', 17);
    if (sign === 'book') {
        canvas.polygon(
            orient([
                [cx - 18, cy - 11],
                [cx - 1, cy - 7],
                [cx - 1, cy + 10],
                [cx - 18, cy + 6]
            ]),
            '#c98a3c'
        );
        canvas.polygon(
            orient([
                [cx + 18, cy - 11],
                [cx + 1, cy - 7],
                [cx + 1, cy + 10],
                [cx + 18, cy + 6]
            ]),
            '#c98a3c'
        );
    } else {
        const count = sign === 'loud' ? 4 : 3;
        for (let n = 0; n < count; n += 1) {
            const lift = Math.sin(frame * 0.25 - n) > 0.3 ? 2 : 0;
            canvas.circle(cx + (n - (count - 1) / 2) * 13, cy - 2 - lift, sign === 'loud' ? 4.6 : 4, '#5b6470');
        }
        if (sign === 'loud') {
            for (const side of [-1, 1]) {
                canvas.line(
                    [
                        [cx + side * 40, cy - 12],
                        [cx + side * 47, cy - 17]
                    ],
                    3,
                    '#5b6470'
                );
                canvas.line(
                    [
                        [cx + side * 41, cy],
                        [cx + side * 49, cy]
                    ],
                    3,
                    '#5b6470'
                );
            }
        }
    }
}

/** Points in the turn that `polygon` wants. */
function orient(points) {
    const area = points.reduce((sum, [ax, ay], n) => {
        const [bx, by] = points[(n + 1) % points.length];
        return sum + ax * by - bx * ay;
    }, 0);
    return area > 0 ? points : [...points].reverse();
}
