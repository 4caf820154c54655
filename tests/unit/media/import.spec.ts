import {
    importRoute,
    IMPORT_FACTS_HEADER,
    type ImportAnswer,
    type ImportPreparation
} from '@beeldspoor/video-timeline/lib/common/import/import-routes';
import { sweepStaging } from '@beeldspoor/video-timeline/lib/node/import/staging';
import type { FileCheck } from '@beeldspoor/coaching-model/lib/common/documents/file-check';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILMS, encoded, film, remux } from '../../generators/films';
import { MediaServer } from './support/media-server';

const SHARED = resolve(__dirname, '../../../../shared');
const FACTS = { id: 'O1', placement: 'midden', venue: 'klaslokaal' };

let server: MediaServer;

beforeAll(async () => {
    server = await MediaServer.start();
});
afterAll(() => server.stop());

interface Reply {
    readonly status: number;
    readonly answer: ImportAnswer;
}

async function send(traject: string, bytes: Uint8Array, facts: object = FACTS, at: MediaServer = server): Promise<Reply> {
    const response = await fetch(`${at.url}${importRoute(traject)}`, {
        method: 'POST',
        headers: { [IMPORT_FACTS_HEADER]: encodeURIComponent(JSON.stringify(facts)) },
        body: bytes as BodyInit
    });
    return { status: response.status, answer: (await response.json()) as ImportAnswer };
}

/** Everything that an import could leave behind. */
function traces(at: MediaServer, traject: string): string[] {
    return [
        ...readdirSync(join(at.root, traject, 'opnames')),
        ...(existsSync(join(at.root, '.beeldspoor', 'tmp')) ? readdirSync(join(at.root, '.beeldspoor', 'tmp')) : [])
    ];
}

function expectRefused(reply: Reply, traject: string, happened: RegExp): void {
    expect(reply.status).toBe(422);
    expect(reply.answer).toMatchObject({
        kind: 'refused',
        message: {
            happened: expect.stringMatching(happened) as string,
            kept: expect.stringContaining('Er is niets toegevoegd') as string,
            todo: expect.stringMatching(/\S/) as string
        }
    });
    expect(traces(server, traject)).toEqual([]);
}

