import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, shellReady, test } from './support/fixtures';

test.use({ area: 'clip-export' });

const EXAMPLE = '2026-bart-g6';
const FFPROBE = process.env.FFPROBE_PATH ?? 'ffprobe';

interface Probed {
    readonly streams: readonly {
        readonly codec_type: string;
        readonly width?: number;
        readonly height?: number;
        readonly nb_frames: string;
    }[];
}

const probe = (file: string): Probed =>
    JSON.parse(execFileSync(FFPROBE, ['-v', 'error', '-show_streams', '-of', 'json', file], { encoding: 'utf8' })) as Probed;

test('a fragment is saved as a film from the list of fragments', async ({ app }) => {
    const { page } = app;
    await app.open();
    await page.getByRole('button', { name: /Voorbeeld openen/ }).click();
    await page.waitForURL(new RegExp(EXAMPLE));
    await shellReady(page);
    const talk = page.locator('[id="beeldspoor-gesprek"]');
    if (!(await talk.isVisible())) {
        await page.locator('[id="shell-tab-beeldspoor-gesprek"]').click();
    }
    await talk.locator('.bs-clip').first().click({ timeout: 60_000 });
    const saving = talk.getByRole('region', { name: 'Opslaan' });
    await saving.scrollIntoViewIfNeeded();
    const [film] = await Promise.all([
        page.waitForEvent('download', { timeout: 120_000 }),
        saving.getByRole('button', { name: 'Als film' }).click()
    ]);
    expect(film.suggestedFilename()).toMatch(/^O1-C01(-kijkrichting)?\.mp4$/);
    const file = join(app.root, 'film.mp4');
    await film.saveAs(file);
    expect(probe(file).streams.map(({ codec_type: type }) => type)).toEqual(['video', 'audio']);
    expect(probe(file).streams[0].nb_frames).toBe('175');
    await expect(saving.getByRole('status').first()).toContainText('Opgeslagen bij uw downloads als O1-C01');
});
