import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chooseFiles, expect, shellReady, test } from './support/fixtures';
import { REPOSITORY } from './support/server';

const DAMAGED = join(REPOSITORY, '..', 'shared', 'realdata', 'video', 'chunk_out_of_range.mp4');
const EXAMPLE = '2026-bart-g6';

test.use({ area: 'shell' });

test('the work place is Dutch, asks nothing of another machine and breaks no rule of its policy', async ({ app }) => {
    const { page } = app;
    const elsewhere: string[] = [];
    const violations: string[] = [];
    page.on('request', request => {
        const address = new URL(request.url());
        if (['http:', 'https:', 'ws:', 'wss:'].includes(address.protocol) && address.host !== new URL(app.url).host) {
            elsewhere.push(request.url());
        }
    });
    page.on('console', message => {
        if (/content security policy/i.test(message.text())) {
            violations.push(message.text());
        }
    });
    const answer = await page.goto(app.url);
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy.replaceAll("'wasm-unsafe-eval'", '')).not.toContain('unsafe-eval');
    await shellReady(page);
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    await expect(page.locator('.lm-MenuBar-itemLabel')).toHaveText(['Bestand', 'Bewerken', 'Beeld', 'Traject', 'Help']);
    await app.open(EXAMPLE);
    await expect(page.locator('canvas.bs-player-canvas')).toHaveAttribute('data-frame', /\d+/);
    expect(elsewhere).toEqual([]);
    expect(violations).toEqual([]);
});

const refuse = async (app: { page: import('@playwright/test').Page; root: string }, file: string): Promise<void> => {
    const { page } = app;
    const before = readdirSync(join(app.root, EXAMPLE, 'opnames')).sort();
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>Opname toevoegen');
    await page.locator('.quick-input-list-row', { hasText: 'Opname toevoegen' }).first().waitFor();
    await chooseFiles(page, file, () => page.keyboard.press('Enter'));
    const dialog = page.locator('.bs-import');
    await dialog.getByText('midden', { exact: false }).first().click();
    await dialog.getByText('klaslokaal', { exact: false }).first().click();
    await page.getByRole('button', { name: 'Toevoegen', exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText('Er is niets toegevoegd');
    expect(readdirSync(join(app.root, EXAMPLE, 'opnames')).sort()).toEqual(before);
    await page.keyboard.press('Escape');
};

test('a text that calls itself a film is refused in Dutch and nothing is half brought in', async ({ app }, info) => {
    await app.open(EXAMPLE);
    const text = info.outputPath('opname.mp4');
    writeFileSync(text, 'dit is geen film\n'.repeat(100));
    await refuse(app, text);
});

test('a damaged film is refused in Dutch and nothing is half brought in', async ({ app }) => {
    test.skip(!existsSync(DAMAGED), 'shared/realdata is not here: chunk_out_of_range.mp4');
    await app.open(EXAMPLE);
    await refuse(app, DAMAGED);
});
