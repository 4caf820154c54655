import type { Disposable } from '@theia/core';
import { correction } from '../../common/player/follow';

/** Milliseconds between two looks at how far the sound is off. */
const LOOK_EVERY = 250;
/** Milliseconds after a jump in which the sound is left to settle. */
const SETTLE = 1000;

/** The sound of a separate recorder; plays beside a picture whose clock it follows. */
export class SeparateSound implements Disposable {
    protected running = false;
    protected speed = 1;
    protected looked = 0;

    protected constructor(
        protected readonly audio: HTMLAudioElement,
        /** Seconds of the recording that pass before the sound begins. */
        protected readonly offset: number
    ) {}

    /** @throws Error when the browser cannot play it */
    static async open(url: string, offset: number): Promise<SeparateSound> {
        const audio = document.createElement('audio');
        audio.preload = 'auto';
        await new Promise<void>((resolve, reject) => {
            audio.onloadedmetadata = () => resolve();
            audio.onerror = () => reject(new Error(audio.error?.message || 'the browser cannot play this sound'));
            audio.src = url;
        });
        audio.onloadedmetadata = null;
        audio.onerror = null;
        return new SeparateSound(audio, offset);
    }

    /** Plays beside a picture that stands at this second of the recording. */
    start(seconds: number, speed: number): void {
        this.running = true;
        this.speed = speed;
        this.looked = performance.now() + SETTLE;
        this.place(seconds);
    }

    /** The picture is here now: stays beside it. */
    follow(seconds: number): void {
        const now = performance.now();
        if (!this.running || now - this.looked < LOOK_EVERY) {
            return;
        }
        this.looked = now;
        const wanted = seconds - this.offset;
        const sounds = wanted >= 0 && wanted < this.audio.duration;
        if (!sounds || this.audio.paused) {
            this.place(seconds);
            return;
        }
        const done = correction(this.audio.currentTime - wanted);
        if (done.kind === 'rate') {
            this.audio.playbackRate = this.speed * done.factor;
        } else {
            this.looked = now + SETTLE;
            this.place(seconds);
        }
    }

    /** The picture jumped to a second of the recording. */
    jump(seconds: number): void {
        if (this.running) {
            this.looked = performance.now() + SETTLE;
            this.place(seconds);
        }
    }

    /** Brings it to a second of the recording; silent before its begin and after its end. */
    protected place(seconds: number): void {
        const wanted = seconds - this.offset;
        if (wanted < 0 || wanted >= this.audio.duration) {
            this.audio.pause();
            return;
        }
        this.audio.playbackRate = this.speed;
        this.audio.currentTime = wanted;
        if (this.audio.paused) {
            this.audio.play().catch((error: unknown) => console.warn('The separate sound does not play.', error));
        }
    }

    setSpeed(speed: number): void {
        this.speed = speed;
        this.audio.playbackRate = speed;
    }

    setSound(muted: boolean, volume: number): void {
        this.audio.muted = muted;
        this.audio.volume = volume;
    }

    stop(): void {
        this.running = false;
        this.audio.pause();
    }

    dispose(): void {
        this.stop();
        this.audio.removeAttribute('src');
        this.audio.load();
    }
}
