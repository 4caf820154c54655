import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { decodeUtf8 } from '@beeldspoor/workbench/lib/node/files/decode-utf8';
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
        ...documents.map(async ({ path, absolute }) => [path, (await readText(absolute)) ?? ''] as const),
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
    const size = await stat(absolute).then(
        found => found.size,
        () => Number.POSITIVE_INFINITY
    );
    const text = size > MOST_NOTE_BYTES ? undefined : await readText(absolute);
    return text === undefined ? undefined : noteText(text);
}

/** Undefined when it cannot be read, or is not UTF-8. */
async function readText(absolute: string): Promise<string | undefined> {
    return readFile(absolute).then(decodeUtf8, () => undefined);
}
