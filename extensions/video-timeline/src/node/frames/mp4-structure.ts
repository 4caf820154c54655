import { open, type FileHandle } from 'node:fs/promises';

/** One entry of an edit list. `mediaTime` -1: nothing is shown for `duration`. */
export interface Mp4Edit {
    /** In ticks of the movie. 0: to the end. */
    readonly duration: number;
    /** In ticks of the track. */
    readonly mediaTime: number;
    readonly rateIsOne: boolean;
}

export interface Mp4Track {
    readonly id: number;
    readonly timescale: number;
    readonly edits: readonly Mp4Edit[];
    /**
     * Presentation tick of each sample in decoding order, before any edit, with how long the last one lasts; undefined
     * when the time tables are odd or do not agree on the number of samples.
     */
    samples(): { readonly ticks: readonly number[]; readonly lastDuration: number } | undefined;
}

/** What the boxes of an MP4 or MOV file say about how its index may be read. */
export interface Mp4Structure {
    readonly fragmented: boolean;
    /** A box says that it is longer than the file. */
    readonly overrun: boolean;
    readonly movieTimescale: number;
    readonly tracks: readonly Mp4Track[];
}

const LARGEST_HEADER = 256 * 1024 ** 2;

interface Box {
    readonly type: string;
    /** Begin and end of the contents. */
    readonly start: number;
    readonly end: number;
}

/** Reads the boxes; undefined when the file does not look like MP4 at all or its headers are odd. */
export async function readMp4Structure(file: string): Promise<Mp4Structure | undefined> {
    const handle = await open(file, 'r');
    try {
        const { size } = await handle.stat();
        let fragmented = false;
        let overrun = false;
        let movie: Buffer | undefined;
        for (let position = 0; position + 8 <= size;) {
            const header = await read(handle, position, Math.min(16, size - position));
            const box = boxAt(header, 0, size - position);
            if (!box || !/^[\x20-\x7e\xa9]{4}$/.test(box.type)) {
                return undefined;
            }
            overrun ||= box.end > size - position;
            fragmented ||= box.type === 'moof';
            if (box.type === 'moov') {
                if (overrun || box.end - box.start > LARGEST_HEADER) {
                    return undefined;
                }
                movie = await read(handle, position + box.start, box.end - box.start);
            }
            position += box.end;
        }
        return movie && { fragmented: fragmented || has(movie, 'mvex'), overrun, ...parseMovie(movie) };
    } catch (error) {
        if (error instanceof RangeError) {
            return undefined;
        }
        throw error;
    } finally {
        await handle.close();
    }
}

async function read(handle: FileHandle, position: number, length: number): Promise<Buffer> {
    const buffer = Buffer.alloc(length);
    const { bytesRead } = await handle.read(buffer, 0, length, position);
    return buffer.subarray(0, bytesRead);
}

/** The box at `offset`; `room` is how far it may reach when it says "to the end". */
function boxAt(buffer: Buffer, offset: number, room: number): Box | undefined {
    const short = buffer.readUInt32BE(offset);
    const type = buffer.toString('latin1', offset + 4, offset + 8);
    const long = short === 1;
    const length = long ? Number(buffer.readBigUInt64BE(offset + 8)) : short === 0 ? room : short;
    const start = offset + (long ? 16 : 8);
    return length < start - offset ? undefined : { type, start, end: offset + length };
}

function* boxes(buffer: Buffer): Generator<Box> {
    for (let offset = 0; offset + 8 <= buffer.length;) {
        const box = boxAt(buffer, offset, buffer.length - offset);
        if (!box || box.end > buffer.length) {
            return;
        }
        yield box;
        offset = box.end;
    }
}

/** Contents of the first box at that path. */
function find(buffer: Buffer, ...path: string[]): Buffer | undefined {
    for (const box of boxes(buffer)) {
        if (box.type === path[0]) {
            const contents = buffer.subarray(box.start, box.end);
            return path.length === 1 ? contents : find(contents, ...path.slice(1));
        }
    }
    return undefined;
}

const has = (buffer: Buffer, type: string): boolean => find(buffer, type) !== undefined;

function timescale(header: Buffer): number {
    return header.readUInt32BE(header[0] === 1 ? 20 : 12);
}

function parseMovie(movie: Buffer): Pick<Mp4Structure, 'movieTimescale' | 'tracks'> {
    const header = find(movie, 'mvhd');
    const tracks: Mp4Track[] = [];
    for (const box of boxes(movie)) {
        const contents = movie.subarray(box.start, box.end);
        const track = box.type === 'trak' ? find(contents, 'tkhd') : undefined;
        const media = track && find(contents, 'mdia', 'mdhd');
        if (track && media) {
            const list = find(contents, 'edts', 'elst');
            tracks.push({
                id: track.readUInt32BE(track[0] === 1 ? 20 : 12),
                timescale: timescale(media),
                edits: list ? parseEdits(list) : [],
                samples: () => parseSamples(contents)
            });
        }
    }
    return { movieTimescale: header ? timescale(header) : 0, tracks };
}

/** Runs of (count, value), as `stts` and `ctts` keep them. */
function* runs(table: Buffer): Generator<[number, number]> {
    const count = table.readUInt32BE(4);
    for (let n = 0; n < count; n += 1) {
        yield [table.readUInt32BE(8 + n * 8), table.readInt32BE(12 + n * 8)];
    }
}

function parseSamples(track: Buffer): { ticks: readonly number[]; lastDuration: number } | undefined {
    const [steps, offsets, sizes] = ['stts', 'ctts', 'stsz'].map(type => find(track, 'mdia', 'minf', 'stbl', type));
    if (!steps || !sizes) {
        return undefined;
    }
    const total = sizes.readUInt32BE(8);
    // No film has more pictures than this; a header that says so is lying.
    if (total > 50_000_000) {
        return undefined;
    }
    try {
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
        if (offsets) {
            let sample = 0;
            for (const [count, offset] of runs(offsets)) {
                if (sample + count > total) {
                    return undefined;
                }
                for (const end = sample + count; sample < end; sample += 1) {
                    ticks[sample] += offset;
                }
            }
            if (sample !== total) {
                return undefined;
            }
        }
        return ticks.length === total ? { ticks, lastDuration } : undefined;
    } catch (error) {
        if (error instanceof RangeError) {
            return undefined;
        }
        throw error;
    }
}

function parseEdits(list: Buffer): Mp4Edit[] {
    const wide = list[0] === 1;
    const count = list.readUInt32BE(4);
    const length = wide ? 20 : 12;
    const edits: Mp4Edit[] = [];
    for (let n = 0, at = 8; n < count && at + length <= list.length; n += 1, at += length) {
        edits.push({
            duration: wide ? Number(list.readBigUInt64BE(at)) : list.readUInt32BE(at),
            mediaTime: wide ? Number(list.readBigInt64BE(at + 8)) : list.readInt32BE(at + 4),
            rateIsOne: list.readUInt32BE(at + length - 4) === 0x10000
        });
    }
    return edits;
}
