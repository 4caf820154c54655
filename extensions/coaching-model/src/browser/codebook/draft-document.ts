import type { DocumentModel, DocumentState } from '@beeldspoor/workbench/lib/browser/documents/document-model';
import { deepFreeze } from '@beeldspoor/workbench/lib/common/documents/deep-freeze';
import type { DocumentType } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { EditHistory } from '@beeldspoor/workbench/lib/common/documents/edit-history';
import { equalJson, type Json, mergeJson } from '@beeldspoor/workbench/lib/common/documents/merge-json';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import type URI from '@theia/core/lib/common/uri';

/**
 * A working copy of a document that is changed at leisure and becomes the document all at once. Kept in the browser, so that
 * a closed page loses nothing; what happens to the document meanwhile comes in.
 */
export class DraftDocument<T> implements DocumentModel<T> {
    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;
    protected readonly onDidChangeStateEmitter = new Emitter<void>();
    readonly onDidChangeState: Event<void> = this.onDidChangeStateEmitter.event;
    protected readonly history = new EditHistory<T>();
    protected current: T;
    protected base: T;
    protected edits = 0;
    protected readonly listeners: { dispose(): void }[];

    constructor(
        protected readonly model: DocumentModel<T>,
        /** Why it cannot be changed (Dutch). */
        protected readonly lock?: string
    ) {
        this.base = model.value;
        this.current = this.restored() ?? model.value;
        this.listeners = [
            model.onDidChange(() => this.rebase()),
            model.onDidChangeState(() => {
                this.onDidChangeStateEmitter.fire();
            })
        ];
    }

    get uri(): URI {
        return this.model.uri;
    }
    get type(): DocumentType<T> {
        return this.model.type;
    }
    get value(): T {
        return this.current;
    }
    /** The document as it stands. */
    get original(): T {
        return this.model.value;
    }
    get isChanged(): boolean {
        return !equalJson(this.current as Json, this.model.value as Json);
    }
    get readOnly(): boolean {
        return this.lock !== undefined || this.model.readOnly;
    }
    get state(): DocumentState {
        return this.model.state;
    }
    get message(): string | undefined {
        return this.model.message ?? this.lock;
    }
    get mendable(): boolean {
        return this.model.mendable;
    }
    get canUndo(): boolean {
        return this.history.nextUndo !== undefined;
    }
    get canRedo(): boolean {
        return this.history.nextRedo !== undefined;
    }

    mend(): Promise<void> {
        return this.model.mend();
    }

    edit(label: string, recipe: (value: T) => T): void {
        const before = this.current;
        const after = recipe(before);
        if (this.readOnly || after === before) {
            return;
        }
        const check = this.type.schema.safeParse(after);
        if (!check.success) {
            throw new Error(check.error.issues.map(issue => issue.message).join(' '));
        }
        this.edits += 1;
        this.history.push({ label, order: this.edits, before, after: deepFreeze(after) });
        this.change(after);
    }

    undo(): void {
        const entry = this.history.undo();
        if (entry) {
            this.change(entry.before);
        }
    }

    redo(): void {
        const entry = this.history.redo();
        if (entry) {
            this.change(entry.after);
        }
    }

    /** The working copy is the document again; can be undone. */
    discard(label: string): void {
        this.edit(label, () => this.model.value);
    }

    flush(): Promise<void> {
        return this.model.flush();
    }

    /** The document itself, to make it what the working copy is. */
    commit(label: string, value: T): void {
        this.model.edit(label, () => value);
        this.current = this.model.value;
        this.keep();
        this.onDidChangeEmitter.fire();
    }

    dispose(): void {
        this.listeners.forEach(listener => listener.dispose());
        this.onDidChangeEmitter.dispose();
        this.onDidChangeStateEmitter.dispose();
        this.model.dispose();
    }

    /** The document changed elsewhere: where both changed the same, the working copy stays as it is. */
    protected rebase(): void {
        const base = this.base as Json;
        this.base = this.model.value;
        this.change(mergeJson(base, this.model.value as Json, this.current as Json).value as T);
    }

    protected change(value: T): void {
        this.current = deepFreeze(value);
        this.keep();
        this.onDidChangeEmitter.fire();
    }

    protected get key(): string {
        return `beeldspoor/werkversie/${this.uri.toString()}`;
    }

    protected keep(): void {
        if (this.isChanged) {
            localStorage.setItem(this.key, JSON.stringify({ base: this.model.value, value: this.current }));
        } else {
            localStorage.removeItem(this.key);
        }
    }

    protected restored(): T | undefined {
        try {
            const kept = JSON.parse(localStorage.getItem(this.key) ?? 'null') as { base: Json; value: Json } | null;
            const merged = kept && this.type.schema.safeParse(mergeJson(kept.base, this.model.value as Json, kept.value).value);
            return merged?.success ? deepFreeze(merged.data) : undefined;
        } catch {
            return undefined;
        }
    }
}
