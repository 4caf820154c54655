import { Emitter, type Event } from '@theia/core/lib/common/event';
import type { FrameTimes } from '@beeldspoor/coaching-model/lib/common/time/frame-times';
import { VideoClock } from '../../common/player/video-clock';
import type { PictureGeometry } from './frame-messages';
import type { FilmSource, FrameProvider, Picture } from './frame-provider';
import { loadedVideo, shownMediaTime } from './video-element';

/**
 * For browsers without WebCodecs (or films it refuses): seeks a `<video>` to the middle of the frame, checks which frame the
 * browser says it shows, and nudges once. Not exact when that does not help: then `exact` turns false.
 */
export class SeekFrameProvider implements FrameProvider {
    readonly geometry: PictureGeometry;
    readonly frameCount: number;
    exact = true;
    protected readonly onDidChangeExactEmitter = new Emitter<void>();
    readonly onDidChangeExact: Event<void> = this.onDidChangeExactEmitter.event;
    protected shown: number | undefined;
    protected newest = 0;
    protected queue: Promise<unknown> = Promise.resolve();

    protected constructor(
        protected readonly video: HTMLVideoElement,
        protected readonly times: FrameTimes,
        protected readonly clock: VideoClock,
        source: FilmSource
    ) {
        this.frameCount = source.frameCount;
        this.geometry = { width: video.videoWidth, height: video.videoHeight, rotation: 0, flip: false };
    }

    /** @throws Error when the browser cannot show the film at all */
    static async open(source: FilmSource, times: FrameTimes): Promise<SeekFrameProvider> {
        const { video, firstMediaTime } = await loadedVideo(source.url);
        const clock = new VideoClock(times);
        clock.calibrate(firstMediaTime);
        return new SeekFrameProvider(video, times, clock, source);
    }

    peek(frame: number): Picture | undefined {
        return this.shown === frame ? this.video : undefined;
    }

    get(frame: number): Promise<Picture | undefined> {
        const request = ++this.newest;
        const result = this.queue.then(() => (request === this.newest ? this.show(frame, request) : undefined));
        this.queue = result.catch(() => undefined);
        return result;
    }

    protected async show(frame: number, request: number): Promise<Picture | undefined> {
        if (this.shown !== frame) {
            const middle = this.clock.middleOf(frame);
            let seen = this.clock.frameAt(await shownMediaTime(this.video, middle));
            if (seen !== frame && request === this.newest) {
                const quarter = (this.times.secondsOf(frame + 1) - this.times.secondsOf(frame)) / 4;
                seen = this.clock.frameAt(await shownMediaTime(this.video, middle + (seen < frame ? quarter : -quarter)));
            }
            this.shown = frame;
            this.setExact(seen === frame);
        }
        return request === this.newest ? this.video : undefined;
    }

    protected setExact(exact: boolean): void {
        if (exact !== this.exact) {
            this.exact = exact;
            this.onDidChangeExactEmitter.fire();
        }
    }

    rest(): void {
        // The browser decodes ahead as it sees fit.
    }

    hold(): Promise<boolean> {
        return Promise.resolve(false);
    }

    dispose(): void {
        this.newest += 1;
        this.video.removeAttribute('src');
        this.video.load();
        this.onDidChangeExactEmitter.dispose();
    }
}
