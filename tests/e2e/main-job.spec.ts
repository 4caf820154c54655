import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readFrameNumber } from '../generators/frame-code';
import { ShownFilm } from './support/exactness-page';
import { expect, shellReady, test, type App } from './support/fixtures';

test.use({ area: 'main-job' });

const EXAMPLE = '2026-bart-g6';

/** The number in the tiles around the tripod, read from the pixels on screen: the whole sphere as a strip, as it lies in the file. */
async function burnedNumber(shown: ShownFilm): Promise<number | undefined> {
    await shown.showStrip();
    const { pixels, width, height } = await shown.canvas.evaluate((canvas: HTMLCanvasElement) => {
        const context = canvas.getContext('2d') as CanvasRenderingContext2D;
        const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
        // As text: seven million numbers one by one take minutes to come over.
        let text = '';
        for (let from = 0; from < data.length; from += 32_768) {
            text += String.fromCharCode(...data.subarray(from, from + 32_768));
        }
        return { pixels: btoa(text), width: canvas.width, height: canvas.height };
    });
    return readFrameNumber(Buffer.from(pixels, 'base64'), width, height);
}

const view = (page: Page, id: string): ReturnType<Page['locator']> => page.locator(`[id="beeldspoor-${id}"]`);

/** Brings a view of the left side bar to the front. */
async function show(page: Page, id: string): Promise<ReturnType<Page['locator']>> {
    if (!(await view(page, id).isVisible())) {
        await page.locator(`[id="shell-tab-beeldspoor-${id}"]`).click();
    }
    await expect(view(page, id)).toBeVisible();
    return view(page, id);
}

const annotations = (app: App): { id: string; startFrame: number }[] =>
    (
        JSON.parse(readFileSync(join(app.root, EXAMPLE, 'opnames', 'O1', 'annotaties.MV.json'), 'utf8')) as {
            annotations: { id: string; startFrame: number }[];
        }
    ).annotations;

test.describe.configure({ mode: 'serial' });

test('welcome → example → frame 1225 shows number 1225', async ({ app }) => {
    await app.open();
    await app.page.getByRole('button', { name: /Voorbeeld openen/ }).click();
    await app.page.waitForURL(new RegExp(EXAMPLE));
    await shellReady(app.page);
    const shown = await ShownFilm.open(app.page, 'O1');
    await shown.goTo(1225);
    expect(await burnedNumber(shown)).toBe(1225);
    await expect(app.page.locator('.bs-player-controls')).toContainText('00:49:00');
});

test('analysis says 0 van 7 for L07, and a number leads to its moment and back', async ({ app }) => {
    await app.open(EXAMPLE);
    const shown = await ShownFilm.open(app.page, 'O1');
    await shown.goTo(10);
    const analysis = await show(app.page, 'analyse');
    await expect(analysis).toContainText('Initiatieven van L07 naar LK1 ontvangen: 0 van 7 (0,0 %)');
    await expect(analysis).toContainText('2 afgewezen');
    await expect(analysis).toContainText('5 niet ontvangen');
    await expect(analysis).toContainText('Positieve initiatieven van L07 ontvangen: 0 van 3 (0,0 %)');
    await expect(analysis).toContainText('mediaan 1,6 s');
    await analysis.getByRole('button', { name: '00:49:00' }).first().click();
    await expect(shown.canvas).toHaveAttribute('data-frame', '1225');
    await app.page.keyboard.press('Alt+ArrowLeft');
    await expect(shown.canvas).toHaveAttribute('data-frame', '10');
});

test('4 : 2 is right; without one parel a reason is asked, without parels it is refused', async ({ app }) => {
    await app.open(EXAMPLE);
    await ShownFilm.open(app.page, 'O1');
    const talk = await show(app.page, 'gesprek');
    await expect(talk).toContainText('4 parels : 2 puzzels ✓');
    const clips = talk.locator('.bs-clip-list > li');
    const pearl = (): ReturnType<Page['locator']> => clips.filter({ has: app.page.locator('.bs-icon-parel') });

    const remove = async (): Promise<void> => {
        await pearl()
            .first()
            .getByText(/\d\d:\d\d:\d\d/)
            .first()
            .click();
        await talk.getByRole('button', { name: 'Verwijderen' }).click();
    };
    await remove();
    await expect(talk).toContainText('nog 1 parel nodig');
    await expect(app.page.locator('#theia-statusBar')).toContainText('nog 1 parel nodig');

    const traject = await show(app.page, 'traject');
    await traject.getByRole('button', { name: /Klaar: nagesprek voorbereid/ }).click({ force: true });
    await expect(traject.locator('.bs-cm-needs')).toContainText('nog 1 parel nodig');
    await expect(traject.locator('.bs-cm-reason')).toBeVisible();

    await show(app.page, 'gesprek');
    await remove();
    await remove();
    await remove();
    await expect(talk).toContainText(/0 parels : 2 puzzels/);
    await show(app.page, 'traject');
    await expect(traject.locator('.bs-cm-needs')).toContainText('0 parels : 2 puzzels');
    await expect(traject.getByRole('button', { name: /Klaar: nagesprek voorbereid/ })).toHaveAttribute('aria-disabled', 'true');
    await expect(traject.locator('.bs-cm-reason')).toHaveCount(0);

    for (let undo = 0; undo < 4; undo += 1) {
        await app.page.locator('[id="beeldspoor-traject"]').focus();
        await app.page.keyboard.press('Control+z');
    }
    await expect(app.page.locator('#theia-statusBar')).toContainText('4 parels : 2 puzzels ✓');
});

test('the handelingsplan: made once, v2 after one change, v1 untouched, compared side by side', async ({ app }) => {
    await app.open(EXAMPLE);
    const { page } = app;
    const documents = join(app.root, EXAMPLE, 'documenten');
    const report = await show(page, 'verslag');
    await report.getByRole('button', { name: 'Maken' }).click();
    const paper = page.locator('.bs-document-page:visible');
    await expect(paper.getByRole('heading', { level: 1 })).toContainText('Handelingsplan');
    await expect(paper).toContainText('0 van 7 (0,0 %)');
    const v1 = readFileSync(join(documents, 'handelingsplan-v1.md'));

    await report.getByRole('button', { name: 'Bijwerken' }).click();
    await expect(page.getByText(/niets veranderd sinds versie 1/).first()).toBeVisible();
    expect(readdirSync(documents)).toEqual(['handelingsplan-v1.md']);

    const shown = await ShownFilm.open(page, 'O1');
    await shown.goTo(4000);
    await page.keyboard.press('1');
    await expect.poll(() => annotations(app).some(each => each.startFrame === 4000)).toBe(true);

    await show(page, 'verslag');
    await report.getByRole('button', { name: 'Bijwerken' }).click();
    await expect.poll(() => existsSync(join(documents, 'handelingsplan-v2.md'))).toBe(true);
    expect(readFileSync(join(documents, 'handelingsplan-v1.md')).equals(v1)).toBe(true);
    await report.getByRole('button', { name: 'Vergelijken met de vorige versie' }).first().click();
    await expect(page.locator('.monaco-diff-editor')).toBeVisible();

    // A document lies over the film: a row in Kijken brings the film back, and keeps the focus itself.
    const list = (await show(page, 'kijken')).locator('.bs-marks-list');
    await expect(shown.canvas).toBeHidden();
    await list.locator('[id^="bs-mark-"]').last().click();
    await expect(shown.canvas).toBeVisible();
    await expect(list).toBeFocused();
});
