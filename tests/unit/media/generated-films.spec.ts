import { FluentMediaToolchain } from '@beeldspoor/video-timeline/lib/node/toolchain/fluent-media-toolchain';
import { DefaultFrameIndexer } from '@beeldspoor/video-timeline/lib/node/frames/frame-indexer';
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { codeCells, readFrameNumber } from '../../generators/frame-code';
import { FILMS, REMUXES, film, remux } from '../../generators/films';
import { numbersIn } from './support/read-film';

class Indexer extends DefaultFrameIndexer {
    protected override readonly toolchain = new FluentMediaToolchain();
}

const ascending = (a: number, b: number): number => a - b;

/** Ticks of the packets that ffprobe says are shown. */
function shownPackets(file: string): number[] {
    return execFileSync(
        process.env.FFPROBE_PATH ?? 'ffprobe',
        ['-v', 'error', '-select_streams', 'V:0', '-show_entries', 'packet=pts,flags', '-of', 'compact=p=0', file],
        {
            encoding: 'utf8'
        }
    )
        .split('\n')
        .flatMap(line => /pts=(-?\d+)\|flags=([^D]*)$/.exec(line.trim())?.[1] ?? [])
        .map(Number)
        .sort(ascending);
}

describe('frame code', () => {
    it('reads back what it wrote, and nothing from a plain or damaged strip', () => {
        const width = 80;
        const height = 15;
        const picture = (cells: boolean[]): Uint8Array =>
            Uint8Array.from({ length: width * height * 4 }, (_, at) =>
                at % 4 === 3 || cells[Math.floor(((at >> 2) % width) / 4)] ? 255 : 0
            );
        for (const frame of [0, 1, 2, 255, 1225, 4499, 65535]) {
            expect(readFrameNumber(picture(codeCells(frame)), width, height)).toBe(frame);
        }
        expect(readFrameNumber(picture(Array.from({ length: 20 }, () => true)), width, height)).toBeUndefined();
        const flipped = codeCells(1225);
        flipped[9] = !flipped[9];
        expect(readFrameNumber(picture(flipped), width, height)).toBeUndefined();
    });
});

describe('generated films', () => {
    const indexer = new Indexer();

    it.each(Object.values(FILMS))(
        '$name: each frame carries its number, and the index is exact',
        async recipe => {
            const file = await film(recipe);
            expect(await numbersIn(file, recipe.width, recipe.height, ['-noautorotate'])).toEqual(
                Array.from({ length: recipe.frameCount }, (_, n) => n)
            );
            const { index, source } = await indexer.index(file);
            expect(source).toBe('headers');
            expect(index.pts).toEqual(shownPackets(file));
            expect(index).toMatchObject({
                frameCount: recipe.frameCount,
                rate: recipe.rate,
                constant: recipe.rate !== null,
                projection: 'flat'
            });
        },
        120_000
    );

    it('makes a variable film with as many different steps as a phone', async () => {
        const { index } = await indexer.index(await film(FILMS.variable));
        const steps = index.pts.slice(1).map((tick, n) => tick - index.pts[n]);
        expect(new Set(steps).size).toBeGreaterThan(600);
        expect(Math.max(...steps)).toBeGreaterThan(27000);
    });

    const copies = (Object.keys(REMUXES) as (keyof typeof REMUXES)[]).filter(how => how !== 'soundOnly');
    it.each(copies.flatMap(how => [FILMS.ntsc, FILMS.variable].map(recipe => ({ how, recipe, name: recipe.name }))))(
        '$name as $how: equal to the packets that ffprobe shows, tick for tick',
        async ({ how, recipe }) => {
            const file = await remux(recipe, how);
            const { index } = await indexer.index(file);
            expect(index.pts).toEqual(shownPackets(file));
            // A copy cut off at its end by decoding order misses a picture that would come later: that is no even rate any more.
            const rate = how === 'cutBoth' && recipe.rate ? null : recipe.rate;
            expect(index.constant).toBe(rate !== null);
            expect(index.rate).toEqual(rate);
        },
        120_000
    );

    it('shows the right pictures of a cut film: the number in frame 0 is that of the first frame kept', async () => {
        const file = await remux(FILMS.ntsc, 'cut');
        const numbers = await numbersIn(file, FILMS.ntsc.width, FILMS.ntsc.height);
        const { index } = await indexer.index(file);
        expect(numbers.length).toBe(index.frameCount);
        expect(numbers[numbers.length - 1]).toBe(899);
        expect(numbers).toEqual(Array.from({ length: index.frameCount }, (_, n) => 900 - index.frameCount + n));
    }, 60_000);

    it('refuses sound without picture', async () => {
        await expect(indexer.index(await remux(FILMS.ntsc, 'soundOnly'))).rejects.toThrow('alleen geluid');
    });
});