describe('bringing in a film', () => {
    it('copies it with its facts, its frame table and its hash', async () => {
        const folder = server.traject('goed');
        const file = await film(FILMS.ntsc);
        const bytes = readFileSync(file);
        const before = (await (await fetch(`${server.url}${importRoute('goed')}`)).json()) as ImportPreparation;
        expect(before).toMatchObject({ proposedId: 'O1', takenIds: [] });
        expect(before.refusal).toBeUndefined();
        const { status, answer } = await send('goed', bytes, { ...FACTS, title: 'lesovergang', recordedAt: '2026-01-15T10:00:00+01:00' });
        expect([status, answer]).toEqual([201, { kind: 'added', recording: 'O1', frameCount: 900 }]);
        const place = join(folder, 'opnames', 'O1');
        expect(readdirSync(place).sort()).toEqual(['O1.mp4', 'controle.json', 'frames.json', 'opname.json']);
        expect(readFileSync(join(place, 'O1.mp4')).equals(bytes)).toBe(true);
        const table = JSON.parse(readFileSync(join(place, 'frames.json'), 'utf8')) as {
            pts: number[];
            timebase: { num: number; den: number };
        };
        expect(table).toMatchObject({ frameCount: 900, rate: { num: 30000, den: 1001 }, constant: true, projection: 'flat' });
        expect(JSON.parse(readFileSync(join(place, 'opname.json'), 'utf8'))).toEqual({
            schemaVersion: 1,
            id: 'O1',
            title: 'lesovergang',
            kind: 'lesson',
            media: ['O1.mp4'],
            sha256: [createHash('sha256').update(bytes).digest('hex')],
            frameCount: 900,
            rate: { num: 30000, den: 1001 },
            timebase: table.timebase,
            fingerprint: createHash('sha256')
                .update(`${table.timebase.num}/${table.timebase.den}\n${table.pts.join(',')}`)
                .digest('hex'),
            projection: 'flat',
            placement: 'midden',
            venue: 'klaslokaal',
            recordedAt: '2026-01-15T10:00:00+01:00',
            mediaState: 'present'
        });
        expect(readdirSync(join(server.root, '.beeldspoor', 'tmp'))).toEqual([]);

        const again = await send('goed', bytes, { ...FACTS, id: 'O2' });
        expect([again.status, again.answer]).toMatchObject([409, { kind: 'duplicate', recording: 'O1' }]);
        expect(readdirSync(join(folder, 'opnames'))).toEqual(['O1']);

        const same = await send('goed', readFileSync(await film(FILMS.cfr25)));
        expect([same.status, same.answer]).toMatchObject([422, { message: { happened: 'Er is al een opname O1 in dit traject.' } }]);
        expect(readFileSync(join(place, 'O1.mp4')).equals(bytes)).toBe(true);
    }, 60_000);

    it('knows a film with spherical metadata as 360°', async () => {
        const real = join(SHARED, 'realdata/video360/overpass-equirect-v2.mp4');
        if (!existsSync(real)) {
            return;
        }
        const folder = server.traject('rond');
        expect((await send('rond', readFileSync(real))).status).toBe(201);
        expect(JSON.parse(readFileSync(join(folder, 'opnames/O1/opname.json'), 'utf8'))).toMatchObject({
            projection: 'equirectangular',
            frameCount: 120
        });
    });

    it('asks placement and venue', async () => {
        server.traject('zonder');
        expect((await send('zonder', new Uint8Array([1]), { id: 'O1', venue: 'gymzaal' })).status).toBe(400);
        expect((await send('zonder', new Uint8Array([1]), { ...FACTS, id: '../../x' })).status).toBe(400);
        expect(traces(server, 'zonder')).toEqual([]);
    });

    it('takes nothing outside the trajectories folder', async () => {
        for (const traject of ['..', '../..', '/etc', 'geen', '.beeldspoor', '%2e%2e', 'file:///etc']) {
            const response = await fetch(`${server.url}${importRoute(traject)}`);
            expect([traject, response.status]).toEqual([traject, 404]);
        }
    });
});

