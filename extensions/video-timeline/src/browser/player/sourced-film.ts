import type { Event } from '@theia/core';
import { Emitter } from '@theia/core/lib/common/event';
import type { FilmTimes } from '../../common/player/film-times';
import type { FilmSource, FrameProvider } from '../frames/frame-provider';
import { SeekFrameProvider } from '../frames/seek-frame-provider';
import { WorkerFrameProvider } from '../frames/worker-frame-provider';
import type { FilmOpener } from './film-holder';
import type { RecordingProxies } from './proxy-films';
import type { RunningFilm } from './running-film';
import { VideoFilm } from './video-film';

/** One file of a recording. */
export interface SourcedFile {
    /** Index among the files of the recording. */
    readonly file: number;
    /** Same-origin address of the original, with Range. */
    readonly url: string;
    readonly table: FilmSource['table'];
    readonly times: FilmTimes;
    /** False: browsers do not show the original. */
    readonly playable: boolean;
}

/**
 * Which version of a file is shown: its proxy as soon as there is one, because that steps faster and every browser knows it; until
 * then the original, when this browser really shows it; otherwise nothing until the proxy is there.
 */
export class SourcedFilm implements FilmOpener {
    protected readonly refused = new Set<'proxy' | 'original'>();
    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;
    protected asked = false;

    constructor(
        protected readonly of: SourcedFile,
        protected readonly proxies: RecordingProxies | undefined,
        /** Where the bundle of the decoding worker lies. */
        protected readonly workerUrl: URL
    ) {
        proxies?.onDidChange(() => void this.onDidChangeEmitter.fire());
        if (!of.playable) {
            this.refused.add('original');
            this.ask();
        }
    }

    get version(): string {
        // A proxy that is made anew has another address.
        const { choice } = this;
        return choice ? `${choice} ${this.urlOf(choice)}` : '';
    }

    get preparing(): number | undefined {
        const proxy = this.proxies?.of(this.of.file);
        const coming =
            proxy &&
            !this.refused.has('proxy') &&
            (proxy.state === 'making' || ((proxy.state === 'none' || proxy.state === 'unneeded') && this.asked));
        return !this.choice && coming ? proxy.fraction : undefined;
    }

    protected get choice(): 'proxy' | 'original' | undefined {
        if (this.proxies?.of(this.of.file).state === 'ready' && !this.refused.has('proxy')) {
            return 'proxy';
        }
        return this.refused.has('original') ? undefined : 'original';
    }

    protected urlOf(choice: 'proxy' | 'original'): string {
        return choice === 'proxy' && this.proxies ? this.proxies.url(this.of.file) : this.of.url;
    }

    async frames(): Promise<FrameProvider> {
        const { choice } = this;
        if (!choice) {
            throw new Error('there is no version of this film that can be shown here');
        }
        const { times, table } = this.of;
        const source: FilmSource = { url: this.urlOf(choice), frameCount: times.frameCount, table };
        try {
            const frames = await this.exactFrames(source, choice === 'original');
            return frames;
        } catch (error) {
            this.refused.add(choice);
            this.ask();
            throw error;
        }
    }

    /** @param orSeeking whether pictures by seeking will do where they cannot be decoded one by one */
    protected async exactFrames(source: FilmSource, orSeeking: boolean): Promise<FrameProvider> {
        let inexact: FrameProvider | undefined;
        try {
            const decoded = await WorkerFrameProvider.open(source, this.workerUrl);
            if (decoded.exact) {
                return decoded;
            }
            inexact = decoded;
        } catch (error) {
            console.warn('Pictures by seeking instead of decoding.', error);
        }
        // A proxy without its frames is no proxy; without WebCodecs it is still the quickest film to seek in.
        if (inexact && !orSeeking) {
            inexact.dispose();
            throw new Error('the proxy has other frames than the film');
        }
        try {
            const sought = await SeekFrameProvider.open(source, this.of.times);
            inexact?.dispose();
            return sought;
        } catch (error) {
            if (inexact) {
                return inexact;
            }
            throw error;
        }
    }

    async film(): Promise<RunningFilm> {
        const { choice } = this;
        if (!choice) {
            throw new Error('there is no version of this film that can be shown here');
        }
        return VideoFilm.open(this.urlOf(choice), this.of.times);
    }

    /** Somebody needs the proxy. */
    protected ask(): void {
        if (!this.asked && this.proxies) {
            this.asked = true;
            this.proxies
                .prepare(this.of.file)
                .catch((error: unknown) => console.warn('A version that can be shown here cannot be made.', error));
        }
    }

    async isMissing(): Promise<boolean> {
        return [404, 410].includes((await fetch(this.of.url, { method: 'HEAD', cache: 'no-store' })).status);
    }

    dispose(): void {
        this.onDidChangeEmitter.dispose();
    }
}
