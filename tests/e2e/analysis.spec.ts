import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { barriers, faintText } from './support/barriers';
import { ShownFilm } from './support/exactness-page';
import { chooseFiles, expect, test, type App } from './support/fixtures';
import { REPOSITORY } from './support/server';
import { FIRST_THEME, inEveryTheme } from './support/themes';

test.use({ area: 'analysis' });

const FOLDER = '2026-analyse';
const EXAMPLE = join(REPOSITORY, 'extensions', 'coaching-model', 'voorbeeld', '2026-bart-g6');

type Outcome = 'ontvangen' | 'afgewezen' | 'niet_ontvangen';
interface Coded {
    readonly id: string;
    readonly tier: string;
    readonly [attribute: string]: unknown;
}

/** An initiative of L07 every ten seconds with what became of it. */
function coding(outcomes: readonly Outcome[], latency: number): Coded[] {
    const ANSWERS: Readonly<Record<Outcome, string | undefined>> = {
        ontvangen: 'ontvangst_verbaal',
        afgewezen: 'afwijzen',
        niet_ontvangen: undefined
    };
    return outcomes.flatMap((outcome, index) => {
        const startFrame = 250 * (index + 1);
        const id = `E${index + 1}`;
        const initiative = {
            tier: 'initiative',
            code: 'contactinitiatief',
            actor: 'L07',
            target: 'LK1',
            mode: 'verbaal',
            valence: 'positief'
        };
        const answer = { tier: 'response', code: ANSWERS[outcome], actor: 'LK1', target: 'L07', responseTo: id };
        const at = startFrame + latency;
        return [
            { id, ...initiative, startFrame, endFrame: startFrame + 1 },
            ...(answer.code === undefined ? [] : [{ id: `R${index + 1}`, ...answer, startFrame: at, endFrame: at + 1 }])
        ];
    });
}

/** A recording without footage: analysis needs none. */
function placeRecording(folder: string, id: string, frameCount: number, coders: Readonly<Record<string, Coded[]>>): void {
    const place = join(folder, 'opnames', id);
    mkdirSync(place, { recursive: true });
    const facts = { schemaVersion: 1, id, kind: 'lesson', media: [], sha256: [], frameCount, rate: { num: 25, den: 1 } };
    const more = { projection: 'equirectangular', placement: 'midden', mediaState: 'destroyed' };
    writeFileSync(join(place, 'opname.json'), JSON.stringify({ ...facts, ...more }));
    for (const [coder, annotations] of Object.entries(coders)) {
        const head = { schemaVersion: 1, recording: id, coder, codebook: { id: 'basis', version: '1.0' } };
        writeFileSync(join(place, `annotaties.${coder}.json`), JSON.stringify({ ...head, annotations }));
    }
}

/** Rows trainee, columns trainer: ontvangen, niet_ontvangen, afgewezen (`domain/04` PT-13). */
const TABLE: readonly [Outcome, Outcome, number][] = [
    ['ontvangen', 'ontvangen', 8],
    ['ontvangen', 'niet_ontvangen', 2],
    ['ontvangen', 'afgewezen', 1],
    ['niet_ontvangen', 'ontvangen', 1],
    ['niet_ontvangen', 'niet_ontvangen', 5],
    ['afgewezen', 'afgewezen', 3]
];

/** A newer version of the codebook, with another response window; the one before is kept. */
function renewCodebook(folder: string): void {
    const present = join(folder, 'codeboek.json');
    const before = JSON.parse(readFileSync(present, 'utf8')) as { parameters: object };
    mkdirSync(join(folder, 'codeboeken'), { recursive: true });
    writeFileSync(join(folder, 'codeboeken', 'basis-1.0.json'), JSON.stringify(before));
    const parameters = { ...before.parameters, responseWindowSeconds: 3 };
    writeFileSync(present, JSON.stringify({ ...before, version: '1.1', label: 'Basiscodeboek 1.1', parameters }));
}

