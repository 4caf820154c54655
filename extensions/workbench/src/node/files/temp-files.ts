import { randomBytes } from 'node:crypto';
import { readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';

const NAME = /^\.~bs-(\d+)-[0-9a-f]{16}\.tmp$/;
const DAY_MS = 24 * 60 * 60 * 1000;

/** A name that nothing else has, for a file that is still being written. Says which process writes. */
export function tempFileName(): string {
    return `.~bs-${process.pid}-${randomBytes(8).toString('hex')}.tmp`;
}

/** Whether a file name is one of a file that is still being written, or was when the program stopped. */
export function isTempFileName(name: string): boolean {
    return NAME.test(name);
}

/**
 * Removes what writes that were cut off have left under a folder: files of processes that are gone, and of any process after a day.
 * @returns how many were removed
 */
export async function sweepTempFiles(folder: string, now = Date.now()): Promise<number> {
    let swept = 0;
    for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) {
            swept += await sweepTempFiles(path, now);
        } else if (entry.isFile() && (await isLeftOver(entry.name, path, now))) {
            swept += await unlink(path).then(
                () => 1,
                () => 0
            );
        }
    }
    return swept;
}

async function isLeftOver(name: string, path: string, now: number): Promise<boolean> {
    const pid = NAME.exec(name)?.[1];
    if (pid === undefined) {
        return false;
    }
    return (
        !isAlive(Number(pid)) ||
        now -
            (await stat(path).then(
                found => found.mtimeMs,
                () => now
            )) >
            DAY_MS
    );
}

/** Whether a process with this id runs on this machine. */
export function isAlive(pid: number): boolean {
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
}
