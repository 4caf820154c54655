import type { RecordingPart } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import type { Rational } from '@beeldspoor/coaching-model/lib/common/time/rational';
import { tableFrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import type { FrameIndex } from '../frames/frame-index';

/** Ticks are kept in 32 bits. */
const LARGEST_TICK = 2 ** 31 - 1;

/** Several files as one recording. */
export interface JoinedTable {
    /** Its ticks carry the gaps. */
    readonly index: FrameIndex & { readonly breaks: readonly number[] };
    /** One for each file. */
    readonly parts: readonly RecordingPart[];
}

/**
 * One frame table over files that were filmed after each other (S1-24), in the finest time base among them, so that every
 * tick of every file can be found back. The first file keeps its own ticks.
 * @param startSeconds when each file began, counted from the first; absent, or before the end of the file before it: directly after that
 */
export function joinTables(files: readonly FrameIndex[], startSeconds: readonly number[] = []): JoinedTable {
    const seconds = ({ num, den }: Rational): number => num / den;
    const finest = files.map(file => file.timebase).reduce((a, b) => (seconds(b) < seconds(a) ? b : a));
    const joined = joinIn(finest, files, startSeconds);
    return joined.index.pts.every(tick => tick <= LARGEST_TICK) ? joined : joinIn({ num: 1, den: 10_000 }, files, startSeconds);
}

function joinIn(timebase: Rational, files: readonly FrameIndex[], startSeconds: readonly number[]): JoinedTable {
    const pts: number[] = [];
    const parts: RecordingPart[] = [];
    const perSecond = timebase.den / timebase.num;
    let first = 0;
    let end = 0;
    files.forEach((file, n) => {
        const scale = (file.timebase.num / file.timebase.den) * perSecond;
        const fileTick = file.pts[0] ?? 0;
        if (n === 0) {
            first = Math.round(fileTick * scale);
            end = first;
        }
        const startTick = n === 0 ? first : Math.max(end, first + Math.round((startSeconds[n] ?? 0) * perSecond));
        const startFrame = pts.length;
        for (const tick of file.pts) {
            pts.push(startTick + Math.round((tick - fileTick) * scale));
        }
        const { duration } = tableFrameTimes({ pts: [...file.pts], timebase: file.timebase, rate: file.rate });
        end = Math.max(startTick + Math.round(duration * perSecond), (pts[pts.length - 1] ?? startTick) + 1);
        parts.push({ startFrame, endFrame: pts.length, startTick, fileTick, timebase: file.timebase });
    });
    const { rate } = files[0];
    const even = rate !== null && files.every(file => file.rate?.num === rate.num && file.rate.den === rate.den);
    const { projection } = files[0];
    return {
        index: {
            frameCount: pts.length,
            timebase,
            rate: even ? rate : null,
            constant: even,
            projection,
            pts,
            breaks: parts.slice(1).map(part => part.startFrame)
        },
        parts
    };
}