async function openTraject(app: App, prepare?: (folder: string) => void): Promise<Page> {
    const folder = join(app.root, FOLDER);
    cpSync(EXAMPLE, folder, { recursive: true });
    prepare?.(folder);
    const five: Outcome[] = ['ontvangen', 'ontvangen', 'ontvangen', 'niet_ontvangen', 'ontvangen', 'ontvangen'];
    placeRecording(folder, 'O3', 4500, { MV: coding(five, 30) });
    const pairs = TABLE.flatMap(([a, b, count]) => Array.from({ length: count }, () => [a, b] as const));
    const [trainee, trainer] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
    placeRecording(folder, 'O2', 6000, { FA: coding(trainee, 25), JO: coding(trainer, 25) });
    await app.open(FOLDER);
    await ShownFilm.open(app.page, 'O1');
    await app.page.locator('[id="shell-tab-beeldspoor-analyse"]').click();
    await expect(app.page.locator('.bs-cm-analysis')).toBeVisible();
    return app.page;
}

const analysis = (page: Page): Locator => page.locator('[id="beeldspoor-analyse"]');

/** Nothing in this part of the page stands in the way of anybody, in any theme. */
async function expectNoBarriers(app: App, within: string): Promise<void> {
    await inEveryTheme(app, async theme => {
        // A theme changes colours alone: the rest was looked at in the first.
        expect(await (theme === FIRST_THEME ? barriers(app.page, within) : faintText(app.page, within)), theme).toEqual([]);
    });
}

/** Prints a view by the button in its bar, and looks at the sheet as the printer gets it. */
async function printed(page: Page, area: 'left' | 'main' | 'bottom', look: (sheet: Locator) => Promise<void>): Promise<void> {
    // The dialog of the browser would wait for somebody.
    await page.evaluate(() => {
        window.print = () => window.dispatchEvent(new Event('beforeprint'));
    });
    await page.locator(`#theia-${area}-content-panel .bs-icon-print:visible`).click();
    await page.emulateMedia({ media: 'print' });
    const sheet = page.locator('.bs-print-sheet');
    await expect(sheet).toBeVisible();
    await expect(page.locator('#theia-app-shell')).toBeHidden();
    for (const words of [FOLDER, 'reactietijd 5,0 s', 'Vertrouwelijk', 'Afgedrukt']) {
        await expect(sheet.locator('header')).toContainText(words);
    }
    await expect(sheet.locator('button, select, input')).toHaveCount(0);
    // Nothing is cut off, by the edge of the paper or by something that scrolls.
    const cut = await sheet.evaluate(paper => {
        const edge = paper.getBoundingClientRect().right + 1;
        return [...paper.querySelectorAll('*')]
            .filter(each => each.getBoundingClientRect().right > edge || /auto|scroll/.test(getComputedStyle(each).overflow))
            .map(each => `${each.tagName}: ${each.textContent}`);
    });
    expect(cut).toEqual([]);
    await look(sheet);
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(sheet).toHaveCount(0);
    await page.emulateMedia({ media: null });
}

