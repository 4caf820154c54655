// Says in an MP4 that its picture is equirectangular: the box of Spherical Video V1 (a `uuid` at the end of the video's `trak`).

const ID = Buffer.from('ffcc8263f8554a938814587a02521fdd', 'hex');
const TEXT = [
    '<?xml version="1.0"?>',
    '<rdf:SphericalVideo xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:GSpherical="http://ns.google.com/videos/1.0/spherical/">',
    '<GSpherical:Spherical>true</GSpherical:Spherical>',
    '<GSpherical:Stitched>true</GSpherical:Stitched>',
    '<GSpherical:StitchingSoftware>Beeldspoor</GSpherical:StitchingSoftware>',
    '<GSpherical:ProjectionType>equirectangular</GSpherical:ProjectionType>',
    '</rdf:SphericalVideo>'
].join('');
/** Boxes that hold boxes on the way to the chunk offsets. */
const HOLDERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl']);

function box(type, ...content) {
    const body = Buffer.concat(content);
    const head = Buffer.alloc(8);
    head.writeUInt32BE(body.length + 8, 0);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, body]);
}

/** Each box between two positions: type, where it begins, where its content begins and ends. */
function* boxes(file, from, to) {
    for (let start = from; start < to;) {
        const size = file.readUInt32BE(start);
        yield { type: file.toString('latin1', start + 4, start + 8), start, inner: start + 8, end: start + size };
        start += size;
    }
}

function rebuild(file, { type, inner, end }, longer) {
    if (type === 'stco') {
        const table = Buffer.from(file.subarray(inner, end));
        for (let at = 8; at < table.length; at += 4) {
            table.writeUInt32BE(table.readUInt32BE(at) + longer, at);
        }
        return box(type, table);
    }
    if (!HOLDERS.has(type)) {
        return box(type, file.subarray(inner, end));
    }
    const inside = [...boxes(file, inner, end)].map(child => rebuild(file, child, longer));
    const video = type === 'trak' && file.subarray(inner, end).includes('vide');
    return box(type, ...inside, ...(video ? [box('uuid', ID, Buffer.from(TEXT, 'utf8'))] : []));
}

/** The file with the box in it. Its `moov` must stand before its `mdat` (`-movflags +faststart`). */
export function markSpherical(file) {
    const longer = 8 + ID.length + Buffer.byteLength(TEXT);
    return Buffer.concat(
        [...boxes(file, 0, file.length)].map(each =>
            each.type === 'moov' ? rebuild(file, each, longer) : file.subarray(each.start, each.end)
        )
    );
}
