import { nls } from '@theia/core/lib/common/nls';
import {
    IMPORT_FACTS_HEADER,
    importRoute,
    type ImportAnswer,
    type ImportFacts,
    type ImportPreparation
} from '../../common/import/import-routes';

/** How far the sending is; `checking` when all bytes are there and the film is looked at. */
export interface UploadProgress {
    readonly sent: number;
    readonly total: number;
    readonly checking: boolean;
}

// Relative to the page, so that a proxy may put the application under a path.
const address = (traject: string): string => new URL(`.${importRoute(traject)}`, document.baseURI).href;

/** May a film be brought into this traject, and under which code? Undefined: the traject is not there. */
export async function askPreparation(traject: string): Promise<ImportPreparation | undefined> {
    const response = await fetch(address(traject), { credentials: 'same-origin', cache: 'no-store' });
    return response.ok ? ((await response.json()) as ImportPreparation) : undefined;
}

/**
 * Sends a film. Resolves with the answer of the server, also when it refuses; undefined when `signal` cancelled it.
 * (XMLHttpRequest: fetch does not say how far it is.)
 */
export function uploadRecording(
    traject: string,
    file: File,
    facts: ImportFacts,
    onProgress: (progress: UploadProgress) => void,
    signal: AbortSignal
): Promise<ImportAnswer | undefined> {
    return new Promise(done => {
        const request = new XMLHttpRequest();
        request.open('POST', address(traject));
        request.setRequestHeader(IMPORT_FACTS_HEADER, encodeURIComponent(JSON.stringify(facts)));
        request.setRequestHeader('Content-Type', 'application/octet-stream');
        request.upload.onprogress = event => onProgress({ sent: event.loaded, total: file.size, checking: event.loaded >= file.size });
        request.upload.onload = () => onProgress({ sent: file.size, total: file.size, checking: true });
        request.onload = () => done(answerOf(request));
        request.onerror = () => done(lost());
        request.onabort = () => done(undefined);
        signal.addEventListener('abort', () => request.abort(), { once: true });
        request.send(file);
    });
}

function answerOf(request: XMLHttpRequest): ImportAnswer {
    try {
        const answer = JSON.parse(request.responseText) as ImportAnswer;
        return ['added', 'duplicate', 'refused'].includes(answer.kind) ? answer : lost();
    } catch {
        return lost();
    }
}

function lost(): ImportAnswer {
    return {
        kind: 'refused',
        message: {
            happened: nls.localize('beeldspoor/video-timeline/importLost', 'De verbinding met Beeldspoor viel weg tijdens het toevoegen.'),
            kept: nls.localize(
                'beeldspoor/video-timeline/importNothingAdded',
                'Er is niets toegevoegd en het bestand zelf is niet veranderd.'
            ),
            todo: nls.localize('beeldspoor/video-timeline/importTryAgain', 'Voeg de opname nog eens toe.')
        }
    };
}