test('A8: sentences say the worked results, filters keep to a part, and a possible meaning is written by a person', async ({ app }) => {
    const page = await openTraject(app);
    const view = analysis(page);
    for (const words of [
        '0 van 7 (0,0 %), 0 onbepaald; 2 afgewezen, 5 niet ontvangen',
        'Spiraal van L07 en LK1: 12,0–77,6 s (10 zetten)',
        'Spiraal van L07 en LK1: 131,0–151,6 s (4 zetten)',
        'Beurten van LK1: 14 van 24 (58,3 %); spreektijd 96,0 van 120,0 s (80,0 %)',
        'Aandacht van LK1 voor L07: 10,0 van 172,0 s (5,8 %); vriendelijk 0,0',
        'Contacten afgerond: 1 van 2 (50,0 %)'
    ]) {
        await expect(view).toContainText(words);
    }
    await view.getByText('Filter', { exact: true }).click();
    await view.getByLabel('Deel van de les').selectOption({ label: 'Instructie' });
    // Of the seven of L07 two lie in the instruction, and what became of them stays what it was.
    await expect(view).toContainText('Initiatieven van L07 naar LK1 ontvangen: 0 van 2 (0,0 %)');
    await view.getByRole('button', { name: 'Filter weghalen' }).click();
    const codes = (): number =>
        (JSON.parse(readFileSync(join(app.root, FOLDER, 'opnames', 'O1', 'annotaties.MV.json'), 'utf8')) as { annotations: object[] })
            .annotations.length;
    const before = codes();
    await view.getByLabel('Van', { exact: true }).click();
    await page.keyboard.type('0:50');
    // The field one goes on to keeps the focus: what is typed there is a time, not codes.
    await page.keyboard.press('Tab');
    await expect(view).toContainText('Initiatieven van L07 naar LK1 ontvangen: 0 van 4 (0,0 %)');
    await expect(view.getByLabel('Tot', { exact: true })).toBeFocused();
    await page.keyboard.type('2:00');
    await page.keyboard.press('Enter');
    await expect(view).toContainText('Initiatieven van L07 naar LK1 ontvangen: 0 van 2 (0,0 %)');
    await expect(view.getByLabel('Tot', { exact: true })).toBeFocused();
    await expect(view.getByLabel('Tot', { exact: true })).toHaveValue('2:00');
    expect(codes()).toBe(before);
    await view.getByRole('button', { name: 'Filter weghalen' }).click();
    await expect(view).toContainText('0 van 7');
    // Of whom nothing was coded that worked, the panel says so instead of beginning with the chances.
    await view.getByRole('button', { name: 'L07', exact: true }).click();
    await expect(view).toContainText('Bij «Wat lukte» staat hier nog niets.');
    await view.getByRole('button', { name: 'alle', exact: true }).click();
    await expect(view).not.toContainText('Bij «Wat lukte»');

    await view.getByRole('button', { name: 'Met een andere reactietijd' }).click();
    await expect(view.locator('table').last().locator('tbody tr')).toHaveCount(3);
    await expect(view.locator('table').last()).toContainText('5,0 s3 van 10 (30,0 %), 1 onbepaald32');

    const sentence = view.locator('.bs-cm-sentence', { hasText: 'Initiatieven van L07 naar LK1' }).first();
    await sentence.hover();
    await sentence.getByRole('button', { name: /^Mogelijke betekenis/ }).click();
    await page.keyboard.type('Zij zoekt contact.');
    await page.keyboard.press('Control+Enter');
    await expect(sentence).toContainText('Mogelijke betekenis · MV');
    const path = join(app.root, FOLDER, 'opnames', 'O1', 'betekenis.json');
    await expect
        .poll(() => {
            try {
                return (JSON.parse(readFileSync(path, 'utf8')) as { meanings: object[] }).meanings;
            } catch {
                return [];
            }
        })
        .toMatchObject([{ pattern: 'PT-1', actors: ['L07', 'LK1'], text: 'Zij zoekt contact.', by: 'MV' }]);
    // What is folded on the screen stands on paper all the same.
    await view.getByRole('button', { name: /^Wat lukte/ }).click();
    await expect(view).not.toContainText('Tijd tot ontvangst');
    await printed(page, 'left', async sheet => {
        await expect(sheet.locator('h3').first()).toContainText('Wat lukte');
        await expect(sheet).toContainText('Tijd tot ontvangst');
        await expect(sheet).toContainText('Mogelijke betekenis · MV');
        await expect(sheet.locator('.bs-cm-card')).toHaveCount(3);
    });
    await expectNoBarriers(app, '[id="beeldspoor-analyse"]');
});

