import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FluentMediaToolchain } from '../toolchain/fluent-media-toolchain';
import { DefaultFrameIndexer } from './frame-indexer';

const REAL = resolve(__dirname, '../../../../../../shared/realdata');

class Indexer extends DefaultFrameIndexer {
    protected override readonly toolchain = new FluentMediaToolchain();
}

/** ffprobe as it stands on this machine, without any of our code. */
function ask(file: string, section: string, entries: string): Record<string, string>[] {
    const text = execFileSync(
        process.env.FFPROBE_PATH ?? 'ffprobe',
        ['-v', 'error', '-select_streams', 'V:0', section, '-show_entries', entries, '-of', 'compact=p=0', file],
        {
            encoding: 'utf8',
            maxBuffer: 1e9,
            stdio: ['ignore', 'pipe', 'ignore']
        }
    );
    return text
        .split('\n')
        .filter(line => line.includes('='))
        .map(line => Object.fromEntries(line.split('|').map(pair => pair.split('='))) as Record<string, string>);
}

const ascending = (a: number, b: number): number => a - b;

const films = existsSync(REAL)
    ? ['video', 'video360'].flatMap(folder =>
          readdirSync(join(REAL, folder))
              .filter(name => name.endsWith('.mp4'))
              .map(name => join(folder, name))
      )
    : [];

/** The one file that ffmpeg cannot open at all. */
const DAMAGED = 'video/chunk_out_of_range.mp4';

/**
 * Facts of the odd ones, checked by hand: first tick, number of frames, rate.
 * - edit_list_positive_shift: the picture starts at 1.0 s, and its ticks say so.
 * - rotate-buck-bunny and sample_fragmented are fragmented and start late (4,800 of 57,600; 2,002 of 30,000).
 * - iibbibb and overpass: the edit list hides samples before the begin (and past the end); the first kept frame is 0.
 * - sample_with_chapters: 30000/1001, rounded by its writer (3,002, 3,003 and 3,004 ticks a frame).
 */
const ODD: Record<string, [number, number, string | null]> = {
    'video/cursed-vfr.mp4': [0, 63, null],
    'video/edit_list_positive_shift.mp4': [15360, 270, '30/1'],
    'video/edts.mp4': [0, 225, '25/1'],
    'video/iibbibb_editlist_videoonly.mp4': [0, 12, '1/1'],
    'video/minimal.mp4': [0, 1, '25/1'],
    'video/rotate-buck-bunny.mp4': [4800, 45, '24/1'],
    'video/sample_android_slow_motion.mp4': [0, 7, null],
    'video/sample_fragmented.mp4': [2002, 30, '30000/1001'],
    'video/sample_mdat_too_long.mp4': [0, 30, '30000/1001'],
    'video/sample_missing_stsd.mp4': [0, 30, '30000/1001'],
    'video/sample_with_chapters.mp4': [0, 30, '30000/1001'],
    'video/sample_with_increasing_timestamps_320w_240h.mp4': [0, 932, '60/1'],
    'video360/overpass-clip.mp4': [0, 120, '30000/1001']
};

describe.skipIf(films.length === 0)('frame tables of films from elsewhere', () => {
    const indexer = new Indexer();

    it('covers all of them', () => {
        expect(films.length).toBeGreaterThanOrEqual(21);
        expect(films).toEqual(expect.arrayContaining(Object.keys(ODD)));
    });

    it.each(films.filter(film => film !== DAMAGED))('%s: equal to what ffprobe shows and decodes', async film => {
        const file = join(REAL, film);
        const { index } = await indexer.index(file);
        const packets = ask(file, '-show_packets', 'packet=pts,flags').filter(packet => !packet.flags.includes('D'));
        expect(index.pts).toEqual(packets.map(packet => Number(packet.pts)).sort(ascending));
        const decoded = ask(file, '-show_frames', 'frame=best_effort_timestamp').flatMap(frame => frame.best_effort_timestamp ?? []);
        expect(index.pts).toEqual(decoded.map(Number).sort(ascending));
        const [stream] = ask(file, '-show_streams', 'stream=time_base');
        expect(`${index.timebase.num}/${index.timebase.den}`).toBe(stream.time_base);
        expect(index.frameCount).toBe(index.pts.length);
        expect(index.constant).toBe(index.rate !== null);
        if (film in ODD) {
            expect([index.pts[0], index.frameCount, index.rate && `${index.rate.num}/${index.rate.den}`]).toEqual(ODD[film]);
        }
    });

    it('takes the projection from spherical metadata, and only from that', async () => {
        const projections = await Promise.all(
            ['video360/overpass-clip.mp4', 'video360/overpass-equirect-v2.mp4', 'video360/testsrc-v2-topbottom.mp4'].map(
                async film => (await indexer.index(join(REAL, film))).index.projection
            )
        );
        expect(projections).toEqual(['flat', 'equirectangular', 'equirectangular']);
    });

    it('refuses the damaged one in three Dutch sentences', async () => {
        await expect(indexer.index(join(REAL, DAMAGED))).rejects.toMatchObject({
            name: 'UserFacingError',
            parts: {
                happened: expect.stringMatching(/beschadigd|niet compleet/) as string,
                kept: expect.stringContaining('niets toegevoegd') as string,
                todo: expect.stringContaining('camera') as string
            }
        });
    });
});

describe.skipIf(films.length > 0)('frame tables of films from elsewhere (not on this machine)', () => {
    it.skip(`${REAL} is absent: skipped`, () => undefined);
});
