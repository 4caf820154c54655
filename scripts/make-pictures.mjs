// Makes the pictures of the documentation from the running program: node scripts/make-pictures.mjs [--out DIR] [--size 1366x768] [--theme NAME]
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { ensureBrowser } from './browser.mjs';
import { ROOT } from './environment.mjs';

const { values } = parseArgs({
    options: {
        out: { type: 'string', default: join(ROOT, 'docs', 'images') },
        size: { type: 'string', default: '1366x768' },
        theme: { type: 'string' }
    }
});
const [width, height] = values.size.split('x').map(Number);
mkdirSync(values.out, { recursive: true });

const freePort = () =>
    new Promise(done => {
        const probe = createServer().listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => done(port));
        });
    });

const root = mkdtempSync(join(tmpdir(), 'beeldspoor-pictures-'));
const port = await freePort();
const server = spawn(process.execPath, [join(ROOT, 'scripts', 'start.mjs'), '--port', String(port), '--root', root]);
const link = await new Promise((done, failed) => {
    let output = '';
    const read = chunk => {
        output += chunk;
        const found = /http:\S+sleutel=\S+/.exec(output);
        if (found) {
            done(found[0]);
        }
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', () => failed(new Error(output)));
});

const browser = await chromium.launch({ executablePath: await ensureBrowser(), args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage({ viewport: { width, height }, locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' });

const ready = async () => {
    await page.locator('#theia-app-shell, .theia-ApplicationShell').first().waitFor();
    await page.locator('.theia-preload').waitFor({ state: 'detached' });
};
/** Lets what was asked for be drawn, and the pointer be nowhere. */
const picture = async name => {
    await page.mouse.move(width - 2, height / 2);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => new Promise(done => setTimeout(done, 1200)));
    await page.screenshot({ path: join(values.out, `${name}.png`) });
};
const command = async label => {
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget input').fill(`>${label}`);
    await page.locator('.quick-input-list-row', { hasText: label }).first().waitFor();
    await page.keyboard.press('Enter');
};
const view = id => page.locator(`[id="shell-tab-beeldspoor-${id}"]`).click();
/** Opens a document of the list «Formulieren». */
const form = async file => {
    const section = page.locator('[data-section="forms"]');
    if (!(await section.locator(`[data-file="${file}"]`).isVisible())) {
        await section.locator('.bs-cm-section-toggle').click();
    }
    await section.locator(`[data-file="${file}"]`).click();
    await page.locator('.bs-form-view:visible h2, .bs-codebook:visible h2').first().waitFor();
};
/** The charts in each theme, alone in the window as one looks at them; and as they come out of the printer. */
const pictureCharts = async () => {
    await command('Analyse in beeld');
    const charts = page.locator('[id="beeldspoor-analyse-beeld"]');
    await charts.locator('.bs-chart-drawing').first().waitFor();
    const settings = join(root, '.beeldspoor', 'settings.json');
    for (const [name, theme, mark] of [
        ['licht', 'beeldspoor-licht', 'theia-light'],
        ['donker', 'beeldspoor-donker', 'theia-dark'],
        ['hoog-contrast', 'hc-theia', 'theia-hc']
    ]) {
        writeFileSync(settings, JSON.stringify({ 'workbench.colorTheme': theme }));
        await page.locator(`body.${mark}`).waitFor();
        await picture(`figuren-${name}`);
    }
    rmSync(settings);
    await page.locator('body.theia-light').waitFor();
    // A browser on its own has no printer: what it would get is laid out at the width of the paper.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    const margin = 40;
    const sheet = page.locator('.bs-print-sheet');
    await sheet.evaluate((paper, space) => (paper.style.margin = `${space}px`), margin);
    await page.setViewportSize({ width: 680 + 2 * margin, height });
    await page.screenshot({ path: join(values.out, 'figuren-afdruk.png'), fullPage: true });
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await page.locator('[id="shell-tab-beeldspoor-analyse-beeld"] .lm-TabBar-tabCloseIcon').click();
};
const goTo = async frame => {
    await page.locator('.bs-player-film').click();
    await page.keyboard.press('Control+g');
    await page.locator('.quick-input-widget input').fill(String(frame));
    await page.keyboard.press('Enter');
    await page.locator(`canvas.bs-player-canvas[data-frame="${frame}"]`).waitFor();
};

try {
    await page.goto(link);
    await page.waitForURL(address => address.pathname === '/');
    await ready();
    if (values.theme) {
        await command('Kleurthema');
        await page.locator('.quick-input-widget input').fill(values.theme);
        await page.keyboard.press('Enter');
    }
    await picture('welkom');
    await page.getByRole('button', { name: /Voorbeeld openen/ }).click();
    await page.waitForURL(/2026-bart-g6/);
    await ready();
    await page.locator('canvas.bs-player-canvas[data-frame]').waitFor();
    await goTo(2140);
    await page.keyboard.press('[');
    await view('traject');
    await picture('coderen');
    await goTo(1225);
    await page.keyboard.press('v');
    await page.locator('canvas.bs-player-second:visible, [data-pane="second"] canvas:visible').first().waitFor();
    await picture('rondkijken');
    await page.keyboard.press('v');
    await view('kijken');
    await picture('kijken');
    await view('analyse');
    await page.getByRole('button', { name: '3 kansen', exact: true }).click();
    await picture('analyse');
    if (!values.theme) {
        await pictureCharts();
    }
    await view('gesprek');
    await page.locator('.bs-clip-list .bs-clip-title').nth(1).click();
    await picture('gesprek');
    await view('verslag');
    await page.getByRole('button', { name: 'Maken' }).click();
    await page.locator('.bs-document-page h1').waitFor();
    await picture('handelingsplan');
    await view('traject');
    await command('Toestemming invullen');
    await page.locator('[id="beeldspoor-toestemming"] tbody tr').first().waitFor();
    await picture('toestemming');
    await form('vragenlijsten/O1.json');
    await picture('vragenlijst');
    await form('codeboek.json');
    await picture('codeboek');
    await command('Nieuw traject');
    const wizard = page.locator('.bs-cm-wizard');
    await wizard.getByLabel('Titel').fill('Rust bij de lesovergang');
    await wizard.getByLabel('Uw initialen').fill('MV');
    await picture('nieuw-traject');
    await wizard.getByRole('button', { name: 'Traject maken' }).click();
    await page.waitForURL(/rust-bij-de-lesovergang/);
    await ready();
    await page.getByRole('button', { name: /Verder naar draagvlak/ }).click();
    await page.getByLabel('Protocol van de school voor film').waitFor();
    await picture('stappen');
} finally {
    await browser.close();
    server.kill();
    rmSync(root, { recursive: true, force: true });
}
