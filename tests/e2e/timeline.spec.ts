import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { placeThreeHours, THREE_HOURS } from '../generators/three-hours';
import { barriers } from './support/barriers';
import { ShownFilm } from './support/exactness-page';
import { expect, test, type App } from './support/fixtures';
import { REPOSITORY } from './support/server';

test.use({ area: 'timeline' });

const EXAMPLE = '2026-bart-g6';

interface Coded {
    readonly id: string;
    readonly tier: string;
    readonly startFrame: number;
    readonly endFrame: number;
    readonly actor?: string;
    readonly observation?: string;
}

function coded(app: App, folder: string): Coded[] {
    const file = join(app.root, folder, 'opnames', 'O1', 'annotaties.MV.json');
    return (JSON.parse(readFileSync(file, 'utf8')) as { annotations: Coded[] }).annotations;
}

/** The timeline and the list of one recording. */
class Timeline {
    readonly node: Locator;
    readonly stage: Locator;
    readonly list: Locator;

    constructor(readonly page: Page) {
        this.node = page.locator('.bs-timeline');
        this.stage = page.locator('.bs-timeline-stage');
        this.list = page.getByRole('grid', { name: 'Annotaties' });
    }

    static async open(app: App, folder: string, patience?: number): Promise<Timeline> {
        await app.open(folder);
        await ShownFilm.open(app.page, 'O1', patience);
        const timeline = new Timeline(app.page);
        await expect(timeline.node).toBeVisible();
        await app.page.locator('[id="shell-tab-beeldspoor-kijken"]').click();
        await expect(timeline.list).toBeVisible();
        return timeline;
    }

    row(text: string): Locator {
        return this.list.getByRole('row', { name: text });
    }

    /** Runs a command by the palette. */
    async run(name: string): Promise<void> {
        await this.page.keyboard.press('F1');
        await this.page.locator('.quick-input-widget input').fill(`>${name}`);
        await this.page.locator('.quick-input-list-row', { hasText: name }).first().waitFor();
        await this.page.keyboard.press('Enter');
    }

    /** Types into the box that asks. */
    async answer(text: string): Promise<void> {
        const input = this.page.locator('.quick-input-widget input');
        await expect(input).toBeFocused();
        await input.fill(text);
        await this.page.keyboard.press('Enter');
    }
}

test('several annotations are shifted, split, merged and changed together, each with one undo', async ({ app }) => {
    const timeline = await Timeline.open(app, EXAMPLE);
    const { page, list } = timeline;
    const before = coded(app, EXAMPLE);
    const at = (id: string): number | undefined => coded(app, EXAMPLE).find(each => each.id === id)?.startFrame;
    await list.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await expect(timeline.node.getByText(`${before.length} gekozen`)).toBeVisible();
    // The last one ends at the end of the film: together they go back, not further.
    await timeline.run('Annotaties verschuiven in de tijd');
    await timeline.answer('−2,0 s');
    await expect(page.getByText('daar houdt de opname op').first()).toBeVisible();
    expect(at('E01')).toBe(300);

    await list.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(list.locator('.bs-leading')).toContainText('L07 → LK1');
    // Alt+← is «terug» here too: it leaves what is coded as it is.
    await page.keyboard.press('Alt+ArrowLeft');
    await page.keyboard.press('Control+Alt+ArrowRight');
    await page.keyboard.press('Control+Alt+Shift+ArrowRight');
    await expect.poll(() => at('E01')).toBe(311);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => at('E01')).toBe(300);
});

test('what is looked for is counted, stepped through, and kept to in the list', async ({ app }) => {
    const timeline = await Timeline.open(app, EXAMPLE);
    const { page, list } = timeline;
    const wanted = coded(app, EXAMPLE).filter(({ tier, actor }) => tier === 'initiative' && actor === 'L07');
    await page.locator('.bs-player-film').focus();
    await page.keyboard.press('Control+f');
    const find = page.getByRole('search');
    await expect(find.getByRole('searchbox')).toBeFocused();
    await find.getByLabel('Laag').selectOption('initiative');
    await find.getByLabel('Wie').selectOption('L07');
    // Everybody's initiatives go to the teacher: who is named at all is who took them.
    await expect(find.getByRole('status')).toHaveText(`${wanted.length} gevonden`);
    await find.getByRole('searchbox').focus();
    for (const [i, hit] of wanted.entries()) {
        await page.keyboard.press('Enter');
        await expect(find.getByRole('status')).toHaveText(`${i + 1} van ${wanted.length}`);
        await expect(page.locator('canvas.bs-player-canvas')).toHaveAttribute('data-frame', String(hit.startFrame));
    }
    await expect(list).toHaveAttribute('aria-rowcount', String(wanted.length + 1));
    await page.keyboard.press('Shift+F3');
    await expect(find.getByRole('status')).toHaveText(`${wanted.length - 1} van ${wanted.length}`);
    await page.keyboard.press('Escape');
    await expect(find).toBeHidden();
    await expect(list).toHaveAttribute('aria-rowcount', String(coded(app, EXAMPLE).length + 1));
});

test('the timeline is walked over, arranged per person, and stays so; nothing bars the way', async ({ app }) => {
    const timeline = await Timeline.open(app, EXAMPLE);
    const { page, node } = timeline;
    await page.locator('.bs-player-film').focus();
    await page.keyboard.press('F6');
    await page.keyboard.press('F6');
    await expect(node).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect(node.getByRole('status')).toContainText(' van ');
    await page.keyboard.press('Escape');
    await expect(page.locator('.bs-player-film')).toBeFocused();

    const heads = node.locator('.bs-timeline-label');
    await expect(heads.filter({ hasText: 'Initiatief' })).toBeVisible();
    const order = async (): Promise<string[]> => heads.allInnerTexts();
    const first = await order();
    await node.getByRole('button', { name: first[1], exact: true }).focus();
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(order).toEqual([first[1], first[0], ...first.slice(2)]);
    await timeline.run('Tijdlijn: per persoon of samen');
    await expect.poll(async () => (await order()).filter(name => name === 'L07').length).toBeGreaterThan(0);
    expect(await barriers(page, '.bs-timeline', '.bs-marks')).toEqual([]);
    const arranged = await order();
    await app.open(EXAMPLE);
    await ShownFilm.open(page, 'O1');
    await expect.poll(order).toEqual(arranged);
});

test('three hours with 10,000 annotations and 200 fragments: open, scroll, code', async ({ app }) => {
    test.setTimeout(240_000);
    const folder = 'drie-uur';
    placeThreeHours(join(REPOSITORY, 'extensions', 'coaching-model', 'voorbeeld', EXAMPLE), app.root, folder);
    const timeline = await Timeline.open(app, folder, 60_000);
    const { page, list } = timeline;
    await expect(list).toHaveAttribute('aria-rowcount', String(THREE_HOURS.marks + 1));
    // Only what is in sight is in the page.
    expect(await list.locator('.bs-mark').count()).toBeLessThan(80);
    await list.focus();
    await page.keyboard.press('End');
    await expect(list.locator('.bs-leading')).toHaveAttribute('aria-rowindex', String(THREE_HOURS.marks + 1));

    await page.locator('.bs-player-film').focus();
    await page.keyboard.press('1');
    await expect(list).toHaveAttribute('aria-rowcount', String(THREE_HOURS.marks + 2));
    await expect.poll(() => coded(app, folder).length).toBe(THREE_HOURS.marks + 1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => coded(app, folder).length).toBe(THREE_HOURS.marks);
});
