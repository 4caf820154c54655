import { mediaProxyRoute } from '@beeldspoor/video-timeline/lib/common/media/media-routes';
import type { ProxyWishes } from '@beeldspoor/video-timeline/lib/common/jobs/media-jobs';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILMS, film, hevc, oddFilm, remux } from '../../generators/films';
import { MediaServer } from './support/media-server';
import { numbersIn, probe, range } from './support/read-film';
import { placeRecording } from './support/recordings';

const REAL = resolve(__dirname, '../../../../shared/realdata');
const ALWAYS: ProxyWishes = { make: 'altijd', sphere: 'scherp' };

let server: MediaServer;
let serial = 0;
beforeAll(async () => {
    server = await MediaServer.start();
});
afterAll(() => server.stop());

interface Packet {
    pts?: number;
    flags: string;
}
interface Stream {
    codec_type: string;
    codec_name: string;
    time_base: string;
    width: number;
    height: number;
    pix_fmt: string;
    has_b_frames: number;
    sample_aspect_ratio?: string;
    start_time: string;
    disposition: { attached_pic: number };
    side_data_list?: unknown[];
}

/** The streams of a film and the packets of its picture, as ffprobe says in one go. */
function look(file: string): { streams: Stream[]; packets: Packet[] } {
    const { streams, packets } = probe<{ packets: (Packet & { stream_index: number })[]; streams: (Stream & { index: number })[] }>(
        file,
        ...['-show_streams', '-show_entries', 'packet=stream_index,pts,flags']
    );
    const picture = pictureIn(streams);
    return { streams, packets: packets.filter(({ stream_index }) => stream_index === picture.index) };
}

/** The picture, and not a cover that lies beside it. */
function pictureIn<T extends Stream>(streams: readonly T[]): T {
    return streams.find(({ codec_type, disposition }) => codec_type === 'video' && !disposition.attached_pic)!;
}

/** Shown ticks of a film in whole ticks of 1/`den`, from the first on. */
function shownTicks(file: string, { streams, packets } = look(file)): { den: number; ticks: number[] } {
    const [num, den] = pictureIn(streams).time_base.split('/').map(Number);
    const shown = packets.filter(({ flags }) => !flags.includes('D'));
    const ticks = shown.some(({ pts }) => pts === undefined)
        ? probe<{ frames: { best_effort_timestamp: number }[] }>(
              file,
              '-select_streams',
              'V:0',
              '-show_entries',
              'frame=best_effort_timestamp'
          ).frames.map(frame => frame.best_effort_timestamp)
        : shown.map(({ pts }) => pts!);
    ticks.sort((a, b) => a - b);
    return { den, ticks: ticks.map(tick => (tick - ticks[0]) * num) };
}

/** Makes the proxy through the job queue; its path, or the message with which the job failed. */
async function proxyOf(
    file: string,
    facts: Record<string, unknown> = {},
    wishes = ALWAYS
): Promise<{ proxy?: string; message?: string; traject: string }> {
    serial += 1;
    const traject = `film-${serial}`;
    await placeRecording(server, traject, 'O1', file, facts);
    const address = { traject, recording: 'O1' };
    await server.jobs.restart(address, 0, 'proxy', wishes);
    await Promise.all(server.queue.jobs.filter(({ key }) => key.endsWith(`/${traject}`)).map(({ key }) => server.queue.whenEnded(key)));
    const folder = join(server.root, traject, '.beeldspoor', 'afspeelversie');
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const status = (await server.jobs.statuses(address, wishes)).find(({ step }) => step === 'proxy');
    expect(names).toHaveLength(status?.state === 'done' ? 1 : 0);
    return {
        traject,
        ...(names.length > 0 && { proxy: join(folder, names[0]) }),
        ...(status?.message !== undefined && { message: status.message })
    };
}

/** What holds for every proxy: the frames and ticks of the film, quick to step through, upright with square pixels. */
function expectFaithful(source: string, proxy: string | undefined): { streams: Stream[]; picture: Stream } {
    expect(proxy).toBeDefined();
    const expected = shownTicks(source);
    const { streams, packets } = look(proxy!);
    const made = shownTicks(proxy!, { streams, packets });
    expect(made.ticks.map(tick => tick * (expected.den / made.den))).toEqual(expected.ticks);
    const picture = pictureIn(streams);
    expect(picture).toMatchObject({ codec_name: 'h264', pix_fmt: 'yuv420p', has_b_frames: 0 });
    expect(picture.sample_aspect_ratio ?? '1:1').toMatch(/^(1:1|N\/A)$/);
    expect(picture.side_data_list ?? []).toEqual([]);
    expect(Number(picture.start_time)).toBe(0);
    const keys = packets.flatMap(({ flags }, n) => (flags.includes('K') ? [n] : []));
    expect(keys[0]).toBe(0);
    expect(Math.max(...keys.map((key, n) => (keys[n + 1] ?? packets.length) - key))).toBeLessThanOrEqual(15);
    return { streams, picture };
}

