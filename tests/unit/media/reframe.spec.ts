import { viewAt, type ViewKeyframe } from '@beeldspoor/video-timeline/lib/common/sphere/view';
import { ClipExporter } from '@beeldspoor/video-timeline/lib/node/clips/clip-exporter';
import { StillExporter } from '@beeldspoor/video-timeline/lib/node/clips/still-exporter';
import { flatFilter } from '@beeldspoor/video-timeline/lib/node/clips/clip-planner';
import { Reframer } from '@beeldspoor/video-timeline/lib/node/pictures/reframer';
import { pictureBytes, pictureOver } from '@beeldspoor/video-timeline/lib/node/pictures/yuv-picture';
import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FilmTraject } from './support/film-traject';
import { probe } from './support/read-film';

const FFMPEG = process.env.FFMPEG_PATH ?? 'ffmpeg';
const SPHERE = { width: 1920, height: 960 };
const FLAT = { width: 640, height: 360 };
const FRAMES = 24;

/** Through the seam, up to the ceiling, turned on its side, nearer and further. */
const PATH: readonly ViewKeyframe[] = [
    { frame: 0, yaw: 150, pitch: -10, roll: 0, vfov: 75 },
    { frame: 12, yaw: -160, pitch: 35, roll: 12, vfov: 55 },
    { frame: 23, yaw: -60, pitch: 80, roll: -20, vfov: 100 }
];

let traject: FilmTraject;
let film: string;
let sphere: Buffer;

function ffmpeg(...args: readonly string[]): Buffer {
    return execFileSync(FFMPEG, ['-nostdin', '-v', 'error', '-y', ...args], { maxBuffer: 1024 ** 3 });
}

beforeAll(async () => {
    traject = new FilmTraject();
    film = join(traject.root, 'rond.mp4');
    const picture = `testsrc2=size=${SPHERE.width}x${SPHERE.height}:rate=25`;
    const sound = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=2'];
    ffmpeg(
        '-f',
        'lavfi',
        '-i',
        picture,
        ...sound,
        '-vf',
        'gblur=1.5',
        '-frames:v',
        '40',
        ...'-c:v libx264 -preset ultrafast -crf 12 -pix_fmt yuv420p -c:a aac'.split(' '),
        film
    );
    await traject.add('O1', [film], { projection: 'equirectangular' });
    sphere = ffmpeg('-i', film, '-frames:v', String(FRAMES), '-f', 'rawvideo', '-pix_fmt', 'yuv420p', 'pipe:1');
}, 120_000);
afterAll(() => traject.dispose());

/** What v360 makes of the path when it is told of every frame anew, as raw pictures. */
function oracle(path: readonly ViewKeyframe[]): Buffer {
    const commands = join(traject.root, 'path.cmd');
    const lines = Array.from({ length: FRAMES }, (_, n) => {
        const { yaw, pitch, roll, vfov } = viewAt(path, n)!;
        const hfov = (Math.atan(Math.tan((vfov * Math.PI) / 360) * (16 / 9)) * 360) / Math.PI;
        const set = { reset_rot: 1, yaw, pitch, roll, h_fov: hfov, v_fov: vfov };
        return `${(n / 25 - 0.001).toFixed(4)} ${Object.entries(set)
            .map(([name, value]) => `v360 ${name} ${value}`)
            .join(',')};`;
    });
    writeFileSync(commands, lines.join('\n'));
    const filter = `sendcmd=f=${commands},${flatFilter(viewAt(path, 0)!, FLAT)}:reset_rot=1`;
    return ffmpeg('-i', film, '-frames:v', String(FRAMES), '-vf', filter, '-f', 'rawvideo', '-pix_fmt', 'yuv420p', 'pipe:1');
}

/** Decibels. */
function psnr(a: Uint8Array, b: Uint8Array): number {
    let sum = 0;
    for (let n = 0; n < a.length; n += 1) {
        sum += (a[n] - b[n]) ** 2;
    }
    return sum === 0 ? 99 : 10 * Math.log10((255 * 255 * a.length) / sum);
}

