import type { Piece } from './recording-upload';

/** Enough for the headers and the first group of pictures of a phone or camera. */
const HEAD = 6 * 1024 ** 2;
const TAIL = 1024 ** 2;
/** The index of a day's film. */
const LARGEST_INDEX = 96 * 1024 ** 2;

/** Begin and end of the top boxes of an MP4 or MOV; undefined when it is none. */
async function topBoxes(
    file: Blob
): Promise<readonly { readonly type: string; readonly offset: number; readonly length: number }[] | undefined> {
    const found: { type: string; offset: number; length: number }[] = [];
    for (let offset = 0; offset + 8 <= file.size && found.length < 1000;) {
        const header = new DataView(await file.slice(offset, offset + 16).arrayBuffer());
        const type = String.fromCharCode(...[4, 5, 6, 7].map(at => header.getUint8(at)));
        const short = header.getUint32(0);
        const length = short === 1 && header.byteLength >= 16 ? Number(header.getBigUint64(8)) : short === 0 ? file.size - offset : short;
        if (!/^[\x20-\x7e\xa9]{4}$/.test(type) || length < 8) {
            return undefined;
        }
        found.push({ type, offset, length });
        offset += length;
    }
    return found;
}

/**
 * The pieces of a film that tell what it is: its begin, its index wherever that lies, and its end. A few megabytes of a
 * file of any size; read from the user's disk, nothing is sent here.
 */
export async function filmPieces(file: Blob): Promise<readonly Piece[]> {
    const head = { offset: 0, length: Math.min(HEAD, file.size) };
    const boxes = await topBoxes(file);
    const index = boxes?.find(box => box.type === 'moov');
    const tail = { offset: Math.max(head.length, file.size - TAIL), length: 0 };
    const last = { ...tail, length: file.size - tail.offset };
    if (!index || index.offset + index.length <= head.length || index.length > LARGEST_INDEX) {
        return [head, last].filter(piece => piece.length > 0);
    }
    const from = Math.max(head.length, index.offset);
    return [head, { offset: from, length: Math.min(index.offset + index.length, file.size) - from }].filter(piece => piece.length > 0);
}
