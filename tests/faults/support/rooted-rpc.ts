import { createRequire } from 'node:module';
import { join } from 'node:path';

// Everything from one copy of Theia: the built extension and the test runner would otherwise each load their own.
const load = createRequire(__filename);
const { EncodingService } = load('@theia/core/lib/common/encoding-service') as typeof import('@theia/core/lib/common/encoding-service');
const { ILogger } = load('@theia/core/lib/common/logger') as typeof import('@theia/core/lib/common/logger');
const { Container } = load('@theia/core/shared/inversify') as typeof import('@theia/core/shared/inversify');
const { FileSystemProvider } = load('@theia/filesystem/lib/common/files') as typeof import('@theia/filesystem/lib/common/files');
const { FileSystemWatcherServer } = load(
    '@theia/filesystem/lib/common/filesystem-watcher-protocol'
) as typeof import('@theia/filesystem/lib/common/filesystem-watcher-protocol');
const { FileSystemProviderServer } = load(
    '@theia/filesystem/lib/common/remote-file-system-provider'
) as typeof import('@theia/filesystem/lib/common/remote-file-system-provider');

const WORKBENCH = '@beeldspoor/workbench/lib/node';
const { ContentMemory } = load(`${WORKBENCH}/files/content-memory`) as typeof import('@beeldspoor/workbench/lib/node/files/content-memory');
const { FolderHeldError, FolderLock } = load(
    `${WORKBENCH}/files/folder-lock`
) as typeof import('@beeldspoor/workbench/lib/node/files/folder-lock');
const { RootedDiskFileSystemProvider } = load(
    `${WORKBENCH}/files/rooted-disk-file-system-provider`
) as typeof import('@beeldspoor/workbench/lib/node/files/rooted-disk-file-system-provider');
const { TrajectoriesFolder } = load(
    `${WORKBENCH}/files/trajectories-folder`
) as typeof import('@beeldspoor/workbench/lib/node/files/trajectories-folder');
const { DocumentServer } = load(
    `${WORKBENCH}/documents/document-server`
) as typeof import('@beeldspoor/workbench/lib/node/documents/document-server');

const { VersionStore } = load(
    `${WORKBENCH}/versions/version-store`
) as typeof import('@beeldspoor/workbench/lib/node/versions/version-store');

export interface RootedServices {
    /** What answers a browser that asks for files. */
    readonly files: InstanceType<typeof FileSystemProviderServer>;
    readonly documents: InstanceType<typeof DocumentServer>;
    /** The file system as one more browser tab has it. */
    openTab(): InstanceType<typeof RootedDiskFileSystemProvider>;
}

/**
 * The services that answer a browser over its socket, on a folder, without a server around them.
 * @param isOurs whether no other process holds the folder
 */
export function rootedServices(root: string, isOurs = (): boolean => true): RootedServices {
    const container = new Container();
    const silent = { error: () => undefined, warn: () => undefined };
    container.bind<unknown>(ILogger).toConstantValue(silent);
    container.bind(EncodingService).toSelf().inSingletonScope();
    container.bind<unknown>(FileSystemWatcherServer).toConstantValue({ setClient: () => undefined, dispose: () => undefined });
    container.bind(TrajectoriesFolder).toConstantValue({ path: root, config: join(root, '.beeldspoor') });
    container.bind(FolderLock).toConstantValue({
        isRefused: false,
        acquire: async () => isOurs(),
        assertHeld: () => (isOurs() ? Promise.resolve() : Promise.reject(new FolderHeldError())),
        release: () => undefined
    });
    container.bind(ContentMemory).toSelf().inSingletonScope();
    container.bind(RootedDiskFileSystemProvider).toSelf();
    container.bind(FileSystemProvider).to(RootedDiskFileSystemProvider);
    container.bind(FileSystemProviderServer).toSelf();
    container.bind(VersionStore).toSelf().inSingletonScope();
    container.bind(DocumentServer).toSelf();
    return {
        files: container.get(FileSystemProviderServer),
        documents: container.get(DocumentServer),
        openTab: () => container.get(RootedDiskFileSystemProvider)
    };
}
