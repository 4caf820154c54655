import { readFileSync, readdirSync, writeFileSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { film, FILMS } from '../generators/films';
import { readFrameNumber } from '../generators/frame-code';
import { barriers } from './support/barriers';
import { placeFilms, ShownFilm } from './support/exactness-page';
import { expect, test } from './support/fixtures';
import type { Locator } from '@playwright/test';

test.use({ area: 'player-extras' });

const FOLDER = 'cameras';

/** What the pixels of a canvas say, also of one in another window. */
async function numberOn(canvas: Locator): Promise<number | undefined> {
    const row = await canvas.evaluate((node: HTMLCanvasElement) =>
        Array.from(node.getContext('2d')!.getImageData(0, Math.round(node.height / 30), node.width, 1).data)
    );
    return readFrameNumber(row, row.length / 4, 1, { x: 0, y: 0, width: 1, height: 1 });
}

/** A recording of 25 frames a second with a second camera of 30000/1001 and a third of the same film. */
async function placeCameras(root: string): Promise<string> {
    placeFilms(root, FOLDER, [{ id: 'O1', file: await film(FILMS.cfr25), rate: FILMS.cfr25.rate }]);
    const folder = join(root, FOLDER, 'opnames', 'O1');
    copyFileSync(await film(FILMS.ntsc), join(folder, 'zij.mp4'));
    copyFileSync(await film(FILMS.cfr25), join(folder, 'achter.mp4'));
    const file = join(folder, 'opname.json');
    const facts = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    const camera = { projection: 'flat', playable: true, rate: 1 };
    const cameras = [
        { ...camera, id: 'achter', label: 'Achterin', file: 'achter.mp4', frameCount: 750, frameRate: FILMS.cfr25.rate, offsetFrames: 37 },
        { ...camera, id: 'zij', label: 'Zijkant', file: 'zij.mp4', frameCount: 900, frameRate: FILMS.ntsc.rate, offsetFrames: 0 }
    ];
    writeFileSync(file, JSON.stringify({ ...facts, cameras }));
    return file;
}

test('other cameras show the frame that belongs to the one on screen, can be laid by frames, and by two moments', async ({ app }) => {
    const facts = await placeCameras(app.root);
    await app.open(FOLDER);
    const shown = await ShownFilm.open(app.page, 'O1');
    const canvasOf = (camera: string): Locator => app.page.locator(`.bs-camera[data-camera="${camera}"] canvas`).first();
    await shown.goTo(500);
    // S4-5: with offset +37 frame 500 goes with 537; by seconds 500 of 25 is 20 s, where frame 599 of 30000/1001 is on screen.
    await expect(canvasOf('achter')).toHaveAttribute('data-frame', '537');
    expect(await numberOn(canvasOf('achter'))).toBe(537);
    await expect(canvasOf('zij')).toHaveAttribute('data-frame', '599');
    expect(await numberOn(canvasOf('zij'))).toBe(599);

    await app.page.locator('[data-command="beeldspoor.cameras.panel"]').click();
    const row = app.page.getByRole('group', { name: 'Achterin' });
    await expect(row).toBeVisible();
    expect(await barriers(app.page)).toEqual([]);
    await row.getByRole('button', { name: '+1 ', exact: false }).first().click();
    await expect(canvasOf('achter')).toHaveAttribute('data-frame', '538');
    await row.getByRole('button', { name: '−10' }).click();
    await expect(canvasOf('achter')).toHaveAttribute('data-frame', '528');
    await expect(row).toContainText('+28 beelden');
    await expect.poll(() => readFileSync(facts, 'utf8')).toContain('"offsetFrames": 28');
    await shown.film.focus();
    await app.page.keyboard.press('Control+z');
    await expect(canvasOf('achter')).toHaveAttribute('data-frame', '538');

    // Two moments more than 20 s apart give the rate: 20 frames at 20, 550 at 553.
    await row.getByRole('button', { name: 'Achterin terugzetten' }).click();
    await shown.goTo(20);
    await expect(canvasOf('achter')).toHaveAttribute('data-frame', '20');
    await row.getByRole('button', { name: 'Hier gelijkzetten' }).click();
    await shown.goTo(550);
    for (let press = 0; press < 3; press += 1) {
        await app.page.keyboard.press('Control+Alt+ArrowRight');
    }
    await expect(canvasOf('achter')).toHaveAttribute('data-frame', '553');
    await row.getByRole('button', { name: 'Hier gelijkzetten' }).click();
    await expect(row).toContainText('×');
    await shown.goTo(20);
    await expect(canvasOf('achter')).toHaveAttribute('data-frame', '20');
    expect(await numberOn(canvasOf('achter'))).toBe(20);
});

test('cameras play along, and stand exactly right when the film stands still', async ({ app }) => {
    await placeCameras(app.root);
    await app.open(FOLDER);
    const shown = await ShownFilm.open(app.page, 'O1');
    const other = app.page.locator('.bs-camera[data-camera="achter"] canvas').first();
    await shown.goTo(100);
    await app.page.keyboard.press('Space');
    await expect.poll(() => shown.frame()).toBeGreaterThan(150);
    await expect.poll(async () => Number(await other.getAttribute('data-frame'))).toBeGreaterThan(137);
    await app.page.keyboard.press('Space');
    await expect(shown.playButton.locator('.codicon-play')).toBeVisible();
    const paused = await shown.frame();
    await expect(other).toHaveAttribute('data-frame', String(paused + 37));
    expect(await numberOn(other)).toBe(paused + 37);
    // Past the end of the other camera there is nothing to show, and that is said.
    await shown.goTo(740);
    await expect(app.page.locator('.bs-camera[data-camera="achter"] .bs-camera-notice')).toHaveText('Deze camera filmde toen niet.');
});

test('the window for the beamer shows the same pixels, nothing else, and closes with the recording', async ({ app }) => {
    placeFilms(app.root, FOLDER, [{ id: 'O2', file: await film(FILMS.cfr25), rate: FILMS.cfr25.rate }]);
    await app.open(FOLDER);
    const shown = await ShownFilm.open(app.page, 'O2');
    await shown.goTo(321);
    const opening = app.page.waitForEvent('popup');
    await app.page.keyboard.press('b');
    const beamer = await opening;
    const canvas = beamer.locator('canvas').first();
    await expect(canvas).toHaveAttribute('data-frame', '321');
    expect(await numberOn(canvas)).toBe(321);
    await app.page.bringToFront();
    await shown.film.focus();
    await app.page.keyboard.press('ArrowRight');
    await expect(canvas).toHaveAttribute('data-frame', '322');
    expect(await numberOn(canvas)).toBe(322);
    expect(await beamer.title()).toBe('Beeldspoor');
    expect((await beamer.locator('body').innerText()).trim()).toBe('Volledig scherm (F)');
    const closing = beamer.waitForEvent('close');
    await app.page.keyboard.press('b');
    await closing;
});

test('a beamer window that the browser keeps shut is said, and the film stays', async ({ app }) => {
    placeFilms(app.root, FOLDER, [{ id: 'O2', file: await film(FILMS.cfr25), rate: FILMS.cfr25.rate }]);
    await app.open(FOLDER);
    const shown = await ShownFilm.open(app.page, 'O2');
    await shown.goTo(50);
    await app.page.evaluate(() => (window.open = () => null));
    await app.page.keyboard.press('b');
    await expect(app.page.locator('.theia-notification-message', { hasText: 'venster voor de beamer' }).first()).toBeVisible();
    expect(await shown.number()).toBe(50);
});

test('a recording of several files is one film: frames count through, and playing runs on', async ({ app }) => {
    placeFilms(app.root, FOLDER, [{ id: 'O3', file: await film(FILMS.cfr25), rate: FILMS.cfr25.rate }]);
    const folder = join(app.root, FOLDER, 'opnames', 'O3');
    copyFileSync(await film(FILMS.wide), join(folder, 'deel2.mp4'));
    const table = JSON.parse(readFileSync(join(folder, 'frames.json'), 'utf8')) as {
        pts: number[];
        timebase: { num: number; den: number };
    };
    const facts = JSON.parse(readFileSync(join(folder, 'opname.json'), 'utf8')) as Record<string, unknown>;
    const tick = table.timebase.den / 25;
    // Ten seconds after the first film ended the camera was switched on again.
    const startTick = 750 * tick + 10 * table.timebase.den;
    const pts = [...table.pts, ...Array.from({ length: 300 }, (_, n) => startTick + n * tick)];
    const parts = [
        { startFrame: 0, endFrame: 750, startTick: 0, fileTick: 0, timebase: table.timebase },
        { startFrame: 750, endFrame: 1050, startTick, fileTick: 0, timebase: table.timebase }
    ];
    writeFileSync(join(folder, 'frames.json'), JSON.stringify({ ...table, frameCount: 1050, pts, breaks: [750] }));
    writeFileSync(join(folder, 'opname.json'), JSON.stringify({ ...facts, frameCount: 1050, media: ['O3.mp4', 'deel2.mp4'], parts }));
    expect(readdirSync(folder)).toContain('deel2.mp4');
    await app.open(FOLDER);
    const shown = await ShownFilm.open(app.page, 'O3');
    for (const [frame, number] of [
        [749, 749],
        [750, 0],
        [1049, 299],
        [400, 400]
    ]) {
        await shown.goTo(frame);
        expect(await shown.number()).toBe(number);
    }
    await shown.goTo(735);
    await shown.watch();
    await app.page.keyboard.press('Space');
    await expect.poll(() => shown.frame()).toBeGreaterThan(765);
    await app.page.keyboard.press('Space');
    const pictures = await shown.watched();
    expect(pictures.filter(({ frame, number }) => number !== (frame < 750 ? frame : frame - 750))).toEqual([]);
    expect(pictures.some(({ frame }) => frame < 750) && pictures.some(({ frame }) => frame >= 750)).toBe(true);
});
