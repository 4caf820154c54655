import { Emitter } from '@theia/core/lib/common/event';
import type { Event } from '@theia/core/lib/common/event';
import type URI from '@theia/core/lib/common/uri';
import * as z from 'zod';
import { deepFreeze } from '../../common/documents/deep-freeze';
import type { DocumentType } from '../../common/documents/document-type';
import { EditHistory, type HistoryEntry } from '../../common/documents/edit-history';
import { equalJson, mergeJson, type Json } from '../../common/documents/merge-json';
import { parseDocument, serialiseDocument } from '../../common/documents/parse-document';
import { DocumentContents } from './document-contents';
import { DocumentDraftKeeper } from './document-draft';
import { DocumentLock } from './document-lock';
import type { DocumentModel, DocumentState } from './document-model';
import type { DocumentModelContext, DocumentNotice } from './document-model-context';
import { DocumentSaver } from './document-saver';
import { DocumentTexts } from './document-texts';
import type { DocumentDraft } from './draft-store';
import { lastGoodVersion, momentText } from './last-good-version';

export type { DocumentModelContext, DocumentNotice } from './document-model-context';

const DUTCH = z.locales.nl();
/** So many texts of the text editor are known to be our own; a change told late is still found among them. */
const OWN_TEXTS_KEPT = 8;

/** See {@link DocumentModel}. Edits never wait; how they reach the disk is the work of {@link DocumentSaver}. */
export class DocumentModelImpl<T> implements DocumentModel<T> {
    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange: Event<void> = this.onDidChangeEmitter.event;
    protected readonly onDidChangeStateEmitter = new Emitter<void>();
    readonly onDidChangeState: Event<void> = this.onDidChangeStateEmitter.event;

    protected readonly history = new EditHistory<T>();
    protected readonly contents: DocumentContents<T>;
    protected readonly lock: DocumentLock;
    protected readonly draft: DocumentDraftKeeper;
    protected readonly saver: DocumentSaver<T>;
    /** Texts that the text editor of this window is about to write. */
    protected readonly ownTexts: string[] = [];
    protected lastState: string | undefined;

    protected constructor(
        readonly uri: URI,
        readonly type: DocumentType<T>,
        protected readonly context: DocumentModelContext<T>,
        value: T
    ) {
        this.contents = new DocumentContents(type, value);
        this.lock = new DocumentLock(type.label);
        this.draft = new DocumentDraftKeeper(uri.toString(), this.contents, context.drafts);
        this.saver = new DocumentSaver(
            {
                uri: uri.toString(),
                contents: this.contents,
                lock: this.lock,
                draft: this.draft,
                fireChange: () => void this.onDidChangeEmitter.fire(),
                tookIn: (text, before) => this.tookIn(text, before),
                fireState: () => this.fireState(),
                notify: notice => this.notify(notice)
            },
            context
        );
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
        model.contents.revision = content.revision;
        if (message === undefined) {
            model.restore(context.drafts.take(uri.toString()));
        } else {
            model.lock.close(message, content.revision, good !== undefined);
            model.notify({ kind: reading.kind === 'invalid' ? 'warning' : 'info', message, mendable: good !== undefined });
        }
        return model;
    }

    get value(): T {
        return this.contents.current;
    }

    get readOnly(): boolean {
        return this.lock.reason !== undefined;
    }

    get mendable(): boolean {
        return this.lock.mendable;
    }

    get state(): DocumentState {
        if (this.saver.failure !== undefined) {
            return 'error';
        }
        if (this.saver.saving) {
            return 'saving';
        }
        if (this.dirty) {
            return 'pending';
        }
        return this.saver.conflict === undefined ? 'saved' : 'conflict';
    }

    get message(): string | undefined {
        return this.saver.failure ?? this.lock.reason ?? this.saver.conflict;
    }

    /** When the last write was acknowledged by the disk, milliseconds since 1970. */
    get savedAt(): number | undefined {
        return this.saver.savedAt;
    }

