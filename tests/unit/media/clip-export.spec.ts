import { ClipExporter } from '@beeldspoor/video-timeline/lib/node/clips/clip-exporter';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FILMS, film, remux } from '../../generators/films';
import { FilmTraject } from './support/film-traject';
import { numbersIn, pictureTicks, probe, range } from './support/read-film';

const FFMPEG = process.env.FFMPEG_PATH ?? 'ffmpeg';

/** The same fragments in every run. */
function random(seed: number): () => number {
    let state = seed;
    return () => {
        state = (state * 1664525 + 1013904223) % 2 ** 32;
        return state / 2 ** 32;
    };
}

let traject: FilmTraject;
let exporter: ClipExporter;
beforeAll(async () => {
    const films = await Promise.all([
        film(FILMS.cfr25),
        film(FILMS.variable),
        remux(FILMS.ntsc, 'cut'),
        remux(FILMS.ntsc, 'late'),
        remux(FILMS.cfr25, 'lateSound')
    ]);
    traject = new FilmTraject();
    exporter = traject.container.get<ClipExporter>(ClipExporter);
    for (const [n, file] of films.entries()) {
        await traject.add(`O${n + 1}`, [file]);
    }
}, 300_000);
afterAll(() => traject.dispose());

async function clip(recording: string, startFrame: number, endFrame: number, more: object = {}) {
    traject.clips(recording, [{ id: 'C01', startFrame, endFrame, ...more }]);
    return exporter.export({ traject: FilmTraject.NAME, clips: [{ recording, fragment: 'C01' }], look: 'filmed' });
}

/** Sound as ffmpeg plays it, or all that lies in the file; 16 bits at 8 kHz. */
function soundIn(file: string, ...inputOptions: readonly string[]): Int16Array {
    const args = [
        '-nostdin',
        '-v',
        'error',
        ...inputOptions,
        '-i',
        file,
        '-map',
        '0:a:0',
        '-ac',
        '1',
        '-ar',
        '8000',
        '-f',
        's16le',
        'pipe:1'
    ];
    const bytes = execFileSync(FFMPEG, args, { maxBuffer: 64 * 1024 ** 2 });
    return new Int16Array(bytes.buffer, bytes.byteOffset, bytes.length >> 1);
}

const loudest = (sound: Int16Array): number => sound.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);

