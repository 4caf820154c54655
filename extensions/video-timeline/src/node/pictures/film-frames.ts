import type { Rational } from '@beeldspoor/coaching-model/lib/common/time/rational';
import type { MediaJob, MediaStream, MediaToolchain } from '../toolchain/media-toolchain';
import type { YuvPicture } from './frame-masker';
import type { PictureSize } from './picture-size';
import { pictureBytes, pictureOver } from './yuv-picture';

/** A film file with the ticks of its shown frames. */
export interface FilmSource {
    /** Absolute. */
    readonly file: string;
    readonly video: MediaStream;
    /** Ascending; `pts[n]` is where frame n of this file begins. */
    readonly pts: readonly number[];
    /** Seconds per tick. */
    readonly timebase: Rational;
}

/** Frames `[start, end)` of one file. */
export interface FrameRange {
    readonly start: number;
    readonly end: number;
}

export interface ReadOptions {
    /** Of the pictures handed over. */
    readonly size: PictureSize;
    /** Filters of ffmpeg between the upright film and the scaling to `size`. */
    readonly filters?: readonly string[];
    /** False: decode from the begin of the file, for a file that cannot be entered halfway. */
    readonly seek?: boolean;
    readonly signal?: AbortSignal;
}

/** Other frames came out of the film than its frame table promises: nothing that was made of them may be kept. */
export class FrameCountError extends Error {
    constructor(
        readonly expected: number,
        readonly found: number
    ) {
        super(`${found} frames instead of ${expected}`);
        this.name = 'FrameCountError';
    }
}

/** Ticks that a frame is on screen; the last one as long as the one before it (A14), a single one a twenty-fifth of a second. */
export function ticksOfFrame({ pts, timebase }: Pick<FilmSource, 'pts' | 'timebase'>, frame: number): number {
    const count = pts.length;
    if (count < 2) {
        return Math.max(1, Math.round(timebase.den / timebase.num / 25));
    }
    return frame < count - 1 ? pts[frame + 1] - pts[frame] : pts[count - 1] - pts[count - 2];
}

/** Seconds before the first frame at which ffmpeg enters the file: it then decodes from the key frame before. */
const SEEK_MARGIN = 1;

/** The tick from which on frame `frame` is meant: halfway between it and the one before. */
export function edgeTick(pts: readonly number[], frame: number): number {
    return Math.floor((pts[frame - 1] + pts[frame]) / 2) + 1;
}

/** Options before an input that enter it shortly before a frame, with the times of the file kept; none for the first frames. */
export function seekOptions({ pts, timebase }: FilmSource, frame: number): readonly string[] {
    const second = (pts[frame] * timebase.num) / timebase.den - SEEK_MARGIN;
    const isFarIn = frame > 0 && ((pts[frame] - pts[0]) * timebase.num) / timebase.den > SEEK_MARGIN;
    // The time of the file itself is meant, whatever it starts with; ffmpeg's own exact cut would count that start twice.
    return isFarIn ? ['-copyts', '-seek_timestamp', '1', '-noaccurate_seek', '-ss', second.toFixed(6)] : ['-copyts'];
}

/** What ffmpeg is asked for: exactly the frames of `range`, raw, upright, with the colours of the film kept. */
export function readJob(source: FilmSource, range: FrameRange, { size, filters, seek = true }: ReadOptions): MediaJob {
    const { file, video, pts } = source;
    const trim = [
        ...(range.start > 0 ? [`start_pts=${edgeTick(pts, range.start)}`] : []),
        ...(range.end < pts.length ? [`end_pts=${edgeTick(pts, range.end)}`] : [])
    ];
    const chain = [
        ...(trim.length > 0 ? [`trim=${trim.join(':')}`] : []),
        ...(filters ?? []),
        scaling(video, size),
        'format=yuv420p',
        'setsar=1'
    ];
    return {
        input: file,
        inputOptions: seek ? seekOptions(source, range.start) : ['-copyts'],
        outputOptions: [
            ...['-map', `0:${video.index}`, '-vf', chain.join(','), '-fps_mode', 'passthrough'],
            ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p']
        ]
    };
}

/** Scaling that leaves the range of the samples as it is. */
export function scaling({ colour }: MediaStream, { width, height }: PictureSize): string {
    const range = colour?.range === 'pc' ? ':in_range=pc:out_range=pc' : '';
    return `scale=${width}:${height}:flags=bicubic+accurate_rnd+full_chroma_int${range}`;
}

/**
 * Decodes frames `[start, end)` of a film and hands them over one after another; ffmpeg waits meanwhile. Two buffers take
 * turns: a picture may be used until `onFrame` has returned for the next one.
 * @param onFrame `frame` counts in the file
 * @throws FrameCountError when the film gives other frames than its table says; MediaToolError
 */
export async function readFrames(
    toolchain: MediaToolchain,
    source: FilmSource,
    range: FrameRange,
    options: ReadOptions,
    onFrame: (picture: YuvPicture, frame: number) => Promise<void>
): Promise<void> {
    const expected = range.end - range.start;
    const bytes = pictureBytes(options.size);
    const buffers = [new Uint8Array(bytes), new Uint8Array(bytes)];
    const pictures = buffers.map(buffer => pictureOver(buffer, options.size));
    let count = 0;
    let filled = 0;
    await toolchain.pipe(
        readJob(source, range, options),
        async output => {
            for await (const chunk of output as AsyncIterable<Buffer>) {
                for (let at = 0; at < chunk.length;) {
                    const part = Math.min(chunk.length - at, bytes - filled);
                    buffers[count % 2].set(chunk.subarray(at, at + part), filled);
                    at += part;
                    filled += part;
                    if (filled === bytes) {
                        if (count === expected) {
                            throw new FrameCountError(expected, count + 1);
                        }
                        await onFrame(pictures[count % 2], range.start + count);
                        count += 1;
                        filled = 0;
                    }
                }
            }
        },
        options.signal ? { signal: options.signal } : {}
    );
    if (count !== expected || filled !== 0) {
        throw new FrameCountError(expected, count);
    }
}
