import type { EncodedPacketSink, InputVideoTrack } from 'mediabunny';
import type { Mp4Samples } from '../../common/media/mp4-movie';

/** What the demuxer says of each packet, in decoding order. */
export interface PacketList {
    /** Presentation second. */
    readonly seconds: Float64Array;
    /** The demuxer's own number, by which it knows the packet again. */
    readonly sequence: Float64Array;
    /** 1: needs no earlier packet. */
    readonly key: Uint8Array;
}

/** Packets at which the demuxer is asked whether it agrees. */
const PROBES = 16;

/**
 * The packets of an MP4 from its sample tables, as the demuxer would give them one by one: a film of three hours in a blink.
 * The demuxer is asked for the first, the last and some in between; undefined when it says anything else.
 */
export async function packetsOfSamples(
    samples: Mp4Samples,
    track: Pick<InputVideoTrack, 'getTimeResolution'>,
    sink: Pick<EncodedPacketSink, 'getFirstPacket' | 'getPacket' | 'getNextPacket'>
): Promise<PacketList | undefined> {
    const { ticks, keys } = samples;
    const first = await sink.getFirstPacket({ metadataOnly: true });
    const resolution = await track.getTimeResolution();
    if (!first || ticks.length === 0 || !(resolution > 0)) {
        return undefined;
    }
    // Where the demuxer's clock begins: its edit list, applied as it does.
    const offset = ticks[0] - Math.round(first.timestamp * resolution);
    const seconds = Float64Array.from(ticks, tick => (tick - offset) / resolution);
    const sequence = Float64Array.from(ticks, (_, sample) => sample);
    const key = new Uint8Array(ticks.length).fill(keys ? 0 : 1);
    keys?.forEach(sample => (key[sample] = 1));

    const last = ticks.length - 1;
    for (let probe = 0; probe <= PROBES; probe += 1) {
        const sample = Math.round((last * probe) / PROBES);
        const packet = sample === 0 ? first : await sink.getPacket(seconds[sample], { metadataOnly: true });
        if (
            packet?.timestamp !== seconds[sample] ||
            // Of two packets with one timestamp it gives either.
            (packet.sequenceNumber !== sample && ticks[packet.sequenceNumber] !== ticks[sample]) ||
            (packet.type === 'key') !== (key[packet.sequenceNumber] === 1) ||
            (sample === last && packet.sequenceNumber === last && (await sink.getNextPacket(packet, { metadataOnly: true })))
        ) {
            return undefined;
        }
    }
    return { seconds, sequence, key };
}

/** Every packet as the demuxer gives them one by one: sure, but seconds for a film of hours. */
export async function readAllPackets(sink: Pick<EncodedPacketSink, 'packets'>): Promise<PacketList> {
    const seconds: number[] = [];
    const sequence: number[] = [];
    const key: number[] = [];
    for await (const packet of sink.packets(undefined, undefined, { metadataOnly: true })) {
        seconds.push(packet.timestamp);
        sequence.push(packet.sequenceNumber);
        key.push(packet.type === 'key' ? 1 : 0);
    }
    return { seconds: Float64Array.from(seconds), sequence: Float64Array.from(sequence), key: Uint8Array.from(key) };
}
