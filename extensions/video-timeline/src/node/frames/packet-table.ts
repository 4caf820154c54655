import type { EditWindow } from '../../common/frames/frame-index';
import { shownTicks } from '../../common/frames/frame-index';
import type { MediaStream } from '../toolchain/media-toolchain';
import type { Mp4Structure } from './mp4-structure';

/** Shown ticks with what the container says of the last frame. */
export interface PacketTable {
    readonly pts: readonly number[];
    /** Ticks. */
    readonly lastDuration: number | undefined;
}

/**
 * The index of an MP4 or MOV with at most one plain edit, from its headers alone: a few megabytes of an hour's film.
 * Undefined when the file is any less plain than that: then ffprobe decides.
 */
export async function readPacketTable(file: string, stream: MediaStream, structure: Mp4Structure): Promise<PacketTable | undefined> {
    const track = structure.tracks.find(each => each.id === stream.trackId);
    const window = track && plainWindow(track.edits, track.timescale, structure.movieTimescale);
    if (!track || !window || structure.fragmented || structure.overrun || stream.timebase.num !== 1 || stream.timebase.den !== track.timescale) {
        return undefined;
    }
    // Loaded when first needed: the library is large and only indexing uses it.
    const { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } = await import('mediabunny');
    const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(file) });
    try {
        const video = (await input.getVideoTracks()).find(each => each.id === track.id);
        if (!video) {
            return undefined;
        }
        const ticks: number[] = [];
        let lastDuration: number | undefined;
        for await (const packet of new EncodedPacketSink(video).packets(undefined, undefined, { metadataOnly: true })) {
            ticks.push(Math.round(packet.timestamp * track.timescale));
            lastDuration = Math.round(packet.duration * track.timescale);
        }
        const uncertain = window.begin > 0 && ticks.some(tick => tick < window.begin);
        const nearEnd = window.end !== undefined && ticks.some(tick => Math.abs(tick - window.end!) <= window.slack);
        if (uncertain || nearEnd || (stream.sampleCount !== undefined && stream.sampleCount !== ticks.length)) {
            return undefined;
        }
        return { pts: shownTicks(ticks, window.end === undefined ? {} : { end: window.end }), lastDuration };
    } catch {
        // Headers that this reader does not understand are ffprobe's to judge.
        return undefined;
    } finally {
        input.dispose();
    }
}

interface PlainWindow extends EditWindow {
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
    return { begin, slack: Math.ceil(trackScale / movieScale), ...(length !== undefined && { end: begin + length }) };
}
