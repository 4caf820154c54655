import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { barriers } from './support/barriers';
import { type App, expect, shellReady, test } from './support/fixtures';

test.use({ area: 'forms' });

const EXAMPLE = '2026-bart-g6';
const QUESTIONS = 'plan/hulpvragen.json';

interface Questions {
    readonly questions: readonly { readonly id: string; readonly text: string; readonly focusPoints: readonly string[] }[];
}

const path = (app: App, file: string): string => join(app.root, EXAMPLE, ...file.split('/'));
const onDisk = <T>(app: App, file: string): T => JSON.parse(readFileSync(path(app, file), 'utf8')) as T;
const questions = (app: App): readonly string[] => onDisk<Questions>(app, QUESTIONS).questions.map(({ text }) => text);

/** Opens a document of the list «Formulieren» and gives its form. */
async function openForm(page: Page, file: string): Promise<Locator> {
    const list = page.locator('[data-section="forms"]');
    const row = list.locator(`[data-file="${file}"]`);
    if (!(await row.isVisible())) {
        await list.locator('.bs-cm-section-toggle').click();
    }
    await row.click();
    const form = page.locator('.bs-form-view:visible');
    await expect(form.getByRole('heading', { level: 2 })).toBeVisible();
    return form;
}

/** Unfolds an element of a list. */
async function unfold(form: Locator, heading: string): Promise<Locator> {
    const item = form.locator('.bs-form-item', { hasText: heading }).first();
    await item.locator('.bs-form-item-toggle').click();
    await expect(item.locator('.bs-form-item-body')).toBeVisible();
    return item;
}

/** Puts the texts of the hulpvragen back as the example has them. */
function reset(app: App): void {
    const document = onDisk<Questions>(app, QUESTIONS);
    const texts = ['Hoe krijg ik positief contact met L07?', 'Hoe maak ik de lesovergang rustiger?'];
    const next = { ...document, questions: document.questions.map((question, index) => ({ ...question, text: texts[index] })) };
    writeFileSync(path(app, QUESTIONS), JSON.stringify(next, undefined, 2));
}

test('a change in the form is in the file, and undo takes it back', async ({ app }) => {
    const { page } = app;
    await app.open(EXAMPLE);
    const form = await openForm(page, QUESTIONS);
    const item = await unfold(form, 'HV1');
    const text = item.getByLabel('De vraag');
    await text.fill('Hoe krijg ik fijn contact met L07?');
    await text.blur();
    await expect.poll(() => questions(app)[0]).toBe('Hoe krijg ik fijn contact met L07?');
    await expect(form).toContainText('HV1 · Hoe krijg ik fijn contact met L07?');

    const added = item.getByLabel('Kijkpunt toevoegen');
    await added.fill('Ik noem haar naam');
    await added.press('Enter');
    await expect.poll(() => onDisk<Questions>(app, QUESTIONS).questions[0].focusPoints).toContain('Ik noem haar naam');

    await added.press('Control+z');
    await expect.poll(() => onDisk<Questions>(app, QUESTIONS).questions[0].focusPoints).not.toContain('Ik noem haar naam');
    await text.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => questions(app)[0]).toBe('Hoe krijg ik positief contact met L07?');
    await expect(text).toHaveValue('Hoe krijg ik positief contact met L07?');
});

test('what is typed when a form is closed is kept', async ({ app }) => {
    const { page } = app;
    await app.open(EXAMPLE);
    const item = await unfold(await openForm(page, QUESTIONS), 'HV2');
    await item.getByLabel('De vraag').fill('Hoe maak ik de lesovergang stil?');
    await page.locator('#theia-main-content-panel .lm-TabBar-tab.lm-mod-current .lm-TabBar-tabCloseIcon').click();
    await expect.poll(() => questions(app)[1]).toBe('Hoe maak ik de lesovergang stil?');
    reset(app);
});

test('a change as JSON is in the form, and undo in the form takes it back', async ({ app }) => {
    const { page } = app;
    await app.open(EXAMPLE);
    const form = await openForm(page, QUESTIONS);
    await page.locator('[id="beeldspoor.document.asText"]').click();
    const editor = page.locator('.monaco-editor:visible').first();
    await editor.locator('.view-line', { hasText: '"text": "Hoe maak' }).click();
    await page.keyboard.press('End');
    // Before the quote and comma at the end of the line.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(' Samen.');
    await expect.poll(() => questions(app)[1]).toBe('Hoe maak ik de lesovergang rustiger? Samen.');

    await page.locator('[id="beeldspoor.document.asForm"]').click();
    await expect(form).toContainText('HV2 · Hoe maak ik de lesovergang rustiger? Samen.');
    await form.locator('.bs-form-item-toggle').first().focus();
    await page.keyboard.press('Control+z');
    await expect.poll(() => questions(app)[1]).toBe('Hoe maak ik de lesovergang rustiger?');
    await expect(form).not.toContainText('Samen.');

    // And the text follows the form.
    await page.locator('[id="beeldspoor.document.asText"]').click();
    await expect(editor).toContainText('Hoe maak ik de lesovergang rustiger?"');
    // In the text undo walks back through the text, also through what came from the form.
    await editor.locator('.view-line', { hasText: '"text": "Hoe maak' }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => questions(app)[1]).toBe('Hoe maak ik de lesovergang rustiger? Samen.');
    reset(app);
});

