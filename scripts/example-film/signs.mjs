// What is written beside people: their code, and a balloon while they speak.

/** The code above a head. */
export function drawTag(figure, code) {
    const { pen, place, headAt, build, look } = figure;
    const far = Math.hypot(...place);
    const high = 0.033 * far + 0.012;
    const [u, v] = [headAt[0], headAt[1] + build.head * (look.hair === 'bun' ? 1.75 : 1.35) + high * 0.5];
    drawTagAt(pen, code, u, v, high);
}

function drawTagAt(pen, code, u, v, high) {
    const { back, text } = TAGS[code] ?? { back: '#ffffff', text: '#39515c' };
    const half = high * (code.length * 0.44 + 0.22);
    pen.rect(u - half, v, half * 2, high * 1.7, back, high * 0.6);
    pen.text(code, u, v + high * 0.35, high, text, { align: 'middle', weight: 0.17 });
}
const TAGS = {
    LK1: { back: '#2f6690', text: '#ffffff' },
    L07: { back: '#f08a24', text: '#ffffff' }
};

/** A speech balloon beside the head: dots while somebody speaks, a sign when somebody calls or asks. */
export function drawBalloon(figure, { sign, right, above, frame, size = 1 }) {
    const { pen, place, build } = figure;
    const far = Math.hypot(...place);
    const scale = (0.16 + 0.075 * far) * size;
    const [hu, hv] = figure.headAt;
    const way = right ? 1 : -1;
    const [cu, cv] = above
        ? [hu + way * scale * 0.7, hv + build.head * 1.9 + far * 0.03 + scale * 0.62]
        : [hu + way * (build.head * 1.15 + scale * 0.85), hv + build.head * 0.75 + scale * 0.4];
    const tip = above ? [hu + way * build.head * 0.75, hv + build.head * 0.95] : [hu + way * build.head * 1.05, hv - build.head * 0.1];
    const shape = (grow, color) => {
        pen.ellipse(cu, cv, scale * 0.72 + grow, scale * 0.52 + grow, color);
        pen.poly(
            [
                [cu - way * scale * (above ? 0.3 : 0.62) - grow, cv - scale * (above ? 0.3 : 0.02)],
                [cu - way * scale * (above ? -0.1 : 0.15) + grow, cv - scale * 0.42],
                [tip[0] - way * grow, tip[1] - grow]
            ],
            color
        );
    };
    shape(0.018 * far * 0.5, '#6d8591');
    shape(0, '#ffffff');
    if (sign) {
        pen.text(sign, cu, cv - scale * 0.3, scale * 0.6, sign.includes('!') ? '#d2622a' : '#2f6690', { align: 'middle', weight: 0.2 });
    } else {
        for (let n = 0; n < 3; n += 1) {
            const up = Math.floor(frame / 6) % 3 === n ? scale * 0.09 : 0;
            pen.circle(cu + (n - 1) * scale * 0.36, cv + up, scale * 0.095, '#6d8591');
        }
    }
}
