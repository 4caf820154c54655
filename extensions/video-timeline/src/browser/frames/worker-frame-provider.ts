import { Emitter, type Event } from '@theia/core/lib/common/event';
import { decodeWindow, nextToPrefetch } from '../../common/player/frame-window';
import type { FrameRange } from '../session/recording-session';
import type { DecoderAnswer, DecoderRequest, PictureGeometry } from './frame-messages';
import type { FilmSource, FrameProvider, Picture } from './frame-provider';
import { PictureCache } from './picture-cache';
import { PixelCanvas } from './pixel-canvas';

/** Memory for decoded pictures of one open film. */
const CACHE_BYTES = 256 * 1024 * 1024;
/** Frames to have ready ahead of where the user is. */
const REACH = 24;
/** A held loop may take this part of the cache. */
const HOLD_SHARE = 0.5;

type Opened = Extract<DecoderAnswer, { kind: 'opened' }>;
interface Waiting {
    readonly frame: number;
    resolve(picture: VideoFrame | ImageBitmap | undefined): void;
    reject(error: Error): void;
}

/** Exact pictures through WebCodecs in a worker, whole groups of pictures cached. */
export class WorkerFrameProvider implements FrameProvider {
    readonly geometry: PictureGeometry;
    readonly frameCount: number;
    readonly exact: boolean;
    protected readonly onDidChangeExactEmitter = new Emitter<void>();
    readonly onDidChangeExact: Event<void> = this.onDidChangeExactEmitter.event;

    protected readonly cache: PictureCache<VideoFrame | ImageBitmap>;
    protected readonly failedFrames = new Set<number>();
    protected readonly pixels = new PixelCanvas(document);
    protected waiting: Waiting | undefined;
    /** Number of the last request. */
    protected newest = 0;
    protected wantId = 0;
    protected wantTarget = 0;
    protected busy = false;
    protected place: { readonly frame: number; readonly direction: 1 | -1 } = { frame: 0, direction: 1 };
    protected holding: { readonly range: FrameRange; resolve(held: boolean): void } | undefined;
    protected disposed = false;

    protected constructor(
        protected readonly worker: Worker,
        protected readonly opened: Opened,
        source: FilmSource
    ) {
        this.geometry = opened.geometry;
        this.frameCount = opened.frameCount;
        this.exact = opened.agreement !== 'approximate' && opened.frameCount === source.frameCount;
        this.cache = new PictureCache(Math.max(8, Math.floor(CACHE_BYTES / Math.max(1, opened.pictureBytes))));
        worker.onmessage = event => this.onAnswer(event.data as DecoderAnswer);
    }

    /**
     * @param workerUrl where the bundle of the decoding worker lies
     * @throws Error when this browser cannot decode the film
     */
    static async open(source: FilmSource, workerUrl: URL): Promise<WorkerFrameProvider> {
        if (typeof VideoDecoder === 'undefined') {
            throw new Error('this browser has no WebCodecs');
        }
        const worker = new Worker(workerUrl);
        try {
            const opened = await new Promise<Opened>((resolve, reject) => {
                worker.onerror = event => reject(new Error(event.message || 'the decoding worker does not load'));
                worker.onmessage = event => {
                    const answer = event.data as DecoderAnswer;
                    if (answer.kind === 'opened') {
                        resolve(answer);
                    } else if (answer.kind === 'unusable') {
                        reject(new Error(answer.reason));
                    }
                };
                const request: DecoderRequest = { kind: 'open', url: new URL(source.url, document.baseURI).href, table: source.table };
                worker.postMessage(request);
            });
            return new WorkerFrameProvider(worker, opened, source);
        } catch (error) {
            worker.terminate();
            throw error;
        }
    }

    /** Second at which each frame begins, from the first: for a film without a frame table. */
    get begins(): Float64Array {
        return this.opened.begins;
    }

    async get(frame: number): Promise<Picture | undefined> {
        const request = ++this.newest;
        const picture = await this.decoded(frame);
        const isWanted = (): boolean => request === this.newest && !this.disposed;
        return picture instanceof VideoFrame && isWanted() ? this.pixels.of(picture, isWanted) : picture;
    }

