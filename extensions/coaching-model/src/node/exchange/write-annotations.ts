import { join } from 'node:path';
import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { parseDocument, serialiseDocument } from '@beeldspoor/workbench/lib/common/documents/parse-document';
import { decodeUtf8 } from '@beeldspoor/workbench/lib/node/files/decode-utf8';
import { durableWrite, readCurrent } from '@beeldspoor/workbench/lib/node/files/durable-write';
import { ANNOTATIONS_DOCUMENT, type AnnotationsDocument } from '../../common/documents/annotations';
import { mergeAnnotations, type MergedAnnotations } from '../../common/exchange/mapping/merge-annotations';
import { annotationsPath } from '../../common/trajectory/document-paths';

/** What a coder's file becomes, and whether it was written. */
export interface WrittenAnnotations extends Pick<MergedAnnotations, 'added' | 'present'> {
    /** Inside the traject folder, with `/`. */
    readonly path: string;
    /** The coder had no file for this recording. */
    readonly created: boolean;
}

/**
 * Puts annotations in the file of a coder: a new file, or beside what stands there, which stays as it is. Somebody who writes
 * at the same moment is never overwritten.
 *
 * @param folder of the traject, absolute
 * @param dryRun only says what would come of it
 * @throws UserFacingError when the file that stands there cannot be read, or changes meanwhile
 */
export async function writeAnnotations(folder: string, coming: AnnotationsDocument, dryRun = false): Promise<WrittenAnnotations> {
    const path = annotationsPath(coming.recording, coming.coder);
    const current = await readCurrent(join(folder, path));
    const existing = current && readExisting(path, decodeUtf8(current.bytes));
    const { document, added, present } = existing
        ? mergeAnnotations(existing, coming)
        : { document: coming, added: coming.annotations.length, present: 0 };
    if (!dryRun && added > 0) {
        await durableWrite(join(folder, path), serialiseDocument(document), {
            makeFolders: true,
            expect: now => {
                if (now?.revision !== current?.revision) {
                    throw new UserFacingError({
                        happened: `${path} is intussen door iemand anders veranderd.`,
                        kept: 'Er is niets overschreven.',
                        todo: 'Geef de opdracht nog eens.'
                    });
                }
            }
        });
    }
    return { path, added, present, created: !existing };
}

function readExisting(path: string, text: string | undefined): AnnotationsDocument {
    const parsed = text === undefined ? undefined : parseDocument(ANNOTATIONS_DOCUMENT, text);
    if (parsed?.kind === 'ok') {
        return parsed.value;
    }
    throw new UserFacingError({
        happened:
            parsed?.kind === 'newer'
                ? `${path} is gemaakt met een nieuwere versie van Beeldspoor.`
                : `${path} is niet te lezen${parsed ? `: ${parsed.message}` : '.'}`,
        kept: 'Er is niets veranderd; het bestand staat er nog.',
        todo: 'Open het traject in Beeldspoor, of kies een andere codeur.'
    });
}
