import type { Page } from '@playwright/test';
import { barriers } from './support/barriers';
import { ShownFilm } from './support/exactness-page';
import { FILMS, film } from '../generators/films';
import { chooseFiles, expect, test } from './support/fixtures';
import { inEveryTheme } from './support/themes';

test.use({ area: 'accessibility' });

const EXAMPLE = '2026-bart-g6';

/** Brings a view of the left side bar to the front. */
async function show(page: Page, id: string): Promise<ReturnType<Page['locator']>> {
    const view = page.locator(`[id="beeldspoor-${id}"]`);
    if (!(await view.isVisible())) {
        await page.locator(`[id="shell-tab-beeldspoor-${id}"]`).click();
    }
    await expect(view).toBeVisible();
    return view;
}

test('the page that asks to sign in has no barriers', async ({ server, browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.url);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('aanmelden');
    expect(await barriers(page)).toEqual([]);
    await context.close();
});

test('the welcome page has no barriers', async ({ app }) => {
    await app.open();
    await expect(app.page.getByText('Nieuw traject').first()).toBeVisible();
    expect(await barriers(app.page)).toEqual([]);
});

test('no view has barriers in any theme', async ({ app }) => {
    test.setTimeout(720_000);
    const { page } = app;
    await app.open(EXAMPLE);
    await ShownFilm.open(page, 'O1');
    await inEveryTheme(app, async theme => {
        for (const id of ['traject', 'kijken', 'analyse', 'gesprek', 'verslag']) {
            const view = await show(page, id);
            if (id === 'gesprek') {
                await view.locator('.bs-clip').first().click();
                await expect(view.locator('.bs-clip-details')).toBeVisible();
            }
            expect(await barriers(page), `${theme}: ${id}`).toEqual([]);
        }
        const report = await show(page, 'verslag');
        await report.getByRole('button', { name: /Maken|Bijwerken/ }).click();
        await expect(page.locator('.bs-document-page:visible').getByRole('heading', { level: 1 })).toContainText('Handelingsplan');
        expect(await barriers(page), `${theme}: document`).toEqual([]);
        const traject = await show(page, 'traject');
        const forms = traject.locator('[data-section="forms"]');
        if (!(await forms.locator('[data-file]').first().isVisible())) {
            await forms.locator('.bs-cm-section-toggle').click();
        }
        for (const [file, inside] of [
            ['toestemming/register.json', '[id="beeldspoor-toestemming"] tbody tr'],
            ['plan/hulpvragen.json', '.bs-form-view:visible h2'],
            ['codeboek.json', '.bs-form-view:visible h2, .bs-codebook:visible h2']
        ]) {
            await traject.locator(`[data-file="${file}"]`).click();
            await expect(page.locator(inside).first(), file).toBeVisible();
            expect(await barriers(page), `${theme}: ${file}`).toEqual([]);
        }
    });
});

test('what is opened on top of the work place has no barriers', async ({ app }) => {
    const { page } = app;
    await app.open(EXAMPLE);
    const shown = await ShownFilm.open(page, 'O1');
    const run = async (command: string): Promise<void> => {
        await page.keyboard.press('F1');
        await page.locator('.quick-input-widget input').fill(`>${command}`);
        await page.locator('.quick-input-list-row', { hasText: command }).first().waitFor();
        await page.keyboard.press('Enter');
    };
    for (const command of ['Taken tonen', 'Toetsen en tijden van codes', 'Sneltoetsen']) {
        await run(command);
        await expect(page.locator('.dialogOverlay').last(), command).toBeVisible();
        expect(await barriers(page), command).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(page.locator('.dialogOverlay'), command).toHaveCount(0);
    }
    await chooseFiles(page, await film(FILMS.cfr25), () => run('Opname toevoegen'));
    await expect(page.locator('.bs-import-dialog')).toContainText('Kies nog de ruimte');
    expect(await barriers(page), 'Opname toevoegen').toEqual([]);
    await page.keyboard.press('Escape');

    await shown.film.focus();
    await page.keyboard.press('Control+f');
    await expect(page.locator('.bs-find')).toBeVisible();
    expect(await barriers(page), 'zoeken').toEqual([]);
    await page.keyboard.press('Escape');
    await run('Live noteren');
    await expect(page.locator('.bs-live')).toBeVisible();
    expect(await barriers(page), 'Live noteren').toEqual([]);
});
