// The pages of timeline-bench: Beeldspoor's timeline and each peer behind the same four verbs, in one Chromium page each.
// open(n) lays n marks on ten lanes of an hour; show(start, end) moves the view; add(i) adds one mark; close() clears.

/** What every page starts with: the same seeded marks, and the movements, one a frame. */
const COMMON = `
const FRAMES = 25 * 3600;
const TIERS = ['codability', 'context', 'turn', 'initiative', 'response', 'leading', 'attention', 'circle', 'engagement', 'need'];
let seed = 1;
const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
const annotation = i => {
    const startFrame = Math.floor(random() * (FRAMES - 200));
    return { id: 'E' + i, tier: TIERS[i % TIERS.length], code: 'x', startFrame, endFrame: startFrame + (i % 2 ? 1 : 25 + Math.floor(random() * 100)), actor: 'L' + (i % 24), target: 'LK1' };
};
const marksOf = n => Array.from({ length: n }, (_, i) => annotation(i));
const COLORS = ['#12606f', '#a85b00', '#5a4fa3', '#7a6a00', '#8c3b6b'];
const box = () => {
    const node = document.createElement('div');
    node.style.cssText = 'position:relative;width:1600px;height:480px;overflow:hidden';
    document.body.replaceChildren(node);
    return node;
};
const frame = () => new Promise(done => requestAnimationFrame(done));
const settled = async () => { await frame(); await frame(); };
/** Views of a movement, in seconds. */
const MOVEMENTS = {
    pan: i => [600 + i * 0.5, 660 + i * 0.5],
    zoom: (i, count) => { const half = 30 * Math.pow(58, i / (count - 1)); return [1800 - half, 1800 + half]; },
    whole: i => { const half = 1750 - (i % 8) * 15; return [1800 - half, 1800 + half]; }
};
let peer;
window.open_ = async n => { seed = 1; peer = await make(n); await settled(); };
window.warm = async (name, count) => { peer.show(...MOVEMENTS[name](0, count)); await settled(); };
window.move = async (name, count) => {
    for (let i = 0; i < count; i++) { peer.show(...MOVEMENTS[name](i, count)); await settled(); }
};
window.add = async (from, count) => { for (let i = 0; i < count; i++) { peer.add(annotation(from + i)); await settled(); } };
window.close_ = () => { peer.close?.(); document.body.replaceChildren(); };
`;

/**
 * @param root the repository
 * @param modules folder with the peers' packages
 * @returns {Record<string, { label: string, most: number, why: string, page: string, css?: string }>} by short name
 */
