import type { FrameTableDocument } from '../documents/frame-table';
import type { RecordingDocument, RecordingPart } from '../documents/recording';
import type { PartBegin } from './frame-times';
import type { Rational } from './rational';

type Parted = Pick<RecordingDocument, 'parts' | 'timebase' | 'rate'>;

/** Frames with which the second and later files of a recording begin. */
export function breaksOf({ parts }: Pick<RecordingDocument, 'parts'>): number[] {
    return (parts ?? []).slice(1).map(part => part.startFrame);
}

/** Where the files of a recording begin; empty for one file. A part that says no tick follows directly on the one before. */
export function partBegins({ parts = [], timebase, rate }: Parted): PartBegin[] {
    if (parts.length < 2) {
        return [];
    }
    const first = parts[0].startTick ?? 0;
    const begins: PartBegin[] = [];
    for (const { startFrame, startTick } of parts) {
        const before = begins[begins.length - 1];
        const next = before && rate ? before.startSeconds + ((startFrame - before.startFrame) * rate.den) / rate.num : 0;
        const startSeconds = startTick === undefined || !timebase ? next : ((startTick - first) * timebase.num) / timebase.den;
        begins.push({ startFrame, startSeconds });
    }
    return begins;
}

/** The file of a recording (index in `media`) that shows a frame, and the frame's number inside that file. */
export function placeInFile(
    { parts = [] }: Pick<RecordingDocument, 'parts'>,
    frame: number
): { readonly file: number; readonly frame: number } {
    const file = Math.max(
        0,
        parts.findLastIndex(part => part.startFrame <= frame)
    );
    return { file, frame: frame - (parts[file]?.startFrame ?? 0) };
}

/**
 * Ticks of the shown frames of one file of a recording as they stand in that file, with its own time base: the table of
 * that file alone. The recording counts in the finest time base of its files, so nothing is lost on the way there and back.
 */
export function partTicks(
    recording: Pick<RecordingDocument, 'parts'>,
    table: Pick<FrameTableDocument, 'pts' | 'timebase'>,
    file: number
): { readonly pts: readonly number[]; readonly timebase: Rational } {
    const part: RecordingPart | undefined = recording.parts?.[file];
    if (!part) {
        return { pts: table.pts, timebase: table.timebase };
    }
    const timebase = part.timebase ?? table.timebase;
    const start = part.startTick ?? table.pts[part.startFrame] ?? 0;
    const scale = (table.timebase.num * timebase.den) / (table.timebase.den * timebase.num);
    return {
        timebase,
        pts: table.pts.slice(part.startFrame, part.endFrame).map(tick => Math.round((tick - start) * scale) + (part.fileTick ?? start))
    };
}
