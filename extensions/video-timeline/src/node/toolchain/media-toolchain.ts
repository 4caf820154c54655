import type { Readable, Writable } from 'node:stream';

/** The two programs, as found and tried once. */
export interface MediaTools {
    readonly ffmpeg: string;
    readonly ffprobe: string;
    /** As ffmpeg says it, for example `5.1.9-0+deb12u1`. */
    readonly version: string;
    /** First usable of libx264, libopenh264 and the ones of the operating system. */
    readonly h264Encoder: string;
}

/** One stream as ffprobe describes it; only what Beeldspoor uses. */
export interface MediaStream {
    readonly index: number;
    readonly type: 'video' | 'audio' | 'other';
    readonly codec: string;
    /** For example `High 10`; undefined when unknown. */
    readonly profile: string | undefined;
    readonly pixelFormat: string | undefined;
    /** Id of the track inside the container (MP4: the track id). */
    readonly trackId: number | undefined;
    readonly width: number;
    readonly height: number;
    readonly timebase: { readonly num: number; readonly den: number };
    /** Samples that the header promises; undefined when it does not say. */
    readonly sampleCount: number | undefined;
    /** A cover picture, not a film. */
    readonly attachedPicture: boolean;
    readonly spherical: string | undefined;
    /** Degrees, counter-clockwise. */
    readonly rotation: number;
    /** Width of one pixel for its height; absent: square. */
    readonly sampleAspect?: { readonly num: number; readonly den: number };
    /** As ffmpeg names them; absent: the film does not say. */
    readonly colour?: MediaColour;
    /** Bits for each colour of a picture; undefined when unknown. */
    readonly bitDepth?: number;
    /** Written in two halves, as television was. */
    readonly interlaced?: boolean;
    /** Sound: samples a second and number of channels. */
    readonly sampleRate?: number;
    readonly channels?: number;
    /** Second on the timeline of the file at which the stream begins. */
    readonly startSeconds?: number;
}

/** How the samples of a picture become colours, in the names of ffmpeg. */
export interface MediaColour {
    /** `tv` (16 to 235) or `pc` (0 to 255). */
    readonly range?: string;
    readonly matrix?: string;
    readonly transfer?: string;
    readonly primaries?: string;
    /** Where a colour sample lies among its four pixels. */
    readonly chroma?: string;
}

export interface MediaDescription {
    /** Names of the container, for example `mov,mp4,m4a,3gp,3g2,mj2`. */
    readonly format: string;
    /** Seconds. */
    readonly duration: number | undefined;
    /** When the camera says that it began: ISO 8601 in UTC; undefined when it does not say, or says nonsense. */
    readonly createdAt?: string;
    readonly streams: readonly MediaStream[];
}

/** A packet of one stream. */
export interface MediaPacket {
    /** Presentation tick; undefined when the container does not say. */
    readonly pts: number | undefined;
    /** Ticks. */
    readonly duration: number | undefined;
    /** Decoded but not shown: outside the edit list. */
    readonly discarded: boolean;
    /** Cut off or damaged. */
    readonly corrupt: boolean;
}

/** A file that ffmpeg reads. The path is absolute; it is opened as a plain file whatever its name says. */
export interface MediaInput {
    readonly input: string;
    readonly inputOptions?: readonly string[];
}

/** What ffmpeg is asked to do. */
export interface MediaJob extends MediaInput {
    /** Inputs 1, 2 …: for example the sound of another file. */
    readonly more?: readonly MediaInput[];
    readonly outputOptions: readonly string[];
}

/** What ffmpeg is asked to do with something that the caller writes: input 0 is fed, `more` follows from 1. */
export interface FedMediaJob {
    /** Raw pictures in the Matroska of `matroska-frames.ts`. */
    readonly fed: 'matroska';
    readonly more?: readonly MediaInput[];
    readonly outputOptions: readonly string[];
}

export interface MediaRunOptions {
    readonly signal?: AbortSignal;
    /** Milliseconds; the job is killed after it. */
    readonly timeout?: number;
    readonly onProgress?: (progress: { readonly frames: number; readonly seconds: number }) => void;
    /** Each line that ffmpeg writes to standard error. */
    readonly onLine?: (line: string) => void;
    /** Nobody waits for it: everything else on the machine goes first. */
    readonly background?: boolean;
}

/** What a job said. */
export interface MediaRunResult {
    /** The last lines that ffmpeg wrote to standard error. */
    readonly log: readonly string[];
    /** Frames written. */
    readonly frames: number;
}

/** ffmpeg or ffprobe ended with an error, ran out of time, or was cancelled. */
export class MediaToolError extends Error {
    constructor(
        readonly reason: 'failed' | 'timeout' | 'cancelled' | 'too-much',
        readonly log: readonly string[],
        options?: ErrorOptions
    ) {
        super(`${reason}: ${log.slice(-3).join(' | ')}`, options);
        this.name = 'MediaToolError';
    }
}

/**
 * The one port to ffmpeg and ffprobe. Every run is hardened: no standard input, only film containers (playlists and
 * manifests under another name are refused), only plain files, limits on time and memory, killed as a group on cancel.
 */
export const MediaToolchain = Symbol('MediaToolchain');
export interface MediaToolchain {
    /**
     * Finds and tries the programs, once.
     * @throws UserFacingError when ffmpeg or ffprobe is missing or too old.
     */
    tools(): Promise<MediaTools>;
    /** @throws MediaToolError when the file is no film container. */
    describe(file: string, options?: MediaRunOptions): Promise<MediaDescription>;
    /** All packets of a stream in file order. Reads the whole file. `log` collects what ffprobe complained about. */
    packets(file: string, streamIndex: number, options?: MediaRunOptions, log?: string[]): Promise<MediaPacket[]>;
    /** Seconds at which the key frames of a stream lie, in the first `seconds` of a file. */
    keyFrames(file: string, streamIndex: number, seconds: number, options?: MediaRunOptions): Promise<number[]>;
    /**
     * Best-effort presentation ticks of all decoded frames, or of those in the first seconds: slow, for containers whose
     * packets have no time.
     */
    decodedTicks(file: string, streamIndex: number, options?: MediaRunOptions & { readonly firstSeconds?: number }): Promise<number[]>;
    /** Runs ffmpeg into a file. The caller names a temporary file and renames it. */
    run(job: MediaJob, output: string, options?: MediaRunOptions): Promise<MediaRunResult>;
    /** Runs ffmpeg into a stream that `consume` reads to its end; ffmpeg waits while `consume` is busy. @throws what `consume` throws */
    pipe(job: MediaJob, consume: (output: Readable) => Promise<void>, options?: MediaRunOptions): Promise<MediaRunResult>;
    /**
     * Runs ffmpeg on what `produce` writes, into a file. `produce` waits for the callback of each write and does not end the
     * stream; the file is complete only when this resolves. @throws what `produce` throws
     */
    feed(job: FedMediaJob, produce: (input: Writable) => Promise<void>, output: string, options?: MediaRunOptions): Promise<MediaRunResult>;
}