test('the charts show the same, every mark leads to its moment, and each has a table and files', async ({ app }) => {
    // What was coded with an older version of the codebook is counted with that one, and says so.
    const page = await openTraject(app, renewCodebook);
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill('>Analyse in beeld');
    await page.locator('.quick-input-list-row', { hasText: 'Analyse in beeld' }).first().waitFor();
    await page.keyboard.press('Enter');
    const view = page.locator('[id="beeldspoor-analyse-beeld"]');
    await expect(view.locator('.bs-chart-drawing').first()).toBeVisible();
    // On paper all are there, also those that were not in view yet.
    await printed(page, 'main', async sheet => {
        await expect(sheet.locator('.bs-print-chart svg')).toHaveCount(7);
        await expect(sheet).toContainText('mediaan 1,6 s (n = 3)');
        await expect(sheet.locator('header')).toContainText('CodeurMV');
        await expect(sheet.locator('header')).toContainText('Codeboekbasis 1.0');
    });
    // A chart is drawn when it comes into view.
    for (const name of ['Kaart', 'Strook', 'Aandacht', 'Beurten', 'Overgangen', 'Behoeften', 'Reactietijd']) {
        await view.locator('.bs-charts-contents').getByRole('button', { name }).click();
    }
    await expect(view.locator('.bs-chart-drawing')).toHaveCount(7);
    await view.locator('.bs-charts-contents').getByRole('button', { name: 'Kaart' }).click();
    await expect(view).toContainText('0 van 7');
    await expect(view).toContainText('12,0–77,6 s · 10 zetten');
    await expect(view).toContainText('10,0 s (5,8 %), vriendelijk 0,0 s');
    await expect(view).toContainText('mediaan 1,6 s (n = 3)');
    await expectNoBarriers(app, '[id="beeldspoor-analyse-beeld"]');
    const download = page.waitForEvent('download');
    await view.getByRole('button', { name: /SVG/ }).first().click();
    expect(readFileSync(await (await download).path(), 'utf8')).toMatch(/^(<\?xml[^>]*>\s*)?<svg [^]*codeboek basis 1\.0/);
    await view.getByRole('button', { name: /Tabel/ }).first().click();
    await expect(view.locator('.bs-chart-table').first()).toContainText('L07');
    // The first chance of L07, by keyboard: the film stands at its frame.
    const chance = view.locator('.bs-chart-mark[aria-label*="00:49:00"]').first();
    await chance.focus();
    await page.keyboard.press('Enter');
    const film = page.locator('[id="beeldspoor-recording:O1"] .bs-player-film canvas.bs-player-canvas');
    await expect(film).toHaveAttribute('data-frame', '1225');
});

test('A16: comparing O1 and O3 gives 0 van 7 and 5 van 6 with its warnings, without colour or sum', async ({ app }) => {
    const page = await openTraject(app);
    await analysis(page).getByRole('button', { name: 'Vergelijken', exact: true }).click();
    const view = page.locator('[id="beeldspoor-vergelijken"]');
    await view.getByLabel('Tweede opname').selectOption('O3');
    await view.getByLabel('Eerste opname').selectOption('O1');
    await view.getByLabel('Leerling').selectOption('L07');
    await expect(view.locator('table').first()).toContainText('0 van 7 (0,0 %)');
    await expect(view.locator('table').first()).toContainText('5 van 6 (83,3 %)');
    await expect(view.locator('table').first()).toContainText('1,2 s');
    await expect(view.locator('.bs-cm-table-notes')).toContainText('minder dan');
    await printed(page, 'bottom', async sheet => {
        await expect(sheet).toContainText('Leerling');
        await expect(sheet.locator('tbody tr').first()).toContainText('0 van 7 (0,0 %)');
    });
    expect(await view.innerText()).not.toMatch(/totaalscore|beter|slechter|[↑↓▲▼]/i);
    // A series: O2 between the two, with the coders of all three told apart.
    await view.getByRole('group', { name: 'Ook erbij' }).getByRole('button', { name: /^O2/ }).click();
    await expect(view.locator('caption').first()).toContainText('O1, O2 en O3 naast elkaar');
    await expect(view.locator('table thead th')).toHaveCount(5);
    await expect(view.locator('table').first()).toContainText('van O1 naar O3');
    await expectNoBarriers(app, '[id="beeldspoor-vergelijken"]');
});

