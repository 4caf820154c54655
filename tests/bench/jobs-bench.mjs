// What is made from a film: its proxy against a bare decode of the same file, its waveform against ffmpeg's own measuring of the sound.
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, copyFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const run = promisify(execFile);
const FFMPEG = process.env.FFMPEG_PATH ?? 'ffmpeg';
const CACHE = process.env.BEELDSPOOR_FILM_CACHE ?? join(root, 'tests', '.tmp', 'films');
const ROUNDS = 3;

async function made(name, args) {
    const file = join(CACHE, name);
    if (!existsSync(file)) {
        mkdirSync(CACHE, { recursive: true });
        await run(FFMPEG, ['-nostdin', '-v', 'error', '-y', ...args, `${file}.part.mp4`]);
        renameSync(`${file}.part.mp4`, file);
    }
    return file;
}

const median = values => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

async function timed(work) {
    const began = performance.now();
    await work();
    return performance.now() - began;
}

/** The steps of the program on a folder of their own. */
function services(folder) {
    const load = createRequire(join(root, 'extensions', 'video-timeline', 'package.json'));
    load('reflect-metadata');
    const { Container } = load('@theia/core/shared/inversify');
    const { bindContributionProvider } = load('@theia/core/lib/common/contribution-provider');
    const { default: backend } = load('@beeldspoor/video-timeline/lib/node/video-timeline-backend-module');
    const { ProxyStep } = load('@beeldspoor/video-timeline/lib/node/jobs/proxy-step');
    const { PeaksService } = load('@beeldspoor/video-timeline/lib/node/media/peaks-service');
    const { MediaStore } = load('@beeldspoor/video-timeline/lib/node/media/media-store');
    const { FrameIndexer } = load('@beeldspoor/video-timeline/lib/node/frames/frame-indexer');
    const { TrajectoriesFolder } = load('@beeldspoor/workbench/lib/node/files/trajectories-folder');
    const { JobHandler } = load('@beeldspoor/workbench/lib/node/jobs/job-handler');
    const container = new Container();
    container.load(backend);
    bindContributionProvider(container, JobHandler);
    container.bind(TrajectoriesFolder).toConstantValue({ path: folder, config: join(folder, '.beeldspoor') });
    return {
        proxy: container.get(ProxyStep),
        peaks: container.get(PeaksService),
        store: container.get(MediaStore),
        indexer: container.get(FrameIndexer)
    };
}

/** A recording of a film, as an import leaves it. */
async function placed({ indexer, store }, folder, traject, film) {
    const place = join(folder, traject, 'opnames', 'O1');
    mkdirSync(place, { recursive: true });
    copyFileSync(film, join(place, 'O1.mp4'));
    writeFileSync(join(folder, traject, 'traject.json'), '{"schemaVersion":1}');
    const { index } = await indexer.index(film);
    writeFileSync(join(place, 'frames.json'), JSON.stringify(index));
    writeFileSync(
        join(place, 'opname.json'),
        JSON.stringify({ schemaVersion: 1, id: 'O1', media: ['O1.mp4'], frameCount: index.frameCount, rate: index.rate })
    );
    return store.locate({ traject, recording: 'O1' });
}

export default async function measure() {
    const camera = await made('bench-camera-1080p.mp4', [
        ...[
            '-f',
            'lavfi',
            '-i',
            'testsrc2=size=1920x1080:rate=30,noise=alls=12:allf=t',
            '-f',
            'lavfi',
            '-i',
            'sine=frequency=330',
            '-t',
            '10'
        ],
        ...['-c:v', 'libx264', '-preset', 'veryfast', '-b:v', '17M', '-g', '30', '-bf', '2', '-pix_fmt', 'yuv420p', '-c:a', 'aac']
    ]);
    const lesson = await made('bench-lesson-10min.mp4', [
        ...[
            '-f',
            'lavfi',
            '-i',
            'testsrc2=size=320x180:rate=5',
            '-f',
            'lavfi',
            '-i',
            'anoisesrc=amplitude=0.3:sample_rate=48000',
            '-t',
            '600'
        ],
        ...['-c:v', 'libx264', '-preset', 'ultrafast', '-pix_fmt', 'yuv420p', '-c:a', 'aac', '-b:a', '128k', '-ac', '2']
    ]);
    const folder = mkdtempSync(join(tmpdir(), 'beeldspoor-bench-jobs-'));
    try {
        const tools = services(folder);
        const film = await placed(tools, folder, 'film', camera);
        const sound = await placed(tools, folder, 'geluid', lesson);
        const derived = traject => rmSync(join(folder, traject, '.beeldspoor'), { recursive: true, force: true });
        const context = { signal: new AbortController().signal, report: () => undefined };
        const subject = { place: film, file: 0, wishes: { make: 'altijd', sphere: 'scherp' }, forced: true };
        const times = { proxy: [], decode: [], peaks: [], astats: [] };
        for (let round = 0; round < ROUNDS; round += 1) {
            derived('film');
            derived('geluid');
            times.proxy.push(await timed(() => tools.proxy.make(subject, context)));
            times.decode.push(
                await timed(() => run(FFMPEG, ['-nostdin', '-v', 'error', '-threads', '2', '-i', camera, '-f', 'null', '-']))
            );
            times.peaks.push(await timed(() => tools.peaks.peaks(sound)));
            times.astats.push(
                await timed(() => run(FFMPEG, ['-nostdin', '-v', 'error', '-i', lesson, '-vn', '-af', 'astats', '-f', 'null', '-']))
            );
        }
        const row = (name, ours, peer, peerName, note) => ({
            name,
            ours: median(ours),
            peer: median(peer),
            peerName,
            unit: 'ms',
            ratio: median(ours) / median(peer),
            note
        });
        return [
            row(
                'proxy',
                times.proxy,
                times.decode,
                'ffmpeg decoding only',
                '10 s of 1080p30 at 17 Mbit/s to 720p, frames and ticks compared'
            ),
            row('peaks', times.peaks, times.astats, 'ffmpeg astats', '10 minutes of stereo sound at 48 kHz')
        ];
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}
