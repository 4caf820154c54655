import { ALL_FORMATS, AudioSampleSink, Input, UrlSource } from 'mediabunny';
import { fadeEnds } from '../../common/player/sound-window';
import type { SoundAnswer, SoundRequest } from './sound-messages';

/** Entry of the worker that decodes the sound of single frames: its own bundle, loaded when somebody wants to hear them. */
interface WorkerScope {
    onmessage: ((event: MessageEvent<SoundRequest>) => void) | null;
    postMessage(message: SoundAnswer, transfer?: Transferable[]): void;
}
const scope = globalThis as unknown as WorkerScope;

/** Seconds in which a snippet comes and goes. */
const FADE = 0.006;

type Want = Extract<SoundRequest, { kind: 'want' }>;

let sink: AudioSampleSink | undefined;
/** Second of the file at which its first shown frame begins. */
let begin = 0;
let wanted: Want | undefined;
let working = false;

async function open(url: string): Promise<void> {
    const input = new Input({ formats: ALL_FORMATS, source: new UrlSource(url, { requestInit: { credentials: 'same-origin' } }) });
    const [sound, picture] = await Promise.all([input.getPrimaryAudioTrack(), input.getPrimaryVideoTrack()]);
    if (!sound) {
        throw new Error('no sound');
    }
    if (!(await sound.canDecode())) {
        throw new Error('this coding of sound is not supported');
    }
    begin = Math.max(0, picture ? await picture.getFirstTimestamp() : await sound.getFirstTimestamp());
    sink = new AudioSampleSink(sound);
    scope.postMessage({ kind: 'opened' });
}

async function work(): Promise<void> {
    if (working || !sink) {
        return;
    }
    working = true;
    try {
        while (wanted) {
            const want = wanted;
            wanted = undefined;
            try {
                await answer(sink, want);
            } catch (error) {
                console.warn('sound decoder', error);
                scope.postMessage({ kind: 'sound', id: want.id, rate: 48_000, channels: [] });
            }
        }
    } finally {
        working = false;
    }
}

async function answer(from: AudioSampleSink, want: Want): Promise<void> {
    const start = begin + want.start;
    const end = begin + want.end;
    let rate = 48_000;
    let channels: Float32Array[] = [];
    for await (const sample of from.samples(start, end)) {
        try {
            if (channels.length === 0) {
                rate = sample.sampleRate;
                const length = Math.max(1, Math.round((end - start) * rate));
                channels = Array.from({ length: Math.min(2, sample.numberOfChannels) }, () => new Float32Array(length));
            }
            const at = Math.round((sample.timestamp - start) * rate);
            channels.forEach((channel, planeIndex) => {
                const plane = new Float32Array(sample.numberOfFrames);
                sample.copyTo(plane, { planeIndex, format: 'f32-planar' });
                const from = Math.max(0, -at);
                const to = Math.min(plane.length, channel.length - at);
                if (to > from) {
                    channel.set(plane.subarray(from, to), at + from);
                }
            });
        } finally {
            sample.close();
        }
        if (wanted) {
            break;
        }
    }
    channels.forEach(channel => fadeEnds(channel, Math.round(FADE * rate)));
    scope.postMessage(
        { kind: 'sound', id: want.id, rate, channels },
        channels.map(channel => channel.buffer)
    );
}

scope.onmessage = event => {
    const request = event.data;
    if (request.kind === 'open') {
        open(request.url).catch((error: unknown) => scope.postMessage({ kind: 'unusable', reason: String(error) }));
    } else {
        wanted = request;
        void work();
    }
};
