import { Emitter } from '@theia/core/lib/common/event';
import type { Event } from '@theia/core/lib/common/event';
import type URI from '@theia/core/lib/common/uri';
import * as z from 'zod';
import { deepFreeze } from '../../common/documents/deep-freeze';
import type { DocumentContent, DocumentService, DocumentWriteResult } from '../../common/documents/document-service';
import type { DocumentType } from '../../common/documents/document-type';
import { EditHistory, type HistoryEntry } from '../../common/documents/edit-history';
import { equalJson, mergeJson, type Json } from '../../common/documents/merge-json';
import { parseDocument, serialiseDocument } from '../../common/documents/parse-document';
import type { DocumentModel, DocumentState } from './document-model';
import { DocumentTexts } from './document-texts';
import type { DocumentDraft, DraftStore } from './draft-store';
import { lastGoodVersion, momentText } from './last-good-version';

/** A save waits this long (milliseconds) for the next edit ... */
export const SAVE_AFTER_LAST_EDIT = 400;
/** ... but never longer than this after the first edit that is not on disk. */
export const SAVE_AFTER_FIRST_EDIT = 900;
/** A draft in the browser lags at most this far behind the edits. */
export const DRAFT_AFTER_EDIT = 100;
/** So many texts of the text editor are known to be our own; a change told late is still found among them. */
const OWN_TEXTS_KEPT = 8;
/** After a failed save that is not the connection's fault, for example a full disk. */
export const RETRY_AFTER_FAILURE = 5_000;

const DUTCH = z.locales.nl();

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
    released(model: DocumentModelImpl<T>): void;
}

/** See {@link DocumentModel}. Reads and writes run one after another; edits never wait. */
export class DocumentModelImpl<T> implements DocumentModel<T> {
    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;
    protected readonly onDidChangeStateEmitter = new Emitter<void>();
    readonly onDidChangeState: Event<void> = this.onDidChangeStateEmitter.event;

    protected readonly history = new EditHistory<T>();
    protected current: T;
    /** What stands on disk, as far as is known; the common ancestor of a merge. */
    protected saved: T;
    /** Undefined: there is no file yet. */
    protected revision: string | undefined;
    /** Sent, and perhaps written: the answer never came. */
    protected offered: T | undefined;
    protected lock: string | undefined;
    mendable = false;
    /** The revision on disk that made the lock; `revision` stays at the last good one. */
    protected lockedAt: string | undefined;
    protected failure: string | undefined;
    protected conflict: string | undefined;
    protected saving = false;
    /** The file must be looked at before the next write. */
    protected stale = false;
    protected obsoleteCopies: string[] = [];
    /** Texts that the text editor of this window is about to write. */
    protected readonly ownTexts: string[] = [];

    protected firstEditAt: number | undefined;
    protected saveTimer: ReturnType<typeof setTimeout> | undefined;
    protected draftTimer: ReturnType<typeof setTimeout> | undefined;
    protected queue: Promise<void> = Promise.resolve();
    protected lastState: string | undefined;
    protected savedAtMillis: number | undefined;
    protected closed = false;

    protected constructor(
        readonly uri: URI,
        readonly type: DocumentType<T>,
        protected readonly context: DocumentModelContext<T>,
        value: T
    ) {
        this.current = deepFreeze(value);
        this.saved = this.current;
    }

