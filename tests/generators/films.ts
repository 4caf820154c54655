import { execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { withEdits } from './edit-lists';
import { CODE_CELLS } from './frame-code';

const run = promisify(execFile);

/** Made once and kept by the hash of what made them. */
export const FILM_CACHE = process.env.BEELDSPOOR_FILM_CACHE ?? resolve(process.cwd(), 'tests', '.tmp', 'films');
const FFMPEG = process.env.FFMPEG_PATH ?? 'ffmpeg';

export interface FilmRecipe {
    readonly name: string;
    /** Frames that a player shows. */
    readonly frameCount: number;
    /** Null: variable. */
    readonly rate: { readonly num: number; readonly den: number } | null;
    readonly width: number;
    readonly height: number;
    /** Where each frame n goes, in ticks of `timescale`; ffmpeg's own expression with N. Absent: even. */
    readonly pts?: { readonly expression: string; readonly timescale: number };
    /** Width of a pixel against its height; absent: 1. */
    readonly aspect?: string;
    readonly video: readonly string[];
}

const X264 = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '23', '-pix_fmt', 'yuv420p'];

/** The films that tests of exactness use. The number of each frame stands in its pixels, from 0. */
export const FILMS = {
    /** 30 s at 25 frames a second, a key frame every second. */
    cfr25: {
        name: 'cfr25',
        frameCount: 750,
        rate: { num: 25, den: 1 },
        width: 640,
        height: 360,
        video: [...X264, '-g', '25', '-bf', '2']
    },
    /** 30 s at 30000/1001 with three B-frames in pyramids and long groups, as cameras write. */
    ntsc: {
        name: 'ntsc',
        frameCount: 900,
        rate: { num: 30000, den: 1001 },
        width: 640,
        height: 360,
        video: [...X264, '-g', '60', '-bf', '3', '-x264-params', 'b-pyramid=normal:b-adapt=0:scenecut=0']
    },
    /** 20 s at 50 frames a second. */
    cfr50: {
        name: 'cfr50',
        frameCount: 1000,
        rate: { num: 50, den: 1 },
        width: 640,
        height: 360,
        video: [...X264, '-g', '100', '-bf', '2']
    },
    /** 25 s as a phone films: 1/90000 s ticks, every step different by up to 12 ms, and one pause of 0.3 s. */
    variable: {
        name: 'variable',
        frameCount: 750,
        rate: null,
        width: 640,
        height: 360,
        pts: { expression: 'N*3003+trunc(540*sin(N*1.7)+0.5)*gt(N,0)+27000*gte(N,300)', timescale: 90000 },
        video: [...X264, '-g', '48', '-bf', '2']
    },
    /** 12 s of pixels that are wider than high, 16:15, as digital video on tape has. */
    wide: {
        name: 'wide',
        frameCount: 300,
        rate: { num: 25, den: 1 },
        width: 720,
        height: 576,
        aspect: '16/15',
        video: [...X264, '-g', '25', '-bf', '2']
    }
} satisfies Record<string, FilmRecipe>;

/** Segments a..g of a digit that are lit for 0..9. */
const SEGMENTS: readonly (readonly number[])[] = [
    [0, 2, 3, 5, 6, 7, 8, 9],
    [0, 1, 2, 3, 4, 7, 8, 9],
    [0, 1, 3, 4, 5, 6, 7, 8, 9],
    [0, 2, 3, 5, 6, 8, 9],
    [0, 2, 6, 8],
    [0, 4, 5, 6, 8, 9],
    [2, 3, 4, 5, 6, 8, 9]
];

/** x, y, width, height of the segments in a digit of 20 by 36 with strokes of 4. */
const STROKES: readonly (readonly [number, number, number, number])[] = [
    [0, 0, 20, 4],
    [16, 0, 4, 20],
    [16, 16, 4, 20],
    [0, 32, 20, 4],
    [0, 16, 4, 20],
    [0, 0, 4, 20],
    [0, 16, 20, 4]
];

