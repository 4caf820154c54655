import type { FrameTableDocument } from '../documents/frame-table';
import { constantFrameTimes, type FrameTimes, type PartBegin, tableFrameTimes } from '../time/frame-times';
import type { Rational } from '../time/rational';
import { breaksOf, partBegins } from '../time/recording-parts';
import type { RecordingDossier } from '../trajectory/trajectory';

/** When frames are on screen, as plain data: a constant rate with the begins of its files, or a frame table. */
export type PlainTimes =
    | { readonly frameCount: number; readonly rate: Rational; readonly parts?: readonly PartBegin[] }
    | { readonly frameTable: Pick<FrameTableDocument, 'pts' | 'timebase' | 'rate' | 'breaks'> };

/** The times of a recording as plain data; undefined at a variable rate without a frame table (F01). */
export function plainTimes({ recording, frameTable }: Pick<RecordingDossier, 'recording' | 'frameTable'>): PlainTimes | undefined {
    if (recording.rate !== null) {
        return { frameCount: recording.frameCount, rate: recording.rate, parts: partBegins(recording) };
    }
    const table = frameTable && { pts: frameTable.pts, timebase: frameTable.timebase, rate: null };
    return table && { frameTable: { ...table, breaks: frameTable.breaks ?? breaksOf(recording) } };
}

/** The times that plain data stand for. */
export function timesOf(times: PlainTimes): FrameTimes {
    return 'frameTable' in times ? tableFrameTimes(times.frameTable) : constantFrameTimes(times.frameCount, times.rate, times.parts);
}
