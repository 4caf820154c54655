import { bindContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { EnvVariablesServer } from '@theia/core/lib/common/env-variables';
import { KeyStoreService } from '@theia/core/lib/common/key-store';
import { ConnectionHandler } from '@theia/core/lib/common/messaging/handler';
import { RpcConnectionHandler } from '@theia/core/lib/common/messaging/proxy-factory';
import { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import { MessagingListenerContribution } from '@theia/core/lib/node/messaging/messaging-listeners';
import { WebsocketEndpoint } from '@theia/core/lib/node/messaging/websocket-endpoint';
import { WsRequestValidatorContribution } from '@theia/core/lib/node/ws-request-validators';
import { ContainerModule } from '@theia/core/shared/inversify';
import { DiskFileSystemProvider } from '@theia/filesystem/lib/node/disk-file-system-provider';
import { FileDownloadEndpoint } from '@theia/filesystem/lib/node/download/file-download-endpoint';
import { FileDownloadHandler } from '@theia/filesystem/lib/node/download/file-download-handler';
import { NodeFileUploadService } from '@theia/filesystem/lib/node/upload/node-file-upload-service';
import { WorkspaceServer } from '@theia/workspace/lib/common/workspace-protocol';
import { DefaultWorkspaceServer, FileWorkspaceHandlerContribution } from '@theia/workspace/lib/node/default-workspace-server';
import { DocumentClient, DocumentService, documentServicePath } from '../common/documents/document-service';
import { AccessContribution } from './access/access-contribution';
import { AccessGate } from './access/access-gate';
import { ClosedEnvVariablesServer, ClosedKeyStore, onlyMethods } from './access/closed-services';
import { GatedWebsocketEndpoint } from './access/gated-websocket-endpoint';
import { SessionStore } from './access/session-store';
import { SocketGuard } from './access/socket-guard';
import { DocumentTypeContribution } from '../common/documents/document-type';
import { DocumentServer } from './documents/document-server';
import { DocumentWatcher } from './documents/document-watcher';
import { VersionStore } from './versions/version-store';
import { ContentMemory } from './files/content-memory';
import { FileFolderLock } from './files/file-folder-lock';
import { FolderKeeper } from './files/folder-keeper';
import { FolderLock } from './files/folder-lock';
import { RootedDiskFileSystemProvider } from './files/rooted-disk-file-system-provider';
import {
    GuardedDownloadLinkHandler,
    RootedFileDownloadEndpoint,
    RootedMultiFileDownloadHandler,
    RootedSingleFileDownloadHandler
} from './files/rooted-file-download';
import { RootedFileUploadService } from './files/rooted-file-upload-service';
import { RootedWorkspaceHandler, RootedWorkspaceServer } from './files/rooted-workspace-server';
import { EnvironmentTrajectoriesFolder, TrajectoriesFolder } from './files/trajectories-folder';
import { EmbeddedJobQueue } from './jobs/embedded-job-queue';
import { JobHandler } from './jobs/job-handler';
import { JobJournal } from './jobs/job-journal';
import { JobQueueKeeper } from './jobs/job-queue-keeper';
import { JobQueue } from './jobs/job-queue';

export default new ContainerModule((bind, unbind, _isBound, rebind) => {
    bind(EnvironmentTrajectoriesFolder).toSelf().inSingletonScope();
    bind(TrajectoriesFolder).toService(EnvironmentTrajectoriesFolder);
    bind(FileFolderLock).toSelf().inSingletonScope();
    bind(FolderLock).toService(FileFolderLock);
    bind(FolderKeeper).toSelf().inSingletonScope();
    bind(BackendApplicationContribution).toService(FolderKeeper);

    // Who may come in.
    bind(SessionStore).toSelf().inSingletonScope();
    bind(AccessGate).toSelf().inSingletonScope();
    bind(AccessContribution).toSelf().inSingletonScope();
    bind(BackendApplicationContribution).toService(AccessContribution);
    bind(SocketGuard).toSelf().inSingletonScope();
    bind(WsRequestValidatorContribution).toService(SocketGuard);
    bind(MessagingListenerContribution).toService(SocketGuard);
    bind(GatedWebsocketEndpoint).toSelf().inSingletonScope();
    rebind(WebsocketEndpoint).toService(GatedWebsocketEndpoint);

    // What may be touched: every way of Theia to a file.
    bind(ContentMemory).toSelf().inSingletonScope();
    rebind(DiskFileSystemProvider).to(RootedDiskFileSystemProvider);
    bind(RootedFileDownloadEndpoint).toSelf().inSingletonScope();
    rebind(FileDownloadEndpoint).toService(RootedFileDownloadEndpoint);
    unbind(FileDownloadHandler);
    bind(FileDownloadHandler).to(RootedSingleFileDownloadHandler).inSingletonScope().whenTargetNamed(FileDownloadHandler.SINGLE);
    bind(FileDownloadHandler).to(RootedMultiFileDownloadHandler).inSingletonScope().whenTargetNamed(FileDownloadHandler.MULTI);
    bind(FileDownloadHandler).to(GuardedDownloadLinkHandler).inSingletonScope().whenTargetNamed(FileDownloadHandler.DOWNLOAD_LINK);
    bind(RootedFileUploadService).toSelf().inSingletonScope();
    rebind(NodeFileUploadService).toService(RootedFileUploadService);
    bind(RootedWorkspaceServer).toSelf().inSingletonScope();
    rebind(DefaultWorkspaceServer).toService(RootedWorkspaceServer);
    bind(RootedWorkspaceHandler).toSelf().inSingletonScope();
    rebind(FileWorkspaceHandlerContribution).toService(RootedWorkspaceHandler);

    // Services of Theia that tell or take more than a browser needs.
    rebind(EnvVariablesServer).to(ClosedEnvVariablesServer).inSingletonScope();
    rebind(KeyStoreService).to(ClosedKeyStore).inSingletonScope();
    rebind(WorkspaceServer)
        .toDynamicValue(({ container }) =>
            onlyMethods(
                container.get(RootedWorkspaceServer),
                'getMostRecentlyUsedWorkspace',
                'setMostRecentlyUsedWorkspace',
                'removeRecentWorkspace',
                'getRecentWorkspaces'
            )
        )
        .inSingletonScope();

    bindContributionProvider(bind, DocumentTypeContribution);
    bind(VersionStore).toSelf().inSingletonScope();
    bind(DocumentServer).toSelf().inSingletonScope();
    bind(DocumentService).toService(DocumentServer);
    bind(DocumentWatcher).toSelf().inSingletonScope();
    bind(BackendApplicationContribution).toService(DocumentWatcher);
    bind(ConnectionHandler)
        .toDynamicValue(
            ({ container }) =>
                new RpcConnectionHandler<DocumentClient>(documentServicePath, client => {
                    const documents = container.get(DocumentServer);
                    documents.addClient(client);
                    client.onDidCloseConnection(() => documents.removeClient(client));
                    return onlyMethods(documents, 'read', 'write', 'quarantine', 'versions', 'versionText');
                })
        )
        .inSingletonScope();

    bind(EmbeddedJobQueue).toSelf().inSingletonScope();
    bind(JobQueue).toService(EmbeddedJobQueue);
    bind(JobJournal).toSelf().inSingletonScope();
    bindContributionProvider(bind, JobHandler);
    bind(JobQueueKeeper).toSelf().inSingletonScope();
    bind(BackendApplicationContribution).toService(JobQueueKeeper);
});
