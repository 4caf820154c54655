// Looking around in 360°: milliseconds from a new picture to the view of it that can be read, and from a new direction to its view,
// ours against a sphere of three.js. Both draw the same pictures in the same size; reading one pixel back ends each measurement,
// because without a graphics card the browser draws only when asked.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const require = createRequire(join(root, 'package.json'));
const lib = join(root, 'extensions/video-timeline/lib/browser/look');
const three = join(here, 'node_modules/three');

const ROUNDS = 40;
const WARM_UP = 5;
const [WIDTH, HEIGHT] = [1280, 720];
const SOURCE = [1920, 960];

const SHARED = `
const pictures = await Promise.all([0, 1, 2, 3].map(async number => {
    const canvas = new OffscreenCanvas(${SOURCE.join(', ')});
    const context = canvas.getContext('2d');
    for (let x = 0; x < ${SOURCE[0]}; x += 24) {
        for (let y = 0; y < ${SOURCE[1]}; y += 24) {
            context.fillStyle = 'hsl(' + ((x * 7 + y * 3 + number * 40) % 360) + ' 60% ' + (30 + ((x + y) % 5) * 10) + '%)';
            context.fillRect(x, y, 24, 24);
        }
    }
    return createImageBitmap(canvas);
}));
const median = list => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
async function measure(draw) {
    const times = { picture: [], turn: [] };
    for (let round = 0; round < ${ROUNDS + WARM_UP}; round += 1) {
        for (const kind of ['picture', 'turn']) {
            await new Promise(requestAnimationFrame);
            const begin = performance.now();
            draw(kind === 'picture' ? pictures[round % 4] : undefined, { yaw: ((round * 37) % 360) - 180, pitch: ((round * 13) % 120) - 60, roll: 0, vfov: 75 });
            if (round >= ${WARM_UP}) { times[kind].push(performance.now() - begin); }
        }
    }
    return { picture: median(times.picture), turn: median(times.turn) };
}
`;

const OURS = `
import { SphereRenderer } from '${lib}/sphere-renderer';
window.ours = async () => {
    ${SHARED}
    const renderer = SphereRenderer.create(document);
    const canvas = Object.assign(document.createElement('canvas'), { width: ${WIDTH}, height: ${HEIGHT} });
    const target = canvas.getContext('2d', { alpha: false });
    return measure((picture, view) => {
        if (picture) { renderer.setPicture(picture); }
        renderer.draw([{ view, target }]);
        target.getImageData(0, 0, 1, 1);
    });
};
`;

const PEER = `
import * as THREE from 'three';
window.peer = async copied => {
    ${SHARED}
    const renderer = new THREE.WebGLRenderer({ antialias: false, alpha: false });
    renderer.setPixelRatio(1);
    renderer.setSize(${WIDTH}, ${HEIGHT}, false);
    const scene = new THREE.Scene();
    const camera = new THREE.PerspectiveCamera(75, ${WIDTH} / ${HEIGHT}, 0.1, 10);
    camera.rotation.order = 'YXZ';
    const geometry = new THREE.SphereGeometry(1, 64, 40);
    geometry.scale(-1, 1, 1);
    const texture = new THREE.Texture(pictures[0]);
    texture.generateMipmaps = false;
    texture.minFilter = THREE.LinearFilter;
    texture.colorSpace = THREE.SRGBColorSpace;
    texture.flipY = false;
    scene.add(new THREE.Mesh(geometry, new THREE.MeshBasicMaterial({ map: texture })));
    const canvas = Object.assign(document.createElement('canvas'), { width: ${WIDTH}, height: ${HEIGHT} });
    const target = canvas.getContext('2d', { alpha: false });
    const gl = renderer.getContext();
    const pixel = new Uint8Array(4);
    return measure((picture, view) => {
        if (picture) { texture.image = picture; texture.needsUpdate = true; }
        camera.rotation.set(view.pitch * Math.PI / 180, -view.yaw * Math.PI / 180, 0);
        renderer.render(scene, camera);
        if (copied) {
            target.drawImage(renderer.domElement, 0, 0);
            target.getImageData(0, 0, 1, 1);
        } else {
            gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
        }
    });
};
`;

/** @returns {Promise<{name: string, ours: number, peer: number, peerName: string, ratio: number, unit: string, note: string}[]>} */
export default async function draw360Bench() {
    const { build } = require('esbuild');
    const { chromium } = require('playwright');
    const folder = mkdtempSync(join(tmpdir(), 'beeldspoor-bench-'));
    const bundle = async (name, code) => {
        const entry = join(folder, name);
        writeFileSync(entry, code);
        const options = { bundle: true, write: false, format: 'iife', minify: true, logLevel: 'error' };
        const nodePaths = [join(here, 'node_modules'), join(root, 'node_modules')];
        return (await build({ entryPoints: [entry], nodePaths, mainFields: ['browser', 'module', 'main'], ...options })).outputFiles[0]
            .text;
    };
    const withPeer = existsSync(three);
    const pages = { '/ours.js': await bundle('ours.mjs', OURS), ...(withPeer && { '/peer.js': await bundle('peer.mjs', PEER) }) };
    const server = createServer((request, response) => {
        const script = pages[request.url];
        response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
        response.end(
            script ??
                `<!doctype html><body>${Object.keys(pages)
                    .map(page => `<script src="${page}"></script>`)
                    .join('')}</body>`
        );
    });
    await new Promise(done => server.listen(0, '127.0.0.1', done));
    let browser;
    try {
        browser = await chromium.launch({
            executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
            args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking']
        });
        const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
        await page.goto(`http://127.0.0.1:${server.address().port}/`);
        const ours = await page.evaluate(() => window.ours());
        const peer = withPeer ? await page.evaluate(() => window.peer(true)) : {};
        const bare = withPeer ? await page.evaluate(() => window.peer(false)) : {};
        const peerName = `three.js ${withPeer ? require(join(three, 'package.json')).version : 'niet geïnstalleerd'}`;
        const row = (name, one, other, note) => ({ name, ours: one, peer: other, peerName, ratio: one / other, unit: 'ms', note });
        const size = `${SOURCE.join('×')} to ${WIDTH}×${HEIGHT}, no graphics card`;
        return [
            row('draw-360', ours.picture, peer.picture, `${size}; both end in a 2D canvas that can be read`),
            row('draw-360-turn', ours.turn, peer.turn, 'the same picture, another direction'),
            row('draw-360-bare', ours.picture, bare.picture, 'theirs without the copy to a 2D canvas, which a page then still has to show')
        ];
    } finally {
        await browser?.close();
        server.close();
        rmSync(folder, { recursive: true, force: true });
    }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    console.table(await draw360Bench());
}
