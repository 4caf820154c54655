import type { Disposable, Event } from '@theia/core';
import type URI from '@theia/core/lib/common/uri';
import type { DocumentType } from '../../common/documents/document-type';

export type DocumentState = 'saved' | 'pending' | 'saving' | 'conflict' | 'error';

/**
 * An open document: an immutable snapshot, changed only by edits, each of which can be undone. Saves itself within one
 * second after the last edit. All openers of one file share one model.
 */
export interface DocumentModel<T> extends Disposable {
    readonly uri: URI;
    readonly type: DocumentType<T>;
    /** The current snapshot; never mutate it. */
    readonly value: T;
    /** True for a file of a newer program, an unreadable file, or a traject that another process holds. */
    readonly readOnly: boolean;
    readonly state: DocumentState;
    /** Dutch, when `state` is `error` or `conflict`, or why the document is read-only. */
    readonly message: string | undefined;
    /** The file is unreadable, and what stands here is good: `mend` can put it in its place. */
    readonly mendable: boolean;
    /**
     * Puts the good version that stands here in the place of an unreadable file, of which a copy is kept beside it. Does nothing
     * otherwise.
     * @throws Error with a Dutch message when that fails; nothing changed then
     */
    mend(): Promise<void>;
    readonly canUndo: boolean;
    readonly canRedo: boolean;
    /** The snapshot changed: an edit, undo, redo, or somebody else's write that was taken in. */
    readonly onDidChange: Event<void>;
    readonly onDidChangeState: Event<void>;
    /**
     * One undoable edit. `recipe` gives a new snapshot from the current one (the same object: no edit).
     * @throws Error when read-only or when the result does not fit the schema (nothing is changed then).
     */
    edit(label: string, recipe: (value: T) => T): void;
    undo(): void;
    redo(): void;
    /** Resolves when everything edited so far is on disk. */
    flush(): Promise<void>;
}

/** Opens documents; keeps one model per file. */
export const DocumentStore = Symbol('DocumentStore');
export interface DocumentStore {
    /**
     * The shared model of the file; dispose the returned reference's hold with `dispose()` on it.
     * `initial` is used (and written at the first edit) when there is no file yet; without it a missing file rejects.
     */
    open<T>(type: DocumentType<T>, uri: URI, initial?: () => T): Promise<DocumentModel<T>>;
    /** Whether any open document has an edit to take back, or to do again. */
    readonly canUndo: boolean;
    readonly canRedo: boolean;
    /** Takes back the newest edit of all open documents, whichever it was made in. */
    undo(): void;
    /** Does again what was undone last; a new edit in any document ends that. */
    redo(): void;
    /** Any model changed state: for "opgeslagen 10:42" in the status bar. */
    readonly onDidChangeState: Event<DocumentModel<unknown>>;
    /** Everything edited in any model is on disk. */
    flushAll(): Promise<void>;
}
