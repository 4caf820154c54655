import { Emitter, type Event } from '@theia/core/lib/common/event';
import type { FilmTimes } from '../../common/player/film-times';
import { VideoClock } from '../../common/player/video-clock';
import type { PictureGeometry } from './frame-messages';
import type { FilmSource, FrameProvider, Picture } from './frame-provider';
import { SeekingVideo } from './seeking-video';
import { loadedVideo, unload } from './video-element';

/** Seeks to try before a frame is given up: the end of some films cannot be reached in a `<video>`. */
const TRIES = 3;

/**
 * For browsers without WebCodecs (or films it refuses): seeks a `<video>` to the middle of the frame, checks which picture the
 * browser presented, and goes as far on as it was off. Whenever that is not the picture asked, `exact` turns false.
 */
export class SeekFrameProvider implements FrameProvider {
    readonly geometry: PictureGeometry;
    readonly frameCount: number;
    exact = true;
    protected readonly onDidChangeExactEmitter = new Emitter<void>();
    readonly onDidChangeExact: Event<void> = this.onDidChangeExactEmitter.event;
    /** Frame that was asked for and is shown, or what comes nearest. */
    protected shown: number | undefined;
    protected newest = 0;
    protected queue: Promise<unknown> = Promise.resolve();

    protected constructor(
        protected readonly seeking: SeekingVideo,
        protected readonly times: FilmTimes,
        protected readonly clock: VideoClock,
        source: FilmSource
    ) {
        const { videoWidth, videoHeight } = seeking.video;
        this.frameCount = source.frameCount;
        this.geometry = { width: videoWidth, height: videoHeight, rotation: 0, flip: false };
    }

    /** @throws Error when the browser cannot show the film at all */
    static async open(source: FilmSource, times: FilmTimes): Promise<SeekFrameProvider> {
        const { video, firstMediaTime } = await loadedVideo(source.url);
        video.muted = true;
        const clock = new VideoClock(times);
        clock.calibrate(firstMediaTime);
        return new SeekFrameProvider(new SeekingVideo(video, firstMediaTime), times, clock, source);
    }

    get(frame: number): Promise<Picture | undefined> {
        const request = ++this.newest;
        const result = this.queue.then(() => (request === this.newest ? this.show(frame, request) : undefined));
        this.queue = result.catch(() => undefined);
        return result;
    }

    protected async show(frame: number, request: number): Promise<Picture | undefined> {
        if (this.shown !== frame) {
            this.shown = undefined;
            const seen = await this.reach(frame, request);
            if (request !== this.newest) {
                return undefined;
            }
            this.shown = frame;
            this.setExact(seen === frame);
        }
        return request === this.newest ? this.seeking.video : undefined;
    }

    /** Brings the element to a frame as near as it goes; gives the frame that it shows then. */
    protected async reach(frame: number, request: number): Promise<number> {
        const isWanted = (mediaTime: number): boolean => this.clock.frameAt(mediaTime) === frame;
        const quarter = (this.times.secondsOf(frame + 1) - this.times.secondsOf(frame)) / 4;
        let target = this.clock.middleOf(frame);
        let seen = frame;
        for (let tries = 0; tries < TRIES; tries += 1) {
            seen = this.clock.frameAt(await this.seeking.seek(target, isWanted));
            if (seen === frame || request !== this.newest) {
                break;
            }
            target += this.times.secondsOf(frame) - this.times.secondsOf(seen) + (seen < frame ? quarter : -quarter);
        }
        return seen;
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
        this.seeking.dispose();
        unload(this.seeking.video);
        this.onDidChangeExactEmitter.dispose();
    }
}
