import { stat } from 'node:fs/promises';
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { generateUuid } from '@theia/core/lib/common/uuid';
import { json, NextFunction, Request, Response, Router } from '@theia/core/shared/express';
import type { Application } from '@theia/core/shared/express';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FileDownloadData } from '@theia/filesystem/lib/common/download/file-download';
import { FileDownloadEndpoint } from '@theia/filesystem/lib/node/download/file-download-endpoint';
import {
    DownloadLinkHandler,
    MultiFileDownloadHandler,
    SingleFileDownloadHandler
} from '@theia/filesystem/lib/node/download/file-download-handler';
import { resolveInside } from './resolve-inside';
import { holdsSecrets } from './secret-files';
import { TrajectoriesFolder } from './trajectories-folder';

interface DownloadInfo {
    readonly file: string;
}

/** Types that a browser shows without running anything in them; all else is handed over as a file to keep. */
const SHOWN = /\.(png|jpe?g|gif|webp|mp4|m4v|mov|webm|mkv|mp3|m4a|wav|ogg|txt|md|json|csv|vtt)$/i;

/** Headers on whatever comes from the trajectories folder: not kept by the browser, not guessed at, nothing in it runs. */
export function guardContent(response: Response, path: string): void {
    response.setHeader('Cache-Control', 'private, no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Content-Security-Policy', "sandbox; default-src 'none'; media-src 'self'; img-src 'self'; frame-ancestors 'none'");
    if (!SHOWN.test(path)) {
        response.attachment(basename(path));
    }
}

/** The real path of what a request asks for, when it may be handed out as a whole. Throws otherwise. */
async function forDownload(folder: TrajectoriesFolder, uri: string): Promise<string> {
    const path = await resolveInside(folder.path, uri);
    if (holdsSecrets(folder.path, path)) {
        throw new Error('The trajectories folder is not handed out as a whole');
    }
    return path;
}

/** Packed folders wait here to be fetched, not in the temporary folder of the whole machine. */
async function packingFolder(folder: TrajectoriesFolder, id: string): Promise<string> {
    const path = join(folder.config, 'tmp', id);
    await mkdir(path, { recursive: true, mode: 0o700 });
    return path;
}

/** Theia's `/files?uri=`: one file or folder of the trajectories folder. */
@injectable()
export class RootedSingleFileDownloadHandler extends SingleFileDownloadHandler {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    override async handle(request: Request, response: Response): Promise<void> {
        const uri = request.query['uri'];
        if (typeof uri === 'string') {
            try {
                request.query = { uri: FileUri.create(await forDownload(this.folder, uri)).toString() };
            } catch {
                response.sendStatus(404);
                return;
            }
        }
        return super.handle(request, response);
    }

    protected override createTempDir(downloadId = generateUuid()): Promise<string> {
        return packingFolder(this.folder, downloadId);
    }
}

/** Theia's `PUT /files`: several files and folders of the trajectories folder. */
@injectable()
export class RootedMultiFileDownloadHandler extends MultiFileDownloadHandler {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    override async handle(request: Request, response: Response): Promise<void> {
        const body: unknown = request.body;
        if (FileDownloadData.is(body)) {
            try {
                const paths = await Promise.all(body.uris.map(uri => forDownload(this.folder, uri)));
                request.body = { uris: paths.map(path => FileUri.create(path).toString()) };
            } catch {
                response.sendStatus(404);
                return;
            }
        }
        return super.handle(request, response);
    }

    protected override createTempDir(downloadId = generateUuid()): Promise<string> {
        return packingFolder(this.folder, downloadId);
    }
}

/** Theia's `/files/download?id=`, with ranges as express answers them (Theia's own gets the last bytes and single bytes wrong). */
@injectable()
export class GuardedDownloadLinkHandler extends DownloadLinkHandler {
    protected override async download(_request: Request, response: Response, info: DownloadInfo, id: string): Promise<void> {
        guardContent(response, info.file);
        response.attachment(basename(info.file));
        response.sendFile(info.file, { dotfiles: 'allow', cacheControl: false, lastModified: false, etag: false }, error => {
            if (error && !response.headersSent) {
                this.fileDownloadCache.deleteDownload(id);
                response.sendStatus(404);
            }
        });
    }
}

/** Theia's routes that read files, each under `resolveInside`. */
@injectable()
export class RootedFileDownloadEndpoint extends FileDownloadEndpoint {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    override configure(app: Application): void {
        const guard = (request: Request, response: Response, next: NextFunction): void =>
            this.connectionValidator.validateRequest(request, response, next);
        const router = Router();
        router.get('/download', (request, response) => void this.downloadLinkHandler.handle(request, response));
        router.get('/', (request, response) => void this.singleFileDownloadHandler.handle(request, response));
        router.put('/', json(), (request, response) => void this.multiFileDownloadHandler.handle(request, response));
        app.use(FileDownloadEndpoint.PATH, guard, router);
        app.get('/file', guard, (request, response) => void this.sendFile(request, response));
    }

    protected async sendFile(request: Request, response: Response): Promise<void> {
        try {
            const uri = decodeURIComponent(new URL(request.url, 'http://localhost').search.slice(1));
            const path = await resolveInside(this.folder.path, uri);
            if (!(await stat(path)).isFile()) {
                throw new Error('Not a file');
            }
            guardContent(response, path);
            response.sendFile(path, { dotfiles: 'allow', cacheControl: false, lastModified: false, etag: false }, error => {
                if (error && !response.headersSent) {
                    response.sendStatus(404);
                }
            });
        } catch {
            response.sendStatus(404);
        }
    }
}
