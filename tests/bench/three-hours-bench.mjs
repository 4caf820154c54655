// Three hours of film: 270,000 frames, 10,000 annotations and 200 fragments in the real program, its frame table already made.
// From choosing the recording to list, timeline and player standing; from a key to its mark; and what the backend keeps in memory.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(join(root, 'package.json'));
const FOLDER = 'drie-uur';
const OPENS = 3;
const KEYS = 40;

const quantile = (list, part) => [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))];

function freePort() {
    return new Promise(done => {
        const probe = createServer();
        probe.listen(0, '127.0.0.1', () => {
            const { port } = probe.address();
            probe.close(() => done(port));
        });
    });
}

/** Starts the program as a user does; resolves with its process and the link to sign in. */
async function start(trajects) {
    const port = await freePort();
    const args = [join(root, 'scripts/start.mjs'), '--port', String(port), '--root', trajects, '--no-install'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const link = await new Promise((done, failed) => {
        const listen = chunk => {
            output += chunk;
            const found = /http:\/\/127\.0\.0\.1:\d+\/aanmelden\?sleutel=\S+/.exec(output)?.[0];
            if (found) {
                done(found);
            }
        };
        child.stdout.on('data', listen);
        child.stderr.on('data', listen);
        child.on('exit', code => failed(new Error(`The program stopped (${code}):\n${output}`)));
    });
    const { pid } = JSON.parse(readFileSync(join(trajects, '.beeldspoor/adres.json'), 'utf8'));
    return { child, link, url: `http://127.0.0.1:${port}`, pid };
}

/** Megabytes the backend has in memory. */
const resident = pid => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;

async function ready(page) {
    await page.locator('#theia-app-shell, .theia-ApplicationShell').first().waitFor();
    await page.locator('.theia-preload').waitFor({ state: 'detached' });
}

/** Opens the recording by the palette; milliseconds from the last key until everything of it stands. */
async function open(page, marks) {
    const input = page.locator('.quick-input-widget input');
    await page.keyboard.press('F1');
    await input.fill('>Opname openen');
    await page.locator('.quick-input-list-row', { hasText: 'Opname openen' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-list-row', { hasText: 'O1' }).first().waitFor();
    await page.evaluate(rows => {
        const standing = () =>
            document.querySelector(`.bs-marks [aria-rowcount="${rows}"], [role="grid"][aria-rowcount="${rows}"]`) &&
            document.querySelector('.bs-timeline-label') &&
            document.querySelector('canvas.bs-player-canvas[data-frame]');
        window.opened = new Promise(done => {
            addEventListener(
                'keydown',
                ({ timeStamp }) => {
                    const look = () =>
                        standing() ? requestAnimationFrame(() => done(performance.now() - timeStamp)) : requestAnimationFrame(look);
                    look();
                },
                { once: true, capture: true }
            );
        });
    }, marks + 1);
    await page.keyboard.press('Enter');
    return page.evaluate(() => window.opened);
}

/** Milliseconds from the key to the frame in which the new row and the repainted timeline are on the screen. */
async function code(page, rows) {
    await page.evaluate(count => {
        window.coded = new Promise(done => {
            addEventListener(
                'keydown',
                ({ timeStamp }) => {
                    const look = () =>
                        document.querySelector(`[role="grid"][aria-rowcount="${count}"]`)
                            ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - timeStamp)))
                            : requestAnimationFrame(look);
                    look();
                },
                { once: true, capture: true }
            );
        });
    }, rows);
    await page.keyboard.press('1');
    return page.evaluate(() => window.coded);
}

/** @returns {Promise<{name: string, ours: number, peer?: number, peerName: string, ratio?: number, unit: string, note: string}[]>} */
export async function threeHoursBench() {
    const { build } = require('esbuild');
    const { chromium } = require('playwright');
    const work = mkdtempSync(join(tmpdir(), 'beeldspoor-bench-'));
    const trajects = mkdtempSync(join(tmpdir(), 'beeldspoor-bench-'));
    let program;
    let browser;
    try {
        const { outputFiles } = await build({
            entryPoints: [join(root, 'tests/generators/three-hours.ts')],
            bundle: true,
            write: false,
            format: 'esm',
            platform: 'node'
        });
        writeFileSync(join(work, 'three-hours.mjs'), outputFiles[0].contents);
        const { placeThreeHours, THREE_HOURS } = await import(pathToFileURL(join(work, 'three-hours.mjs')).href);
        placeThreeHours(join(root, 'extensions/coaching-model/voorbeeld/2026-bart-g6'), trajects, FOLDER);
        program = await start(trajects);
        browser = await chromium.launch({
            executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
            args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
        });
        const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'nl-NL' });
        await context.addInitScript(() => localStorage.setItem('beeldspoor.walk', 'done'));
        const page = await context.newPage();
        page.setDefaultTimeout(120_000);
        await page.goto(program.link);
        await ready(page);
        const opens = [];
        let peak = resident(program.pid);
        const idle = peak;
        const note = () => (peak = Math.max(peak, resident(program.pid)));
        for (let i = 0; i < OPENS; i++) {
            await page.goto(`${program.url}/#${trajects}/${FOLDER}`);
            await page.reload();
            await ready(page);
            if (i === 0) {
                await page.locator('[id="shell-tab-beeldspoor-kijken"]').click();
            }
            await page.evaluate(() => new Promise(done => requestIdleCallback(done, { timeout: 10_000 })));
            const shown = page.locator(
                '[id="beeldspoor-recording:O1"] .lm-TabBar-tabCloseIcon, [id="shell-tab-beeldspoor-recording:O1"] .lm-TabBar-tabCloseIcon'
            );
            if (await shown.count()) {
                await shown.first().click();
                await page.locator('canvas.bs-player-canvas').waitFor({ state: 'detached' });
            }
            opens.push(await open(page, THREE_HOURS.marks));
            note();
        }
        await page.locator('.bs-player-film').focus();
        const keys = [];
        for (let i = 0; i < KEYS; i++) {
            await page.keyboard.press('ArrowRight');
            keys.push(await code(page, THREE_HOURS.marks + 2 + i));
            note();
        }
        const row = (name, ours, unit, text) => ({ name, ours, peer: undefined, peerName: '–', ratio: undefined, unit, note: text });
        return [
            row(
                'three-hours open',
                quantile(opens, 0.5),
                'ms',
                `chosen to standing, median of ${OPENS}: ${opens.map(Math.round).join(', ')}`
            ),
            row(
                'three-hours key to mark p50',
                quantile(keys.slice(3), 0.5),
                'ms',
                `key to painted, ${KEYS - 3} keys at 10,000 annotations`
            ),
            row('three-hours key to mark p95', quantile(keys.slice(3), 0.95), 'ms', `longest ${Math.round(Math.max(...keys))}`),
            row('three-hours memory', peak, 'MB', `resident, highest seen; ${Math.round(idle)} before a recording was open`)
        ];
    } finally {
        await browser?.close();
        if (program) {
            const stopped = new Promise(done => program.child.on('exit', done));
            program.child.kill('SIGTERM');
            await stopped;
        }
        rmSync(trajects, { recursive: true, force: true });
        rmSync(work, { recursive: true, force: true });
    }
}

export default threeHoursBench;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    console.table(await threeHoursBench());
}
