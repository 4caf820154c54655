import { afterEach, expect, it, vi } from 'vitest';
import { GroupDecoder } from './group-decoder';
import type { PacketIndex } from './packet-index';

/** Two groups of six frames, shown in the order in which they are decoded. */
const FRAMES = 12;
const GROUP = 6;

const index = {
    packetCount: FRAMES,
    key: Uint8Array.from({ length: FRAMES }, (_, n) => (n % GROUP === 0 ? 1 : 0)),
    shown: {
        rankOfFrame: Int32Array.from({ length: FRAMES }, (_, n) => n),
        rankOfPacket: Int32Array.from({ length: FRAMES }, (_, n) => n)
    },
    groups: [0, GROUP].map(first => ({ firstFrame: first, keyPacket: first, endPacket: first + GROUP })),
    canStartAt: (packet: number) => packet % GROUP === 0,
    startBefore: (packet: number) => Promise.resolve(packet),
    read: () => Promise.resolve({ data: new Uint8Array() })
} as unknown as PacketIndex;

/** Gives each picture only when it is flushed, or when `release` is called: as slow as a decoder can be. */
class SlowDecoder {
    static last: SlowDecoder;
    state = 'unconfigured';
    decodeQueueSize = 0;
    ondequeue: (() => void) | undefined;
    protected readonly held: number[] = [];

    constructor(protected readonly init: { output: (picture: { timestamp: number; close(): void }) => void }) {
        SlowDecoder.last = this;
    }
    configure(): void {
        this.state = 'configured';
    }
    reset(): void {
        this.held.length = 0;
        this.state = 'unconfigured';
    }
    close(): void {
        this.state = 'closed';
    }
    decode({ timestamp }: { timestamp: number }): void {
        this.held.push(timestamp);
    }
    flush(): Promise<void> {
        this.held.splice(0).forEach(timestamp => this.init.output({ timestamp, close: () => undefined }));
        return Promise.resolve();
    }
}

afterEach(() => {
    vi.unstubAllGlobals();
});

it('starts anew for a frame behind it, also when the run before gave nothing yet', async () => {
    vi.stubGlobal('VideoDecoder', SlowDecoder);
    vi.stubGlobal(
        'EncodedVideoChunk',
        class {
            readonly timestamp: number;
            constructor({ timestamp }: { timestamp: number }) {
                this.timestamp = timestamp;
            }
        }
    );
    const shown: number[] = [];
    const decoder = new GroupDecoder(index, { codec: 'avc1' }, frame => void shown.push(frame));

    // Begins in the second group and is given up before its first picture.
    let asked = 0;
    await decoder.run(8, 8, FRAMES, () => ++asked > 4);
    expect(shown).toEqual([]);

    await decoder.run(2, 0, GROUP, () => false);
    expect(shown).toEqual([0, 1, 2, 3, 4, 5]);
});
