/** Reads bytes `[start, end)` of a file; fewer at its end. */
export type ReadBytes = (start: number, end: number) => Promise<Uint8Array>;

/** One entry of an edit list. `mediaTime` -1: nothing is shown for `duration`. */
export interface Mp4Edit {
    /** In ticks of the movie. 0: to the end. */
    readonly duration: number;
    /** In ticks of the track. */
    readonly mediaTime: number;
    readonly rateIsOne: boolean;
}

/** The samples of a track as its tables have them, in decoding order. */
export interface Mp4Samples {
    /** Presentation tick of each sample, before any edit. */
    readonly ticks: readonly number[];
    /** Ticks. */
    readonly lastDuration: number;
    /** Samples that need no other, ascending; undefined: all of them. */
    readonly keys: readonly number[] | undefined;
}

export interface Mp4Track {
    readonly id: number;
    /** Four letters: `vide` is a picture, `soun` sound. */
    readonly handler: string;
    /** Ticks in a second. */
    readonly timescale: number;
    readonly edits: readonly Mp4Edit[];
    /** Undefined when the tables are odd or do not agree on the number of samples. */
    samples(): Mp4Samples | undefined;
}

/** What the movie header of an MP4 or MOV file says. */
export interface Mp4Movie {
    /** Its samples lie, in part, in fragments that the header does not name. */
    readonly fragmented: boolean;
    readonly timescale: number;
    readonly tracks: readonly Mp4Track[];
}

/** A box, by where it lies in the bytes at hand. */
export interface Mp4Box {
    readonly type: string;
    /** Begin and end of the contents. */
    readonly start: number;
    readonly end: number;
}

/** A header longer than this is no header. */
export const LARGEST_HEADER = 256 * 1024 ** 2;
/** No film has more pictures than this; a header that says so is lying. */
const MOST_SAMPLES = 50_000_000;
/** Read at once while looking for the header. */
const CHUNK = 64 * 1024;

/** The box at `offset`; `room` is how far it may reach when it says "to the end". @throws RangeError past the end of the bytes */
export function boxAt(bytes: DataView, offset: number, room: number): Mp4Box | undefined {
    const short = bytes.getUint32(offset);
    const type = letters(bytes, offset + 4);
    const long = short === 1;
    const length = long ? Number(bytes.getBigUint64(offset + 8)) : short === 0 ? room : short;
    const start = offset + (long ? 16 : 8);
    return length < start - offset ? undefined : { type, start, end: offset + length };
}

/** Whether a box of a file (not one inside another) has a name; without one this is no MP4. */
export function hasName(box: Mp4Box | undefined): box is Mp4Box {
    return box !== undefined && /^[\x20-\x7e\xa9]{4}$/.test(box.type);
}

/** The movie header in its own bytes (the contents of `moov`). @throws RangeError when it is cut off */
export function parseMovie(movie: Uint8Array): Mp4Movie {
    const bytes = new DataView(movie.buffer, movie.byteOffset, movie.byteLength);
    const header = find(bytes, 'mvhd');
    const tracks: Mp4Track[] = [];
    for (const box of boxes(bytes)) {
        const contents = within(bytes, box);
        const track = box.type === 'trak' ? find(contents, 'tkhd') : undefined;
        const media = track && find(contents, 'mdia', 'mdhd');
        if (track && media) {
            const handler = find(contents, 'mdia', 'hdlr');
            const list = find(contents, 'edts', 'elst');
            tracks.push({
                id: track.getUint32(track.getUint8(0) === 1 ? 20 : 12),
                handler: handler && handler.byteLength >= 12 ? letters(handler, 8) : '',
                timescale: timescale(media),
                edits: list ? parseEdits(list) : [],
                samples: () => parseSamples(contents)
            });
        }
    }
    return { fragmented: find(bytes, 'mvex') !== undefined, timescale: header ? timescale(header) : 0, tracks };
}

/**
 * The movie header of a file of which only pieces can be read, in few reads; undefined when it is not MP4 or QuickTime, or its
 * header is odd or not there.
 */
export async function readMovie(read: ReadBytes): Promise<Mp4Movie | undefined> {
    let at = 0;
    for (let walked = 0; walked < 4096; walked += 1) {
        const chunk = await read(at, at + CHUNK);
        const bytes = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        let local = 0;
        // Boxes that lie whole in this piece cost no further read.
        while (local + 16 <= bytes.byteLength) {
            const box = boxAt(bytes, local, Infinity);
            if (!hasName(box)) {
                return undefined;
            }
            if (box.type === 'moov') {
                const length = box.end - box.start;
                if (!(length <= LARGEST_HEADER)) {
                    return undefined;
                }
                const whole = box.end <= bytes.byteLength ? chunk.subarray(box.start, box.end) : await read(at + box.start, at + box.end);
                return whole.length < length ? undefined : tryParse(whole);
            }
            local = box.end;
        }
        if (local === 0 || local === Infinity || chunk.length === 0) {
            return undefined;
        }
        at += local;
    }
    return undefined;
}

