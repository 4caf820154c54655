import { isAlive, isTempFileName, tempFileName } from '@beeldspoor/workbench/lib/node/files/temp-files';
import { CONFIG_FOLDER_NAME } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import { injectable } from '@theia/core/shared/inversify';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordingPlace } from '../media/media-store';

/** What is derived from films, and the folder in `.beeldspoor` in which it lies. */
export const DERIVED_FOLDERS = { peaks: 'golfvorm', thumbnails: 'miniaturen', proxy: 'afspeelversie' } as const;
export type DerivedKind = keyof typeof DERIVED_FOLDERS;

/** What one derived file is made of. */
export interface DerivedName {
    readonly recording: string;
    /** Index among the files of the recording. */
    readonly file: number;
    /** Changes with the film and with its masks. */
    readonly source: string;
    /** Changes with how it is made. */
    readonly settings: string;
}

/** `O1.0.1a2b3c4d5e6f.9a8b7c6d`: recording, file, source and settings. */
export function derivedName({ recording, file, source, settings }: DerivedName): string {
    return `${recording}.${file}.${source}.${settings}`;
}

/** The parts of a name; undefined for anything else that lies there. */
export function parseDerivedName(name: string): DerivedName | undefined {
    const match = /^([A-Za-z0-9_-]+)\.(\d+)\.([0-9a-f]{12})\.([0-9a-f]{8})$/.exec(name);
    return match ? { recording: match[1], file: Number(match[2]), source: match[3], settings: match[4] } : undefined;
}

/**
 * What is derived from films: it lies in `.beeldspoor` of the traject, can be made again, and appears whole under its name or not at
 * all. A thing is a file or a folder.
 */
@injectable()
export class DerivedFiles {
    /** Unfinished things of this very process. */
    protected readonly unfinished = new Set<string>();

    folder(place: Pick<RecordingPlace, 'trajectFolder'>, kind: DerivedKind): string {
        return join(place.trajectFolder, CONFIG_FOLDER_NAME, DERIVED_FOLDERS[kind]);
    }

    path(place: Pick<RecordingPlace, 'trajectFolder'>, kind: DerivedKind, name: DerivedName): string {
        return join(this.folder(place, kind), derivedName(name));
    }

    /** Path of what was made for this recording, file and source, whatever the settings were: the latest. */
    async find(place: RecordingPlace, kind: DerivedKind, wanted: Omit<DerivedName, 'settings'>): Promise<string | undefined> {
        const folder = this.folder(place, kind);
        const found = (await readdir(folder).catch(() => [])).filter(name => {
            const parts = parseDerivedName(name);
            return parts?.recording === wanted.recording && parts.file === wanted.file && parts.source === wanted.source;
        });
        const dated = await Promise.all(
            found.map(async name => ({
                path: join(folder, name),
                time: (await stat(join(folder, name)).catch(() => undefined))?.mtimeMs ?? 0
            }))
        );
        return dated.sort((a, b) => b.time - a.time).at(0)?.path;
    }

    has(place: RecordingPlace, kind: DerivedKind, name: DerivedName): Promise<boolean> {
        return stat(this.path(place, kind, name)).then(
            () => true,
            () => false
        );
    }

    /**
     * Lets `make` write at a temporary path in the right folder, then flushes what it wrote, gives it its name in one step, and
     * removes what the same film had before. When anything fails nothing is left.
     */
    async publish(place: RecordingPlace, kind: DerivedKind, name: DerivedName, make: (temporary: string) => Promise<void>): Promise<void> {
        const folder = this.folder(place, kind);
        await mkdir(folder, { recursive: true });
        const temporary = join(folder, tempFileName());
        this.unfinished.add(temporary);
        try {
            await make(temporary);
            await flush(temporary);
            const final = join(folder, derivedName(name));
            await rm(final, { recursive: true, force: true });
            await rename(temporary, final);
            await flushFolder(folder);
        } finally {
            await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
            this.unfinished.delete(temporary);
        }
        await this.removeOthers(folder, name);
    }

    protected async removeOthers(folder: string, kept: DerivedName): Promise<void> {
        for (const name of await readdir(folder).catch(() => [])) {
            const parts = parseDerivedName(name);
            if (parts?.recording === kept.recording && parts.file === kept.file && name !== derivedName(kept)) {
                await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
            }
        }
    }

    /** Removes everything that was derived from one recording: its footage is frozen, destroyed or gone. */
    async removeRecording(trajectFolder: string, recording: string): Promise<void> {
        await this.removeWhere(trajectFolder, name => parseDerivedName(name)?.recording === recording);
    }

    /**
     * Removes what a killed process left half done, and what belongs to no recording that has footage.
     * @param isPresent whether a recording has its footage
     */
    async sweep(trajectFolder: string, isPresent: (recording: string) => Promise<boolean>): Promise<void> {
        await this.removeWhere(trajectFolder, async (name, path) => {
            const recording = parseDerivedName(name)?.recording ?? /^([A-Za-z0-9_-]+)-[0-9a-f]{16}\.peaks$/.exec(name)?.[1];
            return recording === undefined ? isLeftOver(name) && !this.unfinished.has(path) : !(await isPresent(recording));
        });
    }

    protected async removeWhere(trajectFolder: string, isOver: (name: string, path: string) => boolean | Promise<boolean>): Promise<void> {
        for (const kind of Object.values(DERIVED_FOLDERS)) {
            const folder = join(trajectFolder, CONFIG_FOLDER_NAME, kind);
            for (const name of await readdir(folder).catch(() => [])) {
                if (await isOver(name, join(folder, name))) {
                    await rm(join(folder, name), { recursive: true, force: true }).catch(() => undefined);
                }
            }
        }
    }
}

/** Whether a temporary name is one of a process that is gone; this one knows its own. */
function isLeftOver(name: string): boolean {
    const pid = Number(/^\.~bs-(\d+)-/.exec(name)?.[1]);
    return isTempFileName(name) && (pid === process.pid || !isAlive(pid));
}

async function flush(path: string): Promise<void> {
    const found = await stat(path);
    if (found.isDirectory()) {
        for (const name of await readdir(path)) {
            await flush(join(path, name));
        }
        await flushFolder(path);
        return;
    }
    const handle = await open(path, 'r+');
    try {
        await handle.sync();
    } finally {
        await handle.close();
    }
}

async function flushFolder(path: string): Promise<void> {
    if (process.platform === 'win32') {
        return;
    }
    const handle = await open(path, 'r');
    try {
        await handle.sync();
    } catch {
        // Some network disks cannot flush a folder.
    } finally {
        await handle.close();
    }
}
