import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { OutsideFolderError } from '@beeldspoor/workbench/lib/node/files/resolve-inside';
import type { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import type { Application, Request, Response } from '@theia/core/shared/express';
import { inject, injectable } from '@theia/core/shared/inversify';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseByteRange } from '../../common/media/byte-range';
import { MEDIA_ROUTE } from '../../common/media/media-routes';
import { DerivedFiles, type DerivedKind } from '../derived/derived-files';
import { FilmFiles } from '../derived/film-files';
import { MediaNotPresentError, MediaStore, openMediaFile, type MediaFile, type RecordingPlace } from './media-store';
import { PeaksService } from './peaks-service';

/** Serves films, their proxies, thumbnails and waveforms, by id; a proxy as a film, with Range. Who may ask is decided before, for all routes at once. */
@injectable()
export class MediaRouteContribution implements BackendApplicationContribution {
    @inject(MediaStore)
    protected readonly store!: MediaStore;

    @inject(PeaksService)
    protected readonly waveforms!: PeaksService;

    @inject(FilmFiles)
    protected readonly films!: FilmFiles;

    @inject(DerivedFiles)
    protected readonly derived!: DerivedFiles;

    configure(app: Application): void {
        app.get(
            `${MEDIA_ROUTE}/:traject/:recording/file/:index`,
            this.answer(async (place, request, response) => send(await this.store.open(place, indexOf(request)), request, response))
        );
        app.get(
            `${MEDIA_ROUTE}/:traject/:recording/proxy/:index`,
            this.answer(async (place, request, response) => {
                const proxy = await this.find(place, 'proxy', indexOf(request));
                await send(proxy === undefined ? undefined : await openMediaFile(proxy, 'video/mp4'), request, response);
            })
        );
        app.get(
            [`${MEDIA_ROUTE}/:traject/:recording/thumbnails/:index`, `${MEDIA_ROUTE}/:traject/:recording/thumbnails/:index/:sheet`],
            this.answer((place, request, response) => this.thumbnails(place, request, response))
        );
        app.get(
            `${MEDIA_ROUTE}/:traject/:recording/peaks`,
            this.answer((place, _request, response) => this.peaks(place, response))
        );
    }

    protected answer(handle: (place: RecordingPlace, request: Request, response: Response) => Promise<void>) {
        return async (request: Request, response: Response): Promise<void> => {
            setSafeHeaders(response);
            try {
                const { traject, recording } = request.params;
                const place = await this.store.locate({ traject, recording });
                if (place) {
                    await handle(place, request, response);
                } else {
                    response.sendStatus(404);
                }
            } catch (error) {
                refuse(error, response);
            }
        };
    }

    /** What was made of the film as it is now. @throws MediaNotPresentError */
    protected async find(place: RecordingPlace, kind: DerivedKind, file: number): Promise<string | undefined> {
        const film = await this.films.onDisk({ place, file });
        return film && this.derived.find(place, kind, { recording: place.document.id, file, source: film.source });
    }

    protected async thumbnails(place: RecordingPlace, request: Request, response: Response): Promise<void> {
        const folder = await this.find(place, 'thumbnails', indexOf(request));
        const { sheet } = request.params as { sheet?: string };
        const [name, type] = sheet === undefined ? ['index.json', 'application/json'] : [`${wholeNumber(sheet)}.jpg`, 'image/jpeg'];
        await send(folder === undefined ? undefined : await openMediaFile(join(folder, name), type), request, response);
    }

    protected async peaks(place: RecordingPlace, response: Response): Promise<void> {
        const bytes = await this.waveforms.peaks(place);
        if (bytes) {
            response.status(200).set({ 'Content-Type': 'application/octet-stream', 'Content-Length': String(bytes.byteLength) });
            response.end(bytes);
        } else {
            response.status(204).end();
        }
    }
}

const wholeNumber = (text: string): number => (/^\d{1,3}$/.test(text) ? Number(text) : -1);
const indexOf = (request: Request): number => wholeNumber(request.params.index);

/** Sends a file or the part of it that is asked for. */
async function send(media: MediaFile | undefined, request: Request, response: Response): Promise<void> {
    if (!media) {
        response.sendStatus(404);
        return;
    }
    const { size, type, tag } = media;
    response.set({ 'Content-Type': type, 'Accept-Ranges': 'bytes', ETag: tag });
    const stale = request.headers['if-range'] !== undefined && request.headers['if-range'] !== tag;
    const range = parseByteRange(stale ? undefined : request.headers.range, size);
    if (range === 'unsatisfiable') {
        await media.close();
        response.status(416).set('Content-Range', `bytes */${size}`).end();
        return;
    }
    const part = range === 'whole' ? undefined : range;
    response.status(part ? 206 : 200);
    response.set('Content-Length', String(part ? part.end - part.start + 1 : size));
    if (part) {
        response.set('Content-Range', `bytes ${part.start}-${part.end}/${size}`);
    }
    if (request.method === 'HEAD' || size === 0) {
        await media.close();
        response.end();
        return;
    }
    // A player that looks elsewhere breaks off its request: that is no error.
    await pipeline(media.openRange(part), response).catch(() => response.destroy());
}

/** What holds for every answer with footage: not kept, not guessed at, not run, not for other sites. */
export function setSafeHeaders(response: Response): void {
    response.set({
        'Cache-Control': 'private, no-store',
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "sandbox; default-src 'none'",
        'Cross-Origin-Resource-Policy': 'same-origin'
    });
}

function refuse(error: unknown, response: Response): void {
    if (response.headersSent) {
        response.destroy();
    } else if (error instanceof MediaNotPresentError) {
        response.sendStatus(410);
    } else if (error instanceof OutsideFolderError) {
        response.sendStatus(404);
    } else if (error instanceof UserFacingError) {
        response.status(503).json(error.parts);
    } else {
        console.error('Media route failed', error instanceof Error ? error.message : error);
        response.sendStatus(500);
    }
}