describe('views drawn in a sphere', { timeout: 240_000 }, () => {
    it('a moving view is what v360 draws frame by frame: luma above 38 dB, colour above 35 dB, in every frame', () => {
        const theirs = oracle(PATH);
        const bytes = pictureBytes(FLAT);
        expect(theirs.length).toBe(FRAMES * bytes);
        const reframer = new Reframer(SPHERE, FLAT);
        const worst = { luma: Infinity, chroma: Infinity };
        for (let n = 0; n < FRAMES; n += 1) {
            const size = pictureBytes(SPHERE);
            const mine = reframer.draw(pictureOver(sphere.subarray(n * size, (n + 1) * size), SPHERE), viewAt(PATH, n)!);
            const peer = pictureOver(theirs.subarray(n * bytes, (n + 1) * bytes), FLAT);
            worst.luma = Math.min(worst.luma, psnr(mine.y, peer.y));
            worst.chroma = Math.min(worst.chroma, psnr(mine.u, peer.u), psnr(mine.v, peer.v));
        }
        console.info(`reframer against v360: worst luma ${worst.luma.toFixed(1)} dB, worst colour ${worst.chroma.toFixed(1)} dB`);
        expect(worst.luma).toBeGreaterThan(38);
        expect(worst.chroma).toBeGreaterThan(35);
    });

    it('every direction that stands still too, the seam and both poles among them', () => {
        for (const view of [
            { yaw: 0, pitch: 0, roll: 0, vfov: 75 },
            { yaw: 180, pitch: 0, roll: 0, vfov: 60 },
            { yaw: 90, pitch: 90, roll: 0, vfov: 90 },
            { yaw: -45, pitch: -90, roll: 30, vfov: 110 }
        ]) {
            const theirs = ffmpeg(
                '-i',
                film,
                '-frames:v',
                '1',
                '-vf',
                flatFilter(view, FLAT),
                '-f',
                'rawvideo',
                '-pix_fmt',
                'yuv420p',
                'pipe:1'
            );
            const mine = new Reframer(SPHERE, FLAT).draw(pictureOver(sphere.subarray(0, pictureBytes(SPHERE)), SPHERE), view);
            const peer = pictureOver(theirs, FLAT);
            expect(psnr(mine.y, peer.y), JSON.stringify(view)).toBeGreaterThan(38);
            expect(Math.min(psnr(mine.u, peer.u), psnr(mine.v, peer.v)), JSON.stringify(view)).toBeGreaterThan(35);
        }
    });

    it('a fragment is saved flat, standing still and moving, with its frames and its sound (S1-3)', async () => {
        const exporter = traject.container.get<ClipExporter>(ClipExporter);
        traject.clips('O1', [
            { id: 'C01', startFrame: 2, endFrame: 20, viewKeyframes: [...PATH] },
            { id: 'C02', startFrame: 2, endFrame: 20, view: { yaw: 170, pitch: 5, roll: 0, vfov: 70 } }
        ]);
        for (const fragment of ['C01', 'C02']) {
            const request = { traject: FilmTraject.NAME, clips: [{ recording: 'O1', fragment }], look: 'view' as const, size: FLAT };
            const made = await exporter.export(request);
            expect(made.name).toBe(`O1-${fragment}-kijkrichting.mp4`);
            const { streams } = probe<{ streams: { codec_type: string; width?: number; nb_frames: string }[] }>(made.file, '-show_streams');
            expect(streams.map(({ codec_type: type }) => type)).toEqual(['video', 'audio']);
            expect(streams[0]).toMatchObject({ ...FLAT, nb_frames: '18' });
            const mine = ffmpeg('-i', made.file, '-f', 'rawvideo', '-pix_fmt', 'yuv420p', 'pipe:1');
            const bytes = pictureBytes(FLAT);
            const at = (raw: Buffer, n: number): Uint8Array => pictureOver(raw.subarray(n * bytes, (n + 1) * bytes), FLAT).y;
            // Through the encoder of the clip.
            const path = fragment === 'C01' ? PATH : [{ frame: 0, yaw: 170, pitch: 5, roll: 0, vfov: 70 }];
            const theirs = oracle(path);
            for (const n of [0, 9, 17]) {
                expect(psnr(at(mine, n), at(theirs, n + 2)), `${fragment} ${n}`).toBeGreaterThan(34);
            }
        }
    });

    it('a still is exactly one frame, whole or as seen, and the masks are in it', async () => {
        const stills = traject.container.get(StillExporter);
        const one = { traject: FilmTraject.NAME, recording: 'O1', frame: 7, format: 'png' as const };
        const luma = (png: Buffer): Buffer =>
            execFileSync(FFMPEG, ['-v', 'error', '-f', 'png_pipe', '-i', 'pipe:0', '-f', 'rawvideo', '-pix_fmt', 'yuv420p', 'pipe:1'], {
                input: png,
                maxBuffer: 64 * 1024 ** 2
            });
        const whole = pictureOver(luma(await stills.still(one)), SPHERE);
        const size = pictureBytes(SPHERE);
        const [before, exact, after] = [6, 7, 8].map(n => psnr(whole.y, pictureOver(sphere.subarray(n * size, (n + 1) * size), SPHERE).y));
        expect(exact).toBeGreaterThan(40);
        expect(exact).toBeGreaterThan(Math.max(before, after) + 3);
        const view = { yaw: 0, pitch: 0, roll: 0, vfov: 60, ...FLAT };
        const seen = luma(await stills.still({ ...one, view }));
        expect(seen.length).toBe(pictureBytes(FLAT));
        const mask = {
            id: 'M1',
            space: 'sphere',
            style: 'solid',
            startFrame: 0,
            endFrame: 40,
            keyframes: [{ frame: 0, x: 0, y: 0, rx: 8, ry: 8 }]
        };
        traject.write('O1', 'maskers.json', { schemaVersion: 1, recording: 'O1', masks: [mask] });
        const hidden = pictureOver(luma(await stills.still({ ...one, view })), FLAT);
        const middle = Array.from({ length: 9 }, (_, n) => hidden.y[(176 + n) * FLAT.width + 316 + n]);
        expect(Math.max(...middle) - Math.min(...middle)).toBeLessThan(6);
        expect(existsSync(join(traject.folder, '.beeldspoor', 'fragmenten', 'beeld.png'))).toBe(false);
    });

    it('a masked person is in no picture of a film of the moving view (S0-17)', async () => {
        // A bright patch at yaw 0, pitch 0 of a dark room.
        const bright = join(traject.root, 'licht.mp4');
        const patch = 'drawbox=x=930:y=450:w=60:h=60:color=white:t=fill';
        const dark = `color=c=0x202020:size=${SPHERE.width}x${SPHERE.height}:rate=25`;
        const coding = '-frames:v 40 -c:v libx264 -preset ultrafast -crf 16 -pix_fmt yuv420p'.split(' ');
        ffmpeg('-f', 'lavfi', '-i', dark, '-vf', patch, ...coding, bright);
        await traject.add('O2', [bright], { projection: 'equirectangular' });
        const viewKeyframes = [
            { frame: 0, yaw: -25, pitch: -8, roll: 0, vfov: 60 },
            { frame: 39, yaw: 25, pitch: 10, roll: 5, vfov: 75 }
        ];
        traject.clips('O2', [{ id: 'C01', startFrame: 0, endFrame: 40, viewKeyframes }]);
        const request = { traject: FilmTraject.NAME, clips: [{ recording: 'O2', fragment: 'C01' }], size: FLAT };
        const brightest = async (look: 'view' | 'filmed'): Promise<number> => {
            const made = await traject.container.get<ClipExporter>(ClipExporter).export({ ...request, look });
            return ffmpeg('-i', made.file, '-f', 'rawvideo', '-pix_fmt', 'gray', 'pipe:1').reduce((most, luma) => Math.max(most, luma), 0);
        };
        expect(await brightest('view')).toBeGreaterThan(200);
        const mask = {
            id: 'M1',
            space: 'sphere',
            style: 'solid',
            startFrame: 0,
            endFrame: 40,
            keyframes: [{ frame: 0, x: 0, y: 0, rx: 9, ry: 9 }]
        };
        traject.write('O2', 'maskers.json', { schemaVersion: 1, recording: 'O2', masks: [mask] });
        expect(await brightest('view')).toBeLessThan(140);
        expect(await brightest('filmed')).toBeLessThan(140);
    });
});
