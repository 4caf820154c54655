import { constants } from 'node:fs';
import { copyFile, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { tempFileName } from './temp-files';

/** Copies one file: the copy appears whole under its name, or not at all. An existing file of that name is replaced. */
export async function durableCopy(source: string, target: string, mode: number): Promise<void> {
    const temp = join(dirname(target), tempFileName());
    try {
        await copyFile(source, temp, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
        const handle = await open(temp, 'r+');
        try {
            await handle.chmod(mode | 0o200);
            const [from, to] = await Promise.all([stat(source), handle.stat()]);
            if (from.size !== to.size) {
                throw Object.assign(new Error('ENOSPC: the copy is not complete'), { code: 'ENOSPC' });
            }
            await handle.sync();
        } finally {
            await handle.close();
        }
        await rename(temp, target);
    } catch (error) {
        await unlink(temp).catch(() => undefined);
        throw error;
    }
}