describe('proxies have the frames and ticks of the film', { timeout: 240_000 }, () => {
    it.each([
        ['B-pyramid, 30000/1001', () => film(FILMS.ntsc), range(0, 900)],
        ['variable rate', () => film(FILMS.variable), range(0, 750)],
        ['a cut by copying, media hidden before it', () => remux(FILMS.ntsc, 'cutBoth'), undefined],
        ['start time above 0', () => remux(FILMS.cfr25, 'late'), range(0, 750)],
        ['no edit list', () => remux(FILMS.ntsc, 'noEdits'), range(0, 900)],
        ['fragmented', () => remux(FILMS.cfr25, 'fragmented'), range(0, 750)],
        ['Matroska', () => remux(FILMS.ntsc, 'matroska'), range(0, 900)],
        ['transport stream', () => remux(FILMS.cfr25, 'transport'), range(0, 750)],
        ['AVI', () => oddFilm('avi'), range(0, 50)],
        ['Motion JPEG', () => oddFilm('motionJpeg'), range(0, 50)],
        ['HEVC', () => hevc(), range(0, 50)],
        ['10 bit', () => oddFilm('deep'), range(0, 50)],
        ['VP8 in WebM', () => oddFilm('webm'), range(0, 50)],
        ['a single frame', () => oddFilm('single'), range(0, 1)]
    ])('%s', async (_name, source, numbers) => {
        const file = await source();
        const { proxy, message } = await proxyOf(file);
        expect(message).toBeUndefined();
        expectFaithful(file, proxy);
        // What stands in the pixels: read from the film itself where frames are hidden.
        expect(await numbersIn(proxy!, 640, 360)).toEqual(numbers ?? (await numbersIn(file, 640, 360)));
    });

    it('is upright and has square pixels, as the film is seen', async () => {
        const turned = await remux(FILMS.cfr25, 'turned');
        const upright = expectFaithful(turned, (await proxyOf(turned)).proxy);
        expect([upright.picture.width, upright.picture.height]).toEqual([360, 640]);
        const oblong = await oddFilm('oblong');
        const { proxy } = await proxyOf(oblong);
        const square = expectFaithful(oblong, proxy);
        expect([square.picture.width, square.picture.height]).toEqual([640, 360]);
        expect(await numbersIn(proxy!, 640, 360)).toEqual(range(0, 50));
    });

    it('has its sound in step with frame 0', async () => {
        const { proxy } = await proxyOf(await remux(FILMS.cfr25, 'lateSound'));
        const { streams } = probe<{ streams: (Stream & { duration: string })[] }>(proxy!, '-show_streams');
        const sound = streams.find(({ codec_type }) => codec_type === 'audio')!;
        expect(sound.codec_name).toBe('aac');
        expect(Number(sound.start_time)).toBe(0);
        const { packets } = probe<{ packets: object[] }>(proxy!, '-select_streams', 'a:0', '-show_entries', 'packet=pts');
        expect(packets.length).toBeGreaterThan(100);
        // 1.5 s of silence comes first.
        expect(Number(sound.duration)).toBeGreaterThan(30);
    });

    it('S1-23: a 360° film of 5760×2880 gets one of 4096×2048 with as many frames, or of 1920×960', async () => {
        const sphere = await oddFilm('sphere');
        const sharp = expectFaithful(sphere, (await proxyOf(sphere, { projection: 'equirectangular' })).proxy);
        expect([sharp.picture.width, sharp.picture.height]).toEqual([4096, 2048]);
        const smooth = await proxyOf(sphere, { projection: 'equirectangular' }, { make: 'nodig', sphere: 'vloeiend' });
        const { picture } = expectFaithful(sphere, smooth.proxy);
        expect([picture.width, picture.height]).toEqual([1920, 960]);
    });

    it('makes one sphere of two round pictures', async () => {
        const { proxy } = await proxyOf(
            await oddFilm('sphere'),
            {
                projection: 'equirectangular',
                playable: false,
                lens: { kind: 'dual-fisheye', angle: 200 }
            },
            { make: 'nooit', sphere: 'vloeiend' }
        );
        const { picture } = expectFaithful(await oddFilm('sphere'), proxy);
        expect([picture.width, picture.height]).toEqual([1920, 960]);
    });

    it('throws one away that has not the frames of the table, and says so', async () => {
        const file = await oddFilm('deep');
        const { traject } = await proxyOf(file, {}, ALWAYS);
        const folder = join(server.root, traject, 'opnames', 'O1');
        const { index } = await server.indexer.index(file);
        writeFileSync(join(folder, 'frames.json'), JSON.stringify({ ...index, frameCount: 49, pts: index.pts.slice(0, 49) }));
        const derived = join(server.root, traject, '.beeldspoor', 'afspeelversie');
        rmSync(derived, { recursive: true });
        const address = { traject, recording: 'O1' };
        await server.jobs.restart(address, 0, 'proxy', ALWAYS);
        const job = server.queue.jobs.find(({ type, key }) => type === 'media.proxy' && key.endsWith(`/${traject}`))!;
        expect((await server.queue.whenEnded(job.key))?.message).toContain('zij heeft 50 beelden en de film 49');
        expect(readdirSync(derived)).toEqual([]);
        expect((await fetch(server.url + mediaProxyRoute(traject, 'O1'))).status).toBe(404);
    });
});

const films = existsSync(REAL)
    ? ['video', 'video360'].flatMap(folder =>
          readdirSync(join(REAL, folder))
              .filter(name => name.endsWith('.mp4') && name !== 'chunk_out_of_range.mp4')
              .map(name => join(folder, name))
      )
    : [];

describe.skipIf(films.length === 0)('proxies of films from elsewhere', { timeout: 240_000 }, () => {
    it.each(films)('%s', async name => {
        const file = join(REAL, name);
        const { proxy, message } = await proxyOf(file);
        expect(message).toBeUndefined();
        expectFaithful(file, proxy);
    });
});

describe.skipIf(films.length > 0)('proxies of films from elsewhere (not on this machine)', () => {
    it.skip(`${REAL} is absent: skipped`, () => undefined);
});
