import { peakCount } from '@beeldspoor/video-timeline/lib/common/media/peaks';
import type { ThumbnailIndex } from '@beeldspoor/video-timeline/lib/common/media/thumbnails';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
    copyFileSync,
    existsSync,
    mkdirSync,
    mkdtempSync,
    readFileSync,
    readdirSync,
    realpathSync,
    rmSync,
    statSync,
    utimesSync,
    writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { FILMS, film } from '../generators/films';

const FULL = process.env['BEELDSPOOR_FAULTS'] === 'full';
const KILLS = FULL ? 20 : 4;
/** Milliseconds after the jobs have begun within which the kill comes. */
const SPREAD = 4_000;
const FRAMES = 750;

const root = realpathSync(mkdtempSync(join(tmpdir(), 'beeldspoor-jobs-kill-')));
const recording = join(root, 'klas', 'opnames', 'O1');
const derived = join(root, 'klas', '.beeldspoor');

interface Run {
    readonly lines: readonly string[];
    readonly complaint: string;
}

/** Runs the jobs; kills them without a word `killAfter` milliseconds after they began, or lets them finish. */
async function run(mode: 'ask' | 'resume', killAfter?: number): Promise<Run> {
    const child = spawn(
        process.execPath,
        [join(__dirname, 'support', 'media-jobs.cjs'), mode, killAfter === undefined ? 'done' : 'never'],
        {
            env: { ...process.env, BEELDSPOOR_ROOT: root },
            stdio: ['ignore', 'pipe', 'pipe']
        }
    );
    let said = '';
    let complaint = '';
    child.stderr.on('data', data => (complaint += String(data)));
    const closed = new Promise(done => child.on('close', done));
    await new Promise<void>(begun => {
        child.stdout.on('data', data => {
            said += String(data);
            if (said.includes(mode === 'ask' ? 'asked\n' : 'started\n')) {
                begun();
            }
        });
        void closed.then(() => begun());
    });
    if (killAfter !== undefined) {
        await delay(killAfter);
        child.kill('SIGKILL');
    }
    await closed;
    return { lines: said.split('\n'), complaint };
}

/** What a browser could be given now that is not whole. */
function halfThings(): string[] {
    const names = (folder: string): string[] =>
        existsSync(join(derived, folder)) ? readdirSync(join(derived, folder)).filter(name => !name.startsWith('.~bs-')) : [];
    const half: string[] = [];
    for (const name of names('golfvorm')) {
        const count = peakCount(readFileSync(join(derived, 'golfvorm', name)));
        if (count === undefined || count < 2900) {
            half.push(name);
        }
    }
    for (const name of names('miniaturen')) {
        const folder = join(derived, 'miniaturen', name);
        const { sheets, frames } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')) as ThumbnailIndex;
        const whole = Array.from({ length: sheets }, (_, n) => readFileSync(join(folder, `${n}.jpg`))).every(
            jpeg => jpeg[0] === 0xff && jpeg[1] === 0xd8 && jpeg[jpeg.length - 2] === 0xff && jpeg[jpeg.length - 1] === 0xd9
        );
        if (!whole || frames.length !== 30) {
            half.push(name);
        }
    }
    for (const name of names('afspeelversie')) {
        const args = [
            '-v',
            'error',
            '-count_packets',
            '-select_streams',
            'v:0',
            '-show_entries',
            'stream=nb_read_packets',
            '-of',
            'csv=p=0'
        ];
        const counted = spawnSync(process.env.FFPROBE_PATH ?? 'ffprobe', [...args, join(derived, 'afspeelversie', name)], {
            encoding: 'utf8'
        });
        if (Number.parseInt(counted.stdout) !== FRAMES) {
            half.push(name);
        }
    }
    return half;
}

/** Command lines of programs that still work on this folder. */
function orphans(): string[] {
    return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8', maxBuffer: 16 * 1024 ** 2 })
        .split('\n')
        .filter(line => /ffmpeg|ffprobe/.test(line) && line.includes(root));
}

describe('kill -9 while films are worked on', () => {
    it(
        `${KILLS} times at random moments: goes on by itself, shows no half file, leaves no program behind`,
        async () => {
            mkdirSync(recording, { recursive: true });
            writeFileSync(join(root, 'klas', 'traject.json'), JSON.stringify({ schemaVersion: 1 }));
            copyFileSync(await film(FILMS.cfr25), join(recording, 'O1.mp4'));
            const facts = { schemaVersion: 1, id: 'O1', media: ['O1.mp4'], frameCount: FRAMES, rate: { num: 25, den: 1 } };
            writeFileSync(join(recording, 'opname.json'), JSON.stringify(facts));
            const finished = (): boolean => {
                const folder = join(derived, 'afspeelversie');
                return existsSync(folder) && readdirSync(folder).some(name => !name.startsWith('.~bs-'));
            };
            let asked = 0;
            let resumed = 0;
            for (let kill = 0; kill < KILLS; kill += 1) {
                const mode = kill === 0 || finished() ? 'ask' : 'resume';
                if (mode === 'ask') {
                    // Another film, as far as anybody can tell: all of it must be made again.
                    const changed = new Date(Math.round(statSync(join(recording, 'O1.mp4')).mtimeMs) + 60_000);
                    utimesSync(join(recording, 'O1.mp4'), changed, changed);
                    rmSync(join(derived, 'afspeelversie'), { recursive: true, force: true });
                    asked += 1;
                } else {
                    resumed += 1;
                }
                const { complaint } = await run(mode, Math.random() * SPREAD);
                expect(complaint).toBe('');
                expect(halfThings()).toEqual([]);
                await expect.poll(orphans, { timeout: 10_000 }).toEqual([]);
            }
            const { lines, complaint } = await run(finished() ? 'ask' : 'resume');
            expect(complaint).toBe('');
            expect(lines).toContain('done');
            expect(lines.filter(line => /failed|cancelled/.test(line))).toEqual([]);
            expect(halfThings()).toEqual([]);
            for (const [folder, count] of [
                ['golfvorm', 1],
                ['miniaturen', 1],
                ['afspeelversie', 1]
            ] as const) {
                expect([folder, readdirSync(join(derived, folder))]).toEqual([folder, [expect.stringMatching(/^O1\.0\./)]]);
                expect(readdirSync(join(derived, folder))).toHaveLength(count);
            }
            expect(JSON.parse(readFileSync(join(root, '.beeldspoor', 'taken.json'), 'utf8'))).toEqual({ schemaVersion: 1, jobs: [] });
            const memory = Number(/memory (\d+)/.exec(lines.join('\n'))?.[1]) / 1024;
            console.log(`${KILLS} kills: asked anew ${asked}, resumed ${resumed}; memory of the process ${memory.toFixed(0)} MB`);
            rmSync(root, { recursive: true, force: true });
        },
        FULL ? 1_800_000 : 300_000
    );
});
