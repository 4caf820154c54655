import { groupOfFrame } from '../../common/player/decode-groups';
import type { PacketIndex } from './packet-index';

/** Packets in the decoder at once: enough to keep it busy, few enough to drop quickly when the user goes elsewhere. */
const QUEUE = 6;
/** Going on decoding is cheaper than starting at another key when that key lies at most this many packets ahead. */
const RUN_ON = 4;

/**
 * One WebCodecs decoder that runs on as long as what is asked lies ahead of it, and starts at a key packet otherwise.
 * Every packet carries its rank as timestamp, so a decoded picture tells exactly which one it is.
 */
export class GroupDecoder {
    protected decoder: VideoDecoder | undefined;
    /** Decode index that is fed next. */
    protected nextPacket = 0;
    /** Rank of the packet it started with: pictures before that one need packets it never saw. */
    protected startRank = 0;
    /** Highest rank that came out since the start; before that the one below where it started, so that nothing behind it seems ahead. */
    protected shownRank = -1;
    protected error: Error | undefined;
    protected wake: (() => void) | undefined;
    protected readonly frameOfRank: Int32Array;
    protected readonly firstFrames: Int32Array;

    constructor(
        protected readonly index: PacketIndex,
        protected readonly config: VideoDecoderConfig,
        /** Takes ownership of the picture. */
        protected readonly onPicture: (frame: number, picture: VideoFrame) => void
    ) {
        this.frameOfRank = new Int32Array(index.packetCount).fill(-1);
        index.shown.rankOfFrame.forEach((rank, frame) => {
            if (this.frameOfRank[rank] < 0) {
                this.frameOfRank[rank] = frame;
            }
        });
        this.firstFrames = Int32Array.from(index.groups, group => group.firstFrame);
    }

    /**
     * Decodes up to frame `end` (exclusive) so that `target` and what follows comes out; resolves when it did, or when
     * `cancelled` says that something else is wanted by now.
     * @throws Error when the decoder refuses the film
     */
    async run(target: number, first: number, end: number, cancelled: () => boolean): Promise<void> {
        const { shown, groups } = this.index;
        const group = groups[groupOfFrame(this.firstFrames, first)];
        const lastGroup = groups[groupOfFrame(this.firstFrames, end - 1)];
        const lastRank = shown.rankOfFrame[end - 1];
        if (!this.reaches(first, target, group.keyPacket)) {
            const startPacket = await this.index.startBefore(group.keyPacket);
            if (cancelled()) {
                return;
            }
            this.start(startPacket);
        }
        while (!cancelled() && this.shownRank < lastRank) {
            if (this.error) {
                throw this.error;
            }
            if (this.nextPacket >= lastGroup.endPacket && (await this.atBoundary())) {
                await this.drain(cancelled);
                return;
            }
            const decoder = this.decoder as VideoDecoder;
            if (decoder.decodeQueueSize >= QUEUE) {
                await this.progress();
                continue;
            }
            const packet = await this.index.read(this.nextPacket);
            if (cancelled()) {
                return;
            }
            decoder.decode(
                new EncodedVideoChunk({
                    type: this.index.key[this.nextPacket] ? 'key' : 'delta',
                    timestamp: shown.rankOfPacket[this.nextPacket] * 1000,
                    data: packet.data
                })
            );
            this.nextPacket += 1;
        }
    }

    /** The running decoder will still give everything from `first` on, or at least `target`, without going far. */
    protected reaches(first: number, target: number, keyPacket: number): boolean {
        if (!this.decoder || this.decoder.state !== 'configured' || this.error) {
            return false;
        }
        const { rankOfFrame } = this.index.shown;
        const ahead = rankOfFrame[first] > this.shownRank || (rankOfFrame[target] > this.shownRank && this.nextPacket > keyPacket);
        return ahead && keyPacket - this.nextPacket <= RUN_ON;
    }

    /** The next packet can begin anew, so the decoder may be emptied here. */
    protected async atBoundary(): Promise<boolean> {
        return (
            this.nextPacket >= this.index.packetCount || (this.index.key[this.nextPacket] === 1 && this.index.canStartAt(this.nextPacket))
        );
    }

    protected async drain(cancelled: () => boolean): Promise<void> {
        const decoder = this.decoder as VideoDecoder;
        const flushed = decoder.flush().catch(error => {
            if (!cancelled() && decoder.state !== 'closed' && this.decoder === decoder) {
                this.error ??= error as Error;
            }
        });
        await flushed;
        if (this.error && !cancelled()) {
            throw this.error;
        }
    }

    protected start(keyPacket: number): void {
        if (this.decoder && this.decoder.state !== 'closed' && !this.error) {
            this.decoder.reset();
        } else {
            this.close();
            const decoder = new VideoDecoder({
                output: picture => this.take(picture),
                error: error => {
                    if (this.decoder === decoder) {
                        this.error = error;
                        this.wake?.();
                    }
                }
            });
            decoder.ondequeue = () => this.wake?.();
            this.decoder = decoder;
        }
        this.error = undefined;
        this.decoder.configure(this.config);
        this.nextPacket = keyPacket;
        this.startRank = this.index.shown.rankOfPacket[keyPacket];
        this.shownRank = this.startRank - 1;
    }

    protected take(picture: VideoFrame): void {
        const rank = Math.round(picture.timestamp / 1000);
        this.shownRank = Math.max(this.shownRank, rank);
        const frame = this.frameOfRank[rank] ?? -1;
        if (frame < 0 || rank < this.startRank) {
            picture.close();
        } else {
            this.onPicture(frame, picture);
        }
        this.wake?.();
    }

    /** The decoder took a packet, gave a picture or failed. */
    protected progress(): Promise<void> {
        return new Promise(resolve => {
            this.wake = () => {
                this.wake = undefined;
                resolve();
            };
        });
    }

    close(): void {
        if (this.decoder && this.decoder.state !== 'closed') {
            this.decoder.close();
        }
        this.decoder = undefined;
    }
}
