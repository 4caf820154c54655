import { UserFacingError } from '@beeldspoor/workbench/lib/common/errors/user-facing-error';
import { OutsideFolderError } from '@beeldspoor/workbench/lib/node/files/resolve-inside';
import type { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import type { Application, Request, Response } from '@theia/core/shared/express';
import { inject, injectable } from '@theia/core/shared/inversify';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { isClipFileName, stillFileName, type ClipAddress, type ClipLook } from '../../common/clips/clip-file-name';
import { CLIPS_ROUTE, type ClipMessage } from '../../common/clips/clip-routes';
import { normaliseView } from '../../common/sphere/view';
import { setSafeHeaders } from '../media/media-route-contribution';
import { MediaStore } from '../media/media-store';
import { ClipExporter } from './clip-exporter';
import { StillExporter, type StillRequest } from './still-exporter';

/** Most fragments in one film. */
const MOST_CLIPS = 200;
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,31}$/;

/** Films of fragments and stills over HTTP. Who may ask is decided before, for all routes at once. */
@injectable()
export class ClipRouteContribution implements BackendApplicationContribution {
    @inject(ClipExporter)
    protected readonly exporter!: ClipExporter;

    @inject(StillExporter)
    protected readonly stills!: StillExporter;

    @inject(MediaStore)
    protected readonly store!: MediaStore;

    /** One film after another: the machine is small. */
    protected turn: Promise<unknown> = Promise.resolve();

    configure(app: Application): void {
        app.post(`${CLIPS_ROUTE}/:traject`, (request, response) => this.export(request, response));
        app.get(`${CLIPS_ROUTE}/:traject/film/:name`, (request, response) => this.download(request, response));
        app.get(`${CLIPS_ROUTE}/:traject/beeld/:recording/:frame`, (request, response) => this.still(request, response));
    }

    protected async export(request: Request, response: Response): Promise<void> {
        setSafeHeaders(response);
        const clips = clipsOf(request);
        const look = request.query.look;
        if (!clips || (look !== 'filmed' && look !== 'view')) {
            response.sendStatus(400);
            return;
        }
        response.status(200).set({ 'Content-Type': 'application/x-ndjson; charset=utf-8', 'X-Accel-Buffering': 'no' });
        response.flushHeaders();
        const gone = new AbortController();
        response.once('close', () => gone.abort());
        const say = (message: ClipMessage): void => void (response.writableEnded || response.write(`${JSON.stringify(message)}\n`));
        const mine = this.turn.then(() => this.make(request.params.traject, clips, look, say, gone.signal));
        this.turn = mine.catch(() => undefined);
        await mine.catch((error: unknown) => {
            if (!gone.signal.aborted) {
                say({ kind: 'refused', message: messageOf(error) });
            }
        });
        response.end();
    }

    protected async make(
        traject: string,
        clips: readonly ClipAddress[],
        look: ClipLook,
        say: (message: ClipMessage) => void,
        signal: AbortSignal
    ): Promise<void> {
        signal.throwIfAborted();
        let said = -1;
        const onProgress = (done: number, total: number): void => {
            const percent = Math.floor((100 * done) / total);
            if (percent > said) {
                said = percent;
                say({ kind: 'progress', fraction: done / total });
            }
        };
        const { name, frames, duration, overGap, masked } = await this.exporter.export({ traject, clips, look }, { signal, onProgress });
        say({ kind: 'done', name, frames, duration, overGap, masked });
    }

    protected async download(request: Request, response: Response): Promise<void> {
        setSafeHeaders(response);
        try {
            const { traject, name } = request.params;
            // The place of any recording tells the folder of the traject, links resolved.
            const folder = isClipFileName(name) ? await this.trajectFolder(traject, name) : undefined;
            const file = folder && join(this.exporter.folder(folder), name);
            const found = file ? await stat(file).catch(() => undefined) : undefined;
            if (!file || !found?.isFile()) {
                response.sendStatus(404);
                return;
            }
            asDownload(response, name, 'video/mp4', found.size);
            await pipeline(createReadStream(file), response).catch(() => response.destroy());
        } catch (error) {
            answerError(error, response);
        }
    }

    protected async trajectFolder(traject: string, name: string): Promise<string | undefined> {
        const place = await this.store.locate({ traject, recording: name.split('-')[0] });
        return place?.trajectFolder;
    }

    protected async still(request: Request, response: Response): Promise<void> {
        setSafeHeaders(response);
        try {
            const wanted = stillOf(request);
            if (!wanted) {
                response.sendStatus(400);
                return;
            }
            const gone = new AbortController();
            response.once('close', () => gone.abort());
            const bytes = await this.stills.still(wanted, gone.signal);
            const type = wanted.format === 'png' ? 'image/png' : 'image/jpeg';
            asDownload(response, stillFileName(wanted.recording, wanted.frame, wanted.format), type, bytes.length);
            response.end(bytes);
        } catch (error) {
            answerError(error, response);
        }
    }
}

function asDownload(response: Response, name: string, type: string, size: number): void {
    response.status(200).set({
        'Content-Type': type,
        'Content-Length': String(size),
        'Content-Disposition': `attachment; filename="${name}"`
    });
}

/** The fragments that a request names; undefined when it names none or wrongly. */
function clipsOf({ query }: Request): readonly ClipAddress[] | undefined {
    const named = [query.clip].flat().filter((one): one is string => typeof one === 'string');
    const clips = named.flatMap(one => {
        const [recording, fragment, ...rest] = one.split('/');
        return ID.test(recording) && fragment && fragment.length <= 64 && rest.length === 0 ? [{ recording, fragment }] : [];
    });
    return clips.length > 0 && clips.length === named.length && clips.length <= MOST_CLIPS ? clips : undefined;
}

function stillOf({ params, query }: Request): StillRequest | undefined {
    const { traject, recording } = params;
    const frame = /^\d{1,9}$/.test(params.frame) ? Number(params.frame) : -1;
    const format = query.format === 'jpg' ? 'jpg' : 'png';
    if (frame < 0 || !ID.test(recording)) {
        return undefined;
    }
    if (query.yaw === undefined) {
        return { traject, recording, frame, format };
    }
    const [yaw, pitch, roll, vfov, width, height] = [query.yaw, query.pitch, query.roll, query.vfov, query.width, query.height].map(Number);
    const isSize = (value: number): boolean => value >= 64 && value <= 3840;
    if (![yaw, pitch, roll, vfov].every(Number.isFinite) || !isSize(width) || !isSize(height)) {
        return undefined;
    }
    const size = { width: 2 * Math.round(width / 2), height: 2 * Math.round(height / 2) };
    return { traject, recording, frame, format, view: { ...normaliseView({ yaw, pitch, roll, vfov }), ...size } };
}

function messageOf(error: unknown): UserFacingError['parts'] {
    if (error instanceof UserFacingError) {
        return error.parts;
    }
    console.error('A film of a fragment failed', error instanceof Error ? error.message : error);
    return {
        happened: 'Het opslaan is door een storing in Beeldspoor gestopt.',
        kept: 'Er is niets gemaakt; opname en fragmenten zijn niet veranderd.',
        todo: 'Probeer het nog eens; lukt het weer niet, meld het dan.'
    };
}

function answerError(error: unknown, response: Response): void {
    if (response.headersSent || response.destroyed) {
        response.destroy();
    } else if (error instanceof OutsideFolderError) {
        response.sendStatus(404);
    } else {
        response.status(error instanceof UserFacingError ? 422 : 500).json(messageOf(error));
    }
}
