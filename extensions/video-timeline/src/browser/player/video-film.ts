import type { FilmTimes } from '../../common/player/film-times';
import { VideoClock } from '../../common/player/video-clock';
import { loadedVideo, unload } from '../frames/video-element';
import type { FilmListener, RunningFilm } from './running-film';

/** The running picture and sound of a film: a `<video>` in no document whose frames are known by `requestVideoFrameCallback`. */
export class VideoFilm implements RunningFilm {
    protected listener: FilmListener | undefined;
    /** Frame the element stands at, when that is sure. */
    protected at: number | undefined;
    protected seeking = false;
    protected callback = 0;
    protected speed = 1;

    protected constructor(
        protected readonly video: HTMLVideoElement,
        protected readonly clock: VideoClock
    ) {
        video.addEventListener('ended', () => this.listener?.onEnded());
        video.addEventListener('error', () => this.listener?.onFailed());
        this.await();
    }

    /** @throws Error when the browser cannot show its picture */
    static async open(url: string, times: FilmTimes): Promise<VideoFilm> {
        const { video, firstMediaTime } = await loadedVideo(url);
        const clock = new VideoClock(times);
        clock.calibrate(firstMediaTime);
        return new VideoFilm(video, clock);
    }

    get width(): number {
        return this.video.videoWidth;
    }

    get height(): number {
        return this.video.videoHeight;
    }

    get seconds(): number {
        return this.clock.secondsOf(this.video.currentTime);
    }

    protected await(): void {
        this.callback = this.video.requestVideoFrameCallback((_now, metadata) => {
            if (!this.seeking && this.listener) {
                this.report(this.listener, metadata.mediaTime);
            }
            this.await();
        });
    }

    /**
     * Under load the element may be one picture further than the callback says. A `VideoFrame` taken from it holds picture and
     * time together, so that what is painted is what is told; without it the callback's time must do.
     */
    protected report(listener: FilmListener, mediaTime: number): void {
        const picture = typeof VideoFrame === 'undefined' ? undefined : new VideoFrame(this.video);
        if (picture?.displayWidth === this.video.videoWidth) {
            listener.onFrame(this.clock.frameAt(picture.timestamp / 1e6), picture);
        } else {
            listener.onFrame(this.clock.frameAt(mediaTime), this.video);
        }
        picture?.close();
    }

    /** Brings the element to a frame while nothing plays, so that playing begins at once. */
    prepare(frame: number): void {
        if (!this.listener && this.at !== frame) {
            void this.moveTo(frame);
        }
    }

    /** Plays from a frame until `stop`. */
    async start(frame: number, speed: number, listener: FilmListener): Promise<void> {
        this.listener = listener;
        this.setSpeed(speed);
        if (this.at !== frame || this.seeking) {
            await this.moveTo(frame);
        }
        if (this.listener !== listener) {
            return;
        }
        this.at = undefined;
        try {
            await this.video.play();
        } catch {
            if (this.listener === listener) {
                listener.onFailed();
            }
        }
    }

    /** Goes on playing from another frame. */
    async jump(frame: number): Promise<void> {
        const { listener } = this;
        if (this.seeking) {
            return;
        }
        await this.moveTo(frame);
        this.at = undefined;
        if (listener && this.listener === listener && (this.video.paused || this.video.ended)) {
            await this.video.play().catch(() => listener.onFailed());
        }
    }

    stop(): void {
        this.listener = undefined;
        this.at = undefined;
        this.video.pause();
    }

    setSpeed(speed: number): void {
        this.speed = speed;
        this.nudge(1);
    }

    nudge(factor: number): void {
        const rate = Math.min(Math.max(this.speed * factor, 0.0625), 16);
        if (this.video.playbackRate !== rate) {
            this.video.playbackRate = rate;
        }
    }

    setSound(muted: boolean, volume: number): void {
        this.video.muted = muted;
        this.video.volume = volume;
    }

    /** Resolves when the element stands at the frame asked last. */
    protected moveTo(frame: number): Promise<void> {
        this.at = frame;
        this.seeking = true;
        return new Promise(resolve => {
            const settle = (): void => {
                this.video.removeEventListener('seeked', settle);
                this.video.removeEventListener('error', settle);
                if (!this.video.seeking) {
                    this.seeking = false;
                }
                resolve();
            };
            this.video.addEventListener('seeked', settle);
            this.video.addEventListener('error', settle);
            this.video.currentTime = this.clock.middleOf(frame);
        });
    }

    dispose(): void {
        this.stop();
        this.video.cancelVideoFrameCallback(this.callback);
        unload(this.video);
    }
}
