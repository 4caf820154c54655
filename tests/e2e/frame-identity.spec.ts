import { edited, film, FILMS, proxyOf, remux } from '../generators/films';
import { expect, test as base } from '@playwright/test';
import { decodedNumbers, PlayerPage, type Seen } from './support/player-page';
import { shownTicks } from './support/exactness-page';

/** `BEELDSPOOR_EXACT=full` asks a hundred seeks and two hundred steps of each film; otherwise a few of them, other ones in each film. */
const FULL = process.env.BEELDSPOOR_EXACT === 'full';
const SEEKS = FULL ? 100 : 24;
const STEPS = FULL ? 200 : 24;

const test = base.extend<{ player: PlayerPage }>({
    player: async ({ page }, use) => {
        const player = await PlayerPage.start(page);
        await use(player);
        player.close();
    }
});

const CASES: readonly { readonly title: string; make(): Promise<string> }[] = [
    { title: '25 frames a second', make: () => film(FILMS.cfr25) },
    { title: '30000/1001 in pyramids of B-frames', make: () => film(FILMS.ntsc) },
    { title: '50 frames a second', make: () => film(FILMS.cfr50) },
    { title: 'variable rate', make: () => film(FILMS.variable) },
    { title: 'cut by copying', make: () => remux(FILMS.ntsc, 'cut') },
    { title: 'cut by copying at both ends', make: () => remux(FILMS.ntsc, 'cutBoth') },
    {
        title: 'several edits',
        make: () =>
            edited(FILMS.cfr25, [
                { start: 2, duration: 4 },
                { start: 12, duration: 5 },
                { start: 20, duration: 3 }
            ])
    },
    { title: 'picture later than sound (start > 0 with an edit list)', make: () => remux(FILMS.ntsc, 'late') },
    { title: 'start > 0 without an edit list', make: () => remux(FILMS.ntsc, 'noEdits') },
    { title: 'a quarter turned', make: () => remux(FILMS.cfr25, 'turned') },
    { title: 'pixels of 16:15', make: () => film(FILMS.wide) },
    { title: 'fragmented', make: () => remux(FILMS.ntsc, 'fragmented') },
    { title: 'Matroska', make: () => remux(FILMS.variable, 'matroska') }
];

/** Numbers that look random and are the same every time. */
function randomFrames(count: number, frameCount: number, seed: number): number[] {
    let state = seed;
    const next = (): number => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * frameCount);
    };
    // The first and the last frame are the ones that go wrong.
    return [frameCount - 1, 0, ...Array.from({ length: count - 2 }, next)];
}

/** Half of the steps forward and half back, from the middle and up to the end. */
function steps(count: number, frameCount: number): number[] {
    const from = Math.max(0, frameCount - 1 - Math.floor(count / 2));
    const forward = Array.from({ length: Math.floor(count / 2) }, (_, n) => from + n + 1).filter(frame => frame < frameCount);
    return [from, ...forward, ...forward.toReversed().map(frame => frame - 1)];
}

function wrong(seen: readonly Seen[], numbers: readonly (number | undefined)[]): string[] {
    return seen
        .filter(({ asked, frame, number }) => frame !== asked || number === undefined || number !== numbers[asked])
        .map(({ asked, frame, number }) => `frame ${asked}: says ${frame}, shows ${number} instead of ${numbers[asked]}`);
}

for (const [seed, { title, make }] of CASES.entries()) {
    // Proxies of all films are compared frame by frame in the unit tests; here every other one is looked at in the player.
    const versions = FULL || seed % 2 === 1 ? (['original', 'proxy'] as const) : (['original'] as const);
    for (const version of versions) {
        test(`${title}, ${version}: every frame asked is the frame shown`, async ({ player }) => {
            test.setTimeout(600_000);
            const original = await make();
            const numbers = decodedNumbers(original);
            const { pts, timebase } = shownTicks(original);
            expect(numbers).toHaveLength(pts.length);
            expect(numbers).not.toContain(undefined);
            const file = version === 'original' ? original : await proxyOf(original, timebase.den / timebase.num);
            const { state, frameCount } = await player.open(file, original);
            expect({ state, frameCount }).toEqual({ state: 'ready', frameCount: numbers.length });
            const sought = await player.visit(randomFrames(SEEKS, frameCount, seed * 2 + (version === 'proxy' ? 1 : 0)));
            const stepped = await player.visit(steps(STEPS, frameCount), true);
            expect(wrong([...sought, ...stepped], numbers)).toEqual([]);
            expect([...sought, ...stepped].every(each => each.exact)).toBe(true);
        });
    }
}

test.describe('without WebCodecs', () => {
    test.beforeEach(({ page }) =>
        page.addInitScript(() => {
            Object.assign(globalThis, { VideoDecoder: undefined, VideoFrame: undefined });
        })
    );

    for (const how of ['noEdits', 'cut', 'late', 'turned'] as const) {
        test(`${how}: a frame that is not the one asked says ≈`, async ({ player }) => {
            test.setTimeout(600_000);
            const file = await remux(FILMS.ntsc, how);
            const numbers = decodedNumbers(file);
            const { frameCount } = await player.open(file);
            const last = frameCount - 1;
            const seen = await player.visit([...randomFrames(FULL ? 240 : 12, frameCount, 7), last - 2, last - 1, last, last - 1]);
            const silent = wrong(
                seen.filter(each => each.exact),
                numbers
            );
            expect(silent).toEqual([]);
            expect(seen.filter(each => !each.exact).length, 'frames that the browser cannot reach').toBeLessThan(seen.length / 4);
        });
    }
});

test.describe('playing', () => {
    test('the picture at the switch between standing still and playing is always one of the film, and the last one stays', async ({
        player
    }) => {
        await player.open(await film(FILMS.variable));
        await player.visit([100]);
        const painted = await player.watch(40, 'play');
        const paused = await player.watch(1, 'pause');
        const all = [...painted, ...paused];
        expect(all.filter(({ frame, number }) => frame !== number)).toEqual([]);
        // No flash: from the picture one stood at it only goes forward, and pausing shows the last one again.
        expect(all.map(({ frame }) => frame)).toEqual(all.map(({ frame }) => frame).toSorted((a, b) => a - b));
        expect(painted[0].frame).toBeGreaterThanOrEqual(100);
        expect(painted[0].frame).toBeLessThan(115);
        expect(paused[0].frame - painted[painted.length - 1].frame).toBeLessThanOrEqual(2);
    });

    for (const length of [2, 5, 25]) {
        test(`a loop of ${length} repeats exactly these frames`, async ({ player }) => {
            await player.open(await film(FILMS.ntsc));
            await player.loop(300, 300 + length);
            await player.visit([300]);
            const painted = await player.watch(length * 5 + 1, 'play');
            expect(painted.filter(({ frame, number }) => frame !== number || frame < 300 || frame >= 300 + length)).toEqual([]);
            expect(new Set(painted.map(({ frame }) => frame)).size).toBe(length);
        });
    }
});