    protected decoded(frame: number): Promise<VideoFrame | ImageBitmap | undefined> {
        this.waiting?.resolve(undefined);
        this.waiting = undefined;
        this.cache.moveTo(frame);
        const there = this.cache.get(frame);
        if (there) {
            return Promise.resolve(there);
        }
        return new Promise((resolve, reject) => {
            this.waiting = { frame, resolve, reject };
            this.want(frame);
        });
    }

    rest(frame: number, direction: 1 | -1): void {
        this.place = { frame, direction };
        this.cache.moveTo(frame);
        if (!this.busy) {
            this.prefetch();
        }
    }

    async hold(range: FrameRange | undefined): Promise<boolean> {
        this.holding?.resolve(false);
        this.holding = undefined;
        if (!range || range.end - range.start > this.cache.capacity * HOLD_SHARE) {
            this.cache.hold(0, 0);
            return false;
        }
        this.cache.hold(range.start, range.end);
        if (this.missingIn(range.start, range.end) === undefined) {
            return true;
        }
        return new Promise(resolve => {
            this.holding = { range, resolve };
            if (!this.waiting) {
                this.prefetch();
            }
        });
    }

    protected missingIn(start: number, end: number): number | undefined {
        for (let frame = start; frame < end; frame++) {
            if (!this.cache.has(frame) && !this.failedFrames.has(frame)) {
                return frame;
            }
        }
        return undefined;
    }

    /** @param most frames after the target to decode, when there is no hurry to have the whole group */
    protected want(target: number, most = Infinity): void {
        const window = decodeWindow(this.opened.groupStarts, this.frameCount, target, this.cache.capacity);
        let { first, end } = window;
        // What is there already at either side need not be decoded again.
        while (first < target && this.cache.has(first)) {
            first += 1;
        }
        while (end > target + 1 && this.cache.has(end - 1)) {
            end -= 1;
        }
        end = Math.min(end, target + most);
        this.busy = true;
        this.wantTarget = target;
        const request: DecoderRequest = { kind: 'want', id: ++this.wantId, target, first, end };
        this.worker.postMessage(request);
    }

    protected prefetch(): void {
        if (this.disposed) {
            return;
        }
        const { frame, direction } = this.place;
        const reach = Math.min(REACH, Math.floor(this.cache.capacity / 4));
        const next = this.holding
            ? this.missingIn(this.holding.range.start, this.holding.range.end)
            : nextToPrefetch(
                  candidate => this.cache.has(candidate) || this.failedFrames.has(candidate),
                  frame,
                  direction,
                  this.frameCount,
                  reach
              );
        if (next !== undefined) {
            this.want(next, next > frame ? reach : 1);
        }
    }

    protected onAnswer(answer: DecoderAnswer): void {
        if (answer.kind === 'picture') {
            if (this.disposed) {
                answer.picture.close();
                return;
            }
            this.cache.put(answer.frame, answer.picture);
            if (this.waiting?.frame === answer.frame) {
                const { resolve } = this.waiting;
                this.waiting = undefined;
                resolve(answer.picture);
            }
            this.settleHold();
        } else if (answer.kind === 'done' && answer.id === this.wantId) {
            this.busy = false;
            this.onDone(answer.failed);
        }
    }

    protected onDone(failed: boolean): void {
        const target = this.wantTarget;
        const missing = !this.cache.has(target);
        if (missing) {
            // Not again by itself: a film that is damaged here would be tried for ever.
            this.failedFrames.add(target);
        }
        if (this.waiting) {
            const { frame, reject } = this.waiting;
            this.waiting = undefined;
            reject(new Error(`frame ${frame} cannot be decoded`));
        }
        this.settleHold();
        if (!failed) {
            this.prefetch();
        }
    }

    protected settleHold(): void {
        if (this.holding && this.missingIn(this.holding.range.start, this.holding.range.end) === undefined) {
            const { resolve } = this.holding;
            this.holding = undefined;
            resolve(true);
        }
    }

    dispose(): void {
        this.disposed = true;
        this.waiting?.resolve(undefined);
        this.waiting = undefined;
        this.holding?.resolve(false);
        this.holding = undefined;
        this.worker.terminate();
        this.cache.clear();
        this.onDidChangeExactEmitter.dispose();
    }
}
