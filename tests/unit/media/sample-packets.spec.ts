import { packetsOfSamples, readAllPackets } from '@beeldspoor/video-timeline/lib/browser/frames/sample-packets';
import { readMovie } from '@beeldspoor/video-timeline/lib/common/media/mp4-movie';
import { ALL_FORMATS, EncodedPacketSink, FilePathSource, Input } from 'mediabunny';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { film, FILMS, remux, REMUXES } from '../../generators/films';

const REAL = resolve(__dirname, '../../../../shared/realdata');

/** Both ways of knowing the packets of a film; the tables' is undefined where they cannot or may not be used. */
async function bothWays(file: string): Promise<{ slow: unknown; fast: unknown; fragmented: boolean }> {
    const bytes = readFileSync(file);
    const movie = await readMovie((start, end) => Promise.resolve(bytes.subarray(start, end)));
    const input = new Input({ formats: ALL_FORMATS, source: new FilePathSource(file) });
    const track = await input.getPrimaryVideoTrack();
    if (!track) {
        throw new Error(`no picture in ${file}`);
    }
    const sink = new EncodedPacketSink(track);
    const samples = movie?.fragmented ? undefined : movie?.tracks.find(({ id }) => id === track.id)?.samples();
    const fast = samples && (await packetsOfSamples(samples, track, sink));
    const slow = await readAllPackets(sink);
    input.dispose();
    return { slow, fast, fragmented: movie?.fragmented ?? true };
}

describe('packets from the sample tables are those of the demuxer', () => {
    for (const [name, recipe] of Object.entries(FILMS)) {
        it(name, async () => {
            const { slow, fast } = await bothWays(await film(recipe));
            expect(fast).toEqual(slow);
        });
    }

    const pictured = (Object.keys(REMUXES) as (keyof typeof REMUXES)[]).filter(how => how !== 'soundOnly');
    it.each(pictured)('written anew: %s', async how => {
        const { slow, fast, fragmented } = await bothWays(await remux(FILMS.cfr25, how));
        expect(fast).toEqual(fragmented ? undefined : slow);
    });

    const real = existsSync(REAL)
        ? ['video', 'video360'].flatMap(folder => readdirSync(join(REAL, folder)).map(name => join(folder, name)))
        : [];
    for (const name of real.filter(each => each.endsWith('.mp4') && !each.includes('chunk_out_of_range'))) {
        it(name, async () => {
            const { slow, fast } = await bothWays(join(REAL, name));
            expect(fast ?? slow).toEqual(slow);
        });
    }
    it.skipIf(real.length > 0)('the real films are not here: shared/realdata', () => undefined);
});
