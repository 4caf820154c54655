import { Gunzip } from 'fflate';
import { refuseFile } from './exchange-refusal';

/** Bytes that a packed file may unpack to: as much as a JSON document may have. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Whether bytes begin as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
    return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks gzip, no further than a file may be large: a small file that unpacks to gigabytes is stopped.
 * @throws UserFacingError when it is damaged or too much
 */
export function gunzip(bytes: Uint8Array): Uint8Array {
    const pieces: Uint8Array[] = [];
    let length = 0;
    const tooMuch = refuseFile(`Dit bestand is uitgepakt groter dan ${MOST_BYTES / 1024 / 1024} MB.`, 'Kies een kleiner project.');
    // The last four bytes say how long it will be; whoever lies there is stopped on the way.
    if (bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 4).getUint32(0, true) > MOST_BYTES) {
        throw tooMuch;
    }
    const unpacker = new Gunzip(piece => {
        length += piece.length;
        if (length > MOST_BYTES) {
            throw tooMuch;
        }
        pieces.push(piece);
    });
    try {
        for (let from = 0; from < bytes.length; from += CHUNK) {
            unpacker.push(bytes.subarray(from, from + CHUNK), from + CHUNK >= bytes.length);
        }
    } catch (error) {
        if (error === tooMuch) {
            throw tooMuch;
        }
        throw refuseFile('Dit ingepakte bestand (.gz) is beschadigd.', 'Bewaar het project in het andere programma opnieuw.', error);
    }
    const all = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
        all.set(piece, at);
        at += piece.length;
    }
    return all;
}

const CHUNK = 1 << 14;
