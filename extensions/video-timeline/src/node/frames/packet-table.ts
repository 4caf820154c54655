import { shownTicks, type EditWindow } from '../../common/frames/frame-index';
import type { MediaStream } from '../toolchain/media-toolchain';
import type { Mp4Structure } from './mp4-structure';

/** Shown ticks with what the container says of the last frame. */
export interface PacketTable {
    readonly pts: readonly number[];
    /** Ticks. */
    readonly lastDuration: number | undefined;
    /** Pictures in the file, shown or not. */
    readonly total?: number;
}

/**
 * The index of an MP4 or MOV with at most one plain edit, from its headers alone: a few megabytes of an hour's film.
 * Undefined when the file is any less plain than that: then ffprobe decides.
 */
export function readPacketTable(stream: MediaStream, structure: Mp4Structure): PacketTable | undefined {
    const track = structure.tracks.find(each => each.id === stream.trackId);
    const window = track && plainWindow(track.edits, track.timescale, structure.timescale);
    if (
        !track ||
        !window ||
        structure.fragmented ||
        structure.overrun ||
        stream.timebase.num !== 1 ||
        stream.timebase.den !== track.timescale
    ) {
        return undefined;
    }
    const samples = track.samples();
    if (!samples || samples.ticks.length === 0 || (stream.sampleCount !== undefined && stream.sampleCount !== samples.ticks.length)) {
        return undefined;
    }
    const { begin, end, slack, mediaTime } = window;
    const ticks = samples.ticks.map(tick => tick - mediaTime + begin);
    const uncertain = begin > 0 && ticks.some(tick => tick < begin);
    const nearEnd = end !== undefined && ticks.some(tick => Math.abs(tick - end) <= slack);
    if (uncertain || nearEnd) {
        return undefined;
    }
    return { pts: shownTicks(ticks, end === undefined ? {} : { end }), lastDuration: samples.lastDuration, total: ticks.length };
}

interface PlainWindow extends EditWindow {
    /** Tick of the track that the edit begins with. */
    readonly mediaTime: number;
    /** Ticks for which nothing is shown first. */
    readonly begin: number;
    /** How far rounding of the movie's coarser clock may move `end`. */
    readonly slack: number;
}

/** The window of a track with no edit, one edit, or a pause and one edit; undefined for anything else. */
export function plainWindow(
    edits: readonly { duration: number; mediaTime: number; rateIsOne: boolean }[],
    trackScale: number,
    movieScale: number
): PlainWindow | undefined {
    const pause = edits.length > 0 && edits[0].mediaTime === -1 ? edits[0] : undefined;
    const shown = pause ? edits.slice(1) : edits;
    if (shown.length > 1 || (pause && shown.length === 0) || shown.some(edit => !edit.rateIsOne || edit.mediaTime < 0)) {
        return undefined;
    }
    const ticks = (duration: number): number => Math.round((duration * trackScale) / movieScale);
    const begin = pause ? ticks(pause.duration) : 0;
    const length = shown.length === 1 && shown[0].duration > 0 ? ticks(shown[0].duration) : undefined;
    return {
        mediaTime: shown[0]?.mediaTime ?? 0,
        begin,
        slack: Math.ceil(trackScale / movieScale),
        ...(length !== undefined && { end: begin + length })
    };
}
