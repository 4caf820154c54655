import { ALL_FORMATS, EncodedPacketSink, Input, UrlSource, type EncodedPacket, type InputVideoTrack } from 'mediabunny';
import { readMovie, shownEdits } from '../../common/media/mp4-movie';
import { decodeGroups, type DecodeGroup } from '../../common/player/decode-groups';
import { packetsOfSamples, readAllPackets } from './sample-packets';
import { matchShownFrames, type ShownFrames, type TableTicks } from '../../common/player/shown-frames';

/** The packets of a film's picture, joined to its frames; reads data by HTTP Range. */
export class PacketIndex {
    /** Key packets that were looked at: can decoding really start there? */
    protected readonly startable = new Map<number, boolean>();
    protected lastRead: { readonly index: number; readonly packet: EncodedPacket } | undefined;

    protected constructor(
        protected readonly input: Input,
        readonly track: InputVideoTrack,
        protected readonly sink: EncodedPacketSink,
        protected readonly seconds: Float64Array,
        protected readonly sequence: Float64Array,
        readonly key: Uint8Array,
        readonly shown: ShownFrames,
        readonly groups: readonly DecodeGroup[]
    ) {}

    /**
     * @param url the film, served with Range from our own origin
     * @param table the recording's frame table, when there is one
     * @throws Error when the file holds no picture, cannot be read, or shows several pieces of it one after another
     */
    static async open(url: string, table: TableTicks | undefined): Promise<PacketIndex> {
        const retryDelay = (attempts: number): number | null => (attempts < 3 ? 0.2 * 2 ** attempts : null);
        const movie = await readMovie((start, end) => readBytes(url, start, end));
        const picture = movie?.tracks.find(({ handler }) => handler === 'vide');
        if (picture && shownEdits(picture) > 1) {
            // The demuxer knows one piece only: its times would name other pictures than those shown.
            throw new Error('several edits');
        }
        const source = new UrlSource(url, { requestInit: { credentials: 'same-origin' }, getRetryDelay: retryDelay });
        const input = new Input({ formats: ALL_FORMATS, source });
        const track = await input.getPrimaryVideoTrack();
        if (!track) {
            throw new Error('no picture track');
        }
        const sink = new EncodedPacketSink(track);
        const samples = movie?.fragmented ? undefined : movie?.tracks.find(({ id }) => id === track.id)?.samples();
        const packets = (samples && (await packetsOfSamples(samples, track, sink))) ?? (await readAllPackets(sink));
        const { seconds, sequence, key } = packets;
        const shown = matchShownFrames({ seconds, key }, table);
        const groups = decodeGroups({ seconds, key }, shown);
        return new PacketIndex(input, track, sink, seconds, sequence, key, shown, groups);
    }

    /** Second at which each frame begins, from the first; for a film whose frame table is not at hand. */
    get begins(): Float64Array {
        const { rankOfFrame, packetOfRank } = this.shown;
        const first = rankOfFrame.length > 0 ? this.seconds[packetOfRank[rankOfFrame[0]]] : 0;
        return Float64Array.from(rankOfFrame, rank => this.seconds[packetOfRank[rank]] - first);
    }

    get packetCount(): number {
        return this.seconds.length;
    }

    /** The data of one packet, by decode index; the next one after the last read is cheap. */
    async read(index: number): Promise<EncodedPacket> {
        let packet: EncodedPacket | null = null;
        if (this.lastRead?.index === index - 1) {
            packet = await this.sink.getNextPacket(this.lastRead.packet);
        }
        packet ??= await this.find(index);
        this.lastRead = { index, packet };
        return packet;
    }

    /**
     * The packet to start decoding at for a group: its key packet, or an earlier one where the container calls a picture a key
     * (an open group's recovery point) at which this browser's decoder refuses to start.
     */
    async startBefore(keyPacket: number): Promise<number> {
        let group = this.groups.findIndex(each => each.keyPacket === keyPacket);
        while (group > 0 && !(await this.canStartAt(this.groups[group].keyPacket))) {
            group -= 1;
        }
        return this.groups[Math.max(group, 0)].keyPacket;
    }

    /** Whether the decoder accepts this key packet as its first (or first after being emptied). */
    async canStartAt(packet: number): Promise<boolean> {
        let can = this.startable.get(packet);
        if (can === undefined) {
            can = (await this.track.determinePacketType(await this.read(packet))) !== 'delta';
            this.startable.set(packet, can);
        }
        return can;
    }

    protected async find(index: number): Promise<EncodedPacket> {
        const found = await this.sink.getPacket(this.seconds[index]);
        if (found?.sequenceNumber === this.sequence[index]) {
            return found;
        }
        // Two packets with one timestamp: walk to it from the key packet before.
        let walk = await this.sink.getKeyPacket(this.seconds[index]);
        while (walk && walk.sequenceNumber < this.sequence[index]) {
            walk = await this.sink.getNextPacket(walk);
        }
        if (!walk || walk.sequenceNumber !== this.sequence[index]) {
            throw new Error(`packet ${index} cannot be read`);
        }
        return walk;
    }

    dispose(): void {
        this.input.dispose();
    }
}

async function readBytes(url: string, start: number, end: number): Promise<Uint8Array> {
    const response = await fetch(url, { credentials: 'same-origin', headers: { range: `bytes=${start}-${end - 1}` } });
    return response.status === 206 ? new Uint8Array(await response.arrayBuffer()) : new Uint8Array(0);
}