    /**
     * Reads the file, puts back what a killed browser or server left behind, and gives the model.
     * @throws Error with a Dutch message when there is nothing to show: no file, or an unreadable one, and no `initial`.
     */
    static async open<T>(
        uri: URI,
        type: DocumentType<T>,
        context: DocumentModelContext<T>,
        initial?: () => T
    ): Promise<DocumentModelImpl<T>> {
        const content = await context.service.read(uri.toString());
        if (!content) {
            if (!initial) {
                throw new Error(DocumentTexts.missing(type.label));
            }
            const model = new DocumentModelImpl(uri, type, context, initial());
            model.restore(context.drafts.take(uri.toString()));
            return model;
        }
        const reading = parseDocument(type, content.text);
        if (reading.kind === 'invalid') {
            await context.service.quarantine(uri.toString());
        }
        const good = reading.kind === 'invalid' ? await lastGoodVersion(uri.toString(), type, context.service) : undefined;
        const value = reading.kind === 'invalid' ? good?.value : reading.value;
        const message =
            reading.kind === 'invalid'
                ? DocumentTexts.unreadable(type.label, reading.message, good && momentText(good.at))
                : reading.kind === 'newer'
                  ? DocumentTexts.newer(type.label)
                  : undefined;
        if (value === undefined && !initial) {
            throw new Error(message);
        }
        const model = new DocumentModelImpl(uri, type, context, value ?? initial!());
        model.revision = content.revision;
        model.lock = message;
        model.lockedAt = message === undefined ? undefined : content.revision;
        if (message) {
            model.mendable = good !== undefined;
            context.notify(model, { kind: reading.kind === 'invalid' ? 'warning' : 'info', message, mendable: model.mendable });
        } else {
            model.restore(context.drafts.take(uri.toString()));
        }
        return model;
    }

    get value(): T {
        return this.current;
    }

    get readOnly(): boolean {
        return this.lock !== undefined;
    }

    get state(): DocumentState {
        if (this.failure !== undefined) {
            return 'error';
        }
        if (this.saving) {
            return 'saving';
        }
        if (this.dirty) {
            return 'pending';
        }
        return this.conflict === undefined ? 'saved' : 'conflict';
    }

    get message(): string | undefined {
        return this.failure ?? this.lock ?? this.conflict;
    }

    /** When the last write was acknowledged by the disk, milliseconds since 1970. */
    get savedAt(): number | undefined {
        return this.savedAtMillis;
    }

    get dirty(): boolean {
        return this.current !== this.saved;
    }

    get canUndo(): boolean {
        return !this.readOnly && this.history.nextUndo !== undefined;
    }

    get canRedo(): boolean {
        return !this.readOnly && this.history.nextRedo !== undefined;
    }

    /** When the edit that `undo` takes back was made, among the edits of all models; undefined: nothing to undo. */
    get undoOrder(): number | undefined {
        return this.canUndo ? this.history.nextUndo?.order : undefined;
    }

    /** When the edit that `redo` does again was made; undefined: nothing to redo. */
    get redoOrder(): number | undefined {
        return this.canRedo ? this.history.nextRedo?.order : undefined;
    }

    /** A new edit was made elsewhere: what was undone here can no longer be redone. */
    forgetRedo(): void {
        this.history.forgetUndone();
    }

    edit(label: string, recipe: (value: T) => T): void {
        if (this.lock !== undefined) {
            throw new Error(this.lock);
        }
        const before = this.current;
        const after = recipe(before);
        if (after === before) {
            return;
        }
        const check = this.type.schema.safeParse(this.type.unchecked?.(before, after) ?? after, { error: DUTCH.localeError });
        if (!check.success) {
            const reason = check.error.issues.map(issue => `${issue.path.map(String).join(' › ')}: ${issue.message}.`).join(' ');
            throw new Error(DocumentTexts.doesNotFit(this.type.label, reason));
        }
        this.history.push({ label, order: this.context.nextOrder(this), before, after: deepFreeze(after) });
        this.change(after);
    }

    undo(): void {
        const entry = this.canUndo ? this.history.undo() : undefined;
        if (entry) {
            this.replay(entry, entry.after, entry.before);
        }
    }

    redo(): void {
        const entry = this.canRedo ? this.history.redo() : undefined;
        if (entry) {
            this.replay(entry, entry.before, entry.after);
        }
    }

    async flush(): Promise<void> {
        while (this.dirty && !this.readOnly) {
            this.clearSaveTimer();
            await this.enqueue(() => this.save());
            if (this.failure !== undefined) {
                throw new Error(this.failure);
            }
        }
        await this.queue;
    }

