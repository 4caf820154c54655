import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { URI as CodeUri } from '@theia/core/shared/vscode-uri';
import { UserFacingError } from '../../common/errors/user-facing-error';
import { isMissing } from './durable-write';
import { isSecret } from './secret-files';

/** A path that does not lie in the trajectories folder, or that is kept from everyone. Says nothing about what is there. */
export class OutsideFolderError extends UserFacingError {
    constructor() {
        super({
            happened: 'Dit bestand ligt niet in de map met uw trajecten.',
            kept: 'Er is niets gelezen of veranderd.',
            todo: 'Kies een bestand binnen de map met uw trajecten.'
        });
        this.name = 'OutsideFolderError';
    }
}

export interface ResolveOptions {
    /** True: a link in the last place is taken as itself, not as what it points to. For removing and renaming. */
    readonly keepLastLink?: boolean;
}

/**
 * The one gate to the file system: gives the real path of something inside the trajectories folder, whether it exists or not.
 * Links are followed as far as the path exists; what ends outside the folder, dangles, or is a secret of the server is refused.
 *
 * @param root the trajectories folder, absolute, links resolved
 * @param target a `file:` URI, an absolute path, or a path from `root`
 * @throws OutsideFolderError
 */
export async function resolveInside(root: string, target: string, options: ResolveOptions = {}): Promise<string> {
    const path = resolve(root, plainPath(target));
    if (!isWithin(root, path)) {
        throw new OutsideFolderError();
    }
    const real = options.keepLastLink && path !== root ? join(await realPath(dirname(path)), basename(path)) : await realPath(path);
    if (!isWithin(root, real) || isSecret(root, real) || isSecret(root, path)) {
        throw new OutsideFolderError();
    }
    return real;
}

/** Whether `path` is `root` or lies under it; both absolute and without dots. */
export function isWithin(root: string, path: string): boolean {
    const way = relative(root, path);
    return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

const SCHEME = /^[a-z][a-z0-9+.-]+:/i;

/** The path that a URI or path spells, when it is spelled without tricks. */
function plainPath(target: string): string {
    let path = target;
    if (SCHEME.test(target)) {
        const uri = parseUri(target);
        if (uri.scheme !== 'file' || uri.authority !== '' || uri.query !== '' || uri.fragment !== '') {
            throw new OutsideFolderError();
        }
        path = uri.fsPath;
    }
    const isPlain = path !== '' && path.split(sep).every(isPlainSegment);
    if (!isPlain) {
        throw new OutsideFolderError();
    }
    return path;
}

function parseUri(target: string): CodeUri {
    try {
        return CodeUri.parse(target, true);
    } catch {
        throw new OutsideFolderError();
    }
}

/**
 * Refuses control characters, backslashes (separators elsewhere), going up, and names that would mean one of these
 * after being decoded once or twice more, as a careless layer below could do.
 */
function isPlainSegment(segment: string, index = 0): boolean {
    if (segment.length > 255 || segment === '..' || hasControlCharacter(segment)) {
        return false;
    }
    if (segment.includes('\\') || (process.platform === 'win32' && !isPlainOnWindows(segment, index))) {
        return false;
    }
    return !/%(?:25)*(?:2e|2f|5c|00|c0|c1|e0%80|u[0-9a-f]{4})/i.test(segment);
}

/** No other drive, no second stream of a file, no device, no dots or spaces that Windows drops. */
function isPlainOnWindows(segment: string, index: number): boolean {
    if (index === 0 && /^[a-z]:$/i.test(segment)) {
        return true;
    }
    return !/[:]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(segment);
}

function hasControlCharacter(text: string): boolean {
    for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (code < 0x20 || code === 0x7f) {
            return true;
        }
    }
    return false;
}

/** The path with all links resolved; what does not exist yet is put behind the deepest folder that does. */
async function realPath(path: string): Promise<string> {
    const missing: string[] = [];
    for (let existing = path; ; existing = dirname(existing)) {
        try {
            return join(await realpath(existing), ...missing);
        } catch (error) {
            // A link that leads nowhere could lead outside by the time it is used.
            if (!isMissing(error) || existing === dirname(existing) || (await exists(existing))) {
                throw new OutsideFolderError();
            }
            missing.unshift(basename(existing));
        }
    }
}

const exists = (path: string): Promise<boolean> =>
    lstat(path).then(
        () => true,
        () => false
    );
