import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { documentTypeOf } from '../../common/documents/document-types';
import { MOST_NOTE_BYTES, noteText } from '../../common/notes/note-text';
import { assembleTrajectory } from '../../common/trajectory/assemble-trajectory';
import { isNotePath } from '../../common/trajectory/document-paths';
import type { Trajectory } from '../../common/trajectory/trajectory';
import { type FoundFile, walkFolder } from './walk-folder';

/**
 * A traject with all its documents and notes, as they lie on disk. Media are not opened. A file that cannot be read is as
 * one that is not a document: a problem, and nothing is changed.
 *
 * @param folder absolute
 * @param wanted paths of the documents and notes to read; the others are left out as if they were not there
 */
export async function readTrajectory(folder: string, wanted: (path: string) => boolean = () => true): Promise<Trajectory> {
    const found = await walkFolder(folder);
    const documents = found.filter(({ path }) => documentTypeOf(path) !== undefined && wanted(path));
    const notes = found.filter(({ path }) => isNotePath(path) && wanted(path));
    const texts = await Promise.all([
        ...documents.map(async ({ path, absolute }) => [path, await readFile(absolute, 'utf8').catch(() => '')] as const),
        ...notes.map(async note => [note.path, await readNote(note)] as const)
    ]);
    const files = new Map(texts.flatMap(([path, text]) => (text === undefined ? [] : [[path, text] as const])));
    return assembleTrajectory({
        folder: basename(folder),
        files,
        otherPaths: found.map(({ path }) => path).filter(path => !files.has(path))
    });
}

async function readNote({ absolute }: FoundFile): Promise<string | undefined> {
    try {
        return (await stat(absolute)).size > MOST_NOTE_BYTES ? undefined : noteText(await readFile(absolute, 'utf8'));
    } catch {
        return undefined;
    }
}