function drawNumber({ width, height }: FilmRecipe): string[] {
    const cell = width / CODE_CELLS;
    const tall = Math.round(height / 15);
    const boxes = [`drawbox=x=0:y=0:w=${width}:h=${tall}:color=black:t=fill`];
    const white = (cellIndex: number, when?: string): void => {
        boxes.push(
            `drawbox=x=${Math.round(cellIndex * cell)}:y=0:w=${Math.round(cell)}:h=${tall}:color=white:t=fill${when ? `:enable='${when}'` : ''}`
        );
    };
    white(0);
    white(CODE_CELLS - 1);
    const bit = (n: number): string => `mod(floor(n/${2 ** n}),2)`;
    for (let n = 0; n < 16; n += 1) {
        white(2 + n, bit(15 - n));
    }
    white(18, `mod(${Array.from({ length: 16 }, (_, n) => bit(n)).join('+')},2)`);
    const right = width - 20;
    boxes.push(`drawbox=x=${right - 150}:y=${height - 62}:w=160:h=52:color=black:t=fill`);
    for (let place = 0; place < 5; place += 1) {
        const digit = `mod(floor(n/${10 ** place}),10)`;
        STROKES.forEach(([x, y, w, h], segment) => {
            const lit = SEGMENTS[segment].map(value => `eq(${digit},${value})`).join('+');
            boxes.push(`drawbox=x=${right - 20 - place * 29 + x}:y=${height - 54 + y}:w=${w}:h=${h}:color=white:t=fill:enable='${lit}'`);
        });
    }
    return boxes;
}

function argumentsOf(recipe: FilmRecipe): string[] {
    const { frameCount, rate, width, height, pts, aspect } = recipe;
    const nominal = rate ?? { num: 30, den: 1 };
    const filters = drawNumber(recipe);
    if (pts) {
        filters.push(`settb=1/${pts.timescale}`, `setpts='${pts.expression}'`);
    }
    if (aspect) {
        filters.push(`setsar=${aspect}`);
    }
    const seconds = pts ? 26 : (frameCount * nominal.den) / nominal.num;
    return [
        ...['-f', 'lavfi', '-i', `testsrc2=size=${width}x${height}:rate=${nominal.num}/${nominal.den}`],
        ...['-f', 'lavfi', '-i', `sine=frequency=330:beep_factor=4:sample_rate=44100:duration=${seconds.toFixed(3)}`],
        ...['-vf', filters.join(','), '-frames:v', String(frameCount), '-fps_mode', 'passthrough'],
        ...(pts ? ['-enc_time_base', `1/${pts.timescale}`, '-video_track_timescale', String(pts.timescale)] : []),
        ...recipe.video,
        ...['-c:a', 'aac', '-b:a', '48k', '-ac', '1', '-map_metadata', '-1', '-fflags', '+bitexact', '-flags', '+bitexact', '-threads', '2']
    ];
}

/** A name of its own for a film that is being made: two who need the same film at the same moment each make one. */
export function partOf(file: string): string {
    return join(FILM_CACHE, `.${randomUUID()}-${basename(file)}`);
}

/** First line of what a program says of itself; a start of ffmpeg costs half a second, and this is asked for every film. */
const versionOf = async (program: string): Promise<string> => (await run(program, ['-version'])).stdout.split('\n')[0];
let version: Promise<string> | undefined;

/** A film made from others or with other options; keyed by its arguments. `%in%` and `%out%` stand for the files. */
async function make(name: string, extension: string, args: readonly string[], key: readonly string[] = args): Promise<string> {
    const hash = createHash('sha256')
        .update(JSON.stringify([await (version ??= versionOf(FFMPEG)), ...key]))
        .digest('hex')
        .slice(0, 12);
    const file = join(FILM_CACHE, `${name}-${hash}.${extension}`);
    if (!existsSync(file)) {
        await mkdir(FILM_CACHE, { recursive: true });
        const part = partOf(file);
        try {
            await run(FFMPEG, ['-hide_banner', '-nostdin', '-v', 'error', '-y', ...args, part], { maxBuffer: 16 * 1024 ** 2 });
            await rename(part, file);
        } finally {
            await rm(part, { force: true });
        }
    }
    return file;
}

/** Path of a generated film; made on first use (2 to 10 s each). */
export function film(recipe: FilmRecipe): Promise<string> {
    return make(recipe.name, 'mp4', [...argumentsOf(recipe), '-movflags', '+faststart']);
}

