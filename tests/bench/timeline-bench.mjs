// Timeline: processor time of the page's one thread in a frame (script, style, layout, as Chromium counts them) while panning a
// minute, zooming from a minute to the hour and moving over the whole hour, and for adding one mark at 10,000.
// Our compiled layout and painters and four peers, each in a headless Chromium page of 1600 × 480, with the same seeded marks.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { timelinePages } from './timeline-peers.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const require = createRequire(join(root, 'package.json'));

const SIZES = [1_000, 10_000, 50_000, 200_000];
const MOVEMENTS = ['pan', 'zoom', 'whole'];
const ADDS = 10;
/** Frames of a movement: few for the peers, where one takes long. */
const framesFor = ours => (ours ? 40 : 8);

const label = n => `${n / 1000}k`;
const figure = value => Number(value.toPrecision(2));

/** Measures one page at the sizes it can stand; milliseconds a frame for each movement, and for an add. */
async function measure(browser, { page: source, css, most }, ours) {
    const { build } = require('esbuild');
    const { outputFiles } = await build({
        stdin: { contents: source, resolveDir: here, loader: 'js' },
        bundle: true,
        write: false,
        format: 'iife',
        nodePaths: [join(here, 'node_modules'), join(root, 'node_modules')],
        logLevel: 'error'
    });
    const results = {};
    for (const n of SIZES.filter(size => size <= most)) {
        const page = await browser.newPage({ viewport: { width: 1700, height: 700 } });
        page.setDefaultTimeout(0);
        await page.setContent('<!doctype html><body style="margin:0"></body>');
        if (css) {
            await page.addStyleTag({ content: readFileSync(css, 'utf8') });
        }
        await page.addScriptTag({ content: outputFiles[0].text });
        const session = await page.context().newCDPSession(page);
        await session.send('Performance.enable', { timeDomain: 'threadTicks' });
        const spent = async () => {
            const { metrics } = await session.send('Performance.getMetrics');
            const of = name => metrics.find(each => each.name === name).value * 1000;
            return of('ScriptDuration') + of('LayoutDuration') + of('RecalcStyleDuration');
        };
        const timed = async (count, act) => {
            const before = await spent();
            await act();
            return ((await spent()) - before) / count;
        };
        await page.evaluate(count => window.open_(count), n);
        const result = {};
        const count = framesFor(ours);
        for (const name of MOVEMENTS) {
            await page.evaluate(([each, of]) => window.warm(each, of), [name, count]);
            result[name] = await timed(count, () => page.evaluate(([each, of]) => window.move(each, of), [name, count]));
        }
        if (n === Math.min(10_000, most)) {
            await page.evaluate(of => window.warm('pan', of), count);
            result.add = await timed(ADDS, () => page.evaluate(([from, of]) => window.add(from, of), [n, ADDS]));
        }
        await page.close();
        results[n] = result;
    }
    return results;
}

/** @returns {Promise<{name: string, ours: number, peer: number, peerName: string, ratio: number, unit: string, note: string}[]>} */
export async function timelineBench() {
    const { chromium } = require('playwright');
    const modules = join(here, 'node_modules');
    const { ours: own, ...peers } = timelinePages(root, modules);
    const browser = await chromium.launch({
        executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
        args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
    });
    try {
        const ours = await measure(browser, own, true);
        const rows = [];
        const worst = result => Math.max(...MOVEMENTS.map(name => result[name]));
        const parts = result => MOVEMENTS.map(name => figure(result[name])).join('/');
        for (const { label: name, most, why, ...page } of Object.values(peers)) {
            const version = JSON.parse(readFileSync(join(modules, name.toLowerCase(), 'package.json'), 'utf8')).version;
            const peerName = `${name} ${version}`;
            const theirs = await measure(browser, { ...page, most }, false);
            for (const n of SIZES) {
                const size = Math.min(n, most);
                const [mine, peer] = [worst(ours[n]), worst(theirs[size])];
                const capped = size < n ? `; peer with ${label(size)}: ${why}` : '';
                const note = `worst of pan/zoom/whole a frame: ours ${parts(ours[n])}, peer ${parts(theirs[size])}${capped}`;
                rows.push({ name: `timeline-${label(n)}`, ours: mine, peer, peerName, ratio: mine / peer, unit: 'ms', note });
            }
            const size = Math.min(10_000, most);
            const [mine, peer] = [ours[10_000].add, theirs[size].add];
            const capped = size < 10_000 ? `; peer with ${label(size)}: ${why}` : '';
            rows.push({
                name: 'add-mark-10k',
                ours: mine,
                peer,
                peerName,
                ratio: mine / peer,
                unit: 'ms',
                note: `edit to painted${capped}`
            });
        }
        const order = name => (name.startsWith('add') ? SIZES.length : SIZES.findIndex(n => name === `timeline-${label(n)}`));
        return rows.sort((a, b) => order(a.name) - order(b.name));
    } finally {
        await browser.close();
    }
}

export default timelineBench;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    console.table(await timelineBench());
}
