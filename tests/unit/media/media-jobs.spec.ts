import type { MediaJobStatus, ProxyWishes } from '@beeldspoor/video-timeline/lib/common/jobs/media-jobs';
import {
    mediaProxyRoute,
    peaksRoute,
    thumbnailSheetRoute,
    thumbnailsRoute
} from '@beeldspoor/video-timeline/lib/common/media/media-routes';
import { thumbnailPlace, type ThumbnailIndex } from '@beeldspoor/video-timeline/lib/common/media/thumbnails';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILMS, film, remux } from '../../generators/films';
import { readFrameNumber } from '../../generators/frame-code';
import { MediaServer } from './support/media-server';
import { placeRecording } from './support/recordings';
import { numbersIn } from './support/read-film';

const USUAL: ProxyWishes = { make: 'nodig', sphere: 'scherp' };
const FFMPEG = process.env.FFMPEG_PATH ?? 'ffmpeg';

let server: MediaServer;
beforeAll(async () => {
    server = await MediaServer.start();
});
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(server.url + path, { headers });

/** States of the steps of a recording, by `step file`. */
async function states(traject: string, wishes = USUAL): Promise<Record<string, MediaJobStatus['state']>> {
    const statuses = await server.jobs.statuses({ traject, recording: 'O1' }, wishes);
    return Object.fromEntries(statuses.map(({ step, file, state }) => [`${step} ${file}`, state]));
}

async function allDone(traject: string): Promise<void> {
    const mine = server.queue.jobs.filter(({ key }) => key.endsWith(`/${traject}`));
    await Promise.all(mine.map(({ key }) => server.queue.whenEnded(key)));
}

/** A mask over the whole picture. */
const COVER = {
    id: 'm1',
    space: 'flat',
    shape: 'ellipse',
    style: 'solid',
    startFrame: 0,
    endFrame: 750,
    keyframes: [{ frame: 0, x: 0.5, y: 0.5, rx: 2, ry: 2 }]
};