test('the text of a document completes keys and words in the language of the form', async ({ app }) => {
    const { page } = app;
    await app.open(EXAMPLE);
    await openForm(page, QUESTIONS);
    await page.locator('[id="beeldspoor.document.asText"]').click();
    const editor = page.locator('.monaco-editor:visible').first();
    await editor.locator('.view-line', { hasText: '"priority": "primair"' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Space');
    const suggestions = page.locator('.suggest-widget .monaco-list-row');
    await expect(suggestions.filter({ hasText: 'coacheeAnswer' })).toContainText('Antwoord van de leerkracht');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect(editor.locator('.view-line', { hasText: '"priority": "primair",' })).toBeVisible();
});

test('two pages that edit different fields of one form keep both', async ({ app, context }) => {
    const { page } = app;
    await app.open(EXAMPLE);
    const other = await context.newPage();
    await other.goto(`${app.url}/#${app.root}/${EXAMPLE}`);
    await shellReady(other);
    const [here, there] = [await openForm(page, 'traject.json'), await openForm(other, 'traject.json')];
    const first = (await unfold(here, 'Cyclus 2')).getByLabel('Les of activiteit');
    const third = (await unfold(there, 'Cyclus 3')).getByLabel('Les of activiteit');
    // Both are typing at the same time.
    await first.pressSequentially('rekenen');
    await third.pressSequentially('gym');
    await Promise.all([first.blur(), third.blur()]);
    const lessons = (): unknown[] => onDisk<{ cycles: { lesson?: string }[] }>(app, 'traject.json').cycles.map(({ lesson }) => lesson);
    await expect.poll(lessons).toEqual([undefined, 'rekenen', 'gym']);
    await (await unfold(here, 'Cyclus 3')).getByLabel('Les of activiteit').waitFor();
    await expect(here.locator('.bs-form-item', { hasText: 'Cyclus 3' }).getByLabel('Les of activiteit')).toHaveValue('gym');
    // Undo here leaves what the other page wrote.
    await first.focus();
    await page.keyboard.press('Control+z');
    await expect.poll(lessons).toEqual([undefined, undefined, 'gym']);
    await other.close();
});

test('8.24: a changed codebook becomes a new version, and coding stays as it was', async ({ app }) => {
    const { page } = app;
    const annotations = path(app, 'opnames/O1/annotaties.MV.json');
    const before = { codebook: readFileSync(path(app, 'codeboek.json'), 'utf8'), coding: readFileSync(annotations, 'utf8') };
    await app.open(EXAMPLE);
    const form = await openForm(page, 'codeboek.json');
    const tier = await unfold(form, 'Initiatief ·');
    const code = await unfold(tier.locator('.bs-form-item-body').first(), 'Contactinitiatief');
    const name = code.getByLabel('Naam', { exact: true });
    await name.fill('Zoekt contact');
    await name.blur();
    await expect(form.locator('.bs-codebook-changes').first()).toContainText('naam: «Contactinitiatief» → «Zoekt contact»');
    expect(readFileSync(path(app, 'codeboek.json'), 'utf8')).toBe(before.codebook);

    // What is not a version yet survives a closed page.
    await page.reload();
    await shellReady(page);
    await form.getByRole('button', { name: 'Nieuwe versie maken' }).click();
    await expect.poll(() => onDisk<{ version: string }>(app, 'codeboek.json').version).toBe('1.1');
    await expect(form.getByRole('button', { name: 'Nieuwe versie maken' })).toHaveCount(0);
    expect(onDisk(app, 'codeboeken/basis-1.0.json')).toEqual(JSON.parse(before.codebook));
    expect(readFileSync(annotations, 'utf8')).toBe(before.coding);
    await expect(form.getByRole('region', { name: 'Versies vergelijken' })).toContainText('«Contactinitiatief» → «Zoekt contact»');
});

test('three forms have no barriers, and every form opens', async ({ app }) => {
    const { page } = app;
    await app.open(EXAMPLE);
    const found = (): Promise<string[]> => barriers(page, '.bs-form-view:not(.lm-mod-hidden)');
    await unfold(await openForm(page, 'traject.json'), 'Cyclus 1');
    expect(await found(), 'traject').toEqual([]);
    await unfold(await openForm(page, QUESTIONS), 'HV1');
    expect(await found(), 'hulpvragen').toEqual([]);
    await unfold(await openForm(page, 'tijdlog.json'), '12 januari');
    expect(await found(), 'tijdlog').toEqual([]);

    const files = await page
        .locator('[data-section="forms"] [data-file]')
        .evaluateAll(rows => rows.map(row => row.getAttribute('data-file') ?? ''));
    expect(files.length).toBeGreaterThan(10);
    // The register of consent is a table of its own.
    for (const file of files.filter(each => each !== 'toestemming/register.json')) {
        const form = await openForm(page, file);
        expect(await form.locator('.bs-form-section').count(), file).toBeGreaterThan(0);
        expect(await found(), file).toEqual([]);
    }
});
