import type { DecoderAnswer, DecoderRequest, PictureGeometry } from './frame-messages';
import { GroupDecoder } from './group-decoder';
import { PacketIndex } from './packet-index';

/** Entry of the decoding worker: its own bundle, so that the demuxer is loaded only when a film is opened. */
interface WorkerScope {
    onmessage: ((event: MessageEvent<DecoderRequest>) => void) | null;
    postMessage(message: DecoderAnswer, transfer?: Transferable[]): void;
}
const scope = globalThis as unknown as WorkerScope;

type Want = Extract<DecoderRequest, { kind: 'want' }>;

let decoder: GroupDecoder | undefined;
let wanted: Want | undefined;
let working = false;
/** Copies under way; a window is complete only when these have left too. */
const copies = new Set<Promise<void>>();

async function open(url: string, table: Extract<DecoderRequest, { kind: 'open' }>['table']): Promise<void> {
    const index = await PacketIndex.open(url, table);
    const config = await decoderConfig(index);
    if (index.groups.length === 0) {
        throw new Error('no frames');
    }
    const geometry: PictureGeometry = {
        width: await index.track.getDisplayWidth(),
        height: await index.track.getDisplayHeight(),
        rotation: await index.track.getRotation(),
        flip: await index.track.getFlip()
    };
    const software = config.hardwareAcceleration === 'prefer-software';
    decoder = new GroupDecoder(index, config, (frame, picture) => deliver(frame, picture, software));
    scope.postMessage({
        kind: 'opened',
        agreement: index.shown.agreement,
        frameCount: index.shown.rankOfFrame.length,
        geometry,
        groupStarts: Int32Array.from(index.groups, group => group.firstFrame),
        begins: index.begins,
        pictureBytes: (await index.track.getCodedWidth()) * (await index.track.getCodedHeight()) * (software ? 1.5 : 4)
    });
}

/** Decoding in software keeps pictures small (YUV) and the number held unlimited; otherwise whatever the browser has. */
async function decoderConfig(index: PacketIndex): Promise<VideoDecoderConfig> {
    const base = await index.track.getDecoderConfig();
    if (!base) {
        throw new Error('unknown codec');
    }
    for (const hardwareAcceleration of ['prefer-software', 'no-preference'] as const) {
        // Not `rotation`: newer browsers would turn the picture themselves, older ones would not; it is turned when painted.
        const { codec, description, codedWidth, codedHeight, colorSpace } = base;
        const config: VideoDecoderConfig = { codec, description, codedWidth, codedHeight, colorSpace, hardwareAcceleration };
        if ((await VideoDecoder.isConfigSupported(config)).supported) {
            return config;
        }
    }
    throw new Error(`codec ${base.codec} is not supported`);
}

function deliver(frame: number, picture: VideoFrame, software: boolean): void {
    const want = wanted;
    if (!want || frame < want.first || frame >= want.end) {
        picture.close();
    } else if (software) {
        scope.postMessage({ kind: 'picture', frame, picture }, [picture]);
    } else {
        const copying = copy(frame, picture).finally(() => copies.delete(copying));
        copies.add(copying);
    }
}

/** A hardware decoder has few surfaces: copy, and give the surface back at once. */
async function copy(frame: number, picture: VideoFrame): Promise<void> {
    try {
        const bitmap = await createImageBitmap(picture);
        scope.postMessage({ kind: 'picture', frame, picture: bitmap }, [bitmap]);
    } finally {
        picture.close();
    }
}

async function work(): Promise<void> {
    if (working || !decoder) {
        return;
    }
    working = true;
    try {
        while (wanted) {
            const want = wanted;
            let failed = false;
            try {
                await decoder.run(want.target, want.first, want.end, () => wanted !== want);
            } catch (error) {
                failed = true;
                console.warn('frame decoder', error);
            }
            await Promise.allSettled(copies);
            if (wanted === want) {
                wanted = undefined;
                scope.postMessage({ kind: 'done', id: want.id, failed });
            }
        }
    } finally {
        working = false;
    }
}

scope.onmessage = event => {
    const request = event.data;
    if (request.kind === 'open') {
        open(request.url, request.table).catch(error => scope.postMessage({ kind: 'unusable', reason: String(error) }));
    } else {
        wanted = request;
        void work();
    }
};
