import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { durableWrite } from '@beeldspoor/workbench/lib/node/files/durable-write';
import { FolderLock } from '@beeldspoor/workbench/lib/node/files/folder-lock';
import { TrajectoriesFolder } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import type { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import { inject, injectable } from '@theia/core/shared/inversify';
import { TrajectoryService } from '../../common/trajectory/trajectory-service';

/** In the settings folder: the example was put there once, so whoever removes it does not get it again. */
const MARK = 'voorbeeld-geplaatst';

/** On first use the trajectories folder gets the example traject. Never delays the start and never fails it. */
@injectable()
export class FirstUseExample implements BackendApplicationContribution {
    @inject(TrajectoriesFolder)
    protected readonly folder: TrajectoriesFolder;

    @inject(FolderLock)
    protected readonly lock: FolderLock;

    @inject(TrajectoryService)
    protected readonly trajectories: TrajectoryService;

    onStart(): void {
        this.place().catch((error: unknown) => console.warn(`The example traject was not placed: ${String(error)}`));
    }

    /** @returns whether the example was placed now */
    async place(): Promise<boolean> {
        const mark = join(this.folder.config, MARK);
        const placedBefore = await access(mark).then(
            () => true,
            () => false
        );
        if (placedBefore || !(await this.lock.acquire()) || (await this.trajectories.list()).length > 0) {
            return false;
        }
        await this.trajectories.example();
        await durableWrite(mark, '', { makeFolders: true });
        return true;
    }
}
