import { access } from 'node:fs/promises';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable } from '@theia/core/shared/inversify';
import { DefaultWorkspaceServer, FileWorkspaceHandlerContribution } from '@theia/workspace/lib/node/default-workspace-server';
import { serialiseDocument } from '../../common/documents/parse-document';
import { durableWrite } from './durable-write';
import { resolveInside } from './resolve-inside';
import { TrajectoriesFolder } from './trajectories-folder';

/** Remembers which trajects were open; only those in the trajectories folder, written durably. */
@injectable()
export class RootedWorkspaceServer extends DefaultWorkspaceServer {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    override async setMostRecentlyUsedWorkspace(rawUri: string): Promise<void> {
        if (rawUri) {
            await resolveInside(this.folder.path, rawUri);
        }
        return super.setMostRecentlyUsedWorkspace(rawUri);
    }

    protected override async writeToFile(fsPath: string, data: object): Promise<void> {
        await durableWrite(fsPath, serialiseDocument(data), { makeFolders: true });
    }
}

/** Says of no folder elsewhere whether it exists. */
@injectable()
export class RootedWorkspaceHandler extends FileWorkspaceHandlerContribution {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    override async workspaceStillExists(uri: URI): Promise<boolean> {
        return resolveInside(this.folder.path, uri.toString())
            .then(path => access(path))
            .then(
                () => true,
                () => false
            );
    }
}