/** Ways to write the same pictures again without touching them. */
export const REMUXES = {
    /** Cut by copying: frames before the cut stay in the file, hidden by an edit list. */
    cut: ['mp4', ['-ss', '3.3', '-i', '%in%', '-c', 'copy', '-avoid_negative_ts', 'disabled']],
    /** Cut at both ends. */
    cutBoth: ['mp4', ['-ss', '3.3', '-t', '7.7', '-i', '%in%', '-c', 'copy']],
    /** The picture starts 2.5 s after the sound. */
    late: ['mp4', ['-itsoffset', '2.5', '-i', '%in%', '-i', '%in%', '-map', '0:v', '-map', '1:a', '-c', 'copy']],
    /** The sound starts 1.5 s after the picture. */
    lateSound: ['mp4', ['-i', '%in%', '-itsoffset', '1.5', '-i', '%in%', '-map', '0:v', '-map', '1:a', '-c', 'copy']],
    /** Without an edit list: starts at the first tick of its B-frames. */
    noEdits: ['mp4', ['-i', '%in%', '-c', 'copy', '-use_editlist', '0']],
    fragmented: ['mp4', ['-i', '%in%', '-c', 'copy', '-movflags', 'frag_keyframe+empty_moov+default_base_moof']],
    /** Index behind the pictures, as cameras write. */
    indexLast: ['mp4', ['-i', '%in%', '-c', 'copy']],
    quicktime: ['mov', ['-i', '%in%', '-c', 'copy']],
    matroska: ['mkv', ['-i', '%in%', '-c', 'copy']],
    transport: ['ts', ['-i', '%in%', '-c', 'copy']],
    silent: ['mp4', ['-i', '%in%', '-c', 'copy', '-an']],
    soundOnly: ['mp4', ['-i', '%in%', '-c', 'copy', '-vn']],
    turned: ['mp4', ['-i', '%in%', '-c', 'copy', '-metadata:s:v:0', 'rotate=90']]
} as const satisfies Record<string, readonly [string, readonly string[]]>;

/** A generated film in another container or with another edit list. */
export async function remux(recipe: FilmRecipe, how: keyof typeof REMUXES): Promise<string> {
    const [extension, args] = REMUXES[how];
    const source = await film(recipe);
    return make(
        `${recipe.name}-${how}`,
        extension,
        args.map(arg => (arg === '%in%' ? source : arg)),
        [...argumentsOf(recipe), ...args]
    );
}

/** The version that is watched while working: a key frame every half second, no B-frames, the same frames at the same ticks. */
export async function proxyOf(file: string, timescale: number): Promise<string> {
    const name = basename(file, extname(file));
    const video = [
        '-c:v',
        'libx264',
        '-preset',
        'veryfast',
        '-g',
        '15',
        '-bf',
        '0',
        '-sc_threshold',
        '0',
        '-crf',
        '25',
        '-pix_fmt',
        'yuv420p'
    ];
    const ticks = ['-fps_mode', 'passthrough', '-enc_time_base', '-1', '-video_track_timescale', String(timescale)];
    return make(`${name}-proxy`, 'mp4', ['-i', file, ...ticks, ...video, '-c:a', 'copy', '-movflags', '+faststart']);
}

/** One piece of a film's own time line that is shown: seconds. */
export interface Edit {
    readonly start: number;
    readonly duration: number;
}

/** A film whose edit list shows these pieces of the picture one after another; without sound. */
export async function edited(recipe: FilmRecipe, edits: readonly Edit[]): Promise<string> {
    const source = await film(recipe);
    const args = ['-i', source, '-c', 'copy', '-an'];
    const bare = await make(`${recipe.name}-bare`, 'mp4', args, [...argumentsOf(recipe), ...args]);
    const file = bare.replace('-bare-', `-edits-${edits.map(({ start, duration }) => `${start}+${duration}`).join('_')}-`);
    if (!existsSync(file)) {
        const part = partOf(file);
        await writeFile(part, withEdits(await readFile(bare), edits));
        await rename(part, file);
    }
    return file;
}

