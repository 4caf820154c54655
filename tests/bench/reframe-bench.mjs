// A view that moves through a 360° film (3840×1920 → 1280×720, encoded): the frame pipe against v360 told of every frame by sendcmd.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const run = promisify(execFile);
const FFMPEG = process.env.FFMPEG_PATH ?? 'ffmpeg';
const SPHERE = { width: 3840, height: 1920 };
const FLAT = { width: 1280, height: 720 };
const FRAMES = 50;
const ENCODING = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '18', '-bf', '0', '-pix_fmt', 'yuv420p', '-threads', '2'];

/** Through the seam and up. */
const PATH = [
    { frame: 0, yaw: 150, pitch: -10, roll: 0, vfov: 75 },
    { frame: FRAMES - 1, yaw: -140, pitch: 30, roll: 0, vfov: 60 }
];

async function sphere() {
    const file = join(root, 'tests', '.tmp', 'films', `sphere-${FRAMES}.mp4`);
    if (!existsSync(file)) {
        mkdirSync(dirname(file), { recursive: true });
        const picture = `testsrc2=size=${SPHERE.width}x${SPHERE.height}:rate=25`;
        const coding = ['-vf', 'gblur=2', '-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '16', '-pix_fmt', 'yuv420p'];
        await run(FFMPEG, ['-v', 'error', '-y', '-f', 'lavfi', '-i', picture, '-frames:v', String(FRAMES), ...coding, `${file}.part.mp4`]);
        renameSync(`${file}.part.mp4`, file);
    }
    return file;
}

/** Lowest decibels of luma and of colour over all frames, as ffmpeg's own psnr filter gives them. */
async function difference(one, other, folder) {
    const log = join(folder, 'psnr.log');
    await run(FFMPEG, ['-v', 'error', '-i', one, '-i', other, '-lavfi', `psnr=stats_file=${log}`, '-f', 'null', '-']);
    const of = name =>
        [...readFileSync(log, 'utf8').matchAll(new RegExp(`psnr_${name}:(inf|[0-9.]+)`, 'g'))].map(found =>
            Number(found[1].replace('inf', '99'))
        );
    return { luma: Math.min(...of('y')), chroma: Math.min(...of('u'), ...of('v')) };
}

export default async function measure() {
    const load = createRequire(join(root, 'extensions', 'video-timeline', 'package.json'));
    load('reflect-metadata');
    const { Container } = load('@theia/core/shared/inversify');
    const { FrameIndexer } = load('@beeldspoor/video-timeline/lib/node/frames/frame-indexer');
    const { bindMedia } = load('@beeldspoor/video-timeline/lib/node/media-bindings');
    const { FramePipe } = load('@beeldspoor/video-timeline/lib/node/pictures/frame-pipe');
    const { Reframer } = load('@beeldspoor/video-timeline/lib/node/pictures/reframer');
    const { flatFilter } = load('@beeldspoor/video-timeline/lib/node/clips/clip-planner');
    const { viewAt, horizontalFov } = load('@beeldspoor/video-timeline/lib/common/sphere/view');
    const container = new Container();
    bindMedia(container.bind.bind(container));
    const folder = mkdtempSync(join(tmpdir(), 'beeldspoor-reframe-'));
    try {
        const file = await sphere();
        const { index, video } = await container.get(FrameIndexer).index(file);
        const source = { file, video, pts: index.pts, timebase: index.timebase };
        const mine = join(folder, 'ours.mp4');
        const reframer = new Reframer(SPHERE, FLAT);
        const began = performance.now();
        await container.get(FramePipe).run({
            segments: [
                {
                    source,
                    start: 0,
                    end: FRAMES,
                    size: SPHERE,
                    change: (picture, frame) => reframer.draw(picture, viewAt(PATH, frame)),
                    tickOf: frame => index.pts[frame]
                }
            ],
            size: FLAT,
            timebase: index.timebase,
            outputOptions: ENCODING,
            output: mine
        });
        const ours = performance.now() - began;

        const commands = Array.from({ length: FRAMES }, (_, frame) => {
            const { yaw, pitch, roll, vfov } = viewAt(PATH, frame);
            const set = { reset_rot: 1, yaw, pitch, roll, h_fov: horizontalFov(vfov, FLAT.width / FLAT.height), v_fov: vfov };
            const all = Object.entries(set).map(([name, value]) => `v360 ${name} ${value}`);
            return `${(frame / 25 - 0.001).toFixed(4)} ${all.join(',')};`;
        });
        writeFileSync(join(folder, 'path.cmd'), commands.join('\n'));
        const first = flatFilter(viewAt(PATH, 0), FLAT);
        const filter = `sendcmd=f=${join(folder, 'path.cmd')},${first}:reset_rot=1`;
        const theirs = join(folder, 'v360.mp4');
        const start = performance.now();
        await run(FFMPEG, ['-nostdin', '-v', 'error', '-y', '-i', file, '-vf', filter, ...ENCODING, theirs]);
        const peer = performance.now() - start;
        const { luma, chroma } = await difference(mine, theirs, folder);
        return [
            {
                name: 'reframe',
                ours: FRAMES / (ours / 1000),
                peer: FRAMES / (peer / 1000),
                peerName: 'ffmpeg v360 + sendcmd',
                ratio: ours / peer,
                unit: 'frames/s',
                note: `${(peer / ours).toFixed(1)} times as fast; worst frame after encoding: luma ${luma.toFixed(1)} dB, colour ${chroma.toFixed(1)} dB`
            }
        ];
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
