import { nls } from '@theia/core/lib/common/nls';
import {
    IMPORT_FACTS_HEADER,
    PIECES_HEADER,
    importRoute,
    probePictureRoute,
    probeRoute,
    sendingDoneRoute,
    sendingPartRoute,
    sendingRoute,
    type AdditionFacts,
    type ImportAnswer,
    type ImportFacts,
    type ImportPreparation,
    type ProbeAnswer,
    type SendingStatus
} from '../../common/import/import-routes';
import { filmPieces } from './film-pieces';

/** A stretch of bytes of a file. */
export interface Piece {
    readonly offset: number;
    readonly length: number;
}

/** How far the sending is; `checking` when all bytes are there and the film is looked at. */
export interface UploadProgress {
    readonly sent: number;
    readonly total: number;
    readonly checking: boolean;
    /** The connection is away; it is tried again by itself. */
    readonly waiting?: boolean;
}

/** Bytes in one request: what a broken connection costs at most. */
const PART = 32 * 1024 ** 2;
/** Pauses before another try, in seconds: about two minutes in all. */
const PAUSES = [1, 2, 4, 8, 15, 30, 60];

// Relative to the page, so that a proxy may put the application under a path.
const address = (route: string): string => new URL(`.${route}`, document.baseURI).href;

/** End of a file's name, lower case, without the dot. */
export function extensionOf(name: string): string {
    return (/\.([A-Za-z0-9]{1,8})$/.exec(name)?.[1] ?? '').toLowerCase();
}

/** May a film be brought into this traject, and under which code? Undefined: the traject is not there. */
export async function askPreparation(traject: string): Promise<ImportPreparation | undefined> {
    const response = await fetch(address(importRoute(traject)), { credentials: 'same-origin', cache: 'no-store' });
    return response.ok ? ((await response.json()) as ImportPreparation) : undefined;
}

/** What a film is, from a few pieces of it; `unknown` when that cannot be told before it is sent. */
export async function probeFile(traject: string, file: File): Promise<ProbeAnswer> {
    try {
        const pieces = await filmPieces(file);
        const said = pieces.map(({ offset, length }) => `${offset}:${length}`).join(',');
        const response = await fetch(address(probeRoute(traject)), {
            method: 'POST',
            credentials: 'same-origin',
            headers: {
                'Content-Type': 'application/octet-stream',
                [PIECES_HEADER]: `size=${file.size}&kind=${extensionOf(file.name)}&pieces=${said}`
            },
            body: new Blob(pieces.map(({ offset, length }) => file.slice(offset, offset + length)))
        });
        const answer = (await response.json()) as ProbeAnswer;
        return ['probed', 'refused'].includes(answer.kind) ? answer : { kind: 'unknown' };
    } catch {
        return { kind: 'unknown' };
    }
}

export function pictureAddress(traject: string, probe: string, lens?: number): string {
    return address(probePictureRoute(traject, probe, lens));
}

export function forgetProbe(traject: string, probe: string): void {
    void fetch(address(probeRoute(traject, probe)), { method: 'DELETE', credentials: 'same-origin', keepalive: true }).catch(
        () => undefined
    );
}

/** A sending that can be gone on with after the connection broke. */
export class Sending {
    protected id: string | undefined;

    constructor(
        protected readonly traject: string,
        protected readonly files: readonly File[]
    ) {}

    get total(): number {
        return this.files.reduce((sum, file) => sum + file.size, 0);
    }

    /**
     * Sends what has not come yet, then asks to bring it in. Resolves with the answer of the server, also when it refuses;
     * with undefined when `signal` cancelled it. Called again after «connection lost» it goes on where it stood.
     */
    async send(
        facts: ImportFacts | AdditionFacts,
        onProgress: (progress: UploadProgress) => void,
        signal: AbortSignal
    ): Promise<ImportAnswer | undefined> {
        try {
            const begun = await this.begin(signal);
            if (typeof begun !== 'string') {
                return begun;
            }
            if (!(await this.sendFiles(begun, onProgress, signal))) {
                return lost(true);
            }
            onProgress({ sent: this.total, total: this.total, checking: true });
            const response = await fetch(address(sendingDoneRoute(this.traject, begun)), {
                method: 'POST',
                credentials: 'same-origin',
                headers: { [IMPORT_FACTS_HEADER]: encodeURIComponent(JSON.stringify(facts)) },
                signal
            });
            this.id = undefined;
            return await answerOf(response);
        } catch {
            if (!signal.aborted) {
                return lost(this.id !== undefined);
            }
            this.cancel();
            return undefined;
        }
    }

