import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ShownFilm } from './support/exactness-page';
import { chooseFiles, expect, shellReady, test, type App } from './support/fixtures';
import { REPOSITORY } from './support/server';

test.use({ area: 'keyboard-coding' });

/** A real 360° film that nobody here made; beside the repository, not part of it. */
const OVERPASS = join(REPOSITORY, '..', 'shared', 'realdata', 'video360', 'overpass-clip.mp4');
const FOLDER = '2026-bart-g6';

interface Coded {
    readonly tier: string;
    readonly code: string;
    readonly startFrame: number;
    readonly actor?: string;
    readonly observation?: string;
}

function coded(app: App, recording: string): Coded[] {
    const file = join(app.root, FOLDER, 'opnames', recording, 'annotaties.MV.json');
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { annotations: Coded[] }).annotations : [];
}

test.skip(!existsSync(OVERPASS), 'shared/realdata is not here: overpass-clip.mp4');

test('a real film is brought in, coded by keyboard alone, and survives kill -9 of the server while typing', async ({ app }) => {
    test.setTimeout(180_000);
    const { page } = app;
    await app.open(FOLDER);

    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>Opname toevoegen');
    await page.locator('.quick-input-list-row', { hasText: 'Opname toevoegen' }).first().waitFor();
    await chooseFiles(page, OVERPASS, () => page.keyboard.press('Enter'));
    const dialog = page.locator('.bs-import');
    await dialog.getByText('midden', { exact: false }).first().click();
    await dialog.getByText('klaslokaal', { exact: false }).first().click();
    await dialog.getByText('ja, rondom').click();
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();

    const shown = new ShownFilm(page, 'O2');
    await expect(shown.canvas).toHaveAttribute('data-frame', /\d+/, { timeout: 60_000 });
    const facts = JSON.parse(readFileSync(join(app.root, FOLDER, 'opnames', 'O2', 'opname.json'), 'utf8')) as {
        frameCount: number;
        sha256: string[];
    };
    expect(facts.frameCount).toBe(120);
    expect(facts.sha256[0]).toMatch(/^[0-9a-f]{64}$/);

    const keys = ['1', '2', 'q', 'w', 'e', '1', '2', 'q', 'w', 'e'];
    for (const [index, key] of keys.entries()) {
        await shown.goTo(index * 11);
        await page.keyboard.press(key);
    }
    await expect.poll(() => coded(app, 'O2').length, { timeout: 3_000 }).toBe(10);
    expect(
        coded(app, 'O2')
            .map(({ startFrame }) => startFrame)
            .sort((a, b) => a - b)
    ).toEqual(keys.map((_, index) => index * 11));

    // Typing an observation about the last one; the server dies in the middle of the sentence.
    await page.keyboard.press('Enter');
    await page.keyboard.type('kijkt op van het boek en lacht naar de leerkracht', { delay: 15 });
    await app.server.kill();
    await page.keyboard.type(' en wacht', { delay: 15 });
    const after = coded(app, 'O2');
    expect(after).toHaveLength(10);
    await app.server.launch();
    await expect
        .poll(() => coded(app, 'O2').find(each => each.startFrame === 99)?.observation ?? '', { timeout: 60_000 })
        .toContain('kijkt op van het boek en lacht naar de leerkracht');
    await page.goto(app.server.signInLink);
    await page.waitForURL(address => address.pathname === '/');
    await shellReady(page);
});