/** The same pictures in other codings and containers: kind → end of the name and how it is made from the 25 fps film. */
export const CODINGS = {
    hevc: ['mp4', ['-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=error', '-tag:v', 'hvc1', '-c:a', 'copy']],
    hevc10: [
        'mp4',
        ['-c:v', 'libx265', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p10le', '-x265-params', 'log-level=error', '-tag:v', 'hvc1', '-an']
    ],
    h264of10: ['mp4', ['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p10le', '-c:a', 'copy']],
    avi: ['avi', ['-c:v', 'mpeg4', '-bf', '2', '-c:a', 'mp3']],
    mpeg4: ['mp4', ['-c:v', 'mpeg4', '-bf', '2', '-c:a', 'copy']],
    prores: ['mov', ['-c:v', 'prores_ks', '-profile:v', '0', '-c:a', 'pcm_s16le']],
    mjpeg: ['avi', ['-c:v', 'mjpeg', '-c:a', 'pcm_s16le']],
    wmv: ['wmv', ['-c:v', 'wmv2', '-c:a', 'wmav2']],
    /** As a camcorder writes: two halves a picture, B-frames, AC-3. */
    camcorder: ['mts', ['-c:v', 'libx264', '-bf', '2', '-flags', '+ildct+ilme', '-x264-params', 'interlaced=1:tff=1', '-c:a', 'ac3']],
    mpeg: ['mpg', ['-c:v', 'mpeg2video', '-bf', '2', '-c:a', 'mp2']],
    /** Browsers would play this one without sound, and without saying so. */
    silentSound: ['mp4', ['-c:v', 'copy', '-c:a', 'ac3']],
    webm: ['webm', ['-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-c:a', 'libopus']],
    mp3: ['mp3', ['-vn', '-c:a', 'libmp3lame', '-ar', '44100']],
    alac: ['m4a', ['-vn', '-c:a', 'alac']]
} as const satisfies Record<string, readonly [string, readonly string[]]>;

/** Four seconds of the 25 fps film in another coding. */
export async function encoded(kind: keyof typeof CODINGS): Promise<string> {
    const [extension, args] = CODINGS[kind];
    const source = await film(FILMS.cfr25);
    return make(`coded-${kind}`, extension, ['-i', source, '-t', '4', ...args], [...argumentsOf(FILMS.cfr25), '-t', '4', ...args]);
}

/** Short films of kinds that cameras write and browsers may not show; the first frames of `cfr25`. */
export const ODD_FILMS = {
    avi: ['avi', ['-frames:v', '50', '-c:v', 'mpeg4', '-q:v', '4', '-bf', '0', '-c:a', 'mp3', '-t', '2']],
    motionJpeg: ['mov', ['-frames:v', '50', '-c:v', 'mjpeg', '-q:v', '5', '-an']],
    deep: ['mp4', ['-frames:v', '50', '-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p10le', '-c:a', 'aac', '-t', '2']],
    oblong: ['mp4', ['-frames:v', '50', '-vf', 'scale=600:360,setsar=16/15', '-c:v', 'libx264', '-preset', 'ultrafast', '-an']],
    single: ['mp4', ['-frames:v', '1', '-c:v', 'libx264', '-preset', 'ultrafast', '-an']],
    webm: ['webm', ['-frames:v', '50', '-c:v', 'libvpx', '-deadline', 'realtime', '-cpu-used', '8', '-b:v', '1M', '-an']],
    sphere: ['mp4', ['-frames:v', '4', '-vf', 'scale=5760:2880:flags=neighbor,setsar=1', '-c:v', 'libx264', '-preset', 'ultrafast', '-an']]
} as const satisfies Record<string, readonly [string, readonly string[]]>;

/** One of the odd films. */
export async function oddFilm(kind: keyof typeof ODD_FILMS): Promise<string> {
    const [extension, args] = ODD_FILMS[kind];
    const source = await film(FILMS.cfr25);
    return make(`odd-${kind}`, extension, ['-i', source, ...args], [...argumentsOf(FILMS.cfr25), ...args]);
}

/** A film in a codec that browsers do not play: two seconds without sound. */
export async function hevc(): Promise<string> {
    const source = await film(FILMS.cfr25);
    const args = ['-t', '2', '-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=error', '-tag:v', 'hvc1', '-an'];
    return make('hevc', 'mp4', ['-i', source, ...args], args);
}
