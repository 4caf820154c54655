import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { encoded, FILMS, film, ODD_FILMS, oddFilm, remux } from '../generators/films';
import { ShownFilm } from './support/exactness-page';
import { chooseFiles, expect, shellReady, test, type App } from './support/fixtures';

test.use({ area: 'import' });
test.describe.configure({ mode: 'serial', timeout: 180_000 });

const EXAMPLE = '2026-bart-g6';

interface Facts {
    readonly media: readonly string[];
    readonly frameCount: number;
    readonly playable?: boolean;
    readonly projection: string;
    readonly placement: string;
    readonly venue: string;
    readonly filmedBy?: string;
    readonly lesson?: string;
    readonly parts?: readonly { readonly startFrame: number; readonly endFrame: number; readonly startTick: number }[];
    readonly timebase: { readonly num: number; readonly den: number };
}

const facts = (app: App, id: string): Facts =>
    JSON.parse(readFileSync(join(app.root, EXAMPLE, 'opnames', id, 'opname.json'), 'utf8')) as Facts;

/** Chooses files by the command; gives the dialog. */
async function choose(page: Page, files: readonly string[]): Promise<Locator> {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>Opname toevoegen');
    await page.locator('.quick-input-list-row', { hasText: 'Opname toevoegen' }).first().waitFor();
    await chooseFiles(page, files, () => page.keyboard.press('Enter'));
    const dialog = page.locator('.bs-import-dialog');
    await expect(dialog.locator('.bs-import-file')).toHaveCount(files.length);
    return dialog;
}

/** Two clicks and Enter: the simple case. */
async function answer(dialog: Locator): Promise<void> {
    await dialog.getByText('midden in de klas').click();
    await dialog.getByText('gymzaal').click();
}

/** The traject view, brought forward when another stands before it. */
async function trajectView(page: Page): Promise<Locator> {
    const view = page.locator('[id="beeldspoor-traject"]');
    await expect(async () => {
        if (!(await view.isVisible())) {
            await page.locator('[id="shell-tab-beeldspoor-traject"]').click();
        }
        await expect(view).toBeVisible({ timeout: 2_000 });
    }).toPass();
    return view;
}

async function add(dialog: Locator): Promise<void> {
    await dialog.getByRole('button', { name: 'Toevoegen' }).click();
    await expect(dialog).toHaveCount(0, { timeout: 90_000 });
}

test('placement and venue are asked, lesson and who filmed may be said (S1-5, S2-11)', async ({ app }) => {
    await app.open();
    await app.page.getByRole('button', { name: /Voorbeeld openen/ }).click();
    await app.page.waitForURL(new RegExp(EXAMPLE));
    await shellReady(app.page);
    const dialog = await choose(app.page, [await film(FILMS.cfr25)]);
    // The plan of the cycle says where the camera stands.
    await expect(dialog).toContainText('Kies nog de ruimte.');
    await expect(dialog.getByRole('button', { name: 'Toevoegen' })).toBeDisabled();
    await answer(dialog);
    await dialog.getByText('leerling (experiment)').click();
    await expect(dialog).toContainText('is een experiment');
    await dialog.getByLabel('Welke les?').fill('gym');
    // An experiment needs the yes of the leerkracht beforehand, and nothing of the film stays without it.
    await dialog.getByRole('button', { name: 'Toevoegen' }).click();
    await expect(dialog.getByRole('alert')).toContainText('waar de leerkracht vooraf ja tegen zegt', { timeout: 60_000 });
    await dialog.getByText('camera op statief').click();
    await add(dialog);
    expect(facts(app, 'O2')).toMatchObject({ placement: 'midden', venue: 'gymzaal', filmedBy: 'statief', lesson: 'gym', frameCount: 750 });
    const view = await trajectView(app.page);
    await view.getByRole('button', { name: 'Controle van het bestand van O2' }).click();
    const report = app.page.locator('.bs-check');
    await expect(report).toContainText('25 beelden per seconde, gelijkmatig');
    await expect(report).toContainText('H.264, 640 × 360');
    await app.page.keyboard.press('Escape');
});