export function timelinePages(root, modules) {
    const lib = `${root}/extensions/video-timeline/lib`;
    return {
        ours: {
            label: 'Beeldspoor',
            most: Infinity,
            why: '',
            page: `
import { constantFrameTimes } from '${root}/extensions/coaching-model/lib/common/time/frame-times';
import { lanesOf } from '${lib}/common/timeline/lanes';
import { signsOf } from '${lib}/common/timeline/signs';
import { TimelineView } from '${lib}/browser/timeline/timeline-view';
${COMMON}
const times = constantFrameTimes(FRAMES, { num: 25, den: 1 });
const codebook = { schemaVersion: 1, id: 'bench', version: '1', label: '', parameters: {}, tiers: TIERS.map(id => ({ id, label: id, type: 'either', required: [], codes: [] })) };
const make = n => {
    let list = marksOf(n);
    const input = () => ({ annotations: list, clips: [], codebook, times, unanswered: new Map(), clipsLabel: 'Fragment' });
    const sign = signsOf(codebook);
    const view = new TimelineView(times, { sign: mark => sign(mark.annotation), label: mark => mark.annotation.actor });
    const node = box();
    view.stage.style.cssText = 'position:relative;width:1600px;height:480px';
    node.append(view.stage, view.minimap);
    let lanes = lanesOf(input());
    view.setLanes(lanes);
    view.resize();
    return {
        show: (start, end) => view.setView({ start, end }),
        add: mark => { list = [...list, mark]; lanes = lanesOf(input(), lanes); view.setLanes(lanes); },
        close: () => view.dispose()
    };
};`
        },
        vis: {
            label: 'vis-timeline',
            most: 10_000,
            why: 'a frame takes seconds beyond',
            css: `${modules}/vis-timeline/styles/vis-timeline-graph2d.min.css`,
            page: `
import { DataSet, Timeline } from '${modules}/vis-timeline/standalone/esm/vis-timeline-graph2d.mjs';
${COMMON}
const item = ({ id, tier, startFrame, endFrame, actor }) => endFrame - startFrame > 1
    ? { id, group: tier, content: actor, type: 'range', start: startFrame * 40, end: endFrame * 40 }
    : { id, group: tier, content: '', type: 'point', start: startFrame * 40 };
const make = async n => {
    let complete;
    const drawn = new Promise(done => (complete = done));
    const items = new DataSet(marksOf(n).map(item));
    const timeline = new Timeline(box(), items, new DataSet(TIERS.map(id => ({ id, content: id }))), {
        stack: false, stackSubgroups: false, showCurrentTime: false, showTooltips: false, selectable: false, orientation: 'top',
        height: '480px', width: '1600px', min: 0, max: 3600_000, start: 600_000, end: 660_000, onInitialDrawComplete: () => complete()
    });
    // Its first drawing comes later than the first frame.
    await drawn;
    return {
        show: (start, end) => timeline.setWindow(start * 1000, end * 1000, { animation: false }),
        add: mark => items.add(item(mark)),
        close: () => timeline.destroy()
    };
};`
        },
        konva: {
            label: 'Konva',
            most: 50_000,
            why: 'a frame takes half a second beyond',
            page: `
import Konva from '${modules}/konva/lib/index.js';
${COMMON}
const make = n => {
    const stage = new Konva.Stage({ container: box(), width: 1600, height: 480, listening: false });
    const layer = new Konva.Layer({ listening: false });
    stage.add(layer);
    // What its performance tips say: nothing listens, no perfect draw, shapes outside the view are hidden.
    const rect = ({ tier, startFrame, endFrame }, i) => new Konva.Rect({
        x: startFrame / 25, y: TIERS.indexOf(tier) * 44 + 8, width: (endFrame - startFrame) / 25, height: 18, fill: COLORS[i % 5],
        listening: false, perfectDrawEnabled: false, shadowForStrokeEnabled: false, hitStrokeWidth: 0
    });
    const shapes = marksOf(n).map(rect);
    layer.add(...shapes);
    return {
        show: (start, end) => {
            const scale = 1600 / (end - start);
            for (const shape of shapes) {
                const inside = shape.attrs.x < end && shape.attrs.x + shape.attrs.width > start;
                if (shape.visible() !== inside) { shape.visible(inside); }
            }
            layer.scaleX(scale);
            layer.x(-start * scale);
            layer.batchDraw();
        },
        add: mark => { const shape = rect(mark, shapes.length); shapes.push(shape); layer.add(shape); layer.batchDraw(); },
        close: () => stage.destroy()
    };
};`
        },
        peaks: {
            label: 'peaks.js',
            most: 10_000,
            why: 'adding takes seconds, a frame too, beyond; it has one lane',
            page: `
import Peaks from '${modules}/peaks.js/dist/peaks.esm.js';
${COMMON}
const make = n => new Promise((done, failed) => {
    const length = (3600 * 8000) / 512;
    const data = Array.from({ length: Math.floor(length) * 2 }, (_, i) => (i % 2 ? 1 : -1) * ((i * 37) % 90));
    const segment = ({ id, startFrame, endFrame, actor }, i) => ({ id, startTime: startFrame / 25, endTime: endFrame / 25, labelText: actor, color: COLORS[i % 5], editable: false });
    const player = {
        init: () => Promise.resolve(), destroy: () => undefined, play: () => Promise.resolve(), pause: () => undefined,
        isPlaying: () => false, isSeeking: () => false, getCurrentTime: () => 0, getDuration: () => 3600, seek: () => undefined
    };
    Peaks.init({
        zoomview: { container: box(), segmentOptions: { markers: false, overlay: true } },
        player, emitCueEvents: false, zoomLevels: [512, 1024, 18000],
        waveformData: { json: { version: 2, channels: 1, sample_rate: 8000, samples_per_pixel: 512, bits: 8, length: Math.floor(length), data } }
    }, (error, peaks) => {
        if (error) { failed(error); return; }
        peaks.segments.add(marksOf(n).map(segment));
        const view = peaks.views.getView('zoomview');
        let seconds = 0;
        done({
            show: (start, end) => {
                if (Math.abs(seconds - (end - start)) > 1e-6) { seconds = end - start; view.setZoom({ seconds }); }
                view.setStartTime(start);
            },
            add: mark => peaks.segments.add(segment(mark, 0)),
            close: () => peaks.destroy()
        });
    });
});`
        },
        wavesurfer: {
            label: 'wavesurfer.js',
            most: 1_000,
            why: 'zooming takes half a second a frame already; it has one lane',
            page: `
import WaveSurfer from '${modules}/wavesurfer.js/dist/wavesurfer.esm.js';
import Regions from '${modules}/wavesurfer.js/dist/plugins/regions.esm.js';
${COMMON}
const make = async n => {
    const regions = Regions.create();
    const peaks = [Array.from({ length: 60_000 }, (_, i) => ((i * 37) % 90) / 100)];
    const surfer = WaveSurfer.create({ container: box(), height: 460, peaks, duration: 3600, minPxPerSec: 1600 / 60, autoScroll: false, autoCenter: false, interact: false, plugins: [regions] });
    await new Promise(done => surfer.once('ready', done));
    const add = ({ id, startFrame, endFrame }, i) => regions.addRegion({ id, start: startFrame / 25, end: endFrame / 25, color: COLORS[i % 5], drag: false, resize: false });
    marksOf(n).forEach(add);
    let seconds = 60;
    return {
        show: (start, end) => {
            if (Math.abs(seconds - (end - start)) > 1e-6) { seconds = end - start; surfer.zoom(1600 / seconds); }
            surfer.setScrollTime(start);
        },
        add: mark => add(mark, 0),
        close: () => surfer.destroy()
    };
};`
        }
    };
}
