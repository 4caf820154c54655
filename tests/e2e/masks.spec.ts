import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { PATCH_FILM, PATCH_MASKS, patchFilm, patchPixels } from '../generators/patch-film';
import { barriers } from './support/barriers';
import { placeFilms, ShownFilm } from './support/exactness-page';
import { expect, test } from './support/fixtures';

test.use({ area: 'masks' });

type Masks = { masks: { id: string; person?: string; space: string; keyframes: { frame: number; x: number; y: number }[] }[] };

const maskFile = (root: string, folder: string): string => join(root, folder, 'opnames', 'O1', 'maskers.json');
/** The masks on disk; none while there is no file yet. */
const readMasks = (root: string, folder: string): Masks =>
    existsSync(maskFile(root, folder)) ? (JSON.parse(readFileSync(maskFile(root, folder), 'utf8')) as Masks) : { masks: [] };

/** A traject with the film of the patches; its picture is a whole sphere. */
async function place(root: string, folder: string, masks?: unknown): Promise<void> {
    placeFilms(root, folder, [{ id: 'O1', file: await patchFilm(), rate: { num: 25, den: 1 } }]);
    const facts = join(root, folder, 'opnames', 'O1', 'opname.json');
    writeFileSync(facts, JSON.stringify({ ...JSON.parse(readFileSync(facts, 'utf8')), projection: 'equirectangular' }));
    if (masks !== undefined) {
        mkdirSync(join(root, folder, 'opnames', 'O1'), { recursive: true });
        writeFileSync(maskFile(root, folder), typeof masks === 'string' ? masks : JSON.stringify(masks));
    }
}

/** What `app.page` can count with, after `addInitScript`. */
interface Counting {
    readonly patchPixels: typeof patchPixels;
}

/** Pixels of the patches in the picture that is seen now. */
function shownPatch(film: ShownFilm): Promise<number> {
    return film.canvas.evaluate((canvas: HTMLCanvasElement) => {
        const { data } = (canvas.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, canvas.width, canvas.height);
        return (window as unknown as Counting).patchPixels(data, 4);
    });
}

/** From now on counts those pixels in every picture that is painted; the view is noted with them. */
async function countWhilePainted(film: ShownFilm): Promise<void> {
    await film.canvas.evaluate((canvas: HTMLCanvasElement) => {
        const pixels = (window as unknown as Counting).patchPixels;
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        const seen: { frame: number; view: string; pixels: number }[] = [];
        new MutationObserver(() => {
            const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
            seen.push({ frame: Number(canvas.dataset.frame), view: canvas.dataset.view ?? '', pixels: pixels(data, 4) });
        }).observe(canvas, { attributeFilter: ['data-frame', 'data-view'] });
        Object.assign(canvas, { seen });
    });
}

const counted = (film: ShownFilm): Promise<{ frame: number; view: string; pixels: number }[]> =>
    film.canvas.evaluate(canvas => (canvas as unknown as { seen: { frame: number; view: string; pixels: number }[] }).seen);

