import type { ProxyWishes } from '@beeldspoor/video-timeline/lib/common/jobs/media-jobs';
import { mediaProxyRoute, thumbnailSheetRoute, thumbnailsRoute } from '@beeldspoor/video-timeline/lib/common/media/media-routes';
import { thumbnailPlace, type ThumbnailIndex } from '@beeldspoor/video-timeline/lib/common/media/thumbnails';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATCH_FILM, PATCH_MASKS, patchFilm, patchPixels } from '../../generators/patch-film';
import { MediaServer } from './support/media-server';
import { patchesIn, rgbPictures } from './support/patches-in';
import { placeRecording } from './support/recordings';

const ALWAYS: ProxyWishes = { make: 'altijd', sphere: 'scherp' };
const { maskedFrames, frameCount, width, height } = PATCH_FILM;

let server: MediaServer;
let folder: string;
const kept = mkdtempSync(join(tmpdir(), 'beeldspoor-derived-'));

async function prepare(): Promise<void> {
    await server.jobs.prepare({ traject: 'klas', recording: 'O1' }, ALWAYS);
    await Promise.all(server.queue.jobs.map(({ key }) => server.queue.whenEnded(key)));
}

async function save(path: string, name: string): Promise<string> {
    const answer = await fetch(server.url + path);
    expect(answer.status, path).toBe(200);
    const file = join(kept, name);
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
    return file;
}

/** Pixels of the patches in each thumbnail, by its frame. */
async function thumbnails(): Promise<Map<number, number>> {
    const index = (await (await fetch(server.url + thumbnailsRoute('klas', 'O1'))).json()) as ThumbnailIndex;
    const counts = new Map<number, number>();
    const [sheetWidth, sheetHeight] = [index.columns * index.width, index.rows * index.height];
    const sheets: Uint8Array[] = [];
    for (let sheet = 0; sheet < index.sheets; sheet += 1) {
        const file = await save(thumbnailSheetRoute('klas', 'O1', 0, sheet), `${sheet}.jpg`);
        await rgbPictures(file, sheetWidth, sheetHeight, picture => sheets.push(picture.slice()));
    }
    index.frames.forEach((frame, n) => {
        const { sheet, sx: x, sy: y } = thumbnailPlace(index, n);
        let count = 0;
        for (let row = y; row < y + index.height; row += 1) {
            count += patchPixels(sheets[sheet].subarray((row * sheetWidth + x) * 3, (row * sheetWidth + x + index.width) * 3), 3);
        }
        counts.set(frame, count);
    });
    return counts;
}

beforeAll(async () => {
    server = await MediaServer.start();
    server.traject('klas');
    folder = await placeRecording(server, 'klas', 'O1', await patchFilm(), { projection: 'equirectangular' });
    writeFileSync(join(folder, 'maskers.json'), JSON.stringify(PATCH_MASKS));
    await prepare();
}, 300_000);
afterAll(async () => {
    rmSync(kept, { recursive: true, force: true });
    await server.stop();
});

describe('whoever is masked is not in what is derived from the film', { timeout: 240_000 }, () => {
    it('no picture of the proxy shows a patch while the masks hold', async () => {
        const counts = await patchesIn(await save(mediaProxyRoute('klas', 'O1'), 'proxy.mp4'), width, height);
        expect(counts).toHaveLength(frameCount);
        expect(counts.slice(0, maskedFrames).filter(count => count > 0)).toEqual([]);
        expect(Math.min(...counts.slice(maskedFrames))).toBeGreaterThan(500);
    });

    it('no thumbnail shows one', async () => {
        const counts = [...(await thumbnails())];
        expect(counts.length).toBeGreaterThan(10);
        expect(counts.filter(([frame, count]) => frame < maskedFrames && count > 0)).toEqual([]);
        expect(counts.find(([frame]) => frame >= maskedFrames)?.[1]).toBeGreaterThan(20);
    });

    it('what was made with other masks is never served: it is made anew', async () => {
        const masks = PATCH_MASKS.masks.map(mask => ({ ...mask, endFrame: frameCount }));
        writeFileSync(join(folder, 'maskers.json'), JSON.stringify({ ...PATCH_MASKS, masks }));
        expect((await fetch(server.url + mediaProxyRoute('klas', 'O1'))).status).toBe(404);
        expect((await fetch(server.url + thumbnailsRoute('klas', 'O1'))).status).toBe(404);
        await prepare();
        const counts = await patchesIn(await save(mediaProxyRoute('klas', 'O1'), 'proxy.mp4'), width, height);
        expect(counts.filter(count => count > 0)).toEqual([]);
        expect([...(await thumbnails()).values()].filter(count => count > 0)).toEqual([]);
    });

    it('nothing is made or served when the masks cannot be read', async () => {
        writeFileSync(join(folder, 'maskers.json'), '{"masks": [');
        await prepare();
        for (const path of [mediaProxyRoute('klas', 'O1'), thumbnailsRoute('klas', 'O1')]) {
            expect((await fetch(server.url + path)).ok, path).toBe(false);
        }
    });
});
