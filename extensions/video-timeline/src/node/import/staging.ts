import { isAlive } from '@beeldspoor/workbench/lib/node/files/temp-files';
import { createHash, randomBytes } from 'node:crypto';
import { lstat, mkdir, open, readdir, rename, rm, cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

const NAME = /^opname-(\d+)-[0-9a-f]{16}$/;

/** A folder in which a recording is put together before it gets its place. */
export async function makeStagingFolder(temporary: string): Promise<string> {
    const folder = join(temporary, `opname-${process.pid}-${randomBytes(8).toString('hex')}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
}

/** Removes what imports that were cut off have left. @returns how many folders */
export async function sweepStaging(temporary: string): Promise<number> {
    let swept = 0;
    for (const name of await readdir(temporary).catch(() => [])) {
        const pid = NAME.exec(name)?.[1];
        if (pid !== undefined && (Number(pid) === process.pid || !isAlive(Number(pid)))) {
            await rm(join(temporary, name), { recursive: true, force: true });
            swept += 1;
        }
    }
    return swept;
}

/** What was received. */
export interface Received {
    readonly bytes: number;
    /** Lower-case hexadecimal SHA-256. */
    readonly sha256: string;
}

/** The stream gave more bytes than were announced. */
export class TooManyBytesError extends Error {}

/** Writes a stream to a new file, flushed to disk, and hashes it on the way. */
export async function receive(stream: Readable, file: string, limit: number, signal: AbortSignal): Promise<Received> {
    const hash = createHash('sha256');
    const handle = await open(file, 'wx', 0o600);
    let bytes = 0;
    try {
        for await (const chunk of stream as AsyncIterable<Buffer>) {
            signal.throwIfAborted();
            bytes += chunk.length;
            if (bytes > limit) {
                throw new TooManyBytesError();
            }
            hash.update(chunk);
            // writeFile goes on after a short write; write alone does not.
            await handle.writeFile(chunk);
        }
        signal.throwIfAborted();
        await handle.sync();
        const { size } = await handle.stat();
        if (size !== bytes) {
            throw Object.assign(new Error(`${size} of ${bytes} bytes were written`), { code: 'ENOSPC' });
        }
    } finally {
        await handle.close();
    }
    return { bytes, sha256: hash.digest('hex') };
}

/**
 * Gives a finished folder its place in one step: after a crash at any moment it is there whole, or not at all.
 * @throws Error with code EEXIST or ENOTEMPTY when something is there already.
 */
export async function moveIntoPlace(staging: string, place: string): Promise<void> {
    const parent = dirname(place);
    const made = await mkdir(parent, { recursive: true });
    await syncFolder(staging);
    try {
        await rename(staging, place);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EXDEV') {
            throw error;
        }
        // The traject lies on another disk: copied beside its place first, then moved in one step.
        const near = join(parent, `.${randomBytes(8).toString('hex')}.deel`);
        try {
            await cp(staging, near, { recursive: true, errorOnExist: true });
            for (const name of await readdir(near)) {
                await flush(join(near, name));
            }
            await syncFolder(near);
            await rename(near, place);
        } finally {
            await rm(near, { recursive: true, force: true });
        }
        await rm(staging, { recursive: true, force: true });
    }
    await syncFolder(parent);
    if (made) {
        await syncFolder(dirname(parent));
    }
}

/**
 * Gives one finished file its place beside others, flushed to disk.
 * @throws Error with code EEXIST when something is there already.
 */
export async function moveFile(from: string, to: string): Promise<void> {
    if (await lstat(to).catch(() => undefined)) {
        throw Object.assign(new Error('there is a file already'), { code: 'EEXIST' });
    }
    try {
        await rename(from, to);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EXDEV') {
            throw error;
        }
        const near = join(dirname(to), `.${randomBytes(8).toString('hex')}.deel`);
        try {
            await cp(from, near);
            await flush(near);
            await rename(near, to);
        } finally {
            await rm(near, { force: true });
        }
    }
    await syncFolder(dirname(to));
}

async function flush(file: string): Promise<void> {
    const handle = await open(file, 'r+');
    try {
        await handle.sync();
    } finally {
        await handle.close();
    }
}

async function syncFolder(folder: string): Promise<void> {
    if (process.platform === 'win32') {
        return;
    }
    const handle = await open(folder, 'r');
    try {
        await handle.sync();
    } catch {
        // Some network disks cannot flush a folder.
    } finally {
        await handle.close();
    }
}
