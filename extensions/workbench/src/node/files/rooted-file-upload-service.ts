import { mkdir, open, rename, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Request, Response } from '@theia/core/shared/express';
import { inject, injectable } from '@theia/core/shared/inversify';
import { NodeFileUploadService } from '@theia/filesystem/lib/node/upload/node-file-upload-service';
import { whileUnwritten } from './durable-write';
import { FolderLock } from './folder-lock';
import { OutsideFolderError, resolveInside } from './resolve-inside';
import { holdsSecrets } from './secret-files';
import { TrajectoriesFolder } from './trajectories-folder';
import { writeError } from './write-errors';

/** Theia's `POST /file-upload`: into the trajectories folder only, waiting in its own settings folder until it is whole. */
@injectable()
export class RootedFileUploadService extends NodeFileUploadService {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    @inject(FolderLock)
    protected readonly lock!: FolderLock;

    protected override async getTemporaryUploadDest(): Promise<string> {
        const path = join(this.folder.config, 'tmp', 'upload');
        await mkdir(path, { recursive: true, mode: 0o700 });
        return path;
    }

    protected override async handleFileUpload(request: Request, response: Response): Promise<void> {
        const { file } = request as Request & { file?: { path: string } };
        const { uri, leaveInTemp } = (request.body ?? {}) as { uri?: unknown; leaveInTemp?: unknown };
        try {
            if (!file || typeof uri !== 'string' || leaveInTemp || !uri.startsWith('file:')) {
                response.sendStatus(400);
                return;
            }
            const target = await resolveInside(this.folder.path, uri, { keepLastLink: true });
            if (holdsSecrets(this.folder.path, target)) {
                throw new OutsideFolderError();
            }
            await this.lock.assertHeld();
            await whileUnwritten(target, () => this.settle(file.path, target));
            response.status(200).send(target);
        } catch (error) {
            const isOutside = error instanceof OutsideFolderError;
            response
                .status(isOutside ? 404 : 500)
                .type('text/plain')
                .send(writeError(error).message);
        } finally {
            if (file) {
                await unlink(file.path).catch(() => undefined);
            }
        }
    }

    /** Both lie on one disk, so the name changes hands in one step, after the bytes are down. */
    protected async settle(source: string, target: string): Promise<void> {
        const handle = await open(source, 'r+');
        try {
            await handle.chmod(0o600);
            await handle.sync();
        } finally {
            await handle.close();
        }
        await mkdir(dirname(target), { recursive: true });
        await rename(source, target);
    }
}
