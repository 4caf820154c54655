import type { Disposable, Event } from '@theia/core';
import { Emitter } from '@theia/core/lib/common/event';
import type { FrameProvider } from '../frames/frame-provider';
import type { RunningFilm } from './running-film';

/** Opens the two ways of showing a film; the second may be absent or fail. */
export interface FilmOpener {
    frames(): Promise<FrameProvider>;
    film(): Promise<RunningFilm>;
    /** Asked when no pictures came: whether the file is not there at all. */
    isMissing?(): Promise<boolean>;
    /** A version that can be shown is being made: how far that is, 0 to 1. Undefined: there is something to open, or there never will be. */
    readonly preparing?: number | undefined;
    /** Changes when `frames` and `film` would open something else by now. */
    readonly version?: string;
    /** `preparing` or `version` changed. */
    readonly onDidChange?: Event<void>;
}

/** How far opening a film came. */
export type FilmState = 'opening' | 'preparing' | 'ready' | 'missing' | 'unplayable';

/** What is open of a film. */
export interface OpenFilm {
    readonly frames: FrameProvider;
    /** Absent: the browser plays it not by itself; decoded pictures must do. */
    readonly film: RunningFilm | undefined;
}

/**
 * Keeps a film open: what there is now, and whatever better comes later. Something better lies ready until it is adopted, so that
 * nobody loses a picture that is being shown.
 */
export class FilmHolder implements Disposable {
    state: FilmState = 'opening';
    /** While preparing, 0 to 1. */
    fraction = 0;
    protected open: OpenFilm | undefined;
    protected next: OpenFilm | undefined;
    protected version: string | undefined;
    protected attempt = 0;
    protected disposed = false;
    protected readonly onDidChangeEmitter = new Emitter<void>();
    /** state or fraction changed, or something better lies ready. */
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;
    protected readonly listening: Disposable | undefined;
    /** Resolves when it is known whether something can be shown now. */
    readonly settled: Promise<void>;
    protected settle: () => void;

    constructor(protected readonly opener: FilmOpener) {
        this.settled = new Promise(resolve => (this.settle = resolve));
        this.listening = opener.onDidChange?.(() => void this.update());
        void this.update();
    }

    get frames(): FrameProvider | undefined {
        return this.open?.frames;
    }

    get film(): RunningFilm | undefined {
        return this.open?.film;
    }

    /** Something better than what is open can be adopted. */
    get hasNext(): boolean {
        return this.next !== undefined;
    }

    /** Takes what lies ready instead of what is open, which is closed. */
    adopt(): void {
        if (this.next) {
            const before = this.open;
            this.open = this.next;
            this.next = undefined;
            close(before);
        }
    }

    protected async update(): Promise<void> {
        const { preparing, version = '' } = this.opener;
        if (preparing !== undefined && !this.open) {
            this.attempt += 1;
            this.version = undefined;
            this.become('preparing', preparing);
        } else if (preparing === undefined && version !== this.version) {
            this.version = version;
            await this.openNow(++this.attempt);
        }
    }

    protected async openNow(attempt: number): Promise<void> {
        if (!this.open) {
            this.become('opening', 0);
        }
        const [frames, film] = await Promise.allSettled([this.opener.frames(), this.opener.film()]);
        const opened = film.status === 'fulfilled' ? film.value : undefined;
        if (this.disposed || attempt !== this.attempt || frames.status === 'rejected') {
            opened?.dispose();
            if (frames.status === 'fulfilled') {
                frames.value.dispose();
            } else if (!this.disposed && attempt === this.attempt) {
                await this.fail(attempt, frames.reason, film.status === 'rejected' ? film.reason : '');
            }
            return;
        }
        close(this.next);
        this.next = { frames: frames.value, film: opened };
        if (!this.open) {
            this.adopt();
        }
        this.become('ready', 1);
    }

    protected async fail(attempt: number, ...reasons: unknown[]): Promise<void> {
        console.warn('This film cannot be shown.', ...reasons);
        if (this.open || this.opener.preparing !== undefined || (this.opener.version ?? '') !== this.version) {
            // What is open stays; or another version is there or on its way.
            return this.open ? undefined : this.update();
        }
        const missing = await (this.opener.isMissing?.() ?? Promise.resolve(false)).catch(() => false);
        if (!this.disposed && attempt === this.attempt) {
            this.become(missing ? 'missing' : 'unplayable', 0);
        }
    }

    protected become(state: FilmState, fraction: number): void {
        this.state = state;
        this.fraction = fraction;
        if (state !== 'opening') {
            this.settle();
        }
        this.onDidChangeEmitter.fire();
    }

    dispose(): void {
        this.disposed = true;
        this.settle();
        this.listening?.dispose();
        this.onDidChangeEmitter.dispose();
        close(this.open);
        close(this.next);
    }
}

function close(film: OpenFilm | undefined): void {
    film?.frames.dispose();
    film?.film?.dispose();
}
