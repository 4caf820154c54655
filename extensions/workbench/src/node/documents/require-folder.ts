import { lstat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserFacingError } from '../../common/errors/user-facing-error';
import { isMissing } from '../files/durable-write';
import { isWithin } from '../files/resolve-inside';

/** What makes a folder the folder of a traject. */
const MARK = 'traject.json';

/**
 * Refuses a write that would make the folder of a traject again after somebody removed or renamed it. The folder of the file must
 * exist, or else lie in a traject, whose own folders (`plan`, `opnames/<id>` …) may be made.
 *
 * @param root the trajectories folder, absolute, links resolved
 * @param path absolute, within `root`, links resolved
 * @throws UserFacingError
 */
export async function requireFolder(root: string, path: string): Promise<void> {
    let folder = dirname(path);
    if (await exists(folder)) {
        return;
    }
    while (isWithin(root, folder)) {
        if (await exists(join(folder, MARK))) {
            return;
        }
        folder = dirname(folder);
    }
    throw new UserFacingError({
        happened: 'De map van dit traject is er niet meer.',
        kept: 'Er is niets op schijf veranderd.',
        todo: 'Zet de map terug op haar plaats, of open het traject op de plaats waar de map nu staat.'
    });
}

async function exists(path: string): Promise<boolean> {
    try {
        await lstat(path);
        return true;
    } catch (error) {
        if (isMissing(error)) {
            return false;
        }
        throw error;
    }
}
