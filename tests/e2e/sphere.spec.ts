import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { placeFilms, ShownFilm } from './support/exactness-page';
import { expect, test, type App } from './support/fixtures';
import { REPOSITORY } from './support/server';

test.use({ area: 'sphere' });

const FFMPEG = process.env.FFMPEG_PATH ?? 'ffmpeg';
const FOLDER = 'bol';
/** A real 360° film that nobody here made; beside the repository, not part of it. */
const OVERPASS = join(REPOSITORY, '..', 'shared', 'realdata', 'video360', 'overpass-clip.mp4');

/** Along the horizon, across the seam (yaw ±180), and at the poles (pitch ±90). */
const DIRECTIONS = [
    [0, 0, 75],
    [45, 20, 75],
    [90, 0, 60],
    [135, -10, 75],
    [179, 5, 75],
    [-180, 0, 90],
    [-179, -30, 50],
    [-135, 45, 75],
    [-90, -60, 75],
    [-45, 0, 110],
    [30, 90, 75],
    [-60, -90, 75]
] as const;

/** Ten seconds of a room that a script drew: coloured walls with posters, a floor of tiles, everything slowly moving. */
function drawnFilm(): string {
    const folder = join(REPOSITORY, 'tests', '.tmp', 'films');
    const file = join(folder, 'sphere-2048.mp4');
    if (!existsSync(file)) {
        mkdirSync(folder, { recursive: true });
        const room =
            "geq=lum='128+70*sin(X/48+N/9)*cos(Y/40)+30*gt(mod(X+8*N,256),128)':cb='128+60*sin(X/163)':cr='128+60*cos(Y/101+X/326)'";
        const source = ['-f', 'lavfi', '-i', 'color=gray:s=1024x512:r=25:d=5'];
        const color = ['-colorspace', 'bt709', '-color_primaries', 'bt709', '-color_trc', 'bt709', '-color_range', 'tv'];
        const coding = ['-c:v', 'libx264', '-preset', 'veryfast', '-crf', '16', '-g', '25', '-pix_fmt', 'yuv420p', ...color];
        execFileSync(FFMPEG, [
            '-nostdin',
            '-v',
            'error',
            '-y',
            ...source,
            '-vf',
            `format=yuv420p,${room},scale=2048:1024:flags=bicubic`,
            ...coding,
            file
        ]);
    }
    return file;
}

const sphere = (page: Page, id: string): { canvas: Locator; second: Locator } => {
    const widget = page.locator(`[id="beeldspoor-recording:${id}"]`);
    return { canvas: widget.locator('canvas.bs-player-canvas'), second: widget.locator('canvas.bs-player-second') };
};

/** The view that a picture shows, as it says itself: yaw, pitch, roll and field of view. */
const viewOf = async (canvas: Locator): Promise<number[]> => ((await canvas.getAttribute('data-view')) ?? '').split(' ').map(Number);

/** Types a direction in degrees (Ctrl+Shift+G) and waits until it is on screen. */
async function lookAt(page: Page, canvas: Locator, [yaw, pitch, vfov]: readonly [number, number, number]): Promise<void> {
    await page.keyboard.press('Control+Shift+G');
    const input = page.locator('.quick-input-widget input');
    await expect(input).toBeFocused();
    await input.fill(`${yaw} ${pitch} ${vfov}`);
    await page.keyboard.press('Enter');
    await expect(canvas).toHaveAttribute('data-view', `${yaw.toFixed(3)} ${pitch.toFixed(3)} 0.000 ${vfov.toFixed(3)}`);
}

/** The pixels of a canvas as red, green and blue bytes. */
async function pixelsOf(canvas: Locator): Promise<{ rgb: Buffer; width: number; height: number }> {
    const { text, width, height } = await canvas.evaluate((element: HTMLCanvasElement) => {
        const { data } = (element.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, element.width, element.height);
        const parts: string[] = [];
        for (let at = 0; at < data.length; at += 65536) {
            parts.push(String.fromCharCode(...data.subarray(at, at + 65536)));
        }
        return { text: btoa(parts.join('')), width: element.width, height: element.height };
    });
    const rgba = Buffer.from(text, 'base64');
    const rgb = Buffer.alloc(width * height * 3);
    for (let pixel = 0; pixel < width * height; pixel += 1) {
        rgba.copy(rgb, pixel * 3, pixel * 4, pixel * 4 + 3);
    }
    return { rgb, width, height };
}

/** One frame of a film as ffmpeg decodes it, in red, green and blue bytes. Browsers take large films without colour description as BT.709. */
function sourceFrame(film: string, frame: number): Buffer {
    const filters = `select=eq(n\\,${frame}),scale=in_color_matrix=bt709:flags=bilinear+accurate_rnd+full_chroma_int,format=rgb24`;
    const output = ['-frames:v', '1', '-f', 'rawvideo', '-'];
    return execFileSync(FFMPEG, ['-nostdin', '-v', 'error', '-i', film, '-vf', filters, ...output], { maxBuffer: 64 * 1024 ** 2 });
}

