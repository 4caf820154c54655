// Timeline: script time of a frame while panning and zooming over n marks, and of adding one mark at 10,000.
// The compiled layout and painters run in a headless Chromium at 1600 × 480; the peer is one DOM element a mark.
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(join(root, 'package.json'));
const lib = join(root, 'extensions/video-timeline/lib');
const model = join(root, 'extensions/coaching-model/lib/common');

const PAGE = `
import { constantFrameTimes } from '${model}/time/frame-times';
import { lanesOf } from '${lib}/common/timeline/lanes';
import { signsOf } from '${lib}/common/timeline/signs';
import { TimelineView } from '${lib}/browser/timeline/timeline-view';

const FRAMES = 25 * 3600;
const TIERS = ['codability', 'context', 'turn', 'initiative', 'response', 'leading', 'attention', 'circle', 'engagement', 'need'];
const times = constantFrameTimes(FRAMES, { num: 25, den: 1 });
const codebook = { schemaVersion: 1, id: 'bench', version: '1', label: '', parameters: {}, tiers: TIERS.map(id => ({ id, label: id, type: 'either', required: [], codes: [] })) };
let seed = 1;
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
const annotation = i => {
    const startFrame = Math.floor(random() * (FRAMES - 200));
    return { id: 'E' + i, tier: TIERS[i % TIERS.length], code: 'x', startFrame, endFrame: startFrame + (i % 2 ? 1 : 25 + Math.floor(random() * 100)), actor: 'L' + (i % 24), target: 'LK1' };
};
const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const input = annotations => ({ annotations, clips: [], codebook, times, unanswered: new Map(), clipsLabel: 'Fragment' });

window.ours = n => {
    const annotations = Array.from({ length: n }, (_, i) => annotation(i));
    const sign = signsOf(codebook);
    const view = new TimelineView(times, { sign: mark => sign(mark.annotation), label: () => '' });
    view.stage.style.cssText = 'position:relative;width:1600px;height:480px';
    document.body.replaceChildren(view.stage, view.minimap);
    let lanes = lanesOf(input(annotations));
    view.setLanes(lanes);
    view.resize();
    view.setView({ start: 0, end: 60 });
    view.paintNow();
    const frames = [];
    for (let i = 0; i < 60; i++) { view.pan(0.5); frames.push(view.paintNow()); }
    for (let i = 0; i < 60; i++) { view.zoom(i < 30 ? 1.15 : 1 / 1.15, 300); frames.push(view.paintNow()); }
    const all = [];
    view.zoomAll();
    view.paintNow();
    for (let i = 0; i < 60; i++) { view.zoom(i % 2 ? 1.02 : 1 / 1.02, 1800); all.push(view.paintNow()); }
    const adds = [];
    let list = annotations;
    for (let i = 0; i < 20; i++) {
        const begin = performance.now();
        list = [...list, annotation(n + i)];
        lanes = lanesOf(input(list), lanes);
        view.setLanes(lanes);
        view.paintNow();
        adds.push(performance.now() - begin);
    }
    view.dispose();
    return { frame: Math.max(median(frames), median(all)), add: median(adds) };
};

window.dom = n => {
    const stage = document.createElement('div');
    stage.style.cssText = 'position:relative;width:1600px;height:480px;overflow:hidden';
    const marks = Array.from({ length: n }, (_, i) => {
        const { startFrame, endFrame, tier } = annotation(i);
        const element = document.createElement('div');
        element.style.cssText = 'position:absolute;height:18px;background:#12606f;top:' + TIERS.indexOf(tier) * 22 + 'px';
        stage.append(element);
        return { element, start: startFrame / 25, length: (endFrame - startFrame) / 25 };
    });
    document.body.replaceChildren(stage);
    const samples = [];
    for (let i = 0; i < 12; i++) {
        const begin = performance.now();
        const scale = 1600 / (3600 - i);
        for (const { element, start, length } of marks) {
            element.style.left = start * scale + 'px';
            element.style.width = Math.max(2, length * scale) + 'px';
        }
        stage.getBoundingClientRect();
        void stage.offsetHeight;
        samples.push(performance.now() - begin);
    }
    return { frame: median(samples) };
};
`;

/** @returns {Promise<{name: string, ours: number, peer: number, peerName: string, ratio: number, unit: string, note: string}[]>} */
export async function timelineBench() {
    const { build } = require('esbuild');
    const { chromium } = require('playwright');
    const folder = mkdtempSync(join(tmpdir(), 'beeldspoor-bench-'));
    try {
        const entry = join(folder, 'page.mjs');
        writeFileSync(entry, PAGE);
        const { outputFiles } = await build({
            entryPoints: [entry],
            bundle: true,
            write: false,
            format: 'iife',
            nodePaths: [join(root, 'node_modules')],
            logLevel: 'error'
        });
        const browser = await chromium.launch({
            executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
            args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
        });
        try {
            const page = await browser.newPage({ viewport: { width: 1700, height: 600 } });
            await page.setContent('<!doctype html><body></body>');
            await page.addScriptTag({ content: outputFiles[0].text });
            const rows = [];
            const row = (name, ours, peer, note) =>
                rows.push({ name, ours, peer, peerName: 'one DOM element a mark', ratio: ours / peer, unit: 'ms', note });
            for (const [label, n] of [
                ['1k', 1_000],
                ['10k', 10_000],
                ['50k', 50_000],
                ['200k', 200_000]
            ]) {
                const ours = await page.evaluate(count => window.ours(count), n);
                const peer = await page.evaluate(count => window.dom(count), Math.min(n, 50_000));
                const note = `script a frame, worst median of pan, zoom and whole recording${n > 50_000 ? '; peer with 50k' : ''}`;
                row(`timeline-${label}`, ours.frame, peer.frame, note);
                if (label === '10k') {
                    row('add-mark-10k', ours.add, peer.frame, 'edit to painted');
                }
            }
            return rows;
        } finally {
            await browser.close();
        }
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

export default timelineBench;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    console.table(await timelineBench());
}
