import { relative, sep } from 'node:path';
import { isTempFileName } from './temp-files';
import { CONFIG_FOLDER_NAME } from './trajectories-folder';

/** What in the settings folder is nobody's business but the server's: sign-in keys, sessions, lock, address, uploads under way. */
const SECRET_PREFIXES = ['aanmelding', 'sessies', 'slot', 'adres', 'tmp', 'journaal'];

/**
 * Whether a path may not be seen through any route, because it is a secret of the server or half written.
 * @param root the trajectories folder, links resolved
 * @param path absolute, inside `root`, links resolved
 */
export function isSecret(root: string, path: string): boolean {
    const [first, second, ...rest] = relative(root, path).split(sep).map(plain);
    if ([first, second, ...rest].some(name => name !== undefined && isTempFileName(name))) {
        return true;
    }
    return first === CONFIG_FOLDER_NAME && second !== undefined && SECRET_PREFIXES.some(prefix => second.startsWith(prefix));
}

/** Whether a folder is the trajectories folder itself or its settings folder: never copied, moved, packed or removed as a whole. */
export function holdsSecrets(root: string, path: string): boolean {
    const way = plain(relative(root, path));
    return way === '' || way === CONFIG_FOLDER_NAME;
}

/** As a file system that ignores case, composed letters and dots at the end would compare names. */
function plain(name: string): string {
    return name
        .normalize('NFC')
        .toLowerCase()
        .replace(/[. ]+$/, '');
}