    async mend(): Promise<void> {
        await this.enqueue(async () => {
            if (!this.mendable || this.lockedAt === undefined) {
                return;
            }
            const good = this.current;
            const uri = this.uri.toString();
            await this.context.service.quarantine(uri);
            const result = await this.context.service.write(uri, serialiseDocument(good), this.lockedAt);
            if (result.kind === 'conflict') {
                // Somebody else mended it meanwhile; our copy of what stands here is not needed when theirs is good.
                await this.takeIn(result.current);
                if (!this.readOnly) {
                    this.context.copyIsObsolete(result.copyUri);
                }
                return;
            }
            this.unlock();
            this.saved = good;
            this.revision = result.revision;
            this.savedAtMillis = Date.now();
            // Work of before the damage that had not reached the disk.
            this.restore(this.context.drafts.take(uri));
            this.fireState();
        });
    }

    /**
     * The text editor of this window is about to write this text: what it changes is an edit of this user, and can be undone
     * like any other.
     */
    expectText(text: string): void {
        this.ownTexts.push(text);
        if (this.ownTexts.length > OWN_TEXTS_KEPT) {
            this.ownTexts.shift();
        }
    }

    /** Somebody wrote or removed the file; also our own writes are told here. */
    onDiskChanged(revision: string | undefined): void {
        if (revision !== this.seen && !this.closed) {
            void this.enqueue(async () => {
                // A write of ours may have been acknowledged while this waited.
                if (revision !== this.seen) {
                    await this.guarded(() => this.synchronize());
                }
            });
        }
    }

    /** The connection came or went. */
    onConnectionChanged(online: boolean): void {
        if (!online) {
            if (this.dirty) {
                this.fail(DocumentTexts.offline());
            }
            return;
        }
        this.stale = true;
        void this.enqueue(async () => {
            this.failure = undefined;
            await this.guarded(() => this.synchronize());
            await this.save();
        });
    }

    /** Writes the draft now: the page is going away. */
    persistDraft(): void {
        clearTimeout(this.draftTimer);
        this.draftTimer = undefined;
        if (this.dirty) {
            this.context.drafts.put(this.uri.toString(), {
                base: this.saved as Json,
                revision: this.revision,
                value: this.current as Json,
                offered: this.offered as Json | undefined,
                at: Date.now()
            });
        } else {
            this.context.drafts.remove(this.uri.toString());
        }
    }

    /** Lets go of the shared model; the store closes it when nobody holds it. */
    dispose(): void {
        this.context.released(this);
    }

    /** The end: nothing is written any more. */
    close(): void {
        this.closed = true;
        this.clearSaveTimer();
        clearTimeout(this.draftTimer);
        this.onDidChangeEmitter.dispose();
        this.onDidChangeStateEmitter.dispose();
    }

    /** Undoes or does again one edit on top of whatever happened since, so that somebody else's work stays. */
    protected replay(_entry: HistoryEntry<T>, from: T, to: T): void {
        const next = this.current === from ? to : (mergeJson(from as Json, this.current as Json, to as Json).value as T);
        // A snapshot that stood here before was checked then.
        if (next !== this.current && (next === to || this.type.schema.safeParse(next).success)) {
            this.change(deepFreeze(next));
        } else {
            this.fireState();
        }
    }

    protected change(value: T): void {
        this.current = value;
        this.conflict = undefined;
        this.scheduleDraft();
        this.scheduleSave();
        this.onDidChangeEmitter.fire();
        this.fireState();
    }

    /** Goes on where a draft stopped: same ancestor, same revision, so that a save finds out what happened meanwhile. */
    protected restore(drafts: readonly DocumentDraft[]): void {
        for (const draft of drafts) {
            const current = this.current as Json;
            const sent = draft.offered !== undefined && stands(draft.base, draft.offered, current);
            const merged = mergeJson(sent ? draft.offered : draft.base, draft.value, current);
            if (!this.fits(merged.value) || (merged.conflicts.length === 0 && equalJson(merged.value, current))) {
                continue;
            }
            const before = this.current;
            const label = this.type.label;
            if (merged.conflicts.length > 0) {
                // Offered with its old revision: the disk keeps both, and the user is told.
                this.saved = deepFreeze(mergeJson(draft.value, current, draft.base).value as T);
                this.revision = draft.revision;
                this.current = deepFreeze(mergeJson(draft.base, current, draft.value).value as T);
            } else {
                this.current = deepFreeze(merged.value as T);
            }
            this.history.push({ label, order: this.context.nextOrder(this), before, after: this.current });
            const time = new Date(draft.at).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
            this.context.notify(this, { kind: 'info', message: DocumentTexts.restored(label, time) });
            this.persistDraft();
            this.scheduleSave(0);
        }
    }

