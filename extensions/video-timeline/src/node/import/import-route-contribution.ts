import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { OutsideFolderError } from '@beeldspoor/workbench/lib/node/files/resolve-inside';
import type { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import type { Application, Request, Response } from '@theia/core/shared/express';
import { inject, injectable } from '@theia/core/shared/inversify';
import type { Server as HttpServer } from 'node:http';
import type { Server as HttpsServer } from 'node:https';
import { IMPORT_FACTS_HEADER, IMPORT_ROUTE, importFactsSchema, type ImportAnswer } from '../../common/import/import-routes';
import { setSafeHeaders } from '../media/media-route-contribution';
import { RecordingImporter } from './recording-importer';

/** A lesson from a slow stick: longer than the five minutes that node gives a request. */
const REQUEST_TIMEOUT = 6 * 3_600_000;
/** Nothing came for this long: the sender is gone. */
const IDLE_TIMEOUT = 60_000;

/** Takes films in over HTTP: the bytes as they are, one film a request. */
@injectable()
export class ImportRouteContribution implements BackendApplicationContribution {
    @inject(RecordingImporter)
    protected readonly importer!: RecordingImporter;

    configure(app: Application): void {
        app.get(`${IMPORT_ROUTE}/:traject`, (request, response) => this.prepare(request, response));
        app.post(`${IMPORT_ROUTE}/:traject`, (request, response) => this.receive(request, response));
    }

    onStart(server: HttpServer | HttpsServer): void {
        server.requestTimeout = REQUEST_TIMEOUT;
        this.importer.sweep().catch(error => console.warn('Leftovers of imports could not be removed.', error));
    }

    protected async prepare(request: Request, response: Response): Promise<void> {
        setSafeHeaders(response);
        try {
            const preparation = await this.importer.prepare(request.params.traject);
            if (preparation) {
                response.json(preparation);
            } else {
                response.sendStatus(404);
            }
        } catch (error) {
            answerError(error, request, response);
        }
    }

    protected async receive(request: Request, response: Response): Promise<void> {
        setSafeHeaders(response);
        const facts = importFactsSchema.safeParse(headerFacts(request)).data;
        const size = Number(request.headers['content-length'] ?? NaN);
        if (!facts || !Number.isSafeInteger(size) || size < 0) {
            answerWrongFacts(response);
            return;
        }
        stopWhenIdle(request);
        const gone = goneSignal(response);
        try {
            const answer = await this.importer.add({ traject: request.params.traject, facts, stream: request, size }, gone);
            response.status(answer.kind === 'added' ? 201 : 409).json(answer);
        } catch (error) {
            answerError(error, request, response);
        }
    }
}

/** What stands in the header of a request as JSON; undefined when it is no JSON. */
export function headerFacts(request: Request): unknown {
    try {
        return JSON.parse(decodeURIComponent(request.get(IMPORT_FACTS_HEADER) ?? ''));
    } catch {
        return undefined;
    }
}

const refused = (happened: string, todo: string): ImportAnswer => ({
    kind: 'refused',
    message: { happened, kept: 'Er is niets toegevoegd en het bestand zelf is niet veranderd.', todo }
});

/** Ends a request of which nothing comes any more. */
export function stopWhenIdle(request: Request): void {
    request.setTimeout(IDLE_TIMEOUT, () => request.destroy(new Error('idle')));
    request.once('end', () => request.setTimeout(0));
}

/** Aborts when nobody waits for the answer any more. */
export function goneSignal(response: Response): AbortSignal {
    const gone = new AbortController();
    response.once('close', () => {
        if (!response.writableFinished) {
            gone.abort();
        }
    });
    return gone.signal;
}

export function answerWrongFacts(response: Response): void {
    response
        .status(400)
        .set('Connection', 'close')
        .json(refused('De gegevens van de opname kloppen niet.', 'Voeg de opname nog eens toe.'));
}

/** A refusal in Dutch, whatever went wrong. */
export function answerError(error: unknown, request: Request, response: Response): void {
    if (response.headersSent || response.destroyed) {
        // Cancelled by the sender: nobody listens any more.
        response.destroy();
        return;
    }
    if (!request.complete) {
        // The rest of the film is not wanted; a browser needs the answer before the connection ends.
        response.set('Connection', 'close');
        request.resume();
    }
    if (error instanceof OutsideFolderError) {
        response.sendStatus(404);
    } else if (error instanceof UserFacingError) {
        response.status(422).json({ kind: 'refused', message: error.parts } satisfies ImportAnswer);
    } else {
        console.error('Import failed', error);
        response
            .status(500)
            .json(
                refused(
                    'Het toevoegen is door een storing in Beeldspoor gestopt.',
                    'Voeg de opname nog eens toe; lukt het weer niet, meld het dan.'
                )
            );
    }
}
