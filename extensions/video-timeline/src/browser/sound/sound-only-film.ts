import type { FilmTimes } from '../../common/player/film-times';
import type { FilmListener, RunningFilm } from '../player/running-film';
import type { SoundPicture } from './sound-picture';

/** Runs a recording that is only heard: the sound's clock says which frame it is. */
export class SoundOnlyFilm implements RunningFilm {
    readonly width: number;
    readonly height: number;
    protected listener: FilmListener | undefined;

    protected constructor(
        protected readonly audio: HTMLAudioElement,
        protected readonly times: FilmTimes,
        /** Seconds of the recording that pass before the sound begins. */
        protected readonly offset: number,
        protected readonly picture: SoundPicture
    ) {
        this.width = picture.geometry.width;
        this.height = picture.geometry.height;
        audio.addEventListener('ended', () => this.listener?.onEnded());
        audio.addEventListener('error', () => this.listener?.onFailed());
    }

    /** @throws Error when the browser cannot play it */
    static async open(url: string, times: FilmTimes, offset: number, picture: SoundPicture): Promise<SoundOnlyFilm> {
        const audio = document.createElement('audio');
        audio.preload = 'auto';
        await new Promise<void>((resolve, reject) => {
            audio.onloadedmetadata = () => resolve();
            audio.onerror = () => reject(new Error(audio.error?.message || 'the browser cannot play this sound'));
            audio.src = url;
        });
        return new SoundOnlyFilm(audio, times, offset, picture);
    }

    get seconds(): number {
        return this.audio.currentTime + this.offset;
    }

    prepare(frame: number): void {
        if (!this.listener) {
            this.place(frame);
        }
    }

    protected place(frame: number): void {
        this.audio.currentTime = Math.max(0, this.times.secondsOf(frame) - this.offset);
    }

    async start(frame: number, speed: number, listener: FilmListener): Promise<void> {
        this.listener = listener;
        this.setSpeed(speed);
        this.place(frame);
        try {
            await this.audio.play();
        } catch {
            if (this.listener === listener) {
                listener.onFailed();
            }
            return;
        }
        let shown = -1;
        const tick = (): void => {
            if (this.listener !== listener) {
                return;
            }
            const now = this.times.frameAt(this.seconds);
            if (now !== shown && !this.audio.seeking) {
                shown = now;
                listener.onFrame(now, this.picture.bitmap);
            }
            requestAnimationFrame(tick);
        };
        tick();
    }

    async jump(frame: number): Promise<void> {
        const { listener } = this;
        this.place(frame);
        if (listener && this.audio.paused) {
            await this.audio.play().catch(() => listener.onFailed());
        }
    }

    stop(): void {
        this.listener = undefined;
        this.audio.pause();
    }

    setSpeed(speed: number): void {
        this.audio.playbackRate = speed;
    }

    nudge(): void {
        // Nothing leads it.
    }

    setSound(muted: boolean, volume: number): void {
        this.audio.muted = muted;
        this.audio.volume = volume;
    }

    dispose(): void {
        this.stop();
        this.audio.removeAttribute('src');
        this.audio.load();
    }
}
