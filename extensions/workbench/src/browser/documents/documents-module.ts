import { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { RemoteConnectionProvider, ServiceConnectionProvider } from '@theia/core/lib/browser/messaging/service-connection-provider';
import { bindRootContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { KeybindingContribution } from '@theia/core/lib/browser/keybinding';
import { UndoRedoHandler } from '@theia/core/lib/browser/undo-redo-handler';
import type { interfaces } from '@theia/core/shared/inversify';
import { MonacoEditorModelFactory } from '@theia/monaco/lib/browser/monaco-text-model-service';
import { DocumentService, documentServicePath } from '../../common/documents/document-service';
import { DocumentTypeContribution } from '../../common/documents/document-type';
import { DocumentChecker } from './document-checker';
import { DocumentLifecycle } from './document-lifecycle';
import { DocumentStore } from './document-model';
import { DocumentChanges, DocumentStoreImpl } from './document-store-impl';
import { DocumentUndoRedoHandler } from './document-undo-redo-handler';
import { DraftStore, LocalDraftStore } from './draft-store';
import { OwnTexts } from './own-texts';
import { RedoKeybinding } from './redo-keybinding';
import { SyncedEditorModelFactory } from './synced-editor-model';

export function bindDocuments(bind: interfaces.Bind): void {
    bind(DocumentChanges).toSelf().inSingletonScope();
    bind(DocumentService)
        .toDynamicValue(({ container }) =>
            container
                .get<ServiceConnectionProvider>(RemoteConnectionProvider)
                .createProxy<DocumentService>(documentServicePath, container.get(DocumentChanges))
        )
        .inSingletonScope();
    bind(LocalDraftStore).toSelf().inSingletonScope();
    bind(DraftStore).toService(LocalDraftStore);
    bind(DocumentStoreImpl).toSelf().inSingletonScope();
    bind(DocumentStore).toService(DocumentStoreImpl);
    bind(DocumentUndoRedoHandler).toSelf().inSingletonScope();
    bind(UndoRedoHandler).toService(DocumentUndoRedoHandler);
    bind(RedoKeybinding).toSelf().inSingletonScope();
    bind(KeybindingContribution).toService(RedoKeybinding);
    bindRootContributionProvider(bind, DocumentTypeContribution);
    bind(DocumentChecker).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(DocumentChecker);
    bind(SyncedEditorModelFactory).toSelf().inSingletonScope();
    bind(MonacoEditorModelFactory).toService(SyncedEditorModelFactory);
    bind(OwnTexts).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(OwnTexts);
    bind(DocumentLifecycle).toSelf().inSingletonScope();
    bind(FrontendApplicationContribution).toService(DocumentLifecycle);
}
