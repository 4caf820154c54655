import type { Edit } from './films';

interface Box {
    readonly type: string;
    /** Where it begins and ends in the file. */
    readonly start: number;
    readonly end: number;
}

function boxes(file: Buffer, start: number, end: number): Box[] {
    const found: Box[] = [];
    for (let at = start; at + 8 <= end;) {
        const size = file.readUInt32BE(at) === 1 ? Number(file.readBigUInt64BE(at + 8)) : file.readUInt32BE(at);
        found.push({ type: file.toString('latin1', at + 4, at + 8), start: at, end: at + size });
        at += size;
    }
    return found;
}

function one(file: Buffer, parent: Pick<Box, 'start' | 'end'>, type: string, skip = 8): Box {
    const found = boxes(file, parent.start + skip, parent.end).find(box => box.type === type);
    if (!found) {
        throw new Error(`no ${type}`);
    }
    return found;
}

function box(type: string, ...parts: Buffer[]): Buffer {
    const body = Buffer.concat(parts);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length + 8, 0);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, body]);
}

/**
 * An MP4 of one track, its index last, with another edit list. Seconds count from the first picture shown; the time line of the
 * packets lies later by what B-frames need, which the old edit list tells.
 */
export function withEdits(file: Buffer, edits: readonly Edit[]): Buffer {
    const moov = one(file, { start: -8, end: file.length }, 'moov');
    const trak = one(file, moov, 'trak');
    const mdhd = one(file, one(file, trak, 'mdia'), 'mdhd');
    const timescale = file.readUInt32BE(mdhd.start + 20);
    const mvhd = one(file, moov, 'mvhd');
    const movieScale = file.readUInt32BE(mvhd.start + 20);
    const edts = boxes(file, trak.start + 8, trak.end).find(each => each.type === 'edts');
    const before = edts ? file.readInt32BE(one(file, edts, 'elst').start + 20) : 0;
    const list = Buffer.alloc(8 + edits.length * 12);
    list.writeUInt32BE(edits.length, 4);
    edits.forEach(({ start, duration }, n) => {
        list.writeUInt32BE(Math.round(duration * movieScale), 8 + n * 12);
        list.writeInt32BE(before + Math.round(start * timescale), 12 + n * 12);
        list.writeUInt32BE(0x10000, 16 + n * 12);
    });
    const inside = boxes(file, trak.start + 8, trak.end).filter(each => each.type !== 'edts');
    const [head, ...rest] = inside.map(each => file.subarray(each.start, each.end));
    const newTrak = box('trak', head, box('edts', box('elst', list)), ...rest);
    const others = boxes(file, moov.start + 8, moov.end).map(each =>
        each.type === 'trak' ? newTrak : file.subarray(each.start, each.end)
    );
    return Buffer.concat([file.subarray(0, moov.start), box('moov', ...others), file.subarray(moov.end)]);
}
