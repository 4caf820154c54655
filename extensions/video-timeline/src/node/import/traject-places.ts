import { RECORDING_DOCUMENT, type RecordingDocument } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { resolveInside } from '@beeldspoor/workbench/lib/node/files/resolve-inside';
import { TrajectoriesFolder } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import { inject, injectable } from '@theia/core/shared/inversify';
import { lstat, readFile, readdir, rmdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { alreadyThere } from './import-refusals';

/** Where recordings of a traject lie, and which there are. */
@injectable()
export class TrajectPlaces {
    @inject(TrajectoriesFolder)
    protected readonly trajectories!: TrajectoriesFolder;

    /** The folder in which films are put together before they get their place. */
    get temporary(): string {
        return join(this.trajectories.config, 'tmp');
    }

    /** The folder of a traject that exists; undefined otherwise. */
    async folder(traject: string): Promise<string | undefined> {
        if (traject === '' || traject.startsWith('/') || /^[a-z][a-z0-9+.-]+:/i.test(traject)) {
            return undefined;
        }
        const folder = await resolveInside(this.trajectories.path, traject);
        const found = await stat(join(folder, 'traject.json')).catch(() => undefined);
        return found?.isFile() ? folder : undefined;
    }

    /** Folder of a recording, there or not. @throws OutsideFolderError */
    recording(folder: string, id: string): Promise<string> {
        return resolveInside(this.trajectories.path, join(folder, 'opnames', id));
    }

    /** Names of everything in `opnames`. */
    async takenIds(folder: string): Promise<string[]> {
        return readdir(join(folder, 'opnames')).catch(() => []);
    }

    /** Every recording that can be read; what cannot is shown in the Problems view. */
    async recordings(folder: string): Promise<RecordingDocument[]> {
        const found = await Promise.all((await this.takenIds(folder)).map(id => this.document(folder, id)));
        return found.filter(document => document !== undefined);
    }

    /** The facts of one recording; undefined when they are not there or cannot be read. */
    async document(folder: string, id: string): Promise<RecordingDocument | undefined> {
        try {
            const place = await this.recording(folder, id);
            return RECORDING_DOCUMENT.schema.parse(JSON.parse(await readFile(join(place, 'opname.json'), 'utf8')));
        } catch {
            return undefined;
        }
    }

    /** The recording of this traject that holds exactly these bytes. */
    async recordingWith(folder: string, sha256: string): Promise<string | undefined> {
        const found = (await this.recordings(folder)).find(
            ({ mediaState, sha256: films, cameras = [], sound }) =>
                mediaState !== 'destroyed' && [...films, ...cameras.map(camera => camera.sha256), sound?.sha256].includes(sha256)
        );
        return found?.id;
    }

    /** @throws UserFacingError when something stands where a recording would go. */
    async expectFree(place: string, id: string): Promise<void> {
        // An empty folder is nobody's work; anything else is.
        await rmdir(place).catch(() => undefined);
        const there = await lstat(place).catch(() => undefined);
        if (there) {
            throw alreadyThere(id);
        }
    }

    /** Bytes free on the disk of the trajectories folder. */
    async freeBytes(): Promise<number> {
        const { bavail, bsize } = await statfs(this.trajectories.path);
        return bavail * bsize;
    }
}