    protected scheduleDraft(): void {
        this.draftTimer ??= setTimeout(() => this.persistDraft(), DRAFT_AFTER_EDIT);
    }

    protected scheduleSave(delay?: number): void {
        if (!this.dirty || this.readOnly || this.closed) {
            return;
        }
        const now = Date.now();
        this.firstEditAt ??= now;
        clearTimeout(this.saveTimer);
        const wait = delay ?? Math.max(0, Math.min(SAVE_AFTER_LAST_EDIT, this.firstEditAt + SAVE_AFTER_FIRST_EDIT - now));
        this.saveTimer = setTimeout(() => void this.enqueue(() => this.save()), wait);
    }

    protected clearSaveTimer(): void {
        clearTimeout(this.saveTimer);
        this.saveTimer = undefined;
        this.firstEditAt = undefined;
    }

    protected enqueue(task: () => Promise<void>): Promise<void> {
        const run = this.queue.then(() => (this.closed ? undefined : task()));
        this.queue = run.catch(() => undefined);
        return run;
    }

    /** One write of what stands here now; what is edited meanwhile follows in the next. */
    protected async save(): Promise<void> {
        this.clearSaveTimer();
        if (!this.dirty || this.readOnly) {
            this.fireState();
            return;
        }
        if (!this.context.online()) {
            this.fail(DocumentTexts.offline());
            return;
        }
        this.saving = true;
        this.failure = undefined;
        this.fireState();
        await this.guarded(async () => {
            if (this.stale) {
                await this.synchronize();
            }
            if (this.dirty && !this.readOnly) {
                await this.write();
            }
        });
        this.saving = false;
        if (!this.dirty) {
            this.persistDraft();
            this.obsoleteCopies.splice(0).forEach(copy => this.context.copyIsObsolete(copy));
        } else if (this.failure === undefined) {
            this.scheduleSave();
        }
        this.fireState();
    }

    /** Runs what talks to the disk; when it fails the work stays here and is tried again. */
    protected async guarded(task: () => Promise<void>): Promise<void> {
        try {
            await task();
        } catch (error) {
            this.stale = true;
            this.saving = false;
            const reason = error instanceof Error ? error.message : String(error);
            if (this.dirty) {
                this.fail(this.context.online() ? DocumentTexts.notSaved(this.type.label, reason) : DocumentTexts.offline());
            }
        }
    }

    protected fail(message: string): void {
        this.failure = message;
        this.saving = false;
        this.persistDraft();
        if (this.context.online()) {
            this.clearSaveTimer();
            this.scheduleSave(RETRY_AFTER_FAILURE);
        }
        this.fireState();
    }

    protected async write(): Promise<void> {
        const offered = this.current;
        this.offered = offered;
        const result = await this.context.service.write(this.uri.toString(), serialiseDocument(offered), this.revision);
        this.offered = undefined;
        if (result.kind === 'saved') {
            this.saved = offered;
            this.revision = result.revision;
            this.savedAtMillis = Date.now();
        } else {
            this.settle(offered, result);
        }
    }

    /** Somebody else wrote first; nothing was overwritten and what was offered lies in a copy. */
    protected settle(offered: T, result: DocumentWriteResult & { kind: 'conflict' }): void {
        const reading = parseDocument(this.type, result.current.text);
        if (reading.kind !== 'ok') {
            this.lockFor(reading, result.current.revision);
            return;
        }
        const theirs = deepFreeze(reading.value);
        const merged = mergeJson(this.saved as Json, this.current as Json, theirs as Json);
        const fits = this.fits(merged.value);
        if (merged.conflicts.length === 0 && fits) {
            this.obsoleteCopies.push(result.copyUri);
            this.adopt(merged.value as T, theirs, result.current.revision);
        } else if (this.current !== offered) {
            // Edited while the write was under way: offer again, so that the copy holds these edits too.
            this.obsoleteCopies.push(result.copyUri);
        } else {
            this.adopt(fits ? (merged.value as T) : theirs, theirs, result.current.revision);
            this.conflict = DocumentTexts.conflict(this.type.label);
            this.context.notify(this, { kind: 'conflict', message: this.conflict, copyUri: result.copyUri });
        }
    }

