import type { ClipExporter as ClipExporterType } from '@beeldspoor/video-timeline/lib/node/clips/clip-exporter';
import { ClipExporter } from '@beeldspoor/video-timeline/lib/node/clips/clip-exporter';
import { StillExporter } from '@beeldspoor/video-timeline/lib/node/clips/still-exporter';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATCH_FILM, PATCH_MASKS, patchFilm } from '../../generators/patch-film';
import { FilmTraject } from './support/film-traject';
import { patchesIn } from './support/patches-in';

let traject: FilmTraject;
let exporter: ClipExporterType;

beforeAll(async () => {
    traject = new FilmTraject();
    exporter = traject.container.get<ClipExporterType>(ClipExporter);
    await traject.add('O1', [await patchFilm()], { projection: 'equirectangular' });
    traject.write('O1', 'maskers.json', PATCH_MASKS);
}, 300_000);
afterAll(() => traject.dispose());

/** A view for each of a few frames, round the seam, up to the zenith and down to the nadir. */
const MOVING = [
    { frame: 0, yaw: 140, pitch: 0, roll: 0, vfov: 80 },
    { frame: 120, yaw: -170, pitch: 20, roll: 10, vfov: 90 },
    { frame: 200, yaw: -150, pitch: 85, roll: 0, vfov: 100 },
    { frame: 309, yaw: 160, pitch: -80, roll: 0, vfov: 100 }
];

describe('whoever is masked is in nothing that is made of the film', { timeout: 300_000 }, () => {
    const { frameCount, maskedFrames, width, height } = PATCH_FILM;

    async function made(look: 'filmed' | 'view', more: object): Promise<number[]> {
        traject.clips('O1', [{ id: 'C01', startFrame: 0, endFrame: frameCount, ...more }]);
        const size = { width: 480, height: 270 };
        const { file, masked } = await exporter.export({
            traject: FilmTraject.NAME,
            clips: [{ recording: 'O1', fragment: 'C01' }],
            look,
            size
        });
        expect(masked).toBe(true);
        return look === 'view' ? patchesIn(file, size.width, size.height) : patchesIn(file, width, height);
    }

    /** The patches are there as soon as the masks end: the test would see them. */
    function expectHidden(counts: readonly number[], atEnd: number): void {
        expect(counts).toHaveLength(frameCount);
        expect(counts.slice(0, maskedFrames).filter(count => count > 0)).toEqual([]);
        expect(Math.max(...counts.slice(maskedFrames))).toBeGreaterThan(atEnd);
    }

    it('the whole sphere, as filmed', async () => expectHidden(await made('filmed', {}), 500));

    it('a flat film of a view that stands still, over the seam', async () =>
        expectHidden(await made('view', { view: { yaw: -160, pitch: 10, roll: 0, vfov: 90 } }), 200));

    it('a flat film of a view that moves, over the seam and both poles', async () =>
        expectHidden(await made('view', { viewKeyframes: MOVING }), 200));

    it('a photo of the whole picture and of a view', async () => {
        const folder = mkdtempSync(join(tmpdir(), 'beeldspoor-photo-'));
        const photos = traject.container.get(StillExporter);
        const count = async (frame: number, view?: { yaw: number; pitch: number }): Promise<number> => {
            const seen = view && { ...view, roll: 0, vfov: 90, width: 480, height: 270 };
            const file = join(folder, `${frame}.png`);
            const photo = { traject: FilmTraject.NAME, recording: 'O1', frame, format: 'png' as const };
            writeFileSync(file, await photos.still({ ...photo, ...(seen && { view: seen }) }));
            const [patches] = await patchesIn(file, seen?.width ?? width, seen?.height ?? height);
            return patches;
        };
        expect([await count(150), await count(150, { yaw: 180, pitch: 10 }), await count(40, { yaw: 0, pitch: 88 })]).toEqual([0, 0, 0]);
        expect(await count(305)).toBeGreaterThan(500);
        rmSync(folder, { recursive: true });
    });

    it('makes nothing when the masks cannot be read', async () => {
        await traject.add('O2', [await patchFilm()], { projection: 'equirectangular' });
        writeFileSync(join(traject.folder, 'opnames', 'O2', 'maskers.json'), '{"masks": [');
        traject.clips('O2', [{ id: 'C01', startFrame: 0, endFrame: 10 }]);
        const request = { traject: FilmTraject.NAME, clips: [{ recording: 'O2', fragment: 'C01' }], look: 'filmed' as const };
        await expect(exporter.export(request)).rejects.toThrow('De maskers van opname O2 kunnen niet worden gelezen.');
    });
});
