import type { DocumentService } from '../../common/documents/document-service';
import type { DocumentModel } from './document-model';
import type { DraftStore } from './draft-store';

/** What a user should be told once; the store shows it. */
export type DocumentNotice =
    | { readonly kind: 'conflict'; readonly message: string; readonly copyUri: string }
    /** The file is gone and nothing waits to be written; several at once are told together. */
    | { readonly kind: 'removed' }
    /** `mendable`: what stands on screen may take the place of the unreadable file (`mend`). */
    | { readonly kind: 'warning' | 'info'; readonly message: string; readonly mendable?: boolean };

/** What a model needs from the world around it. */
export interface DocumentModelContext<T> {
    readonly service: Pick<DocumentService, 'read' | 'write' | 'quarantine' | 'versions' | 'versionText'>;
    readonly drafts: DraftStore;
    online(): boolean;
    /** A new edit is made; gives its place in the one order of the edits of all models. */
    nextOrder(model: DocumentModel<T>): number;
    notify(model: DocumentModel<T>, notice: DocumentNotice): void;
    /** A conflict copy of which everything is in the document now. */
    copyIsObsolete(uri: string): void;
    /** A holder let go of the model. */
    released(model: DocumentModel<T>): void;
}
