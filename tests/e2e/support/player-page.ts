import { execFileSync } from 'node:child_process';
import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { readFrameNumber } from '../../generators/frame-code';
import { shownTicks } from './exactness-page';
import { REPOSITORY } from './server';

const LIB = join(REPOSITORY, 'extensions', 'video-timeline', 'lib', 'browser');
const MODEL = join(REPOSITORY, 'extensions', 'coaching-model', 'lib', 'common');

/** The player as it is, on a page of its own: without shell and quick input, so that many frames are asked in little time. */
const PAGE = `
import { RecordingPlayerImpl } from '${LIB}/player/recording-player-impl';
import { SourcedFilm } from '${LIB}/player/sourced-film';
import { tableFrameTimes } from '${MODEL}/time/frame-times';
import { readFrameNumber } from '${join(REPOSITORY, 'tests', 'generators', 'frame-code')}';

let player;
const canvas = () => player.stage.canvas;
const line = { x: 0, y: 0, width: 1, height: 1 };
/** The strip stands on top, or at a side when the film is turned. */
window.read = () => {
    const { width, height } = canvas();
    const context = canvas().getContext('2d');
    const pixels = (x, y, w, h) => context.getImageData(Math.round(x), Math.round(y), w, h).data;
    const turned = data => Uint8ClampedArray.from({ length: data.length }, (_, n) => data[data.length - 4 - (n - (n % 4)) + (n % 4)]);
    const top = pixels(0, height / 30, width, 1);
    const right = pixels(width - 1 - width / 30, 0, 1, height);
    const left = turned(pixels(width / 30, 0, 1, height));
    return readFrameNumber(top, width, 1, line) ?? readFrameNumber(right, height, 1, line) ?? readFrameNumber(left, height, 1, line);
};
window.size = () => [canvas().width, canvas().height];
window.openFilm = async (url, table) => {
    player?.dispose();
    const times = tableFrameTimes(table);
    const film = { file: 0, url, table, times, playable: true };
    player = new RecordingPlayerImpl(times, new SourcedFilm(film, undefined, new URL('/worker.js', location.href)));
    window.player = player;
    player.setMuted(true);
    document.body.replaceChildren(canvas());
    await player.seek(0);
    return { state: player.state, exact: player.exact };
};
/** Goes to each frame and tells what the player says and what the pixels say. */
window.visit = async (frames, step) => {
    const seen = [];
    for (const frame of frames) {
        await (step ? player.step(frame - player.frame) : player.seek(frame));
        seen.push({ asked: frame, frame: Number(canvas().dataset.frame), number: window.read(), exact: player.exact });
    }
    return seen;
};
/** Plays, and gives every picture painted until so many were or the player stopped. */
window.watch = async (count, act) => {
    const painted = [];
    await new Promise(resolve => {
        const listening = player.stage.onDidPaint(() => {
            painted.push({ frame: Number(canvas().dataset.frame), number: window.read() });
            if (painted.length >= count) { listening.dispose(); resolve(); }
        });
        act(player);
    });
    return painted;
};
/** RGB of the whole canvas. */
window.pixels = () => {
    const { width, height } = canvas();
    const { data } = canvas().getContext('2d').getImageData(0, 0, width, height);
    let text = '';
    for (let n = 0; n < data.length; n += 4) { text += String.fromCharCode(data[n], data[n + 1], data[n + 2]); }
    return { width, height, rgb: btoa(text) };
};
`;

/** What one visit saw. */
export interface Seen {
    readonly asked: number;
    /** What the player says. */
    readonly frame: number;
    /** What the pixels say. */
    readonly number: number | undefined;
    readonly exact: boolean;
}

/** What the page offers. */
interface Harness {
    readonly player: { play(): void; pause(): void; setLoop(range: { start: number; end: number }): void };
    openFilm(url: string, table: object): Promise<{ state: string; exact: boolean }>;
    visit(frames: readonly number[], step: boolean): Promise<Seen[]>;
    watch(count: number, act: (player: Harness['player']) => void): Promise<{ frame: number; number: number | undefined }[]>;
    pixels(): { width: number; height: number; rgb: string };
}

/** One piece of the program as a browser takes it. */
async function bundle(contents: string): Promise<string> {
    const result = await build({
        stdin: { contents, resolveDir: REPOSITORY, loader: 'ts' },
        nodePaths: [join(REPOSITORY, 'node_modules')],
        bundle: true,
        write: false,
        format: 'iife',
        logLevel: 'error',
        mainFields: ['browser', 'module', 'main']
    });
    return result.outputFiles[0].text;
}

