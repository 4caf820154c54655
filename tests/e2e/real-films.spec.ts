import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { proxyOf } from '../generators/films';
import { shownTicks } from './support/exactness-page';
import { PlayerPage } from './support/player-page';

const REAL = resolve(__dirname, '../../../shared/realdata');
/** ffmpeg cannot open it at all, and neither can a player. */
const DAMAGED = 'chunk_out_of_range.mp4';

const films = existsSync(REAL)
    ? ['video', 'video360'].flatMap(folder =>
          readdirSync(join(REAL, folder))
              .filter(name => name.endsWith('.mp4') && name !== DAMAGED)
              .map(name => join(REAL, folder, name))
      )
    : [];

/** The frames from `first` on as ffmpeg decodes them, turned upright, in this size. */
function decoded(file: string, first: number, width: number, height: number): Buffer[] {
    const filter = `select='gte(n,${first})',scale=${width}:${height}`;
    const raw = execFileSync(
        process.env.FFMPEG_PATH ?? 'ffmpeg',
        ['-v', 'error', '-i', file, '-map', '0:V:0', '-vf', filter, '-fps_mode', 'passthrough', '-pix_fmt', 'rgb24', '-f', 'rawvideo', '-'],
        { maxBuffer: 1024 ** 3, stdio: ['ignore', 'pipe', 'ignore'] }
    );
    const size = width * height * 3;
    return Array.from({ length: Math.floor(raw.length / size) }, (_, n) => raw.subarray(n * size, (n + 1) * size));
}

function psnr(one: Buffer, other: Buffer): number {
    let sum = 0;
    for (let n = 0; n < one.length; n += 1) {
        sum += (one[n] - other[n]) ** 2;
    }
    return sum === 0 ? Infinity : 10 * Math.log10((255 ** 2 * one.length) / sum);
}

test.describe('films from elsewhere', () => {
    if (films.length === 0) {
        test.skip(`${REAL} is absent: skipped`, () => undefined);
    }

    for (const file of films) {
        test(`${basename(file)} shows its last frame`, async ({ page }) => {
            test.setTimeout(300_000);
            const player = await PlayerPage.start(page);
            let opened = await player.open(file);
            if (opened.state !== 'ready') {
                // The browser does not know its coding: then the player shows the proxy.
                const { timebase } = shownTicks(file);
                opened = await player.open(await proxyOf(file, timebase.den / timebase.num), file);
            }
            expect(opened.state).toBe('ready');
            const last = opened.frameCount - 1;
            const [seen] = await player.visit([last]);
            expect(seen.frame).toBe(last);
            const shown = await player.picture();
            const frames = decoded(file, Math.max(0, last - 1), shown.width, shown.height);
            const likeness = frames.map(frame => psnr(frame, shown.rgb));
            const [before, itself] = last > 0 ? likeness : [-Infinity, likeness[0]];
            expect(itself).toBeGreaterThan(24);
            expect(itself).toBeGreaterThanOrEqual(before);
            player.close();
        });
    }
});
