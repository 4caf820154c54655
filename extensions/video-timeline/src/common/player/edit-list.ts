/** Reads bytes `[start, end)` of a file; fewer at its end. */
export type ReadBytes = (start: number, end: number) => Promise<Uint8Array>;

interface Box {
    readonly type: string;
    /** Where its content begins. */
    readonly body: number;
    readonly end: number;
}

/**
 * How many pieces of the picture's own time line an MP4 or QuickTime file shows one after another (edits that are not empty); 0 for
 * no edit list and for other containers. Demuxers read one piece only: with more, their times are not those of the picture shown.
 */
export async function countEdits(read: ReadBytes): Promise<number> {
    const moov = await find(read, 'moov', 0, Infinity);
    for (let trak = moov && (await find(read, 'trak', moov.body, moov.end)); moov && trak;) {
        if (await isPicture(read, trak)) {
            return editsOf(read, trak);
        }
        trak = await find(read, 'trak', trak.end, moov.end);
    }
    return 0;
}

async function isPicture(read: ReadBytes, trak: Box): Promise<boolean> {
    const mdia = await find(read, 'mdia', trak.body, trak.end);
    const handler = mdia && (await find(read, 'hdlr', mdia.body, mdia.end));
    return handler !== undefined && text(await read(handler.body + 8, handler.body + 12), 0) === 'vide';
}

async function editsOf(read: ReadBytes, trak: Box): Promise<number> {
    const edts = await find(read, 'edts', trak.body, trak.end);
    const elst = edts && (await find(read, 'elst', edts.body, edts.end));
    if (!elst) {
        return 0;
    }
    const bytes = await read(elst.body, Math.min(elst.end, elst.body + 64 * 1024));
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const long = bytes[0] === 1;
    const entry = long ? 20 : 12;
    let shown = 0;
    for (let n = 0; n < view.getUint32(4) && 8 + (n + 1) * entry <= bytes.length; n += 1) {
        const from = 8 + n * entry + (long ? 8 : 4);
        const start = long ? view.getBigInt64(from) : view.getInt32(from);
        shown += start >= 0 ? 1 : 0;
    }
    return shown;
}

/** The first box of a kind in `[start, end)`. */
async function find(read: ReadBytes, type: string, start: number, end: number): Promise<Box | undefined> {
    for (let at = start, walked = 0; at + 8 <= end && walked < 4096; walked += 1) {
        const head = await read(at, at + 16);
        if (head.length < 8) {
            return undefined;
        }
        const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
        const short = view.getUint32(0);
        const long = short === 1;
        const size = long ? (head.length < 16 ? 0 : Number(view.getBigUint64(8))) : short === 0 ? end - at : short;
        if (size < 8 || !/^[\x20-\x7e©]{4}$/.test(text(head, 4))) {
            return undefined;
        }
        if (text(head, 4) === type) {
            return { type, body: at + (long ? 16 : 8), end: Math.min(at + size, end) };
        }
        at += size;
    }
    return undefined;
}

function text(bytes: Uint8Array, at: number): string {
    return String.fromCharCode(...bytes.subarray(at, at + 4));
}
