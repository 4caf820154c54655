import { describe, expect, it } from 'vitest';
import { parseMovie, readMovie, shownEdits, type ReadBytes } from './mp4-movie';

function box(type: string, ...parts: Uint8Array[]): Uint8Array {
    const length = parts.reduce((sum, part) => sum + part.length, 8);
    const bytes = new Uint8Array(length);
    new DataView(bytes.buffer).setUint32(0, length);
    [...type].forEach((letter, n) => (bytes[4 + n] = letter.charCodeAt(0)));
    let at = 8;
    for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
    }
    return bytes;
}

/** Media times in the list; -1 is an empty edit. */
function elst(...starts: number[]): Uint8Array {
    const bytes = new Uint8Array(8 + starts.length * 12);
    const view = new DataView(bytes.buffer);
    view.setUint32(4, starts.length);
    starts.forEach((start, n) => view.setInt32(8 + n * 12 + 4, start));
    return box('elst', bytes);
}

function handler(kind: string): Uint8Array {
    const bytes = new Uint8Array(24);
    [...kind].forEach((letter, n) => (bytes[8 + n] = letter.charCodeAt(0)));
    return box('mdia', box('mdhd', new Uint8Array(24)), box('hdlr', bytes));
}

const track = (kind: string, list?: Uint8Array): Uint8Array =>
    box('trak', box('tkhd', new Uint8Array(84)), ...(list ? [box('edts', list)] : []), handler(kind));

const film = (...tracks: Uint8Array[]): Uint8Array =>
    box(
        '____',
        box('ftyp', new Uint8Array(16)),
        box('mdat', new Uint8Array(5000)),
        box('moov', box('mvhd', new Uint8Array(100)), ...tracks)
    ).slice(8);

function reading(file: Uint8Array): ReadBytes {
    return (start, end) => Promise.resolve(file.slice(start, end));
}

async function edits(file: Uint8Array): Promise<number[] | undefined> {
    const movie = await readMovie(reading(file));
    return movie?.tracks.filter(({ handler: kind }) => kind === 'vide').map(shownEdits);
}

const numbers = (...values: number[]): Uint8Array => {
    const bytes = new Uint8Array(values.length * 4);
    values.forEach((value, n) => new DataView(bytes.buffer).setInt32(n * 4, value));
    return bytes;
};

describe('readMovie', () => {
    it('counts what the picture’s list shows, without empty edits and without the sound’s', async () => {
        expect(await edits(film(track('vide', elst(1024))))).toEqual([1]);
        expect(await edits(film(track('vide', elst(-1, 1024))))).toEqual([1]);
        expect(await edits(film(track('soun', elst(0, 5, 9)), track('vide', elst(0, 51200, 204800))))).toEqual([3]);
        expect(await edits(film(track('soun', elst(0, 5)), track('vide')))).toEqual([0]);
    });

    it('finds the header behind pictures of any length in three reads', async () => {
        const read: [number, number][] = [];
        const file = film(track('vide', elst(1024)));
        const far = new Uint8Array([...box('ftyp', new Uint8Array(16)), ...box('mdat', new Uint8Array(300_000)), ...file]);
        const movie = await readMovie((start, end) => {
            read.push([start, end]);
            return Promise.resolve(far.slice(start, end));
        });
        expect(movie?.tracks).toHaveLength(1);
        expect(read.length).toBeLessThanOrEqual(3);
    });

    it('is undefined for what is no MP4, and for what stops halfway', async () => {
        expect(await readMovie(reading(new Uint8Array(0)))).toBeUndefined();
        expect(await readMovie(reading(Uint8Array.from({ length: 4096 }, (_, n) => (n * 37) % 256)))).toBeUndefined();
        const whole = film(track('vide', elst(0, 9)));
        for (let length = 0; length < whole.length; length += 97) {
            expect(await readMovie(reading(whole.slice(0, length)))).toBeUndefined();
        }
    });
});

describe('samples', () => {
    const table = (...boxes: Uint8Array[]): Uint8Array => box('mdia', box('mdhd', new Uint8Array(24)), box('minf', box('stbl', ...boxes)));
    const samplesOf = (...boxes: Uint8Array[]): unknown =>
        parseMovie(box('trak', box('tkhd', new Uint8Array(84)), table(...boxes))).tracks[0].samples();
    const sizes = box('stsz', numbers(0, 10, 4));

    it('are ticks in decoding order with their offsets, and the keys', () => {
        const steps = box('stts', numbers(0, 2, 3, 2, 1, 5));
        const offsets = box('ctts', numbers(0, 2, 1, 4, 3, -1));
        expect(samplesOf(sizes, steps, offsets, box('stss', numbers(0, 2, 1, 3)))).toEqual({
            ticks: [4, 1, 3, 5],
            lastDuration: 5,
            keys: [0, 2]
        });
        expect(samplesOf(sizes, steps)).toMatchObject({ ticks: [0, 2, 4, 6], keys: undefined });
    });

    it('are undefined when the tables do not agree', () => {
        expect(samplesOf(sizes, box('stts', numbers(0, 1, 3, 2)))).toBeUndefined();
        expect(samplesOf(sizes, box('stts', numbers(0, 1, 5, 2)))).toBeUndefined();
        expect(samplesOf(sizes, box('stts', numbers(0, 1, 4, 2)), box('ctts', numbers(0, 1, 3, 1)))).toBeUndefined();
        expect(samplesOf(sizes, box('stts', numbers(0, 9, 4, 2)))).toBeUndefined();
    });
});