test('C6: two coders agree for 80,0 %, kappa 0,676, and four moments are there to look at together', async ({ app }) => {
    const page = await openTraject(app);
    await analysis(page).getByLabel('Opname', { exact: true }).selectOption('O2');
    await analysis(page).getByRole('button', { name: 'Overeenstemming', exact: true }).click();
    const view = page.locator('[id="beeldspoor-overeenstemming"]');
    await view.getByLabel('Opname').selectOption('O2');
    await view.getByRole('button', { name: 'Uitkomst van initiatieven' }).click();
    await expect(view).toContainText('80,0 % gelijk, kappa 0,676 (n = 20)');
    await expect(view.locator('table', { hasText: 'Om samen te bekijken' }).locator('tbody tr')).toHaveCount(4);
    expect(await view.innerText()).not.toMatch(/geslaagd|gezakt|voldoende/i);
    await expectNoBarriers(app, '[id="beeldspoor-overeenstemming"]');
    await printed(page, 'bottom', async sheet => expect(sheet).toContainText('80,0 % gelijk, kappa 0,676 (n = 20)'));
    await analysis(page).getByRole('button', { name: 'Tijdbudget', exact: true }).click();
    const budget = page.locator('[id="beeldspoor-tijdbudget"]');
    await budget.locator('select').first().selectOption('O1');
    await expect(budget).toContainText('172,0 s te coderen');
    await expect(budget.locator('table tbody tr', { hasText: 'LK1' }).filter({ hasText: 'Beurt' }).first()).toContainText('14');
    await expectNoBarriers(app, '[id="beeldspoor-tijdbudget"]');
    await budget.getByRole('button', { name: 'Wat volgt op wat, per laag' }).click();
    await printed(page, 'bottom', async sheet => expect(sheet.locator('tbody tr').first()).toBeVisible());
});

test('C6: the file with the codes of who still codes blind stays closed, and says why', async ({ app }) => {
    const page = await openTraject(app);
    const files = page.locator('#files');
    const node = (name: string): Locator => files.locator('.theia-FileStatNode', { hasText: name });
    const path = join(app.root, FOLDER, 'opnames', 'O2', 'annotaties.JO.json');
    writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), blind: true }));
    await analysis(page).getByRole('button', { name: 'Overeenstemming', exact: true }).click();
    const view = page.locator('[id="beeldspoor-overeenstemming"]');
    await view.getByLabel('Opname').selectOption('O2');
    await expect(view).toContainText('JO codeert nog blind');
    await page.locator('#shell-tab-explorer-view-container').click();
    await node('opnames').click();
    await node('O2').click();
    await node('annotaties.JO.json').dblclick();
    await expect(page.locator('.theia-notification-message', { hasText: 'JO codeert O2 nog blind' }).first()).toBeVisible();
    await node('annotaties.FA.json').dblclick();
    await expect(page.locator('.lm-TabBar-tab, .p-TabBar-tab', { hasText: 'annotaties.FA.json' })).toHaveCount(1);
    await expect(page.locator('.lm-TabBar-tab, .p-TabBar-tab', { hasText: 'annotaties.JO.json' })).toHaveCount(0);
});

test('annotations go out to ELAN and come back as those of another coder, frames and all', async ({ app }) => {
    const page = await openTraject(app);
    const run = async (name: string): Promise<void> => {
        await page.keyboard.press('F1');
        await page.locator('.quick-input-widget input').fill(`>${name}`);
        await page.locator('.quick-input-list-row', { hasText: name }).first().waitFor();
        await page.keyboard.press('Enter');
    };
    await run('Annotaties exporteren');
    await expect(page.locator('.dialogOverlay')).toContainText('Annotaties exporteren');
    await expectNoBarriers(app, '.dialogOverlay');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bestand opslaan' }).click();
    const exported = await download;
    expect(exported.suggestedFilename()).toMatch(/\.eaf$/);
    const file = join(app.root, exported.suggestedFilename());
    await exported.saveAs(file);

    await chooseFiles(page, file, () => run('Annotaties importeren'));
    const dialog = page.locator('.dialogOverlay');
    await expect(dialog).toBeVisible();
    await dialog.getByLabel(/Gecodeerd door/).fill('ZZ');
    await expectNoBarriers(app, '.dialogOverlay');
    await page.getByRole('button', { name: 'Overnemen' }).click();
    await expect(dialog).toHaveCount(0);
    const read = (coder: string): { annotations: Coded[] } =>
        JSON.parse(readFileSync(join(app.root, FOLDER, 'opnames', 'O1', `annotaties.${coder}.json`), 'utf8')) as { annotations: Coded[] };
    await expect
        .poll(() => {
            try {
                return read('ZZ').annotations.length;
            } catch {
                return 0;
            }
        })
        .toBe(read('MV').annotations.length);
    expect(read('ZZ').annotations).toEqual(read('MV').annotations);
});