describe('films of fragments', { timeout: 600_000 }, () => {
    it.each([
        ['O1', 'constant rate', 11],
        ['O2', 'variable rate', 12],
        ['O3', 'cut by copying', 13],
        ['O4', 'begins late', 14]
    ])('%s, %s: five random fragments have exactly their frames and ticks, and nothing else is in the file', async (id, _name, seed) => {
        const source = join(
            traject.folder,
            'opnames',
            id,
            readdirSync(join(traject.folder, 'opnames', id)).find(name => name.endsWith('.mp4'))!
        );
        const numbers = await numbersIn(source, 640, 360);
        const ticks = pictureTicks(source);
        expect(numbers).toHaveLength(ticks.length);
        const next = random(seed);
        const lengths = [1, 2, 9, 31, 60];
        for (const length of lengths) {
            // The last fragment is the end of the film.
            const start = length === 60 ? ticks.length - 60 : Math.floor(next() * (ticks.length - length));
            const made = await clip(id, start, start + length);
            const expected = numbers.slice(start, start + length);
            const what = `${id} ${start}–${start + length}`;
            expect(await numbersIn(made.file, 640, 360), what).toEqual(expected);
            expect(await numbersIn(made.file, 640, 360, ['-ignore_editlist', '1']), `${what} without edit list`).toEqual(expected);
            expect(pictureTicks(made.file), what).toEqual(ticks.slice(start, start + length).map(tick => tick - ticks[start]));
            expect(made.frames).toBe(length);
            const seconds = length < 30 ? made.duration : soundIn(made.file).length / 8000;
            // One block of AAC is 21 ms long.
            expect(Math.abs(seconds - made.duration), `${what}: ${seconds} s of sound`).toBeLessThan(0.045);
        }
    });

    it('sound from before and after is not in the file, not even hidden', async () => {
        // The sound of this film begins 1.5 s after its picture: the fragment ends before it.
        const silent = await clip('O5', 5, 35);
        expect(loudest(soundIn(silent.file))).toBeLessThan(8);
        expect(loudest(soundIn(silent.file, '-ignore_editlist', '1'))).toBeLessThan(8);
        const edge = await clip('O5', 25, 50);
        const sound = soundIn(edge.file);
        // The sound begins after 0.5 s in the fragment.
        expect(loudest(sound.subarray(0, 3_800))).toBeLessThan(100);
        expect(loudest(sound.subarray(4_100))).toBeGreaterThan(1_000);
    });

    it('nothing that the camera wrote about place, device and date comes along', async () => {
        const plain = await film(FILMS.cfr25);
        const tagged = join(traject.root, 'tagged.mov');
        const tags = ['location=+52.0907+005.1214/', 'make=Phone', 'creation_time=2026-01-20T10:00:00Z', 'title=Klas'];
        execFileSync(FFMPEG, [
            '-v',
            'error',
            '-y',
            '-i',
            plain,
            '-c',
            'copy',
            ...tags.flatMap(tag => ['-metadata', tag]),
            '-movflags',
            'use_metadata_tags',
            tagged
        ]);
        await traject.add('O6', [tagged]);
        const made = await clip('O6', 100, 110);
        expect(made.name).toBe('O6-C01.mp4');
        const said = JSON.stringify(probe(made.file, '-show_format', '-show_streams'));
        expect(said).not.toMatch(/52\.09|Phone|2026-01-20|Klas|"location|creation_time/);
    });

    it('several fragments become one film in the order asked for, with their own ticks and sound', async () => {
        traject.clips('O1', [
            { id: 'C01', startFrame: 700, endFrame: 710 },
            { id: 'C02', startFrame: 3, endFrame: 8 }
        ]);
        traject.clips('O2', [{ id: 'C07', startFrame: 298, endFrame: 303 }]);
        const clips = [
            { recording: 'O1', fragment: 'C01' },
            { recording: 'O2', fragment: 'C07' },
            { recording: 'O1', fragment: 'C02' }
        ];
        const made = await exporter.export({ traject: FilmTraject.NAME, clips, look: 'filmed' });
        expect(made.name).toBe('O1-O2-3-fragmenten.mp4');
        expect(await numbersIn(made.file, 640, 360)).toEqual([...range(700, 710), ...range(298, 303), ...range(3, 8)]);
        const seconds = soundIn(made.file).length / 8000;
        expect(Math.abs(seconds - made.duration)).toBeLessThan(0.045);
    });

    it('a fragment over a gap between two files: both pieces, joined, and it says so', async () => {
        await traject.add('O7', [await film(FILMS.cfr25), await film(FILMS.variable)]);
        const made = await clip('O7', 745, 756);
        expect(made.overGap).toBe(true);
        expect(await numbersIn(made.file, 640, 360)).toEqual([...range(745, 750), ...range(0, 6)]);
    });

    it('refuses, in words, what is frozen, destroyed, gone, another film or masked unreadably; leaves nothing', async () => {
        const refused: [object, RegExp][] = [
            [{ mediaState: 'frozen' }, /staat stil/],
            [{ mediaState: 'destroyed' }, /vernietigd/],
            [{ media: ['weg.mp4'] }, /niet gevonden/],
            [{ frameCount: 740 }, /niet meer dezelfde film/]
        ];
        const source = await film(FILMS.cfr25);
        for (const [n, [change, words]] of refused.entries()) {
            const id = `R${n}`;
            await traject.add(id, [source], change);
            await expect(clip(id, 1, 5)).rejects.toThrow(words);
        }
        await traject.add('R9', [source]);
        traject.write('R9', 'maskers.json', { schemaVersion: 1, masks: 'x' });
        await expect(clip('R9', 1, 5)).rejects.toThrow(/maskers/i);
        await expect(
            exporter.export({ traject: FilmTraject.NAME, clips: [{ recording: 'R9', fragment: 'C99' }], look: 'filmed' })
        ).rejects.toThrow(/geen fragment C99/);
        const made = readdirSync(exporter.folder(traject.folder));
        expect(made.filter(name => name.startsWith('R') || !name.endsWith('.mp4'))).toEqual([]);
    });

    it('a cancel leaves nothing', async () => {
        traject.clips('O1', [{ id: 'C08', startFrame: 0, endFrame: 700 }]);
        const stop = new AbortController();
        const request = { traject: FilmTraject.NAME, clips: [{ recording: 'O1', fragment: 'C08' }], look: 'filmed' as const };
        const making = exporter.export(request, { signal: stop.signal, onProgress: done => done === 10 && stop.abort() });
        await expect(making).rejects.toMatchObject({ reason: 'cancelled' });
        expect(existsSync(join(exporter.folder(traject.folder), 'O1-C08.mp4'))).toBe(false);
        expect(readdirSync(exporter.folder(traject.folder)).filter(name => name.startsWith('.'))).toEqual([]);
    });
});
