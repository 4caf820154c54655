import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ShownFilm } from './support/exactness-page';
import { expect, test, type App } from './support/fixtures';

test.use({ area: 'live-notes' });

const FOLDER = '2026-bart-g6';

async function run({ page }: App, command: string): Promise<void> {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${command}`);
    await page.locator('.quick-input-list-row', { hasText: command }).first().waitFor();
    await page.keyboard.press('Enter');
}

test('what was noted on a tablet during the lesson is laid along the recording (S1-7)', async ({ app }) => {
    const { page } = app;
    await app.open(FOLDER);
    await run(app, 'Live noteren');
    const live = page.locator('.bs-live');
    await live.getByRole('group', { name: 'Wie', exact: true }).getByRole('button', { name: 'L07' }).click();
    await live.getByRole('button', { name: 'Contactinitiatief' }).click();
    await live.locator('.bs-live-text').fill('onrust bij de deur');
    await page.keyboard.press('Enter');
    await expect(live.locator('.bs-live-notes li')).toHaveCount(2);

    const shown = await ShownFilm.open(page, 'O1');
    await shown.film.focus();
    await shown.goTo(1100);
    await run(app, 'Live notities bij deze opname leggen');
    const dialog = page.locator('.bs-align');
    await dialog.getByRole('button', { name: 'Hier' }).first().click();
    await expect(dialog.locator('tr').first()).toContainText('00:44:00');
    await page.getByRole('button', { name: 'Overnemen' }).click();

    const folder = join(app.root, FOLDER);
    const file = join(folder, 'notities', 'O1.md');
    const notes = (): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
    await expect.poll(notes).toContain('[00:44:00](beeld:O1#f=1100) L07 → LK1 · Contactinitiatief');
    expect(notes()).toContain('onrust bij de deur');
    const annotations = (): { code: string; startFrame: number; certainty?: string; actor?: string }[] =>
        (JSON.parse(readFileSync(join(folder, 'opnames', 'O1', 'annotaties.MV.json'), 'utf8')) as { annotations: [] }).annotations;
    await expect
        .poll(() => annotations().filter(each => each.certainty === 'twijfel' && each.startFrame === 1100))
        .toMatchObject([{ code: 'contactinitiatief', actor: 'L07' }]);
});
