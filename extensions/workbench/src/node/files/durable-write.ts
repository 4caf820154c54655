import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { KeyedMutex } from './keyed-mutex';
import { tempFileName } from './temp-files';

/** The calls a durable write makes; node's own unless a test puts a failing disk in their place. */
export type DurableFileSystem = Pick<typeof fs, 'lstat' | 'mkdir' | 'open' | 'readFile' | 'rename' | 'unlink'>;

/** A file as it stands on disk, read under the lock of its path. */
export interface CurrentFile {
    readonly bytes: Buffer;
    /** SHA-256 of the bytes, lower-case hexadecimal. */
    readonly revision: string;
    /** Whole milliseconds since 1970, rounded as `Stats.mtime` is. */
    readonly mtime: number;
}

export interface DurableWriteOptions {
    /**
     * Looks at what stands on disk (undefined: nothing) before anything is written; throws to refuse. No other durable write of
     * this process comes between this look and the write.
     */
    readonly expect?: (current: CurrentFile | undefined) => void;
    /** Makes the folders above the file that are missing. */
    readonly makeFolders?: boolean;
}

export interface DurableWriteResult {
    readonly revision: string;
    /** Whole milliseconds since 1970; always later than that of the version before, whatever the clock says. */
    readonly mtime: number;
}

const RENAME_ATTEMPTS = 10;
const RENAME_DELAY_MS = 100;
const NEW_FILE_MODE = 0o600;

const paths = new KeyedMutex();

/** SHA-256 in lower-case hexadecimal: the revision of a document. */
export function revisionOf(bytes: Uint8Array | string): string {
    return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The one way in which Beeldspoor writes a file: a temporary file in the same folder, checked for size, flushed, renamed over the
 * old one, the folder flushed; only then it resolves. After a crash or a power cut at any moment the old or the new version is
 * there, whole; once this has resolved, the new one. On any error the old version stays and no temporary file is left.
 *
 * @param path absolute and already found to lie inside the trajectories folder, links resolved
 * @throws what the disk says (ENOSPC, EACCES, EISDIR …) and whatever `expect` throws
 */
export function durableWrite(
    path: string,
    content: Uint8Array | string,
    options: DurableWriteOptions = {},
    disk: DurableFileSystem = fs
): Promise<DurableWriteResult> {
    return paths.run(path, async () => {
        const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
        options.expect?.(await readCurrent(path, disk));
        if (options.makeFolders) {
            await makeFolders(dirname(path), disk);
        }
        const old = await existing(path, disk);
        const temp = join(dirname(path), tempFileName());
        try {
            const mtime = await writeTemp(temp, bytes, old, disk);
            await rename(temp, path, disk);
            await syncFolder(dirname(path), disk);
            return { revision: revisionOf(bytes), mtime };
        } catch (error) {
            await disk.unlink(temp).catch(() => undefined);
            throw error;
        }
    });
}

/** Removes or moves a file while no durable write to it is under way. */
export function whileUnwritten<T>(path: string, action: () => Promise<T>): Promise<T> {
    return paths.run(path, action);
}

/** What stands on disk, or undefined when there is no such file. */
export async function readCurrent(path: string, disk: DurableFileSystem = fs): Promise<CurrentFile | undefined> {
    try {
        const [bytes, found] = await Promise.all([disk.readFile(path), disk.lstat(path)]);
        return { bytes, revision: revisionOf(bytes), mtime: found.mtime.getTime() };
    } catch (error) {
        if (isMissing(error)) {
            return undefined;
        }
        throw error;
    }
}

interface Existing {
    readonly mode: number;
    readonly mtime: number;
}

async function existing(path: string, disk: DurableFileSystem): Promise<Existing | undefined> {
    try {
        const found = await disk.lstat(path);
        if (found.isDirectory()) {
            throw errno('EISDIR', `${basename(path)} is a folder`);
        }
        if (!found.isFile()) {
            throw errno('EACCES', `${basename(path)} is not an ordinary file`);
        }
        if ((found.mode & 0o200) === 0) {
            throw errno('EACCES', `${basename(path)} is read-only`);
        }
        return { mode: found.mode & 0o777, mtime: found.mtime.getTime() };
    } catch (error) {
        if (isMissing(error)) {
            return undefined;
        }
        throw error;
    }
}

async function writeTemp(temp: string, bytes: Uint8Array, old: Existing | undefined, disk: DurableFileSystem): Promise<number> {
    const handle = await disk.open(temp, 'wx', NEW_FILE_MODE);
    try {
        await handle.writeFile(bytes);
        if (old && old.mode !== NEW_FILE_MODE) {
            await handle.chmod(old.mode);
        }
        const written = await handle.stat();
        if (written.size !== bytes.byteLength) {
            throw errno('ENOSPC', `${written.size} of ${bytes.byteLength} bytes were written`);
        }
        let mtime = written.mtime.getTime();
        if (old && mtime <= old.mtime) {
            await handle.utimes(new Date(), new Date(old.mtime + 1));
            mtime = (await handle.stat()).mtime.getTime();
        }
        await handle.sync();
        return mtime;
    } finally {
        await handle.close();
    }
}

/** On Windows a virus scanner or a sync program may hold the file for a moment. */
async function rename(from: string, to: string, disk: DurableFileSystem): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
        try {
            return await disk.rename(from, to);
        } catch (error) {
            const { code } = error as NodeJS.ErrnoException;
            if (attempt >= RENAME_ATTEMPTS || !(code === 'EPERM' || code === 'EACCES' || code === 'EBUSY')) {
                throw error;
            }
            await delay(RENAME_DELAY_MS);
        }
    }
}

async function makeFolders(folder: string, disk: DurableFileSystem): Promise<void> {
    const first = await disk.mkdir(folder, { recursive: true });
    if (first === undefined) {
        return;
    }
    for (let made = folder; made.length >= first.length; made = dirname(made)) {
        await syncFolder(dirname(made), disk);
    }
}

/** So that the new name survives a power cut. Not to be had on Windows, nor on every network disk. */
async function syncFolder(folder: string, disk: DurableFileSystem): Promise<void> {
    if (process.platform === 'win32') {
        return;
    }
    const handle = await disk.open(folder, 'r');
    try {
        await handle.sync();
    } catch (error) {
        if (!['EINVAL', 'ENOTSUP', 'EBADF'].includes((error as NodeJS.ErrnoException).code ?? '')) {
            throw error;
        }
    } finally {
        await handle.close();
    }
}

/** Whether an error of the file system says that there is no such file. */
export function isMissing(error: unknown): boolean {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ENOENT' || code === 'ENOTDIR';
}

function errno(code: string, message: string): NodeJS.ErrnoException {
    return Object.assign(new Error(`${code}: ${message}`), { code });
}
