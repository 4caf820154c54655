import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** A regular file below a folder. */
export interface FoundFile {
    /** From the folder, with `/`. */
    readonly path: string;
    readonly absolute: string;
}

/** More than any traject holds; a folder with more is not walked to its end. */
const MOST_ENTRIES = 50_000;
const DEEPEST = 6;

/**
 * The regular files below a folder, sorted by path. Links are not followed and what begins with a dot is passed over
 * (`.beeldspoor` holds what is derived), so nothing outside the folder is ever read.
 */
export async function walkFolder(folder: string): Promise<readonly FoundFile[]> {
    const found: FoundFile[] = [];
    let entries = 0;
    const walk = async (relative: string, depth: number): Promise<void> => {
        for (const entry of await entriesOf(join(folder, relative))) {
            entries += 1;
            if (entry.name.startsWith('.') || entries > MOST_ENTRIES) {
                continue;
            }
            const path = relative === '' ? entry.name : `${relative}/${entry.name}`;
            if (entry.isDirectory() && depth < DEEPEST) {
                await walk(path, depth + 1);
            } else if (entry.isFile()) {
                found.push({ path, absolute: join(folder, path) });
            }
        }
    };
    await walk('', 1);
    return found;
}

/** Entries by name; none where the folder is not there or may not be read. */
export async function entriesOf(folder: string): Promise<readonly Dirent[]> {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}
