// The frame table of an hour's film: ours (tool start, headers, table, fingerprint) against ffprobe reading every packet.
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const run = promisify(execFile);
const FFMPEG = process.env.FFMPEG_PATH ?? 'ffmpeg';
const FFPROBE = process.env.FFPROBE_PATH ?? 'ffprobe';
const ROUNDS = 5;

/** An hour of 29.97 frames a second with B-frames: the generated film 120 times over, without encoding again. */
async function hour() {
    const { outputFiles } = await build({
        entryPoints: [join(root, 'tests', 'generators', 'films.ts')],
        bundle: true,
        platform: 'node',
        format: 'esm',
        write: false
    });
    const { FILMS, FILM_CACHE, film } = await import(
        `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
    );
    const file = join(FILM_CACHE, 'hour-ntsc.mp4');
    if (!existsSync(file)) {
        const source = await film(FILMS.ntsc);
        mkdirSync(FILM_CACHE, { recursive: true });
        await run(FFMPEG, ['-nostdin', '-v', 'error', '-y', '-stream_loop', '119', '-i', source, '-c', 'copy', `${file}.part.mp4`]);
        renameSync(`${file}.part.mp4`, file);
    }
    return file;
}

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function timed(work) {
    const began = performance.now();
    const result = await work();
    return { time: performance.now() - began, result };
}

export default async function measure() {
    process.chdir(root);
    const file = await hour();
    const load = createRequire(join(root, 'extensions', 'video-timeline', 'package.json'));
    load('reflect-metadata');
    const { Container } = load('@theia/core/shared/inversify');
    const { FrameIndexer } = load('@beeldspoor/video-timeline/lib/node/frames/frame-indexer');
    const { bindMedia } = load('@beeldspoor/video-timeline/lib/node/media-bindings');
    const container = new Container();
    bindMedia(container.bind.bind(container));
    const indexer = container.get(FrameIndexer);
    const ours = [];
    const peer = [];
    let table;
    let shown;
    await indexer.index(file); // The tools are looked up once.
    for (let round = 0; round < ROUNDS; round += 1) {
        const mine = await timed(() => indexer.index(file));
        ours.push(mine.time);
        table = mine.result.index;
        const args = ['-v', 'error', '-select_streams', 'v:0', '-show_entries', 'packet=pts,flags', '-of', 'csv=p=0', file];
        const theirs = await timed(() => run(FFPROBE, args, { maxBuffer: 1e9 }));
        peer.push(theirs.time);
        shown = theirs.result.stdout
            .split('\n')
            .filter(line => line !== '' && !line.split(',')[1].includes('D'))
            .map(line => Number(line.split(',')[0]))
            .sort((a, b) => a - b);
    }
    const equal = shown.length === table.pts.length && shown.every((tick, n) => tick === table.pts[n]);
    const size = `${(statSync(file).size / 1e6).toFixed(0)} MB, ${table.frameCount} frames, ${equal ? 'equal tick for tick' : 'TICKS DIFFER'}`;
    const row = { name: 'index-1h', ours: median(ours), peer: median(peer), peerName: 'ffprobe -show_packets', unit: 'ms' };
    return [{ ...row, ratio: row.ours / row.peer, note: `${size}; file in memory, which favours the reader of the whole file` }];
}
