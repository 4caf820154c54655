import type { Rational } from '@beeldspoor/coaching-model/lib/common/time/rational';
import { inject, injectable } from '@theia/core/shared/inversify';
import type { Writable } from 'node:stream';
import { MediaToolchain, type MediaColour, type MediaInput } from '../toolchain/media-toolchain';
import { FrameCountError, readFrames, ticksOfFrame, type FilmSource, type FrameRange } from './film-frames';
import type { YuvPicture } from './frame-masker';
import { matroskaFrameHeader, matroskaHeader, nanoseconds } from './matroska-frames';
import type { PictureSize } from './picture-size';
import { pictureBytes } from './yuv-picture';

/**
 * Changes a picture in place, or gives another one. Frames come in order; `frame` counts in the file of the segment. A
 * picture given back must stay as it is until the next call has returned: who makes pictures lets two take turns.
 */
export type ChangePicture = (picture: YuvPicture, frame: number) => YuvPicture | void | Promise<YuvPicture | void>;

/** Frames of one file, on the way to one output. */
export interface PipeSegment extends FrameRange {
    readonly source: FilmSource;
    /** Of the pictures that `change` gets. */
    readonly size: PictureSize;
    /** Filters of ffmpeg between the upright film and the scaling to `size`. */
    readonly filters?: readonly string[];
    /** Absent: the pictures go through as they are. */
    readonly change?: ChangePicture;
    /** The tick of a frame in the output (`PipeJob.timebase`), not before 0, ascending over all segments. */
    tickOf(frame: number): number;
}

export interface PipeJob {
    /** One after another in the output. */
    readonly segments: readonly PipeSegment[];
    /** Of every picture that is encoded. */
    readonly size: PictureSize;
    /** Seconds per tick of the output. */
    readonly timebase: Rational;
    readonly colour?: MediaColour;
    /** Further inputs, from 1: the sound. */
    readonly more?: readonly MediaInput[];
    /** Codec, quality, sound and container. Ticks and the mapping of the picture (`0:v`) are seen to. */
    readonly outputOptions: readonly string[];
    /** A temporary file; the caller renames it. */
    readonly output: string;
}

export interface PipeOptions {
    readonly signal?: AbortSignal;
    readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Film → ffmpeg → pictures here → ffmpeg → film, with exactly the frames and the ticks that were asked for, whatever their
 * rate. Memory holds two pictures on each side; a slow encoder slows the decoder. Both programs end together.
 */
@injectable()
export class FramePipe {
    @inject(MediaToolchain)
    protected readonly toolchain!: MediaToolchain;

    /** @throws FrameCountError when a film gives other frames than its table says; MediaToolError; what `change` throws */
    async run(job: PipeJob, options: PipeOptions = {}): Promise<void> {
        try {
            await this.attempt(job, options, true);
        } catch (error) {
            // Some containers cannot be entered halfway without losing frames: read those from their begin.
            if (!(error instanceof FrameCountError) || job.segments.every(({ start }) => start === 0)) {
                throw error;
            }
            await this.attempt(job, options, false);
        }
    }

    protected async attempt(job: PipeJob, { signal, onProgress }: PipeOptions, seek: boolean): Promise<void> {
        const total = job.segments.reduce((sum, { start, end }) => sum + end - start, 0);
        const both = new AbortController();
        const cancel = (): void => both.abort();
        signal?.throwIfAborted();
        signal?.addEventListener('abort', cancel, { once: true });
        try {
            await this.toolchain.feed(
                { fed: 'matroska', more: job.more ?? [], outputOptions: [...pictureOptions(job.timebase), ...job.outputOptions] },
                async input => {
                    const encoder = new PictureWriter(input, job);
                    let done = 0;
                    for (const segment of job.segments) {
                        const { source, size, filters, change } = segment;
                        const read = { size, seek, signal: both.signal, ...(filters && { filters }) };
                        await readFrames(this.toolchain, source, segment, read, async (picture, frame) => {
                            const changed = change && (await change(picture, frame));
                            await encoder.write(changed ?? picture, segment.tickOf(frame));
                            done += 1;
                            onProgress?.(done, total);
                        });
                    }
                    await encoder.flush();
                },
                job.output,
                { signal: both.signal }
            );
        } finally {
            signal?.removeEventListener('abort', cancel);
            both.abort();
        }
    }
}

/** The picture comes from the pipe; its ticks go into the file as they are. */
function pictureOptions({ num, den }: Rational): readonly string[] {
    // A container counts in whole parts of a second.
    return ['-map', '0:v', '-fps_mode', 'passthrough', '-enc_time_base', `${num}:${den}`, '-video_track_timescale', String(den)];
}

/** Writes pictures with their ticks; at most one is on its way, so that memory stays as it is and the encoder sets the pace. */
class PictureWriter {
    protected onTheWay: Promise<void>;

    constructor(
        protected readonly input: Writable,
        protected readonly job: Pick<PipeJob, 'size' | 'colour' | 'timebase' | 'segments'>
    ) {
        const { size, colour, segments } = job;
        const { source, end } = segments[segments.length - 1];
        const lastDuration = nanoseconds(ticksOfFrame(source, end - 1), source.timebase);
        this.onTheWay = this.send([matroskaHeader({ ...size, lastDuration, ...(colour && { colour }) })]);
        this.onTheWay.catch(() => undefined);
    }

    /** Resolves when the picture before has gone. */
    async write({ width, height, y, u, v }: YuvPicture, tick: number): Promise<void> {
        const { size, timebase } = this.job;
        if (width !== size.width || height !== size.height) {
            throw new Error(`A picture of ${width} by ${height} in a film of ${size.width} by ${size.height}.`);
        }
        await this.onTheWay;
        this.onTheWay = this.send([matroskaFrameHeader(tick, timebase, pictureBytes(size)), y, u, v]);
        this.onTheWay.catch(() => undefined);
    }

    flush(): Promise<void> {
        return this.onTheWay;
    }

    /** Resolves when the operating system has taken it all, so that the memory may be used again. */
    protected send(parts: readonly Uint8Array[]): Promise<void> {
        return new Promise((done, failed) => {
            this.input.cork();
            parts.forEach((part, n) => {
                const isLast = n === parts.length - 1;
                this.input.write(part, error => (error ? failed(error) : isLast && done()));
            });
            this.input.uncork();
        });
    }
}