test('an HEVC film says before sending that it will be converted, and is kept as it is', async ({ app }) => {
    await app.open(EXAMPLE);
    const dialog = await choose(app.page, [await encoded('hevc')]);
    await expect(dialog).toContainText('Deze film wordt eerst omgezet; het origineel blijft bewaard');
    await answer(dialog);
    await add(dialog);
    expect(facts(app, 'O3')).toMatchObject({ media: ['O3.mp4'], playable: false, frameCount: 100 });
    const shown = new ShownFilm(app.page, 'O3');
    await expect(shown.canvas).toHaveAttribute('data-frame', /\d+/, { timeout: 60_000 });
    await shown.goTo(57);
    await expect.poll(() => shown.number()).toBe(57);
});

test('three films at once become one recording with the gaps that were typed (S1-24)', async ({ app }) => {
    await app.open(EXAMPLE);
    const [a, b, c] = [await remux(FILMS.cfr25, 'silent'), await remux(FILMS.cfr25, 'indexLast'), await remux(FILMS.cfr25, 'quicktime')];
    const dialog = await choose(app.page, [a, b, c]);
    await expect(dialog.getByRole('radio', { name: 'één opname met gaten' })).toBeChecked();
    const begins = dialog.locator('.bs-import-part input');
    await expect(begins.nth(2)).toHaveValue('1:00');
    await begins.nth(1).fill('5:00');
    await begins.nth(2).fill('9:00');
    await answer(dialog);
    await add(dialog);
    const { parts, frameCount, media, timebase } = facts(app, 'O4');
    expect([media.length, frameCount]).toEqual([3, 2250]);
    expect(parts?.map(({ startFrame, endFrame }) => [startFrame, endFrame])).toEqual([
        [0, 750],
        [750, 1500],
        [1500, 2250]
    ]);
    expect(parts?.map(({ startTick }) => (startTick * timebase.num) / timebase.den)).toEqual([0, 300, 540]);
    const view = await trajectView(app.page);
    await expect(view.locator('.bs-cm-duration').filter({ hasText: '1:30' })).toHaveCount(1);
});

test('a picture twice as wide as high is shown, with the question whether it is 360°', async ({ app }) => {
    expect(ODD_FILMS.sphere[0]).toBe('mp4');
    await app.open(EXAMPLE);
    const dialog = await choose(app.page, [await oddFilm('sphere')]);
    await expect(dialog).toContainText('Is dit een 360°-film?');
    await answer(dialog);
    await expect(dialog).toContainText('Zeg nog of dit een 360°-film is.');
    await expect
        .poll(() => dialog.locator('.bs-import-question img').evaluate((image: HTMLImageElement) => image.naturalWidth))
        .toBeGreaterThan(300);
    await dialog.getByText('ja, rondom').click();
    await add(dialog);
    expect(facts(app, 'O5').projection).toBe('equirectangular');
});

test('sound without picture is a recording of its own', async ({ app }) => {
    await app.open(EXAMPLE);
    const dialog = await choose(app.page, [await encoded('mp3')]);
    await expect(dialog.getByRole('radio', { name: 'nieuwe opname' })).toBeChecked();
    await answer(dialog);
    await add(dialog);
    const { media, frameCount } = facts(app, 'O6');
    expect(media).toEqual(['O6.mp3']);
    expect(frameCount).toBeGreaterThanOrEqual(100);
    const shown = new ShownFilm(app.page, 'O6');
    await expect(shown.film).toContainText('Deze opname heeft alleen geluid.');
    await app.page.locator('[id="beeldspoor-recording:O6"]').getByRole('button', { name: 'Eén beeld vooruit' }).click();
    await expect(shown.canvas).toHaveAttribute('data-frame', '1');
});
