import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { documentTypeOf } from '../../common/documents/document-types';
import { assembleTrajectory } from '../../common/trajectory/assemble-trajectory';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { walkFolder } from './walk-folder';

/**
 * A traject with all its documents, as they lie on disk. Media are not opened. A file that cannot be read is as one that
 * is not a document: a problem, and nothing is changed.
 *
 * @param folder absolute
 * @param wanted paths of the documents to read; the others are left out as if they were not there
 */
export async function readTrajectory(folder: string, wanted: (path: string) => boolean = () => true): Promise<Trajectory> {
    const found = await walkFolder(folder);
    const documents = found.filter(({ path }) => documentTypeOf(path) !== undefined && wanted(path));
    const texts = await Promise.all(
        documents.map(async ({ path, absolute }) => [path, await readFile(absolute, 'utf8').catch(() => '')] as const)
    );
    const names = new Set(documents.map(({ path }) => path));
    return assembleTrajectory({
        folder: basename(folder),
        files: new Map(texts),
        otherPaths: found.map(({ path }) => path).filter(path => !names.has(path))
    });
}
