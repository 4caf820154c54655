// Seeking and stepping: milliseconds until the picture of a frame is on a canvas, and how often it is another frame than asked,
// read from the pixels. Peers play by their own rules: `<video>` and omakase-player are told frame / rate, as players do.
import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const require = createRequire(join(root, 'package.json'));
const lib = join(root, 'extensions/video-timeline/lib/browser/frames');
const omakase = join(here, 'node_modules/@byomakase/omakase-player');

/** Frames asked per film and peer: random ones, then steps half forward, half back. */
const SEEKS = 40;
const STEPS = 60;

const PAGE = `
import { WorkerFrameProvider } from '${lib}/worker-frame-provider';
import { readFrameNumber } from '${join(root, 'tests/generators/frame-code')}';

let seed = 1;
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
const quantile = (list, part) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))];
const canvas = document.createElement('canvas');
const context = canvas.getContext('2d', { alpha: false });
const number = () => {
    const row = context.getImageData(0, Math.round(canvas.height / 30), canvas.width, 1).data;
    return readFrameNumber(row, canvas.width, 1, { x: 0, y: 0, width: 1, height: 1 });
};

/** Shows frames through \`show\` (which paints) and counts wrong pixels; only showing is timed. */
async function measure(count, show, idle) {
    const result = { seek: [], step: [], wrong: 0, asked: 0 };
    const one = async (frame, into) => {
        const begin = performance.now();
        await show(frame);
        into?.push(performance.now() - begin);
        result.asked += 1;
        result.wrong += number() === frame ? 0 : 1;
    };
    seed = 1;
    for (let i = 0; i < 5; i++) { await one(Math.floor(random() * count)); }
    result.wrong = result.asked = 0;
    for (let i = 0; i < ${SEEKS}; i++) { await one(Math.floor(random() * count), result.seek); }
    let frame = Math.floor(count / 2);
    await show(frame);
    for (let i = 0; i < ${STEPS}; i++) {
        frame += i < ${STEPS / 2} ? 1 : -1;
        await one(frame, result.step);
        idle?.(frame, i < ${STEPS / 2} ? 1 : -1);
    }
    return { seek: quantile(result.seek, 0.5), seek95: quantile(result.seek, 0.95), step: quantile(result.step, 0.5), wrong: result.wrong, asked: result.asked };
}

window.ours = async (url, table) => {
    const provider = await WorkerFrameProvider.open({ url, frameCount: table.pts.length, table }, new URL('/worker.js', location.href));
    canvas.width = provider.geometry.width;
    canvas.height = provider.geometry.height;
    const result = await measure(table.pts.length, async frame => {
        context.drawImage(await provider.get(frame), 0, 0, canvas.width, canvas.height);
    }, (frame, way) => provider.rest(frame, way));
    provider.dispose();
    return result;
};

const pictureAfter = (video, act) => new Promise(resolve => {
    let timer;
    const settle = () => { video.cancelVideoFrameCallback(handle); clearTimeout(timer); resolve(); };
    const handle = video.requestVideoFrameCallback(settle);
    video.addEventListener('seeked', () => (timer = setTimeout(settle, 250)), { once: true });
    act();
});

window.video = async (url, count, rate) => {
    const video = document.createElement('video');
    video.muted = true;
    video.preload = 'auto';
    await pictureAfter(video, () => (video.src = url));
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    const result = await measure(count, async frame => {
        await pictureAfter(video, () => (video.currentTime = (frame * rate.den) / rate.num));
        context.drawImage(video, 0, 0, canvas.width, canvas.height);
    });
    video.removeAttribute('src');
    video.load();
    return result;
};
`;

const OMAKASE_PAGE = `
import { OmakasePlayer } from '${omakase}';
const first = observable => new Promise((resolve, reject) => { const s = observable.subscribe({ next: value => { resolve(value); setTimeout(() => s.unsubscribe()); }, error: reject }); });
window.omakasePlayer = async (url, count, rate) => {
    document.body.insertAdjacentHTML('beforeend', '<div id="omakase" style="width:640px;height:360px"></div>');
    const player = new OmakasePlayer({ playerHTMLElementId: 'omakase' });
    await first(player.loadVideo(new URL(url, location.href).href, { frameRate: rate.num / rate.den }));
    const video = document.querySelector('#omakase video');
    return window.measured(count, video, frame => first(player.video.seekToFrame(frame)));
};
`;

/** Serves the page, the worker and the films with Range, on this machine only. */
function serve(files, pages) {
    const server = createServer((request, response) => {
        const path = new URL(request.url, 'http://localhost').pathname;
        const page = pages[path];
        if (page !== undefined) {
            response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
            response.end(page);
            return;
        }
        const file = files[path];
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
            'content-type': 'video/mp4',
            'content-length': end - start + 1,
            ...(asked && { 'content-range': `bytes ${start}-${end}/${size}` })
        });
        createReadStream(file, { start, end }).pipe(response);
    });
    return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)));
}

function tableOf(file) {
    const args = [
        '-v',
        'error',
        '-select_streams',
        'v:0',
        '-show_packets',
        '-show_entries',
        'packet=pts,flags:stream=time_base',
        '-of',
        'json'
    ];
    const probe = JSON.parse(execFileSync(process.env.FFPROBE_PATH ?? 'ffprobe', [...args, file], { maxBuffer: 64 * 1024 ** 2 }));
    const [num, den] = probe.streams[0].time_base.split('/').map(Number);
    const shown = probe.packets.filter(packet => !packet.flags.includes('D'));
    return { timebase: { num, den }, pts: shown.map(packet => packet.pts).sort((a, b) => a - b) };
}