describe('what is made of a recording', { timeout: 240_000 }, () => {
    it('is made in order, once, and served as a film is', async () => {
        const folder = await placeRecording(server, 'klas', 'O1', await film(FILMS.cfr25));
        rmSync(join(folder, 'frames.json'));
        expect(await states('klas')).toEqual({ 'frames 0': 'none', 'peaks 0': 'none', 'thumbnails 0': 'none', 'proxy 0': 'unneeded' });
        expect((await get(thumbnailsRoute('klas', 'O1'))).status).toBe(404);
        expect((await get(mediaProxyRoute('klas', 'O1'))).status).toBe(404);
        const begun: string[] = [];
        const listener = server.jobs.onDidChange(({ step, state }) => state === 'running' && begun.at(-1) !== step && begun.push(step));
        const wishes: ProxyWishes = { make: 'altijd', sphere: 'scherp' };
        await server.jobs.prepare({ traject: 'klas', recording: 'O1' }, wishes);
        await allDone('klas');
        listener.dispose();
        expect(begun).toEqual(['frames', 'peaks', 'thumbnails', 'proxy']);
        expect(await states('klas')).toEqual({ 'frames 0': 'done', 'peaks 0': 'done', 'thumbnails 0': 'done', 'proxy 0': 'done' });
        expect(JSON.parse(readFileSync(join(folder, 'frames.json'), 'utf8'))).toMatchObject({ frameCount: 750 });
        expect((await get(peaksRoute('klas', 'O1'))).status).toBe(200);
        const part = await get(mediaProxyRoute('klas', 'O1'), { Range: 'bytes=4-7' });
        expect([part.status, await part.text(), part.headers.get('content-type')]).toEqual([206, 'ftyp', 'video/mp4']);
        expect(part.headers.get('cache-control')).toBe('private, no-store');
        // Nothing is left to do.
        await server.jobs.prepare({ traject: 'klas', recording: 'O1' }, wishes);
        expect(server.queue.jobs.filter(({ key }) => key.endsWith('/klas'))).toEqual([]);
    });

    it('has thumbnails of the key frames under their own ordinals, also when frames are hidden before a cut', async () => {
        const file = await remux(FILMS.ntsc, 'cutBoth');
        await placeRecording(server, 'mini', 'O1', file);
        await server.jobs.restart({ traject: 'mini', recording: 'O1' }, 0, 'thumbnails', USUAL);
        await allDone('mini');
        const index = (await (await get(thumbnailsRoute('mini', 'O1'))).json()) as ThumbnailIndex;
        expect([index.width, index.height, index.sheets]).toEqual([160, 90, 1]);
        expect(index.frames.length).toBeGreaterThanOrEqual(3);
        const sheet = Buffer.from(await (await get(thumbnailSheetRoute('mini', 'O1', 0, 0))).arrayBuffer());
        const rgba = execFileSync(FFMPEG, ['-v', 'error', '-f', 'mjpeg', '-i', 'pipe:0', '-f', 'rawvideo', '-pix_fmt', 'rgba', 'pipe:1'], {
            input: sheet,
            maxBuffer: 64 * 1024 ** 2
        });
        const numbers = await numbersIn(file, 640, 360);
        const width = index.width * index.columns;
        index.frames.forEach((frame, n) => {
            const { sx, sy, sw, sh } = thumbnailPlace(index, n);
            const picture = Buffer.concat(
                Array.from({ length: sh }, (_, row) => rgba.subarray(((sy + row) * width + sx) * 4, ((sy + row) * width + sx + sw) * 4))
            );
            expect([frame, readFrameNumber(picture, sw, sh)]).toEqual([frame, numbers[frame]]);
        });
    });

    it('is masked, and what was made without the masks is not shown any more', async () => {
        const folder = await placeRecording(server, 'masker', 'O1', await film(FILMS.cfr25));
        const wishes: ProxyWishes = { make: 'altijd', sphere: 'scherp' };
        await server.jobs.prepare({ traject: 'masker', recording: 'O1' }, wishes);
        await allDone('masker');
        expect((await get(mediaProxyRoute('masker', 'O1'))).status).toBe(200);
        writeFileSync(join(folder, 'maskers.json'), JSON.stringify({ schemaVersion: 1, recording: 'O1', masks: [COVER] }));
        expect((await get(mediaProxyRoute('masker', 'O1'))).status).toBe(404);
        expect((await get(thumbnailsRoute('masker', 'O1'))).status).toBe(404);
        await server.jobs.prepare({ traject: 'masker', recording: 'O1' }, wishes);
        await allDone('masker');
        expect(await states('masker', wishes)).toMatchObject({ 'thumbnails 0': 'done', 'proxy 0': 'done' });
        const made = join(server.root, 'masker', '.beeldspoor', 'afspeelversie');
        const [proxy, ...others] = readdirSync(made);
        expect(others).toEqual([]);
        const sheets = join(server.root, 'masker', '.beeldspoor', 'miniaturen');
        for (const file of [join(made, proxy), join(sheets, readdirSync(sheets)[0], '0.jpg')]) {
            const filter = file.endsWith('.jpg') ? ['-vf', 'crop=160:90:0:0'] : ['-frames:v', '40'];
            const luma = execFileSync(
                FFMPEG,
                [
                    '-v',
                    'error',
                    '-f',
                    file.endsWith('.jpg') ? 'mjpeg' : 'mp4',
                    '-i',
                    file,
                    ...filter,
                    '-f',
                    'rawvideo',
                    '-pix_fmt',
                    'gray',
                    'pipe:1'
                ],
                {
                    maxBuffer: 64 * 1024 ** 2
                }
            );
            // The film has black and white everywhere; under the mask all is one grey.
            expect(
                luma.reduce((most, value) => Math.max(most, value), 0) - luma.reduce((least, value) => Math.min(least, value), 255)
            ).toBeLessThan(12);
        }
        writeFileSync(join(folder, 'maskers.json'), '{"schemaVersion":1,');
        expect((await get(mediaProxyRoute('masker', 'O1'))).status).toBe(503);
    });

    it.each(['frozen', 'destroyed'])('is gone and not served when footage is %s', async mediaState => {
        const folder = await placeRecording(server, mediaState, 'O1', await film(FILMS.cfr25));
        await server.jobs.prepare({ traject: mediaState, recording: 'O1' }, USUAL);
        await allDone(mediaState);
        expect((await get(thumbnailsRoute(mediaState, 'O1'))).status).toBe(200);
        const opname = join(folder, 'opname.json');
        writeFileSync(opname, JSON.stringify({ ...(JSON.parse(readFileSync(opname, 'utf8')) as object), mediaState }));
        for (const route of [mediaProxyRoute, thumbnailsRoute, peaksRoute]) {
            expect((await get(route(mediaState, 'O1'))).status).toBe(410);
        }
        await server.jobs.prepare({ traject: mediaState, recording: 'O1' }, USUAL);
        for (const kind of ['golfvorm', 'miniaturen']) {
            expect(readdirSync(join(server.root, mediaState, '.beeldspoor', kind))).toEqual([]);
        }
    });

    it('leaves alone what was cancelled, until it is asked for by hand', async () => {
        await placeRecording(server, 'stop', 'O1', await film(FILMS.cfr25));
        const address = { traject: 'stop', recording: 'O1' };
        const wishes: ProxyWishes = { make: 'altijd', sphere: 'scherp' };
        const running = new Promise<void>(resolve =>
            server.jobs.onDidChange(
                ({ step, state, traject }) => traject === 'stop' && step === 'proxy' && state === 'running' && resolve()
            )
        );
        await server.jobs.prepare(address, wishes);
        await running;
        await server.jobs.cancel(address, 0, 'proxy');
        expect((await states('stop', wishes))['proxy 0']).toBe('cancelled');
        expect(readdirSync(join(server.root, 'stop', '.beeldspoor', 'afspeelversie'))).toEqual([]);
        await server.jobs.prepare(address, wishes);
        expect((await states('stop', wishes))['proxy 0']).toBe('cancelled');
        await server.jobs.restart(address, 0, 'proxy', wishes);
        await allDone('stop');
        expect((await states('stop', wishes))['proxy 0']).toBe('done');
    });

    it('has the waveform of the separate sound, from where it begins', async () => {
        const folder = await placeRecording(server, 'los', 'O1', await remux(FILMS.cfr25, 'silent'), {
            sound: { file: 'geluid.m4a', offsetSeconds: 2 }
        });
        execFileSync(FFMPEG, [
            '-v',
            'error',
            '-y',
            '-i',
            await film(FILMS.cfr25),
            '-vn',
            '-c',
            'copy',
            '-t',
            '5',
            join(folder, 'geluid.m4a')
        ]);
        const buffer = await (await get(peaksRoute('los', 'O1'))).arrayBuffer();
        const pairs = new Int8Array(buffer, 16);
        const loud = Array.from({ length: pairs.length / 2 }, (_, n) => pairs[2 * n + 1] - pairs[2 * n] > 4);
        expect(Math.abs(loud.indexOf(true) - 200)).toBeLessThanOrEqual(3);
        expect(Math.abs(loud.length - 700)).toBeLessThanOrEqual(8);
    });
});