    /** Takes in what stands on disk: as it is when nothing is pending here, merged otherwise. */
    protected async synchronize(): Promise<void> {
        const content = await this.context.service.read(this.uri.toString());
        this.stale = false;
        if (!content) {
            this.takeRemoval();
            return;
        }
        if (content.revision !== this.seen) {
            await this.takeIn(content);
        }
    }

    protected async takeIn(content: DocumentContent): Promise<void> {
        const reading = parseDocument(this.type, content.text);
        if (reading.kind !== 'ok') {
            this.lockFor(reading, content.revision);
            return;
        }
        const theirs = deepFreeze(reading.value);
        this.unlock();
        if (this.offered !== undefined && equalJson(this.offered as Json, theirs as Json)) {
            // Our own write had arrived; only its answer had not.
            this.saved = this.offered;
            this.revision = content.revision;
            this.offered = undefined;
            this.savedAtMillis = Date.now();
            this.scheduleSave();
            this.fireState();
            return;
        }
        const merged = mergeJson(this.saved as Json, this.current as Json, theirs as Json);
        if (merged.conflicts.length > 0 || !this.fits(merged.value)) {
            // Offered with the old revision: the disk keeps both.
            await this.write();
        } else {
            const before = this.current;
            this.adopt(merged.value as T, theirs, content.revision);
            if (this.ownTexts.includes(content.text) && this.current !== before) {
                this.history.push({
                    label: DocumentTexts.editedAsText(this.type.label),
                    order: this.context.nextOrder(this),
                    before,
                    after: this.current
                });
                this.fireState();
            }
        }
    }

    protected takeRemoval(): void {
        if (this.seen === undefined) {
            return;
        }
        this.unlock();
        this.revision = undefined;
        if (this.dirty) {
            this.context.notify(this, { kind: 'warning', message: DocumentTexts.removedWhilePending(this.type.label) });
        } else {
            this.conflict = DocumentTexts.removed(this.type.label);
            this.context.notify(this, { kind: 'removed' });
        }
        this.scheduleSave();
        this.fireState();
    }

    /** The revision that was last looked at, good or not. */
    protected get seen(): string | undefined {
        return this.lockedAt ?? this.revision;
    }

    protected unlock(): void {
        this.lock = undefined;
        this.lockedAt = undefined;
        this.mendable = false;
    }

    protected lockFor(reading: { kind: 'newer' } | { kind: 'invalid'; message: string }, revision: string): void {
        this.lockedAt = revision;
        this.lock =
            reading.kind === 'newer'
                ? DocumentTexts.newer(this.type.label)
                : DocumentTexts.unreadableOnDisk(this.type.label, reading.message);
        this.persistDraft();
        this.mendable = reading.kind === 'invalid';
        this.context.notify(this, { kind: 'warning', message: this.lock, mendable: this.mendable });
        this.fireState();
    }

    protected adopt(value: T, saved: T, revision: string): void {
        const before = this.current;
        this.saved = saved;
        this.revision = revision;
        this.conflict = undefined;
        this.current = equalJson(value as Json, saved as Json) ? saved : deepFreeze(value);
        this.scheduleSave();
        if (!this.dirty) {
            this.clearSaveTimer();
        }
        if (before !== this.current) {
            this.onDidChangeEmitter.fire();
        }
        this.fireState();
    }

    protected fits(value: unknown): boolean {
        return this.type.schema.safeParse(value).success;
    }

    protected fireState(): void {
        const state = `${this.state} ${this.readOnly} ${this.message ?? ''}`;
        if (state !== this.lastState) {
            this.lastState = state;
            this.onDidChangeStateEmitter.fire();
        }
    }
}

/** Whether a document holds already what changed from `base` to `value`. */
function stands(base: Json, value: Json, document: Json): boolean {
    const { value: merged, conflicts } = mergeJson(base, value, document);
    return conflicts.length === 0 && equalJson(merged, document);
}
