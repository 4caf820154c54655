import { FluentMediaToolchain } from '@beeldspoor/video-timeline/lib/node/toolchain/fluent-media-toolchain';
import { DefaultFrameIndexer } from '@beeldspoor/video-timeline/lib/node/frames/frame-indexer';
import { FrameCountError, type FilmSource } from '@beeldspoor/video-timeline/lib/node/pictures/film-frames';
import { FramePipe, type PipeJob } from '@beeldspoor/video-timeline/lib/node/pictures/frame-pipe';
import { uprightSize } from '@beeldspoor/video-timeline/lib/node/pictures/picture-size';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILMS, film, remux } from '../../generators/films';
import { numbersIn, pictureTicks, range } from './support/read-film';

const tools = new FluentMediaToolchain();
class Pipe extends FramePipe {
    protected override readonly toolchain = tools;
}
class Indexer extends DefaultFrameIndexer {
    protected override readonly toolchain = tools;
}

let folder: string;
beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'beeldspoor-pipe-'));
    await Promise.all([film(FILMS.variable), remux(FILMS.cfr25, 'turned'), remux(FILMS.ntsc, 'cut')]);
}, 240_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function source(file: string): Promise<FilmSource> {
    const { index, video } = await new Indexer().index(file);
    return { file, video, pts: index.pts, timebase: index.timebase };
}

const ENCODING = ['-c:v', 'libx264', '-preset', 'ultrafast', '-bf', '0'];

function whole(from: FilmSource, output: string, change: Partial<PipeJob['segments'][number]> = {}): PipeJob {
    const size = uprightSize(from.video);
    return {
        segments: [{ source: from, start: 0, end: from.pts.length, size, tickOf: frame => from.pts[frame], ...change }],
        size,
        timebase: from.timebase,
        outputOptions: ENCODING,
        output
    };
}

describe('FramePipe', { timeout: 120_000 }, () => {
    it('hands over every frame in order with its tick, and keeps ticks and pictures: variable rate', async () => {
        const from = await source(await film(FILMS.variable));
        const output = join(folder, 'variable.mp4');
        const seen: number[] = [];
        await new Pipe().run(whole(from, output, { change: (_picture, frame) => void seen.push(frame) }));
        expect(seen).toEqual(range(0, 750));
        expect(pictureTicks(output)).toEqual(from.pts);
        expect(await numbersIn(output, 640, 360)).toEqual(range(0, 750));
    });

    it('takes frames out of the middle: a film cut by copying, one that begins late, one without an index', async () => {
        for (const how of ['cut', 'late', 'transport'] as const) {
            const from = await source(await remux(FILMS.ntsc, how));
            const first = how === 'cut' ? 900 - from.pts.length : 0;
            const output = join(folder, `${how}.mp4`);
            const [start, end] = [411, 451];
            await new Pipe().run(whole(from, output, { start, end, tickOf: frame => from.pts[frame] - from.pts[start] }));
            expect(await numbersIn(output, 640, 360), how).toEqual(range(first + start, first + end));
            expect(pictureTicks(output), how).toEqual(from.pts.slice(start, end).map(tick => tick - from.pts[start]));
        }
    });

    it('a change in place and another picture both reach the film; rotation is baked in', async () => {
        const from = await source(await remux(FILMS.cfr25, 'turned'));
        expect(uprightSize(from.video)).toEqual({ width: 360, height: 640 });
        const output = join(folder, 'turned.mp4');
        let painted = 0;
        await new Pipe().run(
            whole(from, output, {
                end: 3,
                change: picture => {
                    picture.y.fill(235);
                    painted += 1;
                }
            })
        );
        expect(painted).toBe(3);
        expect(await numbersIn(output, 360, 640)).toEqual([undefined, undefined, undefined]);
    });

    it('a film with other frames than its table says is not kept', async () => {
        const from = await source(await film(FILMS.cfr25));
        const short = { ...from, pts: from.pts.slice(0, 700) };
        await expect(new Pipe().run(whole(short, join(folder, 'short.mp4')))).rejects.toBeInstanceOf(FrameCountError);
        const long = { ...from, pts: [...from.pts, 384_512, 385_024] };
        await expect(new Pipe().run(whole(long, join(folder, 'long.mp4')))).rejects.toBeInstanceOf(FrameCountError);
    });

    it('a cancel and a fault end both programs', async () => {
        const from = await source(await film(FILMS.cfr25));
        const stop = new AbortController();
        const change = (_picture: unknown, frame: number): void => {
            if (frame === 20) {
                stop.abort();
            }
        };
        await expect(new Pipe().run(whole(from, join(folder, 'stop.mp4'), { change }), { signal: stop.signal })).rejects.toMatchObject({
            reason: 'cancelled'
        });
        const fault = (): void => {
            throw new Error('fault');
        };
        await expect(new Pipe().run(whole(from, join(folder, 'fault.mp4'), { change: fault }))).rejects.toThrow('fault');
        const wrong: PipeJob = { ...whole(from, join(folder, 'wrong.mp4')), outputOptions: ['-c:v', 'no-such-encoder'] };
        await expect(new Pipe().run(wrong)).rejects.toMatchObject({ name: 'MediaToolError', reason: 'failed' });
    });
});
