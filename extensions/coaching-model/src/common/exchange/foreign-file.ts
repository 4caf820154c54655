import { refuseFile } from './exchange-refusal';

/** A file that a user wants to take over. */
export interface ForeignFile {
    /** Name with extension, without folders. */
    readonly name: string;
    readonly bytes: Uint8Array;
}

/** The largest file that is read, in bytes: some hundred hours of dense coding. */
export const MAX_FILE_BYTES = 64 * 1024 * 1024;
/** The most events that are taken from one file. */
export const MAX_EVENTS = 250_000;

/** @throws UserFacingError for an empty file and one that is too large */
export function checkSize({ bytes }: { readonly bytes: { readonly length: number } }): void {
    if (bytes.length === 0) {
        throw refuseFile('Dit bestand is leeg.', 'Kies het bestand met de codering.');
    }
    if (bytes.length > MAX_FILE_BYTES) {
        throw refuseFile(
            `Dit bestand is groter dan ${MAX_FILE_BYTES / 1024 / 1024} MB.`,
            'Bewaar in het andere programma alleen de codering van deze opname, en kies dat bestand.'
        );
    }
}

/** Lower case, with the dot: `.eaf`; empty for a name without one. */
export function extensionOf(name: string): string {
    return (
        /(?:\.[a-z0-9]+)?\.[a-z0-9]+$/i
            .exec(name)?.[0]
            .toLowerCase()
            .replace(/^\.(?!boris\.gz$)[a-z0-9]+(?=\.)/, '') ?? ''
    );
}

/** The name without folders and extension. */
export function baseName(name: string): string {
    const plain = name.replace(/^.*[\\/]/, '');
    const extension = extensionOf(plain);
    return extension === '' ? plain : plain.slice(0, -extension.length);
}