describe('recordings of every kind', () => {
    interface Facts {
        media: string[];
        frameCount: number;
        rate: object | null;
        playable?: boolean;
        projection: string;
    }
    const recordingIn = (folder: string): Facts => JSON.parse(readFileSync(join(folder, 'opnames/O1/opname.json'), 'utf8')) as Facts;
    const reportIn = (folder: string): FileCheck =>
        (JSON.parse(readFileSync(join(folder, 'opnames/O1/controle.json'), 'utf8')) as { files: FileCheck[] }).files[0];
    /** Pictures that ffprobe decodes. */
    const decoded = (file: string): number =>
        execFileSync(
            process.env.FFPROBE_PATH ?? 'ffprobe',
            ['-v', 'error', '-select_streams', 'V:0', '-show_entries', 'frame=best_effort_timestamp', '-of', 'csv=p=0', file],
            { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
        )
            .split('\n')
            .filter(line => /\d/.test(line)).length;

    it.each([
        ['hevc', 'mp4', false],
        ['hevc10', 'mp4', false],
        ['avi', 'avi', false],
        ['mpeg4', 'mp4', false],
        ['prores', 'mov', false],
        ['mjpeg', 'avi', false],
        ['wmv', 'wmv', false],
        ['camcorder', 'mts', false],
        ['mpeg', 'mpg', false],
        ['h264of10', 'mp4', false],
        ['silentSound', 'mp4', false],
        ['webm', 'webm', true]
    ] as const)(
        '%s: kept as .%s, shown as it is: %s, every picture counted',
        async (kind, extension, playable) => {
            const folder = server.traject(`soort-${kind}`);
            const file = await encoded(kind);
            const { answer } = await send(`soort-${kind}`, readFileSync(file));
            expect(answer).toEqual({ kind: 'added', recording: 'O1', frameCount: decoded(file) });
            expect(recordingIn(folder)).toMatchObject({ media: [`O1.${extension}`], ...(!playable && { playable: false }) });
            expect(recordingIn(folder).playable).toBe(playable ? undefined : false);
            expect(reportIn(folder).remarks.includes('needsProxy')).toBe(!playable);
        },
        60_000
    );

    it('counts a recording of sound alone in 25 frames a second', async () => {
        const folder = server.traject('alleen-geluid');
        const { answer } = await send('alleen-geluid', readFileSync(await encoded('mp3')));
        expect(answer).toMatchObject({ kind: 'added', recording: 'O1' });
        const { media, frameCount, rate, playable } = recordingIn(folder);
        expect([media, rate, playable]).toEqual([['O1.mp3'], { num: 25, den: 1 }, undefined]);
        // 4 s of sound; an encoder adds at most a few hundredths of a second at the end.
        expect(frameCount).toBeGreaterThanOrEqual(100);
        expect(frameCount).toBeLessThanOrEqual(102);
        expect(reportIn(folder)).toMatchObject({ kind: 'sound', remarks: ['virtualFrames'], sound: { codec: 'mp3', sampleRate: 44100 } });
    }, 60_000);

    it('reports what it found in a film', async () => {
        const folder = server.traject('verslag');
        const file = await remux(FILMS.variable, 'cut');
        await send('verslag', readFileSync(file));
        const report = reportIn(folder);
        expect(report).toMatchObject({
            name: 'O1.mp4',
            container: 'mov,mp4,m4a,3gp,3g2,mj2',
            frames: { rate: null, edits: 1, count: decoded(file) },
            picture: { codec: 'h264', width: 640, height: 360, bitDepth: 8, rotation: 0, projection: 'flat', projectionFrom: 'none' },
            sound: { codec: 'aac', sampleRate: 44100, channels: 1 },
            remarks: ['hiddenPictures'],
            decoding: { extent: 'ends', state: 'running' }
        });
        expect(report.frames.hidden).toBeGreaterThan(0);
        expect(report.frames.longestStep).toBeGreaterThan(0.3);
        expect(report.sha256).toBe(createHash('sha256').update(readFileSync(file)).digest('hex'));
    }, 60_000);
});

describe('films that are none, or broken', () => {
    it('says what an empty file is', async () => {
        server.traject('leeg');
        expectRefused(await send('leeg', new Uint8Array(0)), 'leeg', /leeg \(0 bytes\)/);
    });

    it('says what a text is', async () => {
        server.traject('tekst');
        expectRefused(await send('tekst', Buffer.from('Beste ouders, hierbij de uitnodiging.\n'.repeat(400))), 'tekst', /geen film/);
    });

    it('refuses sound that no browser plays, and a film that only its maker can put together', async () => {
        server.traject('geluid');
        expectRefused(await send('geluid', readFileSync(await encoded('alac'))), 'geluid', /ALAC/);
        const gopro = { ...FACTS, extensions: ['360'] };
        expectRefused(await send('geluid', readFileSync(await film(FILMS.cfr25)), gopro), 'geluid', /GoPro/);
    }, 60_000);

    it('refuses a film cut off at ten places, with the index in front and behind', async () => {
        server.traject('afgeknipt');
        for (const whole of [readFileSync(await film(FILMS.cfr25)), readFileSync(await remux(FILMS.cfr25, 'indexLast'))]) {
            for (let tenth = 0; tenth < 10; tenth += 1) {
                const cut = whole.subarray(0, Math.max(1, Math.round((whole.length * (tenth + 0.5)) / 10)));
                const began = Date.now();
                expectRefused(await send('afgeknipt', cut), 'afgeknipt', /beschadigd|niet compleet|houdt na .* s op|geen film/);
                expect(Date.now() - began).toBeLessThan(5_000);
            }
        }
    }, 120_000);

    it('refuses a film that misses its very last bytes', async () => {
        server.traject('staart');
        const whole = readFileSync(await film(FILMS.cfr25));
        expectRefused(await send('staart', whole.subarray(0, whole.length - 40)), 'staart', /houdt na (29|30),\d s op|niet compleet/);
    });

    it.skipIf(!existsSync(SHARED))('refuses the damaged film from elsewhere', async () => {
        server.traject('kapot');
        expectRefused(
            await send('kapot', readFileSync(join(SHARED, 'realdata/video/chunk_out_of_range.mp4'))),
            'kapot',
            /beschadigd|niet compleet/
        );
    });

    const lists = join(SHARED, 'badinputs/ffmpeg-hls');
    it.skipIf(!existsSync(lists)).each(existsSync(lists) ? readdirSync(lists) : [])(
        '%s: never follows a list to another film',
        async name => {
            const other = await film(FILMS.cfr25);
            const traject = `lijst-${name.replace(/\W/g, '-')}`;
            server.traject(traject);
            const text = readFileSync(join(lists, name), 'utf8')
                .replaceAll('@@OTHER_MP4@@', other)
                .replaceAll('@@OTHER_MP4_REL@@', '../../goed/opnames/O1/O1.mp4')
                .replaceAll('@@SECRET_TXT@@', '/etc/hostname')
                .replaceAll('@@PORT@@', String(new URL(server.url).port));
            expectRefused(await send(traject, Buffer.from(text)), traject, /film/);
        }
    );
});

describe('interruptions', () => {
    /** Sends `bytes` of `announced` and breaks off. */
    function breakOff(traject: string, bytes: Uint8Array, announced: number): Promise<void> {
        return new Promise(done => {
            const going = request(`${server.url}${importRoute(traject)}`, {
                method: 'POST',
                headers: { [IMPORT_FACTS_HEADER]: encodeURIComponent(JSON.stringify(FACTS)), 'Content-Length': announced }
            });
            going.on('error', () => done());
            const temporary = join(server.root, '.beeldspoor', 'tmp');
            going.write(
                bytes,
                () =>
                    void expect
                        .poll(() => readdirSync(temporary).length, { timeout: 5_000 })
                        .toBe(1)
                        .then(() => going.destroy())
            );
            going.on('close', () => done());
        });
    }

    it('leaves nothing when the sender cancels', async () => {
        server.traject('gestopt');
        const bytes = readFileSync(await film(FILMS.cfr25));
        mkdirSync(join(server.root, '.beeldspoor', 'tmp'), { recursive: true });
        await breakOff('gestopt', bytes.subarray(0, 700_000), bytes.length);
        await expect.poll(() => traces(server, 'gestopt'), { timeout: 5_000 }).toEqual([]);
    });

    it('sweeps what an earlier run left, and not what another program is busy with', async () => {
        const temporary = join(server.root, '.beeldspoor', 'tmp');
        const dead = join(temporary, 'opname-999999999-0123456789abcdef');
        const busy = join(temporary, 'opname-1-0123456789abcdef');
        mkdirSync(dead, { recursive: true });
        mkdirSync(busy, { recursive: true });
        writeFileSync(join(dead, 'film.part'), 'x');
        expect(await sweepStaging(temporary)).toBe(1);
        expect(readdirSync(temporary)).toEqual(['opname-1-0123456789abcdef']);
    });

    it('lets a gate refuse, before a byte is taken', async () => {
        const message = { happened: 'De filmpoort is nog dicht.', kept: 'Er is niets toegevoegd.', todo: 'Rond eerst de toestemming af.' };
        const asked: string[] = [];
        const gated = await MediaServer.start([
            {
                mayImport: async ({ traject }) => {
                    asked.push(traject);
                    return { allowed: false, message };
                }
            }
        ]);
        try {
            gated.traject('dicht');
            const preparation = (await (await fetch(`${gated.url}${importRoute('dicht')}`)).json()) as ImportPreparation;
            expect(preparation.refusal).toEqual(message);
            const reply = await send('dicht', readFileSync(await film(FILMS.cfr25)), FACTS, gated);
            expect([reply.status, reply.answer]).toEqual([422, { kind: 'refused', message }]);
            expect(traces(gated, 'dicht')).toEqual([]);
            expect(asked).toEqual(['dicht', 'dicht']);
        } finally {
            await gated.stop();
        }
    });
});
