import type { Rational } from '@beeldspoor/coaching-model/lib/common/time/rational';
import type { MediaColour } from '../toolchain/media-toolchain';

/**
 * Raw pictures as ffmpeg takes them from a pipe with their exact times: Matroska with uncompressed I420, one cluster a
 * picture, times in nanoseconds. A tick of any real time base survives the way to nanoseconds and back.
 */
export interface FrameFormat {
    readonly width: number;
    readonly height: number;
    readonly colour?: MediaColour;
    /** Nanoseconds that the last picture is shown; the others last until the next. */
    readonly lastDuration?: bigint;
}

const UNKNOWN_SIZE = Buffer.from([0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
const UNSPECIFIED = 2;

/** Names of ffmpeg for the code points of ISO/IEC 23091-2, which Matroska uses. */
const MATRICES = code({ gbr: 0, bt709: 1, fcc: 4, bt470bg: 5, smpte170m: 6, smpte240m: 7, ycgco: 8, bt2020nc: 9, bt2020c: 10 });
const TRANSFERS = code({
    bt709: 1,
    bt470m: 4,
    bt470bg: 5,
    smpte170m: 6,
    smpte240m: 7,
    linear: 8,
    'iec61966-2-4': 11,
    'iec61966-2-1': 13,
    'bt2020-10': 14,
    'bt2020-12': 15,
    smpte2084: 16,
    'arib-std-b67': 18
});
const PRIMARIES = code({ bt709: 1, bt470m: 4, bt470bg: 5, smpte170m: 6, smpte240m: 7, film: 8, bt2020: 9, smpte431: 11, smpte432: 12 });
/** Horizontal and vertical place of a colour sample: 1 = on the pixel, 2 = half a pixel on. */
const CHROMA: Readonly<Record<string, readonly [number, number] | undefined>> = {
    left: [1, 2],
    center: [2, 2],
    topleft: [1, 1],
    top: [2, 1]
};

function code(table: Readonly<Record<string, number>>): (name: string | undefined) => number {
    return name => (name === undefined ? UNSPECIFIED : (table[name] ?? UNSPECIFIED));
}

/** What comes before the first picture. */
export function matroskaHeader({ width, height, colour = {}, lastDuration }: FrameFormat): Buffer {
    const chroma = CHROMA[colour.chroma ?? ''];
    return Buffer.concat([
        element(0x1a45dfa3, text(0x4282, 'matroska'), whole(0x4287, 4), whole(0x4285, 2), whole(0x42f2, 4), whole(0x42f3, 8)),
        idBytes(0x18538067),
        UNKNOWN_SIZE,
        element(0x1549a966, whole(0x2ad7b1, 1), text(0x4d80, 'beeldspoor'), text(0x5741, 'beeldspoor')),
        element(
            0x1654ae6b,
            element(
                0xae,
                whole(0xd7, 1),
                whole(0x73c5, 1),
                whole(0x83, 1),
                ...(lastDuration ? [whole(0x23e383, lastDuration)] : []),
                text(0x22b59c, 'und'),
                text(0x86, 'V_UNCOMPRESSED'),
                element(
                    0xe0,
                    whole(0xb0, width),
                    whole(0xba, height),
                    text(0x2eb524, 'I420'),
                    element(
                        0x55b0,
                        whole(0x55b1, MATRICES(colour.matrix)),
                        whole(0x55b9, colour.range === 'pc' ? 2 : colour.range === 'tv' ? 1 : 0),
                        whole(0x55ba, TRANSFERS(colour.transfer)),
                        whole(0x55bb, PRIMARIES(colour.primaries)),
                        ...(chroma ? [whole(0x55b7, chroma[0]), whole(0x55b8, chroma[1])] : [])
                    )
                )
            )
        )
    ]);
}

/** What comes before the samples of one picture of `size` bytes that begins at `tick` (not before 0). */
export function matroskaFrameHeader(tick: number, timebase: Rational, size: number): Buffer {
    const time = whole(0xe7, nanoseconds(tick, timebase));
    // A simple block: track 1, no time of its own beside the cluster's, a key frame.
    const blockSize = 4 + size;
    const block = Buffer.concat([idBytes(0xa3), sizeBytes(blockSize), Buffer.from([0x81, 0, 0, 0x80])]);
    return Buffer.concat([idBytes(0x1f43b675), sizeBytes(time.length + block.length + size), time, block]);
}

/** Nanoseconds of a tick, rounded; exact integers on the way. */
export function nanoseconds(tick: number, { num, den }: Rational): bigint {
    const [above, below] = [BigInt(tick) * BigInt(num) * 1_000_000_000n, BigInt(den)];
    return (2n * above + below) / (2n * below);
}

function element(id: number, ...bodies: readonly Buffer[]): Buffer {
    const body = Buffer.concat(bodies);
    return Buffer.concat([idBytes(id), sizeBytes(body.length), body]);
}

function whole(id: number, value: number | bigint): Buffer {
    const body = Buffer.alloc(8);
    body.writeBigUInt64BE(BigInt(value));
    return element(id, body);
}

const text = (id: number, value: string): Buffer => element(id, Buffer.from(value, 'latin1'));

function idBytes(id: number): Buffer {
    const length = id > 0xffffff ? 4 : id > 0xffff ? 3 : id > 0xff ? 2 : 1;
    const bytes = Buffer.alloc(length);
    bytes.writeUIntBE(id, 0, length);
    return bytes;
}

/** A length in eight bytes, marked as such by the first. */
function sizeBytes(size: number): Buffer {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64BE(BigInt(size));
    bytes[0] |= 0x01;
    return bytes;
}
