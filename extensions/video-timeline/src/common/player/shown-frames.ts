/** What the container says of one packet, in decode order. */
export interface PacketTimes {
    /** Presentation second of each packet, exactly as the demuxer gives it (the edit list applied literally); may be negative. */
    readonly seconds: ArrayLike<number>;
    /** 1 where the packet needs no earlier packet. */
    readonly key: ArrayLike<number>;
}

/** How a recording's frame table and the packets of its file agree. */
export type FrameAgreement =
    /** Every tick of the table is a packet of the file. */
    | 'ticks'
    /** As many shown packets as the table has frames, at other ticks. */
    | 'count'
    /** Neither: a frame shown is the nearest one, and says so with ≈. */
    | 'approximate';

/** Which packet shows which frame. Rank: position of a packet among all packets in presentation order. */
export interface ShownFrames {
    readonly agreement: FrameAgreement;
    /** Rank of each frame (ordinal). */
    readonly rankOfFrame: Int32Array;
    /** Decode index of each rank. */
    readonly packetOfRank: Int32Array;
    /** Rank of each decode index. */
    readonly rankOfPacket: Int32Array;
}

/** The frame table's ticks with the length of one tick. */
export interface TableTicks {
    readonly pts: ArrayLike<number>;
    readonly timebase: { readonly num: number; readonly den: number };
}

/**
 * Joins the packets of a file to the frames of its frame table. The rule that makes a demuxer that applies the edit list
 * literally agree with ffprobe and the browser: drop what lies before zero; if anything was dropped, the first kept one is zero.
 * Without a table every kept packet is a frame. A table may also hide packets at the end: those simply have no tick.
 */
export function matchShownFrames(packets: PacketTimes, table?: TableTicks): ShownFrames {
    const count = packets.seconds.length;
    const packetOfRank = presentationOrder(packets.seconds);
    const rankOfPacket = new Int32Array(count);
    packetOfRank.forEach((packet, rank) => (rankOfPacket[packet] = rank));

    const scale = table ? table.timebase.den / table.timebase.num : 1e6;
    const ticks = Float64Array.from(packetOfRank, packet => Math.round(packets.seconds[packet] * scale));
    let firstKept = 0;
    while (firstKept < count && ticks[firstKept] < 0) {
        firstKept += 1;
    }
    const shift = firstKept > 0 && firstKept < count ? ticks[firstKept] : 0;
    const kept = count - firstKept;
    const all = (): Int32Array => Int32Array.from({ length: kept }, (_, frame) => firstKept + frame);
    if (!table) {
        return { agreement: 'count', rankOfFrame: all(), packetOfRank, rankOfPacket };
    }
    for (const offset of new Set([shift, 0, kept > 0 && table.pts.length > 0 ? ticks[firstKept] - table.pts[0] : 0])) {
        const rankOfFrame = findTicks(ticks, table.pts, offset);
        if (rankOfFrame) {
            return { agreement: 'ticks', rankOfFrame, packetOfRank, rankOfPacket };
        }
    }
    if (kept === table.pts.length) {
        return { agreement: 'count', rankOfFrame: all(), packetOfRank, rankOfPacket };
    }
    return { agreement: 'approximate', rankOfFrame: nearestTicks(ticks, table.pts, shift, firstKept), packetOfRank, rankOfPacket };
}

/** Decode indexes by second; of equal seconds the first decoded first. Without B-frames they lie in order already. */
function presentationOrder(seconds: ArrayLike<number>): Int32Array {
    const order = new Int32Array(seconds.length);
    let sorted = true;
    for (let packet = 0; packet < order.length; packet += 1) {
        order[packet] = packet;
        sorted &&= packet === 0 || seconds[packet - 1] <= seconds[packet];
    }
    return sorted ? order : order.sort((a, b) => seconds[a] - seconds[b] || a - b);
}

/** Both ascending; undefined as soon as one tick of the table is not there. */
function findTicks(ticks: Float64Array, wanted: ArrayLike<number>, offset: number): Int32Array | undefined {
    const ranks = new Int32Array(wanted.length);
    let rank = 0;
    for (let frame = 0; frame < wanted.length; frame++) {
        const tick = wanted[frame] + offset;
        while (rank < ticks.length && ticks[rank] < tick) {
            rank += 1;
        }
        if (rank >= ticks.length || ticks[rank] !== tick) {
            return undefined;
        }
        ranks[frame] = rank++;
    }
    return ranks;
}

function nearestTicks(ticks: Float64Array, wanted: ArrayLike<number>, offset: number, from: number): Int32Array {
    const ranks = new Int32Array(wanted.length);
    let rank = Math.min(from, Math.max(ticks.length - 1, 0));
    for (let frame = 0; frame < wanted.length; frame++) {
        const tick = wanted[frame] + offset;
        while (rank + 1 < ticks.length && Math.abs(ticks[rank + 1] - tick) <= Math.abs(ticks[rank] - tick)) {
            rank += 1;
        }
        ranks[frame] = rank;
    }
    return ranks;
}
