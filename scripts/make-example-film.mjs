// Draws the film of the example traject and its frame table: node scripts/make-example-film.mjs [--stills FOLDER frame …] [--out FILE]
// The same ffmpeg gives the same bytes.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Canvas } from './example-film/canvas.mjs';
import { FRAMES, HEIGHT, WIDTH, drawFrame, drawRoom, talks } from './example-film/scene.mjs';
import { drawSound, wav } from './example-film/sound.mjs';

const FFMPEG = process.env.FFMPEG_PATH ?? 'ffmpeg';
const FOLDER = join(
    dirname(fileURLToPath(import.meta.url)),
    '..',
    'extensions',
    'coaching-model',
    'voorbeeld',
    '2026-bart-g6',
    'opnames',
    'O1'
);
const TICKS = 12800;

function ffmpeg(args, feed) {
    return new Promise((done, failed) => {
        const child = spawn(FFMPEG, ['-hide_banner', '-v', 'error', '-y', ...args], { stdio: ['pipe', 'inherit', 'inherit'] });
        child.on('error', failed);
        child.on('close', code => (code === 0 ? done() : failed(new Error(`ffmpeg ended with ${code}`))));
        child.stdin.on('error', () => {});
        feed(child.stdin).then(() => child.stdin.end(), failed);
    });
}

const RAW = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', `${WIDTH}x${HEIGHT}`, '-r', '25', '-i', 'pipe:0'];

async function feedFrames(stream, frames) {
    const room = drawRoom();
    for (const frame of frames) {
        const canvas = new Canvas(WIDTH, HEIGHT);
        drawFrame(canvas, room, frame);
        if (!stream.write(canvas.data)) {
            await new Promise(go => stream.once('drain', go));
        }
    }
}

async function stills(folder, frames) {
    mkdirSync(folder, { recursive: true });
    for (const frame of frames) {
        await ffmpeg([...RAW, '-frames:v', '1', join(folder, `${String(frame).padStart(4, '0')}.png`)], stream =>
            feedFrames(stream, [frame])
        );
    }
}

async function film(file) {
    const work = mkdtempSync(join(tmpdir(), 'example-film-'));
    try {
        const sound = join(work, 'sound.wav');
        const made = join(work, 'film.mp4');
        writeFileSync(sound, wav(drawSound(FRAMES, talks)));
        const exact = ['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact', '-map_metadata', '-1'];
        await ffmpeg(
            [
                ...[...RAW, '-i', sound, '-map', '0:v', '-map', '1:a'],
                ...['-vf', 'scale=out_color_matrix=bt709:out_range=tv:flags=bicubic+accurate_rnd+bitexact,format=yuv420p'],
                ...[
                    '-c:v',
                    'libx264',
                    '-preset',
                    'slow',
                    '-tune',
                    'animation',
                    '-crf',
                    '34',
                    '-x264-params',
                    'ipratio=1.0',
                    '-g',
                    '25',
                    '-bf',
                    '2',
                    '-threads',
                    '1'
                ],
                ...['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'],
                ...[
                    '-c:a',
                    'aac',
                    '-b:a',
                    '32k',
                    '-ac',
                    '1',
                    '-video_track_timescale',
                    String(TICKS),
                    ...exact,
                    '-movflags',
                    '+faststart',
                    made
                ]
            ],
            stream =>
                feedFrames(
                    stream,
                    Array.from({ length: FRAMES }, (_, n) => n)
                )
        );
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.part`, readFileSync(made));
        renameSync(`${file}.part`, file);
    } finally {
        rmSync(work, { recursive: true, force: true });
    }
}

/** Writes the frame table and what the recording says of its film. */
function describe(folder, file) {
    const pts = Array.from({ length: FRAMES }, (_, n) => (n * TICKS) / 25);
    const timebase = { num: 1, den: TICKS };
    const rate = { num: 25, den: 1 };
    writeFileSync(
        join(folder, 'frames.json'),
        `${JSON.stringify({ frameCount: FRAMES, timebase, rate, constant: true, projection: 'flat', pts })}\n`
    );
    const recording = join(folder, 'opname.json');
    if (existsSync(recording)) {
        const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
        const fingerprint = createHash('sha256')
            .update(`1/${TICKS}\n${pts.join(',')}`)
            .digest('hex');
        const facts = {
            ...JSON.parse(readFileSync(recording, 'utf8')),
            media: ['O1.mp4'],
            sha256: [sha256],
            frameCount: FRAMES,
            rate,
            timebase,
            fingerprint
        };
        writeFileSync(recording, `${JSON.stringify(facts, null, 2)}\n`);
    }
}

const args = process.argv.slice(2);
if (args[0] === '--stills') {
    await stills(args[1], args.slice(2).map(Number));
} else {
    const file = args[0] === '--out' ? resolve(args[1]) : join(FOLDER, 'O1.mp4');
    await film(file);
    if (args[0] !== '--out') {
        describe(FOLDER, file);
    }
    console.log(`${file}: ${(statSync(file).size / 1e6).toFixed(2)} MB`);
}
