import { film, FILMS, remux } from '../generators/films';
import { placeFilms, ShownFilm } from './support/exactness-page';
import { expect, test } from './support/fixtures';

test.use({ area: 'exactness' });

const FOLDER = 'exactheid';
/** Numbers that look random and are the same every time. */
function* numbers(seed: number): Generator<number, never> {
    for (let state = seed; ;) {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        yield state / 2 ** 32;
    }
}

const CASES = [
    { id: 'C25', title: '25 frames a second', recipe: FILMS.cfr25 },
    { id: 'N30', title: '30000/1001 with B-frames', recipe: FILMS.ntsc },
    { id: 'C50', title: '50 frames a second', recipe: FILMS.cfr50 },
    { id: 'VFR', title: 'variable rate', recipe: FILMS.variable }
] as const;

/** The two that go wrong first; all of them with `BEELDSPOOR_EXACT=full`. */
const ASKED = process.env.BEELDSPOOR_EXACT === 'full' ? CASES : CASES.filter(({ id }) => id === 'N30' || id === 'VFR');

for (const { id, title, recipe } of ASKED) {
    test(`${title}: 30 random seeks and 80 steps show the right pixels`, async ({ app }) => {
        test.setTimeout(240_000);
        placeFilms(app.root, FOLDER, [{ id, file: await film(recipe), rate: recipe.rate }]);
        await app.open(FOLDER);
        const shown = await ShownFilm.open(app.page, id);
        const wrong: string[] = [];
        const check = async (frame: number, how: string): Promise<void> => {
            const number = await shown.number();
            if (number !== frame) {
                wrong.push(`${how}: ${number} instead of ${frame}`);
            }
        };
        await check(0, 'open');
        const random = numbers(recipe.frameCount);
        for (let seek = 0; seek < 30; seek++) {
            // The last frame is the one that browsers cannot reach by themselves.
            const frame = seek === 0 ? recipe.frameCount - 1 : Math.floor(random.next().value * recipe.frameCount);
            await shown.goTo(frame);
            await check(frame, 'seek');
        }
        let frame = Math.floor(recipe.frameCount / 2);
        await shown.goTo(frame);
        for (let step = 0; step < 80; step++) {
            const way = step < 40 ? 1 : -1;
            frame += way;
            await app.page.keyboard.press(way === 1 ? 'ArrowRight' : 'ArrowLeft');
            await expect(shown.canvas).toHaveAttribute('data-frame', String(frame));
            await check(frame, 'step');
        }
        expect(wrong).toEqual([]);
    });
}

test('steps that come faster than pictures still land on their frame', async ({ app }) => {
    placeFilms(app.root, FOLDER, [{ id: 'N30', file: await film(FILMS.ntsc), rate: FILMS.ntsc.rate }]);
    await app.open(FOLDER);
    const shown = await ShownFilm.open(app.page, 'N30');
    await shown.goTo(400);
    await Promise.all(Array.from({ length: 37 }, () => app.page.keyboard.press('ArrowRight')));
    await Promise.all(Array.from({ length: 12 }, () => app.page.keyboard.press('Shift+ArrowLeft')));
    await expect(shown.canvas).toHaveAttribute('data-frame', String(400 + 37 - 120));
    expect(await shown.number()).toBe(317);
});

test('what plays is what is told, and pausing keeps the picture on screen', async ({ app }) => {
    placeFilms(app.root, FOLDER, [{ id: 'VFR', file: await film(FILMS.variable), rate: null }]);
    await app.open(FOLDER);
    const shown = await ShownFilm.open(app.page, 'VFR');
    await shown.goTo(100);
    await shown.watch();
    await app.page.keyboard.press('Space');
    await expect.poll(() => shown.frame()).toBeGreaterThan(140);
    await app.page.keyboard.press('Space');
    await expect(shown.playButton.locator('.codicon-play')).toBeVisible();
    const paused = await shown.frame();
    const pictures = await shown.watched();
    expect(pictures.length).toBeGreaterThan(20);
    expect(pictures.filter(each => each.number !== each.frame)).toEqual([]);
    expect(pictures.at(-1)?.frame).toBe(paused);
    expect(await shown.number()).toBe(paused);
});

test('a film that another program cut by copying shows its own first and last frame', async ({ app }) => {
    const file = await remux(FILMS.ntsc, 'cut');
    placeFilms(app.root, FOLDER, [{ id: 'CUT', file, rate: FILMS.ntsc.rate }]);
    await app.open(FOLDER);
    const shown = await ShownFilm.open(app.page, 'CUT');
    const first = await shown.number();
    expect(first).toBeGreaterThan(60);
    await app.page.keyboard.press('End');
    const last = FILMS.ntsc.frameCount - 1;
    await expect.poll(() => shown.number()).toBe(last);
    expect(await shown.frame()).toBe(last - (first ?? 0));
});
