import type { PacketTimes, ShownFrames } from './shown-frames';

/** A group of pictures: the frames that can be decoded from one key packet. */
export interface DecodeGroup {
    /** Decode index of its key packet. */
    readonly keyPacket: number;
    /** One past the last packet, in decode order, that one of its frames needs. Leading pictures of an open next group lie beyond that group's key. */
    readonly endPacket: number;
    /** Frames `[firstFrame, endFrame)`. */
    readonly firstFrame: number;
    readonly endFrame: number;
}

/**
 * The groups of a file in presentation order; together they hold every frame. A frame belongs to the last key packet that is
 * shown no later than the frame itself, so that the leading pictures of an open group are decoded from the group before.
 */
export function decodeGroups(packets: PacketTimes, shown: ShownFrames): DecodeGroup[] {
    const { rankOfFrame, rankOfPacket, packetOfRank } = shown;
    const frames = rankOfFrame.length;
    if (frames === 0) {
        return [];
    }
    const keys: number[] = [];
    for (let packet = 0; packet < packets.key.length; packet++) {
        if (packets.key[packet] && (keys.length === 0 || rankOfPacket[packet] > rankOfPacket[keys[keys.length - 1]])) {
            keys.push(packet);
        }
    }
    const starts = keys.length > 0 ? keys : [0];
    const groups: DecodeGroup[] = [];
    let frame = 0;
    for (let index = 0; index < starts.length && frame < frames; index++) {
        const nextRank = index + 1 < starts.length ? rankOfPacket[starts[index + 1]] : Infinity;
        const firstFrame = frame;
        let endPacket = starts[index] + 1;
        while (frame < frames && rankOfFrame[frame] < nextRank) {
            endPacket = Math.max(endPacket, packetOfRank[rankOfFrame[frame]] + 1);
            frame += 1;
        }
        if (frame > firstFrame) {
            groups.push({ keyPacket: starts[index], endPacket, firstFrame, endFrame: frame });
        }
    }
    return groups;
}

/** Index of the group that holds `frame`, by its first frames (ascending, the first 0). */
export function groupOfFrame(firstFrames: ArrayLike<number>, frame: number): number {
    let low = 0;
    let high = firstFrames.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (firstFrames[middle] <= frame) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    return Math.max(low, 0);
}