/** Address and text of what the page is made of. */
async function bundles(): Promise<Readonly<Record<string, string>>> {
    const [page, worker] = await Promise.all([bundle(PAGE), bundle(`import '${LIB}/frames/frame-decoder.worker';`)]);
    return { '/': '<!doctype html><body><script src="/page.js"></script></body>', '/page.js': page, '/worker.js': worker };
}

/** Made once for all tests of a file. */
let bundled: Promise<Readonly<Record<string, string>>> | undefined;

/** Serves the player's page and films of this machine. */
export class PlayerPage {
    protected constructor(
        readonly page: Page,
        protected readonly server: Server,
        protected readonly files: Map<string, string>
    ) {}

    static async start(page: Page): Promise<PlayerPage> {
        const pages = await (bundled ??= bundles());
        const files = new Map<string, string>();
        const server = createServer((request, response) => {
            const { pathname } = new URL(request.url ?? '/', 'http://localhost');
            const file = files.get(pathname);
            if (pages[pathname] !== undefined) {
                response.setHeader('content-type', pathname.endsWith('.js') ? 'text/javascript' : 'text/html');
                response.end(pages[pathname]);
                return;
            }
            if (!file) {
                response.writeHead(404).end();
                return;
            }
            const { size } = statSync(file);
            const asked = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '');
            const start = asked ? Number(asked[1]) : 0;
            const end = asked?.[2] ? Math.min(Number(asked[2]), size - 1) : size - 1;
            response.writeHead(asked ? 206 : 200, {
                'accept-ranges': 'bytes',
                'content-type': file.endsWith('.mkv') ? 'video/x-matroska' : 'video/mp4',
                'content-length': end - start + 1,
                ...(asked && { 'content-range': `bytes ${start}-${end}/${size}` })
            });
            createReadStream(file, { start, end })
                .on('error', () => response.destroy())
                .pipe(response);
        });
        await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
        await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
        return new PlayerPage(page, server, files);
    }

    /** Opens a film with the frame table that ffprobe gives of `tableOf`. */
    async open(file: string, tableOf = file): Promise<{ state: string; exact: boolean; frameCount: number }> {
        const url = `/film-${this.files.size}`;
        this.files.set(url, file);
        const table = { ...shownTicks(tableOf), rate: null };
        const opened = await this.page.evaluate(([address, ticks]) => (globalThis as unknown as Harness).openFilm(address, ticks), [
            url,
            table
        ] as const);
        return { ...opened, frameCount: table.pts.length };
    }

    visit(frames: readonly number[], step = false): Promise<Seen[]> {
        return this.page.evaluate(([list, stepping]) => (globalThis as unknown as Harness).visit(list, stepping), [frames, step] as const);
    }

    /** Plays or pauses, and gives the next pictures painted. */
    watch(count: number, act: 'play' | 'pause'): Promise<{ frame: number; number: number | undefined }[]> {
        return this.page.evaluate(([pictures, how]) => (globalThis as unknown as Harness).watch(pictures, player => player[how]()), [
            count,
            act
        ] as const);
    }

    /** Repeats frames `[start, end)` from now on. */
    loop(start: number, end: number): Promise<void> {
        return this.page.evaluate(range => (globalThis as unknown as Harness).player.setLoop(range), { start, end });
    }

    /** The picture on screen as RGB, row by row. */
    async picture(): Promise<{ width: number; height: number; rgb: Buffer }> {
        const { width, height, rgb } = await this.page.evaluate(() => (globalThis as unknown as Harness).pixels());
        return { width, height, rgb: Buffer.from(rgb, 'base64') };
    }

    close(): void {
        this.server.close();
    }
}

/** The numbers in the pixels of a film as ffmpeg decodes it, in the order in which it shows them. */
export function decodedNumbers(file: string): (number | undefined)[] {
    const [width, height] = [320, 4];
    const strip = ['-vf', `crop=iw:ih/15:0:0,scale=${width}:${height}:flags=area`];
    const raw = execFileSync(
        process.env.FFMPEG_PATH ?? 'ffmpeg',
        [
            '-v',
            'error',
            '-noautorotate',
            '-i',
            file,
            '-map',
            '0:v:0',
            ...strip,
            '-fps_mode',
            'passthrough',
            '-pix_fmt',
            'rgba',
            '-f',
            'rawvideo',
            '-'
        ],
        { maxBuffer: 1024 ** 3 }
    );
    const size = width * height * 4;
    return Array.from({ length: Math.floor(raw.length / size) }, (_, n) =>
        readFrameNumber(raw.subarray(n * size, (n + 1) * size), width, height, { x: 0, y: 0, width: 1, height: 1 })
    );
}
