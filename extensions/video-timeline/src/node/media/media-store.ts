import { RECORDING_DOCUMENT, filesOf, type RecordingDocument } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { resolveInside } from '@beeldspoor/workbench/lib/node/files/resolve-inside';
import { TrajectoriesFolder } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import { inject, injectable } from '@theia/core/shared/inversify';
import { constants, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { ByteRange } from '../../common/media/byte-range';
import { mediaTypeOf } from '../../common/media/media-types';
import { FootageAccess } from './footage-access';

/** A recording by its ids; never a path of the disk. */
export interface RecordingAddress {
    /** Path of the traject folder inside the trajectories folder. */
    readonly traject: string;
    readonly recording: string;
}

/** The folders of a recording that exists. */
export interface RecordingPlace {
    /** Absolute, links resolved. */
    readonly trajectFolder: string;
    readonly folder: string;
    readonly document: RecordingDocument;
}

/** An open media file. Exactly one of `openRange` and `close` must be called. */
export interface MediaFile {
    readonly size: number;
    readonly type: string;
    /** Changes whenever the bytes change. */
    readonly tag: string;
    openRange(range?: ByteRange): Readable;
    close(): Promise<void>;
}

/** Footage is gone or set aside (`frozen`, `destroyed`), or may not be seen now. */
export class MediaNotPresentError extends Error {}

/** The one way to the bytes of a recording: what is stored otherwise (encrypted, elsewhere) is another implementation. */
export const MediaStore = Symbol('MediaStore');
export interface MediaStore {
    /** Undefined when there is no such recording. Refuses what lies outside the trajectories folder. */
    locate(address: RecordingAddress): Promise<RecordingPlace | undefined>;
    /** Absolute path of file `index` among `filesOf`, for ffmpeg; undefined when there is none. @throws MediaNotPresentError */
    path(place: RecordingPlace, index: number): Promise<string | undefined>;
    /** @throws MediaNotPresentError */
    open(place: RecordingPlace, index: number): Promise<MediaFile | undefined>;
}

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/;

@injectable()
export class FolderMediaStore implements MediaStore {
    @inject(TrajectoriesFolder)
    protected readonly trajectories!: TrajectoriesFolder;

    @inject(FootageAccess)
    protected readonly access!: FootageAccess;

    async locate({ traject, recording }: RecordingAddress): Promise<RecordingPlace | undefined> {
        if (!ID.test(recording) || traject === '' || traject.startsWith('/') || /^[a-z][a-z0-9+.-]+:/i.test(traject)) {
            return undefined;
        }
        const trajectFolder = await resolveInside(this.trajectories.path, traject);
        const folder = await resolveInside(this.trajectories.path, join(trajectFolder, 'opnames', recording));
        const file = await resolveInside(this.trajectories.path, join(folder, 'opname.json'));
        try {
            const document = RECORDING_DOCUMENT.schema.parse(JSON.parse(await readFile(file, 'utf8')));
            return { trajectFolder, folder, document };
        } catch {
            // A file that cannot be read is shown by the Problems view, not by the player.
            return undefined;
        }
    }

    async path(place: RecordingPlace, index: number): Promise<string | undefined> {
        if (place.document.mediaState !== 'present' || !(await this.access.gate(place.trajectFolder, place.document.id)).open) {
            throw new MediaNotPresentError();
        }
        const name = filesOf(place.document)[index];
        if (name === undefined || mediaTypeOf(name) === undefined) {
            return undefined;
        }
        return resolveInside(this.trajectories.path, join(place.folder, name));
    }

    async open(place: RecordingPlace, index: number): Promise<MediaFile | undefined> {
        const path = await this.path(place, index);
        if (path === undefined) {
            return undefined;
        }
        return openMediaFile(path, mediaTypeOf(filesOf(place.document)[index])!);
    }
}

/** Opens an ordinary file to be sent; undefined when there is none. */
export async function openMediaFile(path: string, type: string): Promise<MediaFile | undefined> {
    const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(() => undefined);
    const found = await handle?.stat();
    if (!handle || !found?.isFile()) {
        await handle?.close();
        return undefined;
    }
    return {
        size: found.size,
        type,
        tag: `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`,
        openRange: range => handle.createReadStream({ ...(range && { start: range.start, end: range.end }), highWaterMark: 256 * 1024 }),
        close: () => handle.close()
    };
}
