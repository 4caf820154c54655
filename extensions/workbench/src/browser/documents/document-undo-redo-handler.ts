import type { UndoRedoHandler } from '@theia/core/lib/browser/undo-redo-handler';
import { inject, injectable } from '@theia/core/shared/inversify';
import { DocumentStore, type DocumentModel } from './document-model';

/** Edit ▸ Undo and Redo act on the document edited last, unless the focus is in a text editor or an input. */
@injectable()
export class DocumentUndoRedoHandler implements UndoRedoHandler<DocumentModel<unknown>> {
    @inject(DocumentStore)
    protected readonly store: DocumentStore;

    /** Below an input (1000) and a focused editor (10000), above an editor that merely is open (0). */
    readonly priority = 500;

    select(): DocumentModel<unknown> | undefined {
        const model = this.store.lastEdited;
        return model && (model.canUndo || model.canRedo) ? model : undefined;
    }

    undo(model: DocumentModel<unknown>): void {
        model.undo();
    }

    redo(model: DocumentModel<unknown>): void {
        model.redo();
    }
}