/** How many pieces of its time line a track shows one after another: the edits that are not empty. Demuxers read one piece only. */
export function shownEdits(track: Mp4Track): number {
    return track.edits.filter(({ mediaTime }) => mediaTime >= 0).length;
}

function tryParse(movie: Uint8Array): Mp4Movie | undefined {
    try {
        return parseMovie(movie);
    } catch (error) {
        if (error instanceof RangeError) {
            return undefined;
        }
        throw error;
    }
}

function* boxes(bytes: DataView): Generator<Mp4Box> {
    for (let offset = 0; offset + 8 <= bytes.byteLength;) {
        const box = boxAt(bytes, offset, bytes.byteLength - offset);
        if (!box || box.end > bytes.byteLength) {
            return;
        }
        yield box;
        offset = box.end;
    }
}

const within = (bytes: DataView, box: Mp4Box): DataView => new DataView(bytes.buffer, bytes.byteOffset + box.start, box.end - box.start);

/** Contents of the first box at that path. */
function find(bytes: DataView, ...path: string[]): DataView | undefined {
    for (const box of boxes(bytes)) {
        if (box.type === path[0]) {
            const contents = within(bytes, box);
            return path.length === 1 ? contents : find(contents, ...path.slice(1));
        }
    }
    return undefined;
}

function letters(bytes: DataView, at: number): string {
    return String.fromCharCode(bytes.getUint8(at), bytes.getUint8(at + 1), bytes.getUint8(at + 2), bytes.getUint8(at + 3));
}

function timescale(header: DataView): number {
    return header.getUint32(header.getUint8(0) === 1 ? 20 : 12);
}

/** Runs of (count, value), as `stts` and `ctts` keep them. */
function* runs(table: DataView): Generator<[number, number]> {
    const count = table.getUint32(4);
    for (let n = 0; n < count; n += 1) {
        yield [table.getUint32(8 + n * 8), table.getInt32(12 + n * 8)];
    }
}

function parseSamples(track: DataView): Mp4Samples | undefined {
    const [steps, offsets, sizes, sync] = ['stts', 'ctts', 'stsz', 'stss'].map(type => find(track, 'mdia', 'minf', 'stbl', type));
    if (!steps || !sizes) {
        return undefined;
    }
    try {
        const total = sizes.getUint32(8);
        if (total > MOST_SAMPLES) {
            return undefined;
        }
        const decoding = decodingTicks(steps, total);
        const ticks = decoding && (offsets ? presentationTicks(decoding.ticks, offsets) : decoding.ticks);
        return ticks && { ticks, lastDuration: decoding.lastDuration, keys: sync && keySamples(sync) };
    } catch (error) {
        if (error instanceof RangeError) {
            return undefined;
        }
        throw error;
    }
}

function decodingTicks(steps: DataView, total: number): { ticks: number[]; lastDuration: number } | undefined {
    const ticks: number[] = [];
    let tick = 0;
    let lastDuration = 0;
    for (const [count, step] of runs(steps)) {
        if (step < 0 || ticks.length + count > total) {
            return undefined;
        }
        for (let n = 0; n < count; n += 1) {
            ticks.push(tick);
            tick += step;
        }
        lastDuration = step;
    }
    return ticks.length === total ? { ticks, lastDuration } : undefined;
}

function presentationTicks(ticks: number[], offsets: DataView): number[] | undefined {
    let sample = 0;
    for (const [count, offset] of runs(offsets)) {
        if (sample + count > ticks.length) {
            return undefined;
        }
        for (const end = sample + count; sample < end; sample += 1) {
            ticks[sample] += offset;
        }
    }
    return sample === ticks.length ? ticks : undefined;
}

function keySamples(sync: DataView): number[] {
    return Array.from({ length: sync.getUint32(4) }, (_, n) => sync.getUint32(8 + n * 4) - 1);
}

function parseEdits(list: DataView): Mp4Edit[] {
    const wide = list.getUint8(0) === 1;
    const count = list.getUint32(4);
    const length = wide ? 20 : 12;
    const edits: Mp4Edit[] = [];
    for (let n = 0, at = 8; n < count && at + length <= list.byteLength; n += 1, at += length) {
        edits.push({
            duration: wide ? Number(list.getBigUint64(at)) : list.getUint32(at),
            mediaTime: wide ? Number(list.getBigInt64(at + 8)) : list.getInt32(at + 4),
            rateIsOne: list.getUint32(at + length - 4) === 0x10000
        });
    }
    return edits;
}
