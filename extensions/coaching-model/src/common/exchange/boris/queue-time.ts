import type { ForeignMedia } from '../foreign-coding';

/**
 * The second in a queue of films, one right after another, for a second of the coding: films that begin later than the one
 * before them ends have the gap left out. What lies in a gap is at the begin of the next film.
 */
export function queueSecond(films: readonly ForeignMedia[]): (second: number) => number {
    const origins = films.map(({ originSeconds = 0 }) => originSeconds);
    if (
        films.length < 2 ||
        origins.every(origin => origin === origins[0]) ||
        films.some(({ lengthSeconds }) => lengthSeconds === undefined)
    ) {
        return second => second;
    }
    return second => {
        const at = Math.max(
            0,
            origins.findLastIndex(origin => second >= origins[0] - origin)
        );
        const before = films.slice(0, at).reduce((sum, { lengthSeconds = 0 }) => sum + lengthSeconds, 0);
        const inside = second - (origins[0] - origins[at]);
        const length = films[at].lengthSeconds ?? 0;
        return before + (at < films.length - 1 ? Math.min(inside, length) : inside);
    };
}