    /** Throws away what has come. */
    cancel(): void {
        if (this.id !== undefined) {
            const options = { method: 'DELETE', credentials: 'same-origin', keepalive: true } as const;
            void fetch(address(sendingRoute(this.traject, this.id)), options).catch(() => undefined);
            this.id = undefined;
        }
    }

    /** The id of the sending, or why it may not begin. */
    protected async begin(signal: AbortSignal): Promise<string | ImportAnswer> {
        if (this.id === undefined) {
            const sizes = this.files.map(file => file.size).join(',');
            const response = await fetch(address(`${sendingRoute(this.traject)}?maten=${sizes}`), {
                method: 'POST',
                credentials: 'same-origin',
                signal
            });
            if (response.status !== 201) {
                return answerOf(response);
            }
            this.id = ((await response.json()) as SendingStatus).id;
        }
        return this.id;
    }

    /** False when the connection stayed away. */
    protected async sendFiles(id: string, onProgress: (progress: UploadProgress) => void, signal: AbortSignal): Promise<boolean> {
        const { total } = this;
        let tries = 0;
        for (;;) {
            const status = await this.status(id, signal);
            const received = status?.received;
            const next = received?.findIndex((bytes, n) => bytes < this.files[n].size);
            if (received && next === -1) {
                return true;
            }
            if (received && next !== undefined) {
                const done = received.reduce((sum, bytes) => sum + bytes, 0);
                const sent = await this.sendPart(
                    id,
                    next,
                    received[next],
                    bytes => onProgress({ sent: done + bytes, total, checking: false }),
                    signal
                );
                if (sent) {
                    tries = 0;
                    continue;
                }
            }
            if (tries >= PAUSES.length) {
                return false;
            }
            onProgress({ sent: received?.reduce((sum, bytes) => sum + bytes, 0) ?? 0, total, checking: false, waiting: true });
            await pause(PAUSES[tries], signal);
            tries += 1;
        }
    }

    protected async status(id: string, signal: AbortSignal): Promise<SendingStatus | undefined> {
        const response = await fetch(address(sendingRoute(this.traject, id)), {
            credentials: 'same-origin',
            cache: 'no-store',
            signal
        }).catch(() => undefined);
        signal.throwIfAborted();
        if (response?.status === 404) {
            this.id = undefined;
            throw new Error('the sending is gone');
        }
        return response?.ok ? ((await response.json()) as SendingStatus) : undefined;
    }

    /** One request with a part of a file. (XMLHttpRequest: fetch does not say how far it is.) */
    protected sendPart(id: string, n: number, from: number, onSent: (bytes: number) => void, signal: AbortSignal): Promise<boolean> {
        return new Promise((done, failed) => {
            const request = new XMLHttpRequest();
            request.open('PUT', address(sendingPartRoute(this.traject, id, n, from)));
            request.setRequestHeader('Content-Type', 'application/octet-stream');
            const cancel = (): void => request.abort();
            const end = (sent: boolean): void => {
                signal.removeEventListener('abort', cancel);
                done(sent);
            };
            request.upload.onprogress = event => onSent(event.loaded);
            request.onload = () => end(request.status === 200);
            request.onerror = () => end(false);
            request.onabort = () => failed(new DOMException('cancelled', 'AbortError'));
            signal.addEventListener('abort', cancel, { once: true });
            request.send(this.files[n].slice(from, from + PART));
        });
    }
}

function pause(seconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((done, failed) => {
        const timer = setTimeout(done, seconds * 1000);
        signal.addEventListener('abort', () => (clearTimeout(timer), failed(signal.reason as Error)), { once: true });
    });
}

async function answerOf(response: Response): Promise<ImportAnswer> {
    try {
        const answer = (await response.json()) as ImportAnswer;
        return ['added', 'duplicate', 'refused'].includes(answer.kind) ? answer : lost(false);
    } catch {
        return lost(false);
    }
}

function lost(canGoOn: boolean): ImportAnswer {
    return {
        kind: 'refused',
        message: {
            happened: nls.localize('beeldspoor/video-timeline/importLost', 'De verbinding met Beeldspoor viel weg tijdens het toevoegen.'),
            kept: nls.localize(
                'beeldspoor/video-timeline/importNothingAdded',
                'Er is niets toegevoegd en het bestand zelf is niet veranderd.'
            ),
            todo: canGoOn
                ? nls.localize('beeldspoor/video-timeline/importGoOn', 'Kies «Toevoegen» om verder te gaan waar het kopiëren was gebleven.')
                : nls.localize('beeldspoor/video-timeline/importTryAgain', 'Voeg de opname nog eens toe.')
        }
    };
}
