import { FileUri } from '@theia/core/lib/common/file-uri';
import { ILogger } from '@theia/core/lib/common/logger';
import { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import { DidFilesChangedParams, FileSystemWatcherServer } from '@theia/filesystem/lib/common/filesystem-watcher-protocol';
import { isSecret } from '../files/secret-files';
import { TrajectoriesFolder } from '../files/trajectories-folder';
import { DocumentServer } from './document-server';

/** Not watched: what is derived or ours, and footage. */
const IGNORED = ['**/.beeldspoor/**', '**/*.{mp4,m4v,mov,mkv,webm,avi,mts,m2ts,mpg,mpeg,wmv,3gp,360,insv,wav,mp3,m4a}'];
const WATCHED = /\.(json|md)$/i;

/** Notices that somebody else (an editor, a sync program, Theia's own save) changed a document. */
@injectable()
export class DocumentWatcher implements BackendApplicationContribution {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    @inject(FileSystemWatcherServer)
    protected readonly watcher!: FileSystemWatcherServer;

    @inject(DocumentServer)
    protected readonly documents!: DocumentServer;

    @inject(ILogger)
    @named('workbench:DocumentWatcher')
    protected readonly logger!: ILogger;

    onStart(): void {
        this.watcher.setClient({
            onDidFilesChanged: event => this.changed(event),
            onError: () => void this.logger.warn('Changes by other programs are not noticed: the system has no watches left')
        });
        this.watcher
            .watchFileChanges(FileUri.create(this.folder.path).toString(), { ignored: IGNORED })
            .catch(error => this.logger.error('The trajectories folder cannot be watched', error));
    }

    protected changed(event: DidFilesChangedParams): void {
        const paths = new Set(event.changes.map(change => FileUri.fsPath(change.uri)));
        for (const path of paths) {
            if (!WATCHED.test(path)) {
                void this.documents.lookBelow(path);
            } else if (!isSecret(this.folder.path, path)) {
                void this.documents.look(path);
            }
        }
    }
}
