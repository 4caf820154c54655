import { FileUri } from '@theia/core/lib/common/file-uri';
import { ILogger } from '@theia/core/lib/common/logger';
import { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import { inject, injectable, named } from '@theia/core/shared/inversify';
import type { FileChangeType } from '@theia/filesystem/lib/common/files';
import { DidFilesChangedParams, FileSystemWatcherServer } from '@theia/filesystem/lib/common/filesystem-watcher-protocol';
import { readdir } from 'node:fs/promises';
import { isSecret } from '../files/secret-files';
import { TrajectoriesFolder } from '../files/trajectories-folder';
import { DocumentServer } from './document-server';

/** Not watched: what is derived or ours, and footage. */
const IGNORED = ['**/.beeldspoor/**', '**/*.{mp4,m4v,mov,mkv,webm,avi,mts,m2ts,mpg,mpeg,wmv,3gp,360,insv,wav,mp3,m4a}'];
/** Theia's own names for these are gone after compiling one file at a time. */
const ADDED: FileChangeType = 1;
const DELETED: FileChangeType = 2;
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

    /** Watches of folders that were moved in, by path. */
    protected readonly movedIn = new Map<string, Promise<number>>();

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
        for (const { uri, type } of event.changes) {
            const path = FileUri.fsPath(uri);
            if (!WATCHED.test(path)) {
                void (type === ADDED ? this.watchMovedIn(path) : type === DELETED ? this.forget(path) : undefined);
            }
        }
        const paths = new Set(event.changes.map(change => FileUri.fsPath(change.uri)));
        for (const path of paths) {
            if (!WATCHED.test(path)) {
                void this.documents.lookBelow(path);
            } else if (!isSecret(this.folder.path, path)) {
                void this.documents.look(path);
            }
        }
    }

    /**
     * A folder that is moved in as a whole (a new traject, a recording) is watched by the system, but what lies in its folders is
     * not: it gets a watch of its own.
     */
    protected async watchMovedIn(path: string): Promise<void> {
        if (this.movedIn.has(path) || isSecret(this.folder.path, path)) {
            return;
        }
        const inside = await readdir(path, { withFileTypes: true }).catch(() => []);
        if (!inside.some(entry => entry.isDirectory()) || this.movedIn.has(path)) {
            return;
        }
        const watch = this.watcher.watchFileChanges(FileUri.create(path).toString(), { ignored: IGNORED });
        this.movedIn.set(path, watch);
        try {
            await watch;
            await this.documents.lookBelow(path);
        } catch (error) {
            this.movedIn.delete(path);
            void this.logger.error('A new folder cannot be watched', error);
        }
    }

    protected async forget(path: string): Promise<void> {
        const watch = this.movedIn.get(path);
        this.movedIn.delete(path);
        if (watch) {
            await this.watcher.unwatchFileChanges(await watch);
        }
    }
}
