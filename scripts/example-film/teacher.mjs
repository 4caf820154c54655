// Bart (LK1): what he does, frame by frame.
import { FRONT_SEAT } from './cast.mjs';
import { towards } from './figures.mjs';
import { blend, follow, ramp, ramps, round, within, wrap } from './motion.mjs';
import { TURNS } from './turns.mjs';
import { TEACHER_HEAD, aimFrom, blinks, headOf, mouthOf, teacherWay } from './ways.mjs';

/** Where the teacher looks: the attention line of the example. */
const TEACHER_GAZE = [
    [0, 'B'],
    [90, 'C'],
    [160, 'L10'],
    [200, 'A'],
    [255, 'L05'],
    [305, 'B'],
    [390, 'C'],
    [470, 'A'],
    [550, 'D'],
    [650, 'desk'],
    [1000, 'L07'],
    [1100, 'B'],
    [1190, 'A'],
    [1280, 'C'],
    [1370, 'E'],
    [1460, 'A'],
    [1550, 'desk'],
    [1925, 'L07'],
    [1975, 'B'],
    [2040, 'C'],
    [2100, 'L03'],
    [2550, 'B'],
    [2630, 'C'],
    [2725, 'L12'],
    [3075, 'board'],
    [3275, 'A'],
    [3350, 'B'],
    [3430, 'C'],
    [3510, 'L03'],
    [3575, 'D'],
    [3625, 'desk'],
    [3750, 'L07'],
    [3850, 'B'],
    [3930, 'A'],
    [4010, 'C'],
    [4300, 'D'],
    [4400, 'B'],
    [4460, 'A']
];

/** Hands that go along with speaking. */
function speakingHand(frame, sign) {
    const swing = Math.sin(Math.floor(frame / 2) * 0.36 + (sign > 0 ? 0 : 1.9));
    return [0.26 + 0.06 * swing, sign * 0.2, 1.12 + 0.1 * swing];
}

/** A hand stretched towards a place in the room, in the figure's own directions. */
function pointing(place, heading, target, shoulder, reach) {
    const { yaw, pitch } = towards(place, target, shoulder);
    const turn = ((yaw - heading) * Math.PI) / 180;
    const flat = Math.cos((pitch * Math.PI) / 180) * reach;
    return [flat * Math.cos(turn), -flat * Math.sin(turn) - 0.1, shoulder + Math.sin((pitch * Math.PI) / 180) * reach];
}

export function teacher(frame) {
    const way = teacherWay(frame);
    const aim = aimFrom(way.place, TEACHER_HEAD, frame, way.heading ?? 0);
    const gaze = follow(frame, TEACHER_GAZE, aim);
    const body = follow(frame, TEACHER_GAZE, aim, 18);
    // A nod: to L03 and to L12 without a word, at the end of the talk with L03.
    const nod = [2140, 2156, 2552, 2800, 2816].reduce(
        (sum, at) => sum + Math.sin(Math.PI * Math.max(0, Math.min(1, (frame - at + 4) / 14))) * 20,
        0
    );
    const heading = way.heading ?? (within(frame, [3095, 3255]) ? 90 : wrap(body.yaw));
    const rest = sign => [0.03, sign * 0.25, 0.9];
    const hands = { left: rest(1), right: rest(-1) };
    const move = (which, to, part) => {
        hands[which] = blend(hands[which], to, part);
    };
    if (way.stride !== undefined) {
        const swing = Math.sin(way.stride) * 0.18;
        hands.left = [-swing, 0.25, 0.92];
        hands.right = [swing, -0.25, 0.92];
    }
    const speaking = ramps(frame, ...TURNS.LK1.map(([start, end]) => [start + 6, end - 8]));
    move('right', speakingHand(frame, -1), speaking);
    move('left', speakingHand(frame, 1), speaking * 0.7);
    const stack = 10 - (frame >= 190 ? 4 : 0) - (frame >= 272 ? 2 : 0) - (frame >= 322 ? 2 : 0);
    const carries = frame < 612;
    if (carries) {
        hands.left = [0.3, 0.12, 1.02];
    }
    for (const [start, end] of [
        [182, 200],
        [264, 282],
        [314, 332]
    ]) {
        move('right', [0.55, -0.05, 1.1], ramp(frame, start, end));
    }
    const sorting = ramps(frame, [662, 972], [1572, 1890], [3648, 3732]) * (1 - 0.7 * speaking);
    const shuffle = Math.floor(frame / 25) % 2 ? 0.07 : -0.05;
    move('right', [0.42, -0.16 - shuffle, 0.98], sorting);
    move('left', [0.42, 0.16 - shuffle, 0.98], sorting);
    const order = ramps(frame, [1025, 1085]);
    const front = headOf(FRONT_SEAT.place, 0.75);
    move('right', pointing(way.place, heading, front, 1.37, 0.62), order);
    const refuse = ramps(frame, [1940, 1985], [3790, 3830]);
    move('right', [0.52, -0.14, 1.3], refuse);
    const open = ramps(frame, [2405, 2470]);
    move('right', [0.4, -0.3, 1.15], open);
    const thumb = ramps(frame, [2800, 2850]);
    move('right', [0.36, -0.16, 1.36], thumb);
    const writes = ramps(frame, [3105, 3250]);
    move('right', [0.5, -0.02 + 0.3 * Math.sin(frame * 0.045), 1.55 + 0.05 * Math.sin(frame * 0.5)], writes);
    const shows = ramps(frame, [3330, 3380], [3890, 3940]);
    move('left', [-0.28, 0.5, 1.35], shows);
    return {
        code: 'LK1',
        place: way.place.map(round),
        heading: round(heading),
        stride: way.stride && round(way.stride),
        gaze: { yaw: round(gaze.yaw), pitch: round(gaze.pitch - nod) },
        hands: { left: hands.left.map(round), right: hands.right.map(round) },
        thumb: thumb > 0.9 ? 'right' : undefined,
        raised: order > 0.7 ? 'right' : undefined,
        holds: carries && stack > 0 ? { kind: 'stack', count: stack, hand: 'left' } : undefined,
        mood: within(frame, [1000, 1100], [1925, 1985]) ? 'cross' : within(frame, [2100, 3070]) ? 'friendly' : undefined,
        mouth: mouthOf('LK1', frame),
        blink: blinks(0, frame)
    };
}
