import { mediaFileRoute, peaksRoute } from '@beeldspoor/video-timeline/lib/common/media/media-routes';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILMS, film, remux } from '../../generators/films';
import { MediaServer } from './support/media-server';

let server: MediaServer;
let bytes: Buffer;

/** A recording as it lies on disk. */
function place(traject: string, id: string, source: string, facts: object = {}): string {
    const folder = join(server.traject(traject), 'opnames', id);
    mkdirSync(folder);
    copyFileSync(source, join(folder, `${id}.mp4`));
    writeFileSync(
        join(folder, 'opname.json'),
        JSON.stringify({ schemaVersion: 1, id, media: [`${id}.mp4`], frameCount: 1, rate: null, ...facts })
    );
    return folder;
}

beforeAll(async () => {
    server = await MediaServer.start();
    const file = await film(FILMS.cfr25);
    bytes = readFileSync(file);
    place('klas a/b', 'O1', file);
}, 60_000);
afterAll(() => server.stop());

const get = (path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
    fetch(server.url + path, { headers, method });
const route = mediaFileRoute('klas a/b', 'O1');

describe('film over HTTP', () => {
    it.each([
        [undefined, 200, 0, undefined],
        ['bytes=0-99', 206, 0, 100],
        ['bytes=1000-1000', 206, 1000, 1001],
        ['bytes=-500', 206, -500, undefined],
        ['bytes=2000000-', 206, 2_000_000, undefined]
    ])('range %s', async (range, status, start, end) => {
        const response = await get(route, range ? { Range: range } : {});
        const expected = bytes.subarray(start, end);
        expect(response.status).toBe(status);
        expect(Buffer.from(await response.arrayBuffer()).equals(expected)).toBe(true);
        expect(response.headers.get('content-length')).toBe(String(expected.length));
        if (status === 206) {
            const first = bytes.length - bytes.subarray(start).length;
            expect(response.headers.get('content-range')).toBe(`bytes ${first}-${first + expected.length - 1}/${bytes.length}`);
        }
        expect(Object.fromEntries(response.headers)).toMatchObject({
            'accept-ranges': 'bytes',
            'cache-control': 'private, no-store',
            'content-type': 'video/mp4',
            'x-content-type-options': 'nosniff'
        });
    });

    it('answers a range past the end with 416 and its size', async () => {
        const response = await get(route, { Range: `bytes=${bytes.length}-` });
        expect([response.status, response.headers.get('content-range')]).toEqual([416, `bytes */${bytes.length}`]);
    });

    it('answers HEAD without a body, and a part of a changed file with the whole', async () => {
        const head = await get(route, {}, 'HEAD');
        expect([head.status, head.headers.get('content-length'), (await head.arrayBuffer()).byteLength]).toEqual([
            200,
            String(bytes.length),
            0
        ]);
        const tag = head.headers.get('etag')!;
        expect((await get(route, { Range: 'bytes=0-9', 'If-Range': tag })).status).toBe(206);
        expect((await get(route, { Range: 'bytes=0-9', 'If-Range': '"old"' })).status).toBe(200);
    });

    it('survives a player that breaks off, twenty times', async () => {
        for (let n = 0; n < 20; n += 1) {
            const stop = new AbortController();
            const response = await fetch(server.url + route, { signal: stop.signal });
            await response.body!.getReader().read();
            stop.abort();
        }
        expect((await get(route, { Range: 'bytes=0-0' })).status).toBe(206);
    });

    it('gives only media of recordings, by id', async () => {
        const folder = place('streng', 'O1', await film(FILMS.cfr25), {
            media: ['../../traject.json', 'opname.json', 'O1.mp4', 'x.html', 'link.mp4', '.hidden.mp4', 'weg.mp4']
        });
        writeFileSync(join(folder, 'x.html'), '<script>1</script>');
        writeFileSync(join(server.root, '.beeldspoor', 'geheim.mp4'), 'x');
        symlinkSync('/etc/hostname', join(folder, 'link.mp4'));
        const statuses = await Promise.all(
            [0, 1, 2, 3, 4, 5, 6, 7].map(async index => (await get(mediaFileRoute('streng', 'O1', index), { Range: 'bytes=0-0' })).status)
        );
        expect(statuses).toEqual([404, 404, 206, 404, 404, 404, 404, 404]);
        for (const [traject, recording] of [
            ['..', 'O1'],
            ['../..', 'etc'],
            ['/etc', 'O1'],
            ['streng', '..'],
            ['streng', 'O1/../O1'],
            ['streng', 'O9'],
            ['file:///etc', 'O1'],
            ['%2e%2e', 'O1'],
            ['streng\0', 'O1']
        ]) {
            expect([traject, recording, (await get(mediaFileRoute(traject, recording))).status]).toEqual([traject, recording, 404]);
        }
    });

    it.each(['frozen', 'destroyed'])('gives nothing of footage that is %s', async mediaState => {
        place(`weg-${mediaState}`, 'O1', await film(FILMS.cfr25), { mediaState });
        expect((await get(mediaFileRoute(`weg-${mediaState}`, 'O1'))).status).toBe(410);
        expect((await get(peaksRoute(`weg-${mediaState}`, 'O1'))).status).toBe(410);
    });
});

/** Header and pairs of a waveform. */
async function waveform(traject: string): Promise<{ header: number[]; loud: boolean[] }> {
    const buffer = await (await get(peaksRoute(traject, 'O1'))).arrayBuffer();
    const pairs = new Int8Array(buffer, 16);
    return {
        header: [...new Int32Array(buffer.slice(0, 16))],
        loud: Array.from({ length: pairs.length / 2 }, (_, n) => pairs[2 * n + 1] - pairs[2 * n] > 4)
    };
}

/** Seconds of sound in a file, as ffprobe says. */
function soundOf(file: string): number {
    return Number(
        execFileSync(
            process.env.FFPROBE_PATH ?? 'ffprobe',
            ['-v', 'error', '-select_streams', 'a:0', '-show_entries', 'stream=duration', '-of', 'csv=p=0', file],
            {
                encoding: 'utf8'
            }
        )
    );
}

describe('waveform over HTTP', () => {
    it('is made once, kept, and as long as the sound', async () => {
        const first = await waveform('klas a/b');
        expect(first.header.slice(0, 3)).toEqual([1, 16000, 160]);
        const length = soundOf(await film(FILMS.cfr25));
        expect(length).toBeGreaterThan(29);
        expect(Math.abs(first.header[3] - length * 100)).toBeLessThanOrEqual(1);
        expect(first.loud.filter(Boolean).length).toBeGreaterThan(length * 98);
        const kept = join(server.root, 'klas a/b', '.beeldspoor', 'golfvorm');
        expect(readdirSync(kept)).toHaveLength(1);
        expect(await waveform('klas a/b')).toEqual(first);
        expect(readdirSync(kept)).toHaveLength(1);
    });

    it('begins with the first picture when the picture begins later than the sound', async () => {
        const file = await remux(FILMS.ntsc, 'late');
        const folder = place('laat', 'O1', file);
        const { index } = await server.indexer.index(file);
        expect((index.pts[0] * index.timebase.num) / index.timebase.den).toBeCloseTo(2.5, 1);
        writeFileSync(join(folder, 'frames.json'), JSON.stringify(index));
        const { header } = await waveform('laat');
        expect(Math.abs(header[3] - (soundOf(file) - 2.5) * 100)).toBeLessThanOrEqual(3);
    });

    it('begins with silence when the sound begins later than the picture', async () => {
        place('later', 'O1', await remux(FILMS.cfr25, 'lateSound'));
        const { header, loud } = await waveform('later');
        const first = loud.indexOf(true);
        expect(Math.abs(first - 150)).toBeLessThanOrEqual(3);
        expect(header[3]).toBeGreaterThan(3000);
    });

    it('says 204 when there is no sound', async () => {
        place('stil', 'O1', await remux(FILMS.cfr25, 'silent'));
        expect((await get(peaksRoute('stil', 'O1'))).status).toBe(204);
        expect((await get(peaksRoute('stil', 'O1'))).status).toBe(204);
    });
});
