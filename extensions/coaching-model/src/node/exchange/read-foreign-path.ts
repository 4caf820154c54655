import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { refuseFile } from '../../common/exchange/exchange-refusal';
import { checkSize, type ForeignFile, MAX_FILE_BYTES } from '../../common/exchange/foreign-file';

/**
 * A file that a user named, in memory. One that is too large is not read.
 * @param path absolute
 * @throws UserFacingError when it cannot be read or is too large
 */
export async function readForeignPath(path: string): Promise<ForeignFile> {
    const name = basename(path);
    try {
        const { size } = await stat(path);
        if (size > MAX_FILE_BYTES) {
            checkSize({ bytes: { length: size } });
        }
        const file = { name, bytes: new Uint8Array(await readFile(path)) };
        checkSize(file);
        return file;
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== undefined) {
            throw refuseFile(`Het bestand «${name}» kan niet worden gelezen.`, 'Kijk of het er nog staat en of u het mag lezen.', error);
        }
        throw error;
    }
}
