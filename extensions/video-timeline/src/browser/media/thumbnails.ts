import { Endpoint } from '@theia/core/lib/browser/endpoint';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import type { Disposable } from '@theia/core/lib/common/disposable';
import { inject, injectable } from '@theia/core/shared/inversify';
import { thumbnailSheetRoute, thumbnailsRoute } from '../../common/media/media-routes';
import { thumbnailFor, thumbnailPlace, type ThumbnailIndex } from '../../common/media/thumbnails';
import { MediaJobs } from '../jobs/media-jobs';

/** A part of an image: what `drawImage` takes. */
export interface Thumbnail {
    /** The frame it was made of. */
    readonly frame: number;
    readonly image: ImageBitmap;
    readonly sx: number;
    readonly sy: number;
    readonly sw: number;
    readonly sh: number;
}

/** One film of a recording whose frames count from `startFrame`. */
export interface ThumbnailFilm {
    /** Index among the files of the recording. */
    readonly file: number;
    readonly startFrame: number;
}

/** The thumbnails of a recording: of its key frames, sheet by sheet as they are looked at. */
export class ThumbnailStrip implements Disposable {
    protected films: readonly { readonly film: ThumbnailFilm; readonly index: ThumbnailIndex }[] = [];
    protected readonly sheets = new Map<string, ImageBitmap | 'loading'>();
    protected disposed = false;
    protected readonly onDidChangeEmitter = new Emitter<void>();
    /** There is more to paint: they were made, made again, or another sheet has come. */
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;
    /** Frames of the recording that have a thumbnail, ascending. */
    frames: readonly number[] = [];

    constructor(
        protected readonly traject: string,
        protected readonly recording: string,
        protected readonly of: readonly ThumbnailFilm[]
    ) {}

    /** Asks what there is; nothing when they are not made yet, which is no error. */
    async load(): Promise<void> {
        const films = await Promise.all(
            this.of.map(async film => {
                const index = await fetchIndex(thumbnailsRoute(this.traject, this.recording, film.file));
                return index && { film, index };
            })
        );
        if (this.disposed) {
            return;
        }
        this.forgetSheets();
        this.films = films.filter(each => each !== undefined);
        this.frames = this.films.flatMap(({ film, index }) => index.frames.map(frame => frame + film.startFrame));
        this.onDidChangeEmitter.fire();
    }

    /** Width of a thumbnail for its height; undefined while there is none. */
    get aspect(): number | undefined {
        const [first] = this.films;
        return first && first.index.width / first.index.height;
    }

    /** The thumbnail that stands for a frame: of the last key frame at or before it. Undefined: none, or its sheet is still coming (`onDidChange`). */
    at(frame: number): Thumbnail | undefined {
        const found = this.films.findLast(({ film }) => film.startFrame <= frame) ?? this.films.at(0);
        const n = found && thumbnailFor(found.index.frames, frame - found.film.startFrame);
        if (!found || n === undefined) {
            return undefined;
        }
        const { sheet, ...place } = thumbnailPlace(found.index, n);
        const image = this.sheet(found.film.file, sheet);
        return image && { frame: found.index.frames[n] + found.film.startFrame, image, ...place };
    }

    protected sheet(file: number, sheet: number): ImageBitmap | undefined {
        const key = `${file} ${sheet}`;
        const known = this.sheets.get(key);
        if (known === undefined) {
            this.sheets.set(key, 'loading');
            void this.fetchSheet(key, thumbnailSheetRoute(this.traject, this.recording, file, sheet));
        }
        return known === 'loading' ? undefined : known;
    }

    protected async fetchSheet(key: string, route: string): Promise<void> {
        try {
            const response = await fetch(addressOf(route), { credentials: 'same-origin' });
            const image = response.status === 200 ? await createImageBitmap(await response.blob()) : undefined;
            if (image && !this.disposed && this.sheets.get(key) === 'loading') {
                this.sheets.set(key, image);
                this.onDidChangeEmitter.fire();
            } else {
                image?.close();
            }
        } catch {
            // Decoration: without a connection the strip stays empty.
        }
    }

    protected forgetSheets(): void {
        this.sheets.forEach(image => image !== 'loading' && image.close());
        this.sheets.clear();
    }

    dispose(): void {
        this.disposed = true;
        this.forgetSheets();
        this.films = [];
        this.onDidChangeEmitter.dispose();
    }
}

/** Gives the thumbnails of recordings, and has them looked at again when they were made. */
@injectable()
export class ThumbnailStrips {
    @inject(MediaJobs)
    protected readonly jobs: MediaJobs;

    /**
     * @param traject path of the traject folder inside the trajectories folder
     * @param films the films that follow each other in the recording; the first file when absent
     */
    load(traject: string, recording: string, films: readonly ThumbnailFilm[] = [{ file: 0, startFrame: 0 }]): ThumbnailStrip {
        const strip = new ThumbnailStrip(traject, recording, films);
        let beingMade = false;
        const listener = this.jobs.onDidChange(({ traject: folder, recording: id, step, state }) => {
            if (folder !== traject || id !== recording || step !== 'thumbnails') {
                return;
            }
            if (state === 'done' && (beingMade || strip.frames.length === 0)) {
                void strip.load();
            }
            beingMade = state === 'waiting' || state === 'running';
        });
        const dispose = strip.dispose.bind(strip);
        strip.dispose = () => {
            listener.dispose();
            dispose();
        };
        void strip.load();
        return strip;
    }
}

function addressOf(route: string): string {
    return new Endpoint({ path: route }).getRestUrl().toString();
}

async function fetchIndex(route: string): Promise<ThumbnailIndex | undefined> {
    try {
        const response = await fetch(addressOf(route), { credentials: 'same-origin' });
        return response.status === 200 ? ((await response.json()) as ThumbnailIndex) : undefined;
    } catch {
        return undefined;
    }
}