/** What ffmpeg's `v360` makes of that frame. */
function v360(source: Buffer, [yaw, pitch, vfov]: readonly [number, number, number], width: number, height: number): Buffer {
    const hfov = (Math.atan(Math.tan((vfov * Math.PI) / 360) * (width / height)) * 360) / Math.PI;
    const view = `v360=e:flat:yaw=${yaw}:pitch=${pitch}:h_fov=${hfov}:v_fov=${vfov}:w=${width}:h=${height}`;
    const input = ['-f', 'rawvideo', '-pix_fmt', 'rgb24', '-s', '2048x1024', '-i', '-'];
    const output = ['-vf', `format=gbrp,${view},format=rgb24`, '-f', 'rawvideo', '-'];
    return execFileSync(FFMPEG, ['-nostdin', '-v', 'error', ...input, ...output], { input: source, maxBuffer: 64 * 1024 ** 2 });
}

/** Peak signal to noise ratio of two pictures, decibel. */
function psnr(one: Buffer, other: Buffer): number {
    expect(one.length).toBe(other.length);
    let sum = 0;
    for (let at = 0; at < one.length; at += 1) {
        sum += (one[at] - other[at]) ** 2;
    }
    return 10 * Math.log10((255 ** 2 * one.length) / Math.max(sum, 1e-9));
}

/** A fingerprint of what is on a canvas. */
const print = (canvas: Locator): Promise<string> =>
    canvas.evaluate((element: HTMLCanvasElement) => {
        const { data } = (element.getContext('2d') as CanvasRenderingContext2D).getImageData(0, 0, element.width, element.height);
        return data.reduce((hash, byte) => (Math.imul(hash, 31) + byte) | 0, 7).toString(16);
    });

async function openSphere(app: App, id: string, file: string, rate = { num: 25, den: 1 }): Promise<ShownFilm> {
    placeFilms(app.root, FOLDER, [{ id, file, rate, projection: 'equirectangular' }]);
    await app.open(FOLDER);
    return ShownFilm.open(app.page, id);
}

async function compare(app: App, id: string, file: string, frame: number): Promise<void> {
    const shown = await openSphere(app, id, file);
    const { canvas } = sphere(app.page, id);
    await shown.goTo(frame);
    const source = sourceFrame(file, frame);
    const figures: string[] = [];
    for (const direction of DIRECTIONS) {
        await lookAt(app.page, canvas, direction);
        const { rgb, width, height } = await pixelsOf(canvas);
        const decibel = psnr(rgb, v360(source, direction, width, height));
        figures.push(`${direction.join(' ')}: ${decibel.toFixed(1)} dB`);
        expect.soft(decibel, direction.join(' ')).toBeGreaterThan(35);
    }
    console.log(`${id}, against v360 (yaw pitch vfov): ${figures.join(', ')}`);
    await expect(canvas).toHaveAttribute('data-frame', String(frame));
}

test('the view equals v360 in 12 directions, across the seam and at the poles', async ({ app }) => {
    test.setTimeout(300_000);
    await compare(app, 'TEKENING', drawnFilm(), 40);
});

test('so does a real film', async ({ app }) => {
    test.skip(!existsSync(OVERPASS), 'shared/realdata is not here: overpass-clip.mp4');
    test.setTimeout(300_000);
    await compare(app, 'OVERPASS', OVERPASS, 60);
});

test('dragging over 90° turns by 90°, pitch stays within 90°, and the frame stays (S1-1, S1-2)', async ({ app }) => {
    const shown = await openSphere(app, 'SLEPEN', drawnFilm());
    const { canvas } = sphere(app.page, 'SLEPEN');
    await shown.goTo(50);
    await lookAt(app.page, canvas, [0, 0, 75]);
    // What is made of a film takes a line below the picture while it is made: here the picture stays as large as it is measured.
    await app.page.addStyleTag({ content: '.bs-film-jobs { display: none !important; }' });
    const box = await canvas.boundingBox();
    if (!box) {
        throw new Error('No picture.');
    }
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    // 45° beside the middle of a flat picture.
    const beside = box.height / 2 / Math.tan((37.5 * Math.PI) / 180);
    expect(beside).toBeLessThan(box.width / 2);
    await app.page.mouse.move(middle.x + beside, middle.y);
    await app.page.mouse.down();
    await app.page.mouse.move(middle.x, middle.y, { steps: 4 });
    await app.page.mouse.move(middle.x - beside, middle.y, { steps: 4 });
    await app.page.mouse.up();
    await expect.poll(async () => (await viewOf(canvas))[0]).toBeGreaterThan(89.9);
    const [yaw, pitch] = await viewOf(canvas);
    expect(Math.abs(yaw - 90)).toBeLessThanOrEqual(0.1);
    expect(Math.abs(pitch)).toBeLessThanOrEqual(0.1);

    for (let drag = 0; drag < 3; drag += 1) {
        await app.page.mouse.move(middle.x, middle.y - 100);
        await app.page.mouse.down();
        await app.page.mouse.move(middle.x, middle.y + 100, { steps: 4 });
        await app.page.mouse.up();
    }
    await expect.poll(async () => (await viewOf(canvas))[1]).toBe(90);

    // Turning changed the picture, never the frame: back is 49, twice forward 51.
    await expect(canvas).toHaveAttribute('data-frame', '50');
    const before = await print(canvas);
    await app.page.keyboard.press('Home');
    await expect.poll(async () => (await viewOf(canvas)).slice(0, 2).join()).toBe('0,0');
    expect(await print(canvas)).not.toBe(before);
    await app.page.keyboard.press('Alt+d');
    await expect.poll(async () => (await viewOf(canvas))[0]).toBe(5);
    await expect(canvas).toHaveAttribute('data-frame', '50');
    await app.page.keyboard.press('ArrowLeft');
    await expect(canvas).toHaveAttribute('data-frame', '49');
    await app.page.keyboard.press('ArrowRight');
    await app.page.keyboard.press('ArrowRight');
    await expect(canvas).toHaveAttribute('data-frame', '51');

    // W, A, S and D code; after Alt+K they look around.
    await app.page.keyboard.press('Alt+k');
    await app.page.keyboard.press('a');
    await expect.poll(async () => (await viewOf(canvas))[0]).toBe(0);
    await app.page.keyboard.press('Alt+k');
    await app.page.keyboard.press('-');
    await expect.poll(async () => (await viewOf(canvas))[3]).toBeGreaterThan(76);
});

