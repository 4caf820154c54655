import { describe, expect, it } from 'vitest';
import { countEdits, type ReadBytes } from './edit-list';

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

describe('countEdits', () => {
    it('counts what the picture’s list shows, without empty edits and without the sound’s', async () => {
        expect(await countEdits(reading(film(track('vide', elst(1024)))))).toBe(1);
        expect(await countEdits(reading(film(track('vide', elst(-1, 1024)))))).toBe(1);
        expect(await countEdits(reading(film(track('soun', elst(0, 5, 9)), track('vide', elst(0, 51200, 204800)))))).toBe(3);
        expect(await countEdits(reading(film(track('soun', elst(0, 5)), track('vide'))))).toBe(0);
    });

    it('is 0 for what is no MP4, and for what stops halfway', async () => {
        expect(await countEdits(reading(new Uint8Array(0)))).toBe(0);
        expect(await countEdits(reading(Uint8Array.from({ length: 4096 }, (_, n) => (n * 37) % 256)))).toBe(0);
        const whole = film(track('vide', elst(0, 9)));
        for (let length = 0; length < whole.length; length += 97) {
            expect(await countEdits(reading(whole.slice(0, length)))).toBeLessThanOrEqual(2);
        }
    });
});