async function command(page: Page, label: string): Promise<void> {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${label}`);
    await page.locator('.quick-input-list-row', { hasText: label }).first().waitFor();
    await page.keyboard.press('Enter');
}

test('nothing of a masked patch is ever seen: round and flat, standing still, stepping, playing, over the seam and at the poles', async ({
    app
}) => {
    await place(app.root, 'vlekken', PATCH_MASKS);
    await app.page.addInitScript(`window.patchPixels = ${patchPixels.toString()}`);
    await app.open('vlekken');
    const film = await ShownFilm.open(app.page, 'O1');
    await countWhilePainted(film);
    await film.film.focus();
    // From the begin with the picture turning all the while: a patch crosses the seam meanwhile.
    await app.page.keyboard.press('Space');
    for (let turn = 0; turn < 40; turn += 1) {
        await app.page.keyboard.press(turn % 10 < 7 ? 'Alt+d' : turn % 20 < 10 ? 'Alt+w' : 'Alt+s');
    }
    await app.page.keyboard.press('Space');
    // Every frame of the crossing, one by one.
    await film.goTo(130);
    for (let frame = 131; frame <= 170; frame += 1) {
        await app.page.keyboard.press('ArrowRight');
        await expect(film.canvas).toHaveAttribute('data-frame', String(frame));
        await app.page.keyboard.press('Alt+d');
    }
    // Up to the zenith and down to the nadir.
    for (const key of ['Alt+w', 'Alt+s']) {
        for (let turn = 0; turn < 24; turn += 1) {
            await app.page.keyboard.press(key);
        }
        await app.page.keyboard.press('ArrowRight');
    }
    await film.goTo(299);
    const round = await counted(film);
    expect(round.filter(each => each.pixels > 0 && each.frame < PATCH_FILM.maskedFrames)).toEqual([]);
    expect(new Set(round.map(each => each.view)).size).toBeGreaterThan(40);
    expect(new Set(round.map(each => each.frame)).size).toBeGreaterThan(45);
    await app.page.keyboard.press('Alt+r');
    for (const frame of [0, 75, 149, 150, 151, 225, 299]) {
        await film.goTo(frame);
        expect(await shownPatch(film), `flat, frame ${frame}`).toBe(0);
    }
    // Where the masks end the patches are there: the test would see them.
    await film.goTo(305);
    expect(await shownPatch(film)).toBeGreaterThan(500);
    await expect(app.page.locator('.bs-mask-chip')).toHaveText('4 personen afgedekt');
});

test('a film whose masks cannot be read is not shown', async ({ app }) => {
    await place(app.root, 'stuk', '{"schemaVersion": 1, "masks": [');
    await app.open('stuk');
    await app.page.keyboard.press('F1');
    await app.page.locator('.quick-input-widget input').fill('>Opname openen');
    await app.page.locator('.quick-input-list-row', { hasText: 'Opname openen' }).first().waitFor();
    await app.page.keyboard.press('Enter');
    await app.page.locator('.quick-input-list-row', { hasText: 'O1' }).first().waitFor();
    await app.page.keyboard.press('Enter');
    const widget = app.page.locator('[id="beeldspoor-recording:O1"]');
    await expect(widget.locator('.bs-player-notice')).toContainText(
        'De film wordt niet getoond: de maskers van opname O1 kunnen niet worden gelezen'
    );
    await expect(widget.locator('canvas.bs-player-canvas')).not.toHaveAttribute('data-frame', /\d/);
});

test('a mask is drawn, moved, sized and set by mouse and keyboard, undone, and saved', async ({ app }) => {
    await place(app.root, 'tekenen');
    await app.open('tekenen');
    const { page } = app;
    const film = await ShownFilm.open(page, 'O1');
    await film.goTo(10);
    await command(page, 'Masker toevoegen');
    const sheet = page.locator('.bs-mask-sheet');
    await expect(sheet).toBeFocused();
    const box = (await sheet.boundingBox())!;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await page.mouse.move(middle.x - 60, middle.y - 90);
    await page.mouse.down();
    await page.mouse.move(middle.x + 60, middle.y + 90, { steps: 4 });
    await page.mouse.up();
    const grip = page.locator('.bs-grip-centre');
    await expect(grip).toBeFocused();
    await expect(page.locator('.bs-mask-chip')).toHaveText('1 persoon afgedekt');
    await expect.poll(() => readMasks(app.root, 'tekenen').masks.length).toBe(1);
    // Looking straight ahead the middle of the picture is yaw 0, pitch 0.
    expect(readMasks(app.root, 'tekenen').masks[0]).toMatchObject({ space: 'sphere', keyframes: [{ frame: 10 }] });
    expect(Math.abs(readMasks(app.root, 'tekenen').masks[0].keyframes[0].x)).toBeLessThan(0.5);
    // At another frame by keyboard: a second keyframe, five degrees to the right and one up.
    for (let step = 0; step < 5; step += 1) {
        await page.keyboard.press('.');
    }
    await expect(film.canvas).toHaveAttribute('data-frame', '15');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => readMasks(app.root, 'tekenen').masks[0].keyframes.length).toBe(2);
    await expect.poll(() => Math.round(readMasks(app.root, 'tekenen').masks[0].keyframes[1].y)).toBe(1);
    const [first, second] = readMasks(app.root, 'tekenen').masks[0].keyframes;
    expect(Math.round(second.x - first.x)).toBe(5);
    // By mouse: larger, at its right side.
    const side = (await page.locator('.bs-grip-right').boundingBox())!;
    expect(Math.min(side.width, side.height)).toBeGreaterThanOrEqual(32);
    await page.mouse.move(side.x + 16, side.y + 16);
    await page.mouse.down();
    await page.mouse.move(side.x + 76, side.y + 16, { steps: 3 });
    await page.mouse.up();
    const view = page.locator('#beeldspoor-maskers');
    await view.getByLabel('Wie').selectOption('L15');
    await expect(grip).toHaveText('L15');
    await view.getByRole('button', { name: 'Egaal grijs' }).click();
    await expect.poll(() => readMasks(app.root, 'tekenen').masks[0]).toMatchObject({ person: 'L15', style: 'solid' });
    await view.getByRole('button', { name: 'Tot en met hier' }).click();
    await expect.poll(() => readMasks(app.root, 'tekenen').masks[0]).toMatchObject({ startFrame: 0, endFrame: 16 });
    await view.getByRole('button', { name: 'Vorig sleutelbeeld' }).click();
    await expect(film.canvas).toHaveAttribute('data-frame', '10');
    // The view's light and dark, its names and roles.
    expect(await barriers(page, '#beeldspoor-maskers', '.bs-mask-layer')).toEqual([]);
    await grip.focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => readMasks(app.root, 'tekenen').masks.length).toBe(0);
    await expect(film.film).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect.poll(() => readMasks(app.root, 'tekenen').masks.length).toBe(1);
});
