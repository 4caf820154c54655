import { enumerate } from '../language/dutch-number';
import { refuseFile } from './exchange-refusal';
import type { ForeignCoding } from './foreign-coding';
import { checkSize, extensionOf, type ForeignFile } from './foreign-file';
import type { ImportContext, Importer } from './importer';

/** The importer that takes a file: of those that recognise its content, one with its extension first. */
export function importerFor(file: ForeignFile, importers: readonly Importer[]): Importer | undefined {
    const extension = extensionOf(file.name);
    const able = importers.filter(importer => importer.recognises(file));
    return able.find(({ extensions }) => extensions.includes(extension)) ?? able[0];
}

/**
 * All codings in a file of another program.
 * @throws UserFacingError when no importer takes it, or the one that does finds nothing in it
 */
export function readForeignFile(file: ForeignFile, importers: readonly Importer[], context: ImportContext = {}): readonly ForeignCoding[] {
    checkSize(file);
    const importer = importerFor(file, importers);
    if (!importer) {
        throw refuseFile(
            'Beeldspoor kent de vorm van dit bestand niet.',
            `Kies een bestand van een van deze soorten: ${enumerate(importers.map(({ label }) => label))}.`
        );
    }
    return importer.read(file, context);
}
