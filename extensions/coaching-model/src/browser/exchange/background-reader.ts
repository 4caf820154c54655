import { refuseFile } from '../../common/exchange/exchange-refusal';
import type { ForeignCoding } from '../../common/exchange/foreign-coding';
import type { ForeignFile } from '../../common/exchange/foreign-file';
import { IMPORTERS } from '../../common/exchange/formats';
import type { Importer } from '../../common/exchange/importer';
import { importerFor } from '../../common/exchange/read-foreign-file';
import { CodingReceiver, type ReadingAnswer, type ReadingQuestion } from '../../common/exchange/reading-desk';
import type { RecordingDossier } from '../../common/trajectory/trajectory';

/** From this size on a file is read beside the page, in bytes: below it, reading takes no longer than starting a thread. */
export const LARGE_FILE = 1_000_000;

/** The part of a worker that is used here. */
export interface ReadingWorker {
    onmessage: ((event: MessageEvent<ReadingAnswer>) => void) | null;
    onerror: ((event: ErrorEvent) => void) | null;
    postMessage(message: ReadingQuestion): void;
    terminate(): void;
}

/** Whether a file is to be read beside the page: it is large, and one of our importers takes it (others are not there). */
export function readsApart(file: ForeignFile, importers: readonly Importer[]): boolean {
    const importer = file.bytes.length < LARGE_FILE ? undefined : importerFor(file, importers);
    return importer !== undefined && IMPORTERS.includes(importer);
}

/**
 * Reads a file in a thread of its own, which ends with it.
 * @throws UserFacingError when the file cannot be read
 */
export function readApart(
    file: ForeignFile,
    dossier: RecordingDossier | undefined,
    start: () => ReadingWorker = () => new Worker(new URL('exchange.worker.js', window.location.href))
): Promise<readonly ForeignCoding[]> {
    const worker = start();
    const receiver = new CodingReceiver();
    const answered = new Promise<readonly ForeignCoding[]>((resolve, reject) => {
        worker.onmessage = ({ data }) => {
            try {
                const codings = receiver.take(data);
                if (codings) {
                    resolve(codings);
                }
            } catch (error) {
                reject(error);
            }
        };
        worker.onerror = ({ message }) =>
            reject(refuseFile('Het lezen van dit bestand is onderbroken.', 'Kies het nog eens, of bewaar een kleiner bestand.', message));
    });
    worker.postMessage({ file, ...(dossier && { dossier: { recording: dossier.recording, frameTable: dossier.frameTable } }) });
    return answered.finally(() => worker.terminate());
}
