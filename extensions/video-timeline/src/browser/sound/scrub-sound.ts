import type { Disposable } from '@theia/core';
import { DisposableCollection } from '@theia/core/lib/common/disposable';
import type { FilmTimes } from '../../common/player/film-times';
import { soundWindow } from '../../common/player/sound-window';
import type { RecordingPlayer } from '../player/recording-player';
import type { FrameSound } from './frame-sound';

/** Seconds in which a snippet that is cut short dies away. */
const CUT = 0.01;

/** While nothing plays, lets each frame that comes on screen be heard: the sound that was made in it. */
export class ScrubSound implements Disposable {
    protected readonly toDispose = new DisposableCollection();
    protected context: AudioContext | undefined;
    protected sound: Promise<FrameSound | undefined> | undefined;
    protected playing: { readonly source: AudioBufferSourceNode; readonly gain: GainNode } | undefined;
    protected last: number | undefined;

    constructor(
        protected readonly player: RecordingPlayer,
        protected readonly times: FilmTimes,
        protected readonly opener: () => Promise<FrameSound>,
        protected readonly enabled: () => boolean
    ) {
        this.last = player.frame;
        this.toDispose.push(player.onDidShowFrame(frame => void this.hear(frame)));
    }

    protected async hear(frame: number): Promise<void> {
        const moved = frame !== this.last;
        this.last = frame;
        const { player } = this;
        if (!moved || player.playing || player.muted || player.volume === 0 || !this.enabled()) {
            return;
        }
        this.sound ??= this.opener().catch((error: unknown) => {
            console.warn('Frames cannot be heard.', error);
            return undefined;
        });
        const sound = await this.sound;
        if (!sound || this.toDispose.disposed || player.frame !== frame) {
            return;
        }
        const { start, end } = soundWindow(this.times, frame);
        const snippet = await sound.get(start, end);
        if (snippet && !this.toDispose.disposed && !player.playing) {
            this.play(snippet.channels, snippet.rate);
        }
    }

    protected play(channels: readonly Float32Array[], rate: number): void {
        const context = (this.context ??= new AudioContext());
        void context.resume();
        const buffer = context.createBuffer(channels.length, channels[0].length, rate);
        channels.forEach((channel, index) => buffer.copyToChannel(new Float32Array(channel), index));
        const source = context.createBufferSource();
        const gain = context.createGain();
        source.buffer = buffer;
        gain.gain.value = this.player.volume;
        source.connect(gain).connect(context.destination);
        this.cut();
        source.start();
        this.playing = { source, gain };
    }

    protected cut(): void {
        if (this.playing && this.context) {
            const { source, gain } = this.playing;
            gain.gain.setTargetAtTime(0, this.context.currentTime, CUT / 3);
            source.stop(this.context.currentTime + CUT);
            this.playing = undefined;
        }
    }

    dispose(): void {
        this.toDispose.dispose();
        void this.sound?.then(sound => sound?.dispose());
        void this.context?.close();
    }
}
