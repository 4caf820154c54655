// The things of the lesson: books, board, balloons, and the sound of feet.
import { CODES, SEATS } from './cast.mjs';
import { chance, round, walk, within } from './motion.mjs';
import { FRAMES, talks } from './turns.mjs';
import { WALKS, sandraWay, standing, teacherWay } from './ways.mjs';

const BOOKS_ARRIVE = { A: 262, C: 352, B: 410, F: 420, E: 490, D: 560 };

/** The state of everybody's books: nothing yet, closed, open. */
export function bookOf(code, frame) {
    if (code === 'L15' || (code === 'L07' && frame < 5000)) {
        return 'none';
    }
    const { group } = SEATS[code];
    if (frame < BOOKS_ARRIVE[group] || (code === 'L12' && within(frame, [2744, 2901]))) {
        return 'none';
    }
    return frame < 1290 + Math.floor(chance(Number(code.slice(1)), 77) * 260) ? 'closed' : 'open';
}

/** Sandra's book at the front table: it turns page after page while she looks for the right one. */
export function frontBook(frame) {
    if (frame < 1290) {
        return { state: 'closed' };
    }
    const leafing = within(frame, [1450, 1860], [2010, 2100]);
    return { state: 'open', page: leafing ? round(((frame - 1450) % 30) / 30) : 0 };
}

/** Books on the desk of the teacher. */
export const deskBooks = frame => (frame < 640 ? 3 : within(frame, [640, 1560]) ? 4 + (Math.floor(frame / 80) % 2) : 5);

/** Lines on the board: how many letters stand there. */
export const BOARD_LINES = ['ik loop', 'jij loopt', 'wij lopen'];
export const written = frame => (frame < 3105 ? 0 : Math.min(25, Math.floor(((frame - 3105) / 145) * 25)));

/** Who has a balloon at this frame, with which sign. */
export function balloons(frame) {
    return CODES.filter(code => talks(code, frame)).map(code => ({
        code,
        above: code === 'L03' || code === 'L12',
        right: code === 'LK1' || (code === 'L07' && frame < 1000),
        sign:
            code === 'L07'
                ? frame < 1000
                    ? '?'
                    : frame < 3000
                      ? '?!'
                      : '!'
                : code === 'L03' && within(frame, [2375, 2425])
                  ? '?'
                  : undefined,
        size: code === 'L07' ? 1.25 : code === 'LK1' ? 0.9 : 1
    }));
}

/** Frames at which somebody puts a foot down, with loudness; walking people make soft steps. */
export function footsteps() {
    const steps = [];
    const add = (code, from, to, loud) => {
        for (let frame = from; frame < to; frame += 1) {
            const way =
                code === 'LK1'
                    ? teacherWay(frame)
                    : code === 'L07'
                      ? sandraWay(frame)
                      : standing(code, frame)
                        ? walk(frame, WALKS[code])
                        : {};
            if (
                way.stride !== undefined &&
                Math.floor((way.stride + Math.PI / 2) / Math.PI) !== Math.floor((way.stride - 0.3 + Math.PI / 2) / Math.PI)
            ) {
                steps.push({ frame, loud });
            }
        }
    };
    add('LK1', 0, FRAMES, 0.5);
    add('L07', 0, 1212, 0.45);
    Object.keys(WALKS).forEach(code => add(code, 0, FRAMES, 0.25));
    return steps;
}