    get dirty(): boolean {
        return this.contents.dirty;
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
        if (this.lock.reason !== undefined) {
            throw new Error(this.lock.reason);
        }
        const before = this.contents.current;
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

    flush(): Promise<void> {
        return this.saver.flush();
    }

    async mend(): Promise<void> {
        await this.saver.enqueue(async () => {
            if (!this.lock.mendable || this.lock.at === undefined) {
                return;
            }
            const good = this.contents.current;
            const uri = this.uri.toString();
            await this.context.service.quarantine(uri);
            const result = await this.context.service.write(uri, serialiseDocument(good), this.lock.at);
            if (result.kind === 'conflict') {
                // Somebody else mended it meanwhile; our copy of what stands here is not needed when theirs is good.
                await this.saver.takeIn(result.current);
                if (!this.readOnly) {
                    this.context.copyIsObsolete(result.copyUri);
                }
                return;
            }
            this.lock.open();
            this.saver.acknowledge(good, result.revision);
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
        this.saver.onDiskChanged(revision);
    }

    /** The connection came or went. */
    onConnectionChanged(online: boolean): void {
        this.saver.onConnectionChanged(online);
    }

    /** Writes the draft now: the page is going away. */
    persistDraft(): void {
        this.draft.persist();
    }

    /** Lets go of the shared model; the store closes it when nobody holds it. */
    dispose(): void {
        this.context.released(this);
    }

    /** The end: nothing is written any more. */
    close(): void {
        this.saver.close();
        this.draft.stop();
        this.onDidChangeEmitter.dispose();
        this.onDidChangeStateEmitter.dispose();
    }

    /** Undoes or does again one edit on top of whatever happened since, so that somebody else's work stays. */
    protected replay(_entry: HistoryEntry<T>, from: T, to: T): void {
        const { current } = this.contents;
        const next = current === from ? to : (mergeJson(from as Json, current as Json, to as Json).value as T);
        // A snapshot that stood here before was checked then.
        if (next !== current && (next === to || this.contents.fits(next))) {
            this.change(deepFreeze(next));
        } else {
            this.fireState();
        }
    }

    protected tookIn(text: string, before: T): void {
        const after = this.contents.current;
        if (after !== before && this.ownTexts.includes(text)) {
            const label = DocumentTexts.editedAsText(this.type.label);
            this.history.push({ label, order: this.context.nextOrder(this), before, after });
            this.fireState();
        }
    }

    protected change(value: T): void {
        this.contents.current = value;
        this.saver.edited();
        this.onDidChangeEmitter.fire();
        this.fireState();
    }

    /** Goes on where a draft stopped: same ancestor, same revision, so that a save finds out what happened meanwhile. */
    protected restore(drafts: readonly DocumentDraft[]): void {
        const { contents } = this;
        for (const draft of drafts) {
            const current = contents.current as Json;
            const sent = draft.offered !== undefined && stands(draft.base, draft.offered, current);
            const merged = mergeJson(sent ? draft.offered : draft.base, draft.value, current);
            if (!contents.fits(merged.value) || (merged.conflicts.length === 0 && equalJson(merged.value, current))) {
                continue;
            }
            const before = contents.current;
            const label = this.type.label;
            if (merged.conflicts.length > 0) {
                // Offered with its old revision: the disk keeps both, and the user is told.
                contents.saved = deepFreeze(mergeJson(draft.value, current, draft.base).value as T);
                contents.revision = draft.revision;
                contents.current = deepFreeze(mergeJson(draft.base, current, draft.value).value as T);
            } else {
                contents.current = deepFreeze(merged.value as T);
            }
            this.history.push({ label, order: this.context.nextOrder(this), before, after: contents.current });
            const time = new Date(draft.at).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
            this.notify({ kind: 'info', message: DocumentTexts.restored(label, time) });
            this.draft.persist();
            this.saver.schedule(0);
        }
    }

    protected notify(notice: DocumentNotice): void {
        this.context.notify(this, notice);
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
