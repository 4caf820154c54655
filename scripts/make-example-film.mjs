// Draws the film of the example traject, 360° and with sound, and its frame table:
//   node scripts/make-example-film.mjs [--out FILE | --facts | --stills FOLDER frame …]
// The same ffmpeg gives the same bytes.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { footsteps } from './example-film/lesson.mjs';
import { Scene } from './example-film/scene.mjs';
import { drawSound, wav } from './example-film/sound.mjs';
import { HEIGHT, WIDTH } from './example-film/sphere.mjs';
import { markSpherical } from './example-film/spherical.mjs';
import { FRAMES } from './example-film/turns.mjs';

const FFMPEG = process.env.FFMPEG_PATH ?? 'ffmpeg';
const RECORDING = join(
    dirname(fileURLToPath(import.meta.url)),
    ...['..', 'extensions', 'coaching-model', 'voorbeeld', '2026-bart-g6', 'opnames', 'O1']
);
const TICKS = 12800;
const COLOURS = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'];
const EXACT = ['-fflags', '+bitexact', '-flags:v', '+bitexact', '-flags:a', '+bitexact', '-map_metadata', '-1'];

function ffmpeg(args, feed) {
    return new Promise((done, failed) => {
        const child = spawn(FFMPEG, ['-hide_banner', '-v', 'error', '-y', ...args], { stdio: ['pipe', 'inherit', 'inherit'] });
        child.on('error', failed);
        child.on('close', code => (code === 0 ? done() : failed(new Error(`ffmpeg ended with ${code}`))));
        child.stdin.on('error', () => {});
        feed(child.stdin).then(() => child.stdin.end(), failed);
    });
}

const RAW = ['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', `${WIDTH}x${HEIGHT}`, '-r', '25', ...COLOURS, '-i', 'pipe:0'];

async function feedFrames(stream, frames) {
    const scene = new Scene();
    for (const frame of frames) {
        scene.paint(frame);
        if (!stream.write(Buffer.from(scene.yuv))) {
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

/** One key frame in two seconds, as phones write; the number of threads is fixed, so that every machine writes the same. */
const H264 = [
    ...['-c:v', 'libx264', '-profile:v', 'high', '-preset', 'slow', '-tune', 'animation', '-g', '50', '-bf', '3'],
    ...['-x264-params', 'qp=33:ipratio=1.0:scenecut=0:aq-mode=0:psy=0', '-threads', '2', '-pix_fmt', 'yuv420p']
];

async function film(file) {
    const work = mkdtempSync(join(tmpdir(), 'example-film-'));
    try {
        const sound = join(work, 'sound.wav');
        const made = join(work, 'film.mp4');
        writeFileSync(sound, wav(drawSound(FRAMES, footsteps())));
        await ffmpeg(
            [
                ...[...RAW, '-i', sound, '-map', '0:v', '-map', '1:a', ...H264, ...COLOURS],
                ...['-c:a', 'aac', '-b:a', '24k', '-ac', '1', '-video_track_timescale', String(TICKS)],
                ...[...EXACT, '-movflags', '+faststart', made]
            ],
            stream =>
                feedFrames(
                    stream,
                    Array.from({ length: FRAMES }, (_, n) => n)
                )
        );
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(`${file}.part`, markSpherical(readFileSync(made)));
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
    const projection = 'equirectangular';
    const table = { frameCount: FRAMES, timebase, rate, constant: true, projection, pts };
    writeFileSync(join(folder, 'frames.json'), `${JSON.stringify(table)}\n`);
    const hash = text => createHash('sha256').update(text).digest('hex');
    const recording = join(folder, 'opname.json');
    const facts = {
        ...JSON.parse(readFileSync(recording, 'utf8')),
        media: ['O1.mp4'],
        sha256: [hash(readFileSync(file))],
        frameCount: FRAMES,
        rate,
        timebase,
        fingerprint: hash(`1/${TICKS}\n${pts.join(',')}`),
        projection
    };
    writeFileSync(recording, `${JSON.stringify(facts, null, 2)}\n`);
}

const args = process.argv.slice(2);
if (args[0] === '--stills') {
    await stills(args[1], args.slice(2).map(Number));
} else if (args[0] === '--facts') {
    describe(RECORDING, join(RECORDING, 'O1.mp4'));
} else {
    const file = args[0] === '--out' ? resolve(args[1]) : join(RECORDING, 'O1.mp4');
    await film(file);
    if (args[0] !== '--out') {
        describe(RECORDING, file);
    }
    console.log(`${file}: ${(readFileSync(file).length / 1e6).toFixed(2)} MB`);
}