test('two views of one moment stay at one frame after play, pause and 100 steps (S1-4)', async ({ app }) => {
    test.setTimeout(300_000);
    const shown = await openSphere(app, 'TWEE', drawnFilm());
    const { canvas, second } = sphere(app.page, 'TWEE');
    await shown.goTo(10);
    await lookAt(app.page, canvas, [0, 0, 75]);
    await app.page.keyboard.press('v');
    await expect(second).toBeVisible();
    await lookAt(app.page, second, [135, -10, 60]);
    expect(await viewOf(canvas)).toEqual([0, 0, 0, 75]);
    const frames = async (): Promise<[string | null, string | null]> => [
        await canvas.getAttribute('data-frame'),
        await second.getAttribute('data-frame')
    ];
    const same = async (view: readonly [number, number, number], of: Locator, frame: number): Promise<number> => {
        const { rgb, width, height } = await pixelsOf(of);
        return psnr(rgb, v360(sourceFrame(drawnFilm(), frame), view, width, height));
    };

    await app.page.keyboard.press('Space');
    await expect.poll(async () => Number((await frames())[0])).toBeGreaterThan(14);
    await app.page.keyboard.press('Space');
    await expect(shown.playButton.locator('.codicon-play')).toBeVisible();
    const [paused, other] = await frames();
    expect(other).toBe(paused);

    await shown.goTo(10);
    for (let step = 1; step <= 100; step += 1) {
        await app.page.keyboard.press('ArrowRight');
        await expect(canvas).toHaveAttribute('data-frame', String(10 + step));
        await expect(second).toHaveAttribute('data-frame', String(10 + step));
    }
    expect(await same([0, 0, 75], canvas, 110)).toBeGreaterThan(35);
    expect(await same([135, -10, 60], second, 110)).toBeGreaterThan(35);
    await app.page.keyboard.press('v');
    await expect(second).toBeHidden();
});

test('the view is kept with an annotation and comes back with it, also after looking at the strip (S1-3)', async ({ app }) => {
    const shown = await openSphere(app, 'BEWAREN', drawnFilm());
    const { canvas } = sphere(app.page, 'BEWAREN');
    await shown.goTo(30);
    await lookAt(app.page, canvas, [135, -10, 75]);
    await app.page.keyboard.press('1');
    const file = join(app.root, FOLDER, 'opnames', 'BEWAREN', 'annotaties.MV.json');
    const stored = (): unknown[] =>
        existsSync(file)
            ? (JSON.parse(readFileSync(file, 'utf8')) as { annotations: { view?: unknown }[] }).annotations.map(({ view }) => view)
            : [];
    await expect.poll(stored).toEqual([{ yaw: 135, pitch: -10, roll: 0, vfov: 75 }]);

    await app.page.keyboard.press('Home');
    await shown.goTo(90);
    await expect.poll(async () => (await viewOf(canvas))[0]).toBe(0);
    await app.page.keyboard.press('[');
    await expect(canvas).toHaveAttribute('data-frame', '30');
    await expect.poll(async () => (await viewOf(canvas)).join()).toBe('135,-10,0,75');

    // Round and flat: the strip is the whole sphere, pixel for pixel.
    const bar = app.page.locator('.bs-look');
    await bar.getByRole('button', { name: 'plat', exact: true }).click();
    await expect(canvas).not.toHaveAttribute('data-view', /./);
    const strip = await pixelsOf(canvas);
    expect([strip.width, strip.height]).toEqual([2048, 1024]);
    await bar.getByRole('button', { name: 'rond', exact: true }).click();
    await expect.poll(async () => (await viewOf(canvas)).join()).toBe('135,-10,0,75');
});
