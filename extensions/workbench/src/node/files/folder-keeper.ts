import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FolderHeldError, FolderLock } from './folder-lock';
import { sweepTempFiles } from './temp-files';
import { TrajectoriesFolder } from './trajectories-folder';

/** Takes the trajectories folder when the server starts, tidies what an earlier stop left, and gives it back at the end. */
@injectable()
export class FolderKeeper implements BackendApplicationContribution {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    @inject(FolderLock)
    protected readonly lock!: FolderLock;

    async initialize(): Promise<void> {
        if (!(await this.lock.acquire())) {
            const { happened, kept, todo } = new FolderHeldError().parts;
            process.stderr.write(`${happened}\n${kept}\n${todo}\n`);
            return;
        }
        await rm(join(this.folder.config, 'tmp'), { recursive: true, force: true }).catch(() => undefined);
        // Not waited for: a large folder on a slow disk must not hold up the start.
        void sweepTempFiles(this.folder.path);
    }

    onStop(): void {
        this.lock.release();
    }
}
