import type { UndoRedoHandler } from '@theia/core/lib/browser/undo-redo-handler';
import { inject, injectable } from '@theia/core/shared/inversify';
import { DocumentStore } from './document-model';

/** Edit ▸ Undo and Redo walk through the edits of all documents in the order of time, unless the focus is in a text editor or an input. */
@injectable()
export class DocumentUndoRedoHandler implements UndoRedoHandler<DocumentStore> {
    @inject(DocumentStore)
    protected readonly store: DocumentStore;

    /** Below an input (1000) and a focused editor (10000), above an editor that merely is open (0). */
    readonly priority = 500;

    select(): DocumentStore | undefined {
        return this.store.canUndo || this.store.canRedo ? this.store : undefined;
    }

    undo(store: DocumentStore): void {
        store.undo();
    }

    redo(store: DocumentStore): void {
        store.redo();
    }
}
