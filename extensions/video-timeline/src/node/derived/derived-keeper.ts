import { RECORDING_DOCUMENT } from '@beeldspoor/coaching-model/lib/common/documents/recording';
import { FolderLock } from '@beeldspoor/workbench/lib/node/files/folder-lock';
import { TrajectoriesFolder } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import type { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import { inject, injectable } from '@theia/core/shared/inversify';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DerivedFiles } from './derived-files';

/** Trajects lie in the trajectories folder, at most this deep. */
const DEEPEST = 4;

/** Tidies, when the server starts, what a kill left half made and what belongs to footage that is no more. */
@injectable()
export class DerivedKeeper implements BackendApplicationContribution {
    @inject(TrajectoriesFolder)
    protected readonly trajectories!: TrajectoriesFolder;

    @inject(FolderLock)
    protected readonly lock!: FolderLock;

    @inject(DerivedFiles)
    protected readonly derived!: DerivedFiles;

    onStart(): void {
        // Not waited for: a large folder on a slow disk must not hold up the start.
        void this.lock.assertHeld().then(
            () => this.sweep(this.trajectories.path),
            () => undefined
        );
    }

    /** Sweeps every traject below a folder. */
    async sweep(folder: string, depth = 0): Promise<void> {
        const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
        if (entries.some(entry => entry.name === 'traject.json')) {
            await this.derived.sweep(folder, recording => isPresent(folder, recording));
            return;
        }
        for (const entry of entries) {
            if (entry.isDirectory() && !entry.name.startsWith('.') && depth < DEEPEST) {
                await this.sweep(join(folder, entry.name), depth + 1);
            }
        }
    }
}

/** What cannot be read may be mended by its user: it keeps what was made from it. */
async function isPresent(trajectFolder: string, recording: string): Promise<boolean> {
    try {
        const text = await readFile(join(trajectFolder, 'opnames', recording, 'opname.json'), 'utf8');
        const parsed = RECORDING_DOCUMENT.schema.safeParse(JSON.parse(text));
        return !parsed.success || parsed.data.mediaState === 'present';
    } catch (error) {
        return (error as NodeJS.ErrnoException).code !== 'ENOENT';
    }
}
