import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, lstat, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { durableWrite } from '@beeldspoor/workbench/lib/node/files/durable-write';
import type { TrajectoriesFolder } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';

/** A file to be put in a new folder: its text, or the file it is copied from. */
export type NewFile = { readonly path: string; readonly text: string } | { readonly path: string; readonly copyOf: string };

/** After as many folders of one name somebody should look. */
const MOST_ATTEMPTS = 1000;

/**
 * Makes a folder under the trajectories folder with all its files, completely or not at all: everything is written in a
 * temporary folder (emptied at every start), flushed, and then renamed to its place.
 *
 * @param name wished name; `-2`, `-3` … is added when it is taken
 * @returns the name it got
 * @throws what the disk says; nothing is left behind then
 */
export async function placeFolder(folder: TrajectoriesFolder, name: string, files: readonly NewFile[]): Promise<string> {
    const temporary = join(folder.config, 'tmp', `traject-${randomBytes(8).toString('hex')}`);
    try {
        await mkdir(temporary, { recursive: true });
        for (const file of files) {
            await writeNewFile(join(temporary, ...file.path.split('/')), file);
        }
        for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
            const taken = attempt === 1 ? name : `${name}-${attempt}`;
            if (await takePlace(temporary, join(folder.path, taken))) {
                await flush(folder.path);
                return taken;
            }
        }
        throw new Error(`More than ${MOST_ATTEMPTS} folders are called ${name}`);
    } catch (error) {
        await rm(temporary, { recursive: true, force: true });
        throw error;
    }
}

async function writeNewFile(path: string, file: NewFile): Promise<void> {
    if ('text' in file) {
        await durableWrite(path, file.text, { makeFolders: true });
        return;
    }
    await mkdir(dirname(path), { recursive: true });
    await copyFile(file.copyOf, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    await flush(path);
    await flush(dirname(path));
}

/** False when something is there already. */
async function takePlace(temporary: string, place: string): Promise<boolean> {
    if (await lstat(place).catch(() => undefined)) {
        return false;
    }
    try {
        await rename(temporary, place);
        return true;
    } catch (error) {
        const { code = '' } = error as NodeJS.ErrnoException;
        if (['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EISDIR'].includes(code)) {
            return false;
        }
        throw error;
    }
}

/** Survives a power cut; not every system can flush a folder. */
async function flush(path: string): Promise<void> {
    const handle = await open(path, 'r').catch(() => undefined);
    await handle?.sync().catch(() => undefined);
    await handle?.close();
}