/** The generated films, and one of 1080p at about 15 Mbit/s made from them, as a camera delivers. */
async function films(build, folder) {
    const bundle = await build({
        entryPoints: [join(root, 'tests/generators/films.ts')],
        bundle: true,
        platform: 'node',
        format: 'esm',
        write: false
    });
    const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
    const { FILMS, film } = await import(`data:text/javascript;base64,${code}`);
    const original = join(folder, 'original.mp4');
    const scale = 'scale=1920:1080:flags=neighbor,noise=alls=10:allf=t';
    const encode = ['-c:v', 'libx264', '-preset', 'veryfast', '-b:v', '15M', '-g', '30', '-bf', '2', '-pix_fmt', 'yuv420p', '-an'];
    const input = ['-nostdin', '-v', 'error', '-y', '-i', await film(FILMS.ntsc), '-frames:v', '300'];
    execFileSync(process.env.FFMPEG_PATH ?? 'ffmpeg', [...input, '-vf', scale, ...encode, original]);
    // As the media jobs make it: 720 lines, a key frame every 15, no B-frames, the ticks of the original.
    const proxy = join(folder, 'proxy.mp4');
    const { timebase } = tableOf(original);
    const ticks = ['-fps_mode', 'passthrough', '-enc_time_base', '-1', '-video_track_timescale', String(timebase.den / timebase.num)];
    const small = [
        '-c:v',
        'libx264',
        '-preset',
        'veryfast',
        '-g',
        '15',
        '-bf',
        '0',
        '-sc_threshold',
        '0',
        '-crf',
        '25',
        '-pix_fmt',
        'yuv420p'
    ];
    const from = ['-nostdin', '-v', 'error', '-y', '-i', original, '-vf', 'scale=1280:720', ...ticks];
    execFileSync(process.env.FFMPEG_PATH ?? 'ffmpeg', [...from, ...small, '-an', '-movflags', '+faststart', proxy]);
    const nominal = { num: 30, den: 1 };
    return [
        { name: 'proxy', file: proxy, rate: FILMS.ntsc.rate },
        { name: 'cfr25', file: await film(FILMS.cfr25), rate: FILMS.cfr25.rate },
        { name: 'ntsc', file: await film(FILMS.ntsc), rate: FILMS.ntsc.rate },
        { name: 'vfr', file: await film(FILMS.variable), rate: nominal },
        { name: 'original', file: original, rate: FILMS.ntsc.rate }
    ];
}

/** @returns {Promise<{name: string, ours: number, peer: number, peerName: string, ratio: number, unit: string, note: string}[]>} */
export async function seekBench() {
    const { build } = require('esbuild');
    const { chromium } = require('playwright');
    const folder = mkdtempSync(join(tmpdir(), 'beeldspoor-bench-'));
    const bundle = async (entry, code) => {
        if (code) {
            writeFileSync(entry, code);
        }
        const options = { bundle: true, write: false, format: 'iife', logLevel: 'error', mainFields: ['browser', 'module', 'main'] };
        const nodePaths = [join(root, 'node_modules'), join(here, 'node_modules')];
        return (await build({ entryPoints: [entry], nodePaths, ...options })).outputFiles[0].text;
    };
    let server;
    let browser;
    try {
        const cases = await films(build, folder);
        const withOmakase = existsSync(omakase);
        const shared = PAGE.replace(
            'window.ours =',
            `window.measured = (count, video, seek) => {
                canvas.width = video.videoWidth;
                canvas.height = video.videoHeight;
                return measure(count, async frame => { await seek(frame); context.drawImage(video, 0, 0, canvas.width, canvas.height); });
            };\nwindow.ours =`
        );
        server = await serve(Object.fromEntries(cases.map(({ name, file }) => [`/${name}.mp4`, file])), {
            '/': `<!doctype html><body><script src="/page.js"></script>${withOmakase ? '<script src="/omakase.js"></script>' : ''}</body>`,
            '/page.js': await bundle(join(folder, 'page.mjs'), shared),
            '/worker.js': await bundle(join(lib, 'frame-decoder.worker.js')),
            ...(withOmakase && { '/omakase.js': await bundle(join(folder, 'omakase.mjs'), OMAKASE_PAGE) })
        });
        browser = await chromium.launch({
            executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
            args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
        });
        const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
        await page.goto(`http://127.0.0.1:${server.address().port}/`);
        const rows = [];
        for (const { name, file, rate } of cases) {
            const table = tableOf(file);
            const url = `/${name}.mp4`;
            const count = table.pts.length;
            const ours = await page.evaluate(args => window.ours(...args), [url, table]);
            const peers = [['<video>', await page.evaluate(args => window.video(...args), [url, count, rate])]];
            if (withOmakase) {
                const play = args => window.omakasePlayer(...args);
                const result = await page
                    .evaluate(play, [url, count, rate])
                    .catch(error => console.warn(`omakase-player: ${error.message}`));
                await page.reload();
                if (result) {
                    peers.push(['omakase-player 0.25.3', result]);
                }
            }
            for (const [peerName, peer] of peers) {
                const row = (kind, unit, one, other, note) =>
                    rows.push({ name: `${kind}-${name}`, ours: one, peer: other, peerName, ratio: other ? one / other : NaN, unit, note });
                row('seek', 'ms', ours.seek, peer.seek, `p50 of ${SEEKS}; p95 ${ours.seek95.toFixed(0)} against ${peer.seek95.toFixed(0)}`);
                row('step', 'ms', ours.step, peer.step, `p50 of ${STEPS}, both ways`);
                row('wrong-frames', 'frames', ours.wrong, peer.wrong, `of ${ours.asked}, read from the pixels`);
            }
        }
        return rows;
    } finally {
        await browser?.close();
        server?.close();
        rmSync(folder, { recursive: true, force: true });
    }
}

export default seekBench;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    console.table(await seekBench());
}
