import { FRAME_TABLE_DOCUMENT } from '@beeldspoor/coaching-model/lib/common/documents/frame-table';
import type { RecordingDocument } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import type { Rational } from '@beeldspoor/coaching-model/lib/common/time/rational';
import { inject, injectable } from '@theia/core/shared/inversify';
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Projection } from '../../common/frames/frame-index';
import { FrameIndexer } from '../frames/frame-indexer';
import { MediaStore, type RecordingPlace } from '../media/media-store';
import { FrameMaskers, type FrameMasker } from '../pictures/frame-masker';
import { MediaToolchain, type MediaDescription, type MediaStream } from '../toolchain/media-toolchain';

/** One file of a recording. */
export interface FilmFile {
    readonly place: RecordingPlace;
    /** Index among `filesOf`. */
    readonly file: number;
}

/** A file as it lies on disk now. */
export interface FilmOnDisk {
    readonly path: string;
    /** Changes with the bytes of the film and with its masks: 12 hexadecimal digits. */
    readonly source: string;
}

/** The shown frames of one file. */
export interface FilmTicks {
    readonly pts: readonly number[];
    /** Seconds per tick. */
    readonly timebase: Rational;
}

/** What a file is for: `films` count in the frames of the recording, from `startFrame`. */
export type FilmRole =
    | {
          readonly kind: 'film';
          readonly startFrame: number;
          readonly projection: Projection;
          readonly playable: boolean;
          readonly lens: number | undefined;
      }
    | { readonly kind: 'camera'; readonly projection: Projection; readonly playable: boolean }
    | { readonly kind: 'sound' };

/** The role of file `file` among `filesOf`; undefined when there is no such file. */
export function roleOf(recording: RecordingDocument, file: number): FilmRole | undefined {
    const { media, cameras = [], sound, parts, projection, playable, lens } = recording;
    if (file < media.length) {
        return { kind: 'film', startFrame: parts?.[file]?.startFrame ?? 0, projection, playable: playable !== false, lens: lens?.angle };
    }
    const camera = cameras.at(file - media.length);
    if (file < media.length + cameras.length && camera) {
        return { kind: 'camera', projection: camera.projection, playable: camera.playable };
    }
    return sound && file === media.length + cameras.length ? { kind: 'sound' } : undefined;
}

/** The first picture track of a film. */
export function pictureOf({ streams }: MediaDescription): MediaStream | undefined {
    return streams.find(stream => stream.type === 'video' && !stream.attachedPicture && stream.width > 0 && stream.height > 0);
}

/** The first sound track that ffmpeg knows how to read. */
export function soundOf({ streams }: MediaDescription): MediaStream | undefined {
    return streams.find(stream => stream.type === 'audio' && stream.codec !== '' && stream.codec !== 'none');
}

/** The first digits of the SHA-256 of a text. */
export function digest(text: string, length: number): string {
    return createHash('sha256').update(text).digest('hex').slice(0, length);
}

/** What must be known of a film before anything is made from it. */
@injectable()
export class FilmFiles {
    @inject(MediaStore)
    protected readonly store!: MediaStore;

    @inject(MediaToolchain)
    protected readonly toolchain!: MediaToolchain;

    @inject(FrameIndexer)
    protected readonly indexer!: FrameIndexer;

    @inject(FrameMaskers)
    protected readonly maskers!: FrameMaskers;

    /** By path, size and time; the latest few. */
    protected readonly described = new Map<string, Promise<MediaDescription>>();

    /** Undefined when the file is not there. @throws MediaNotPresentError; UserFacingError when masks cannot be read */
    async onDisk(film: FilmFile): Promise<FilmOnDisk | undefined> {
        const path = await this.store.path(film.place, film.file);
        const found = path === undefined ? undefined : await stat(path).catch(() => undefined);
        if (path === undefined || !found?.isFile()) {
            return undefined;
        }
        const masker = await this.maskerOf(film);
        return { path, source: digest(`${found.size} ${found.mtimeMs} ${masker?.fingerprint ?? ''}`, 12) };
    }

    /** Masks lie on the films of the recording, not on its other cameras. */
    async maskerOf({ place, file }: FilmFile): Promise<FrameMasker | undefined> {
        return roleOf(place.document, file)?.kind === 'film' ? this.maskers.of(place) : undefined;
    }

    /** @throws MediaToolError when the file is no film; UserFacingError when ffprobe is missing */
    describe({ path, source }: FilmOnDisk): Promise<MediaDescription> {
        const key = `${source} ${path}`;
        let description = this.described.get(key);
        if (!description) {
            description = this.toolchain.describe(path);
            this.described.set(key, description);
            description.catch(() => this.described.delete(key));
            const [oldest] = this.described.keys();
            if (this.described.size > 64) {
                this.described.delete(oldest);
            }
        }
        return description;
    }

    /** Ticks of the shown frames of a film: from `frames.json` when that is about this one file, else from the film. */
    async ticks({ place, file }: FilmFile, { path }: FilmOnDisk, signal?: AbortSignal): Promise<FilmTicks> {
        const kept = file === 0 && place.document.media.length === 1 ? await readFrameTable(place) : undefined;
        return kept ?? (await this.indexer.index(path, signal)).index;
    }
}

/** Frame tables read lately, by file as it was then: one of three hours is megabytes, and every step asks for it. */
const tables = new Map<string, { readonly state: string; readonly table: Promise<FilmTicks | undefined> }>();
const MOST_TABLES = 2;

/** The frame table of a recording; undefined when it is missing, empty or not readable. Not to be changed: it is shared. */
export async function readFrameTable(place: Pick<RecordingPlace, 'folder'>): Promise<FilmTicks | undefined> {
    const file = join(place.folder, 'frames.json');
    const found = await stat(file).catch(() => undefined);
    if (!found) {
        return undefined;
    }
    const state = `${found.size} ${found.mtimeMs} ${found.ino}`;
    const known = tables.get(file);
    const table = known?.state === state ? known.table : parseFrameTable(file);
    tables.delete(file);
    tables.set(file, { state, table });
    for (const oldest of [...tables.keys()].slice(0, -MOST_TABLES)) {
        tables.delete(oldest);
    }
    return table;
}

async function parseFrameTable(file: string): Promise<FilmTicks | undefined> {
    try {
        const { pts, timebase } = FRAME_TABLE_DOCUMENT.schema.parse(JSON.parse(await readFile(file, 'utf8')));
        return pts.length > 0 ? { pts, timebase } : undefined;
    } catch {
        return undefined;
    }
}
