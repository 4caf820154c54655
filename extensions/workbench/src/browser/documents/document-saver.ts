import { deepFreeze } from '../../common/documents/deep-freeze';
import type { DocumentContent, DocumentWriteResult } from '../../common/documents/document-service';
import { equalJson, mergeJson, type Json } from '../../common/documents/merge-json';
import { parseDocument, serialiseDocument, type ParsedDocument } from '../../common/documents/parse-document';
import type { DocumentContents } from './document-contents';
import type { DocumentDraftKeeper } from './document-draft';
import type { DocumentLock } from './document-lock';
import type { DocumentModelContext, DocumentNotice } from './document-model-context';
import { DocumentTexts } from './document-texts';
import { SaveTimer } from './save-timer';

/** After a failed save that is not the connection's fault, for example a full disk. */
export const RETRY_AFTER_FAILURE = 5_000;

/** The document that is saved, as far as saving goes. */
export interface SavedDocument<T> {
    readonly uri: string;
    readonly contents: DocumentContents<T>;
    readonly lock: DocumentLock;
    readonly draft: DocumentDraftKeeper;
    /** The contents became others by what stood on disk. */
    fireChange(): void;
    /** This text was taken in without a conflict; `before` stood here until then. */
    tookIn(text: string, before: T): void;
    fireState(): void;
    notify(notice: DocumentNotice): void;
}

/**
 * Brings the contents to disk and takes in what others wrote there. Reads and writes run one after another; what is edited
 * meanwhile follows in the next. Nothing is overwritten: of a conflict the disk keeps both.
 */
export class DocumentSaver<T> {
    protected failed: string | undefined;
    protected conflicting: string | undefined;
    protected isSaving = false;
    protected savedAtMillis: number | undefined;
    /** The file must be looked at before the next write. */
    protected stale = false;
    protected obsoleteCopies: string[] = [];
    protected queue: Promise<void> = Promise.resolve();
    protected closed = false;
    protected readonly timer = new SaveTimer(() => void this.enqueue(() => this.save()));

    constructor(
        protected readonly document: SavedDocument<T>,
        protected readonly context: Pick<DocumentModelContext<T>, 'service' | 'online' | 'copyIsObsolete'>
    ) {}

    /** Why the last save did not succeed (Dutch). */
    get failure(): string | undefined {
        return this.failed;
    }

    /** What somebody else did with the file (Dutch), until the next edit. */
    get conflict(): string | undefined {
        return this.conflicting;
    }

    get saving(): boolean {
        return this.isSaving;
    }

    /** When the last write was acknowledged by the disk, milliseconds since 1970. */
    get savedAt(): number | undefined {
        return this.savedAtMillis;
    }

    /** Something was edited here. */
    edited(): void {
        this.conflicting = undefined;
        this.document.draft.schedule();
        this.schedule();
    }

    /** @param delay another wait than edits have, milliseconds */
    schedule(delay?: number): void {
        if (this.document.contents.dirty && this.document.lock.reason === undefined && !this.closed) {
            this.timer.schedule(delay);
        }
    }

    /** Runs after everything that was asked before. */
    enqueue(task: () => Promise<void>): Promise<void> {
        const run = this.queue.then(() => (this.closed ? undefined : task()));
        this.queue = run.catch(() => undefined);
        return run;
    }

    /** Resolves when everything edited so far is on disk. */
    async flush(): Promise<void> {
        while (this.document.contents.dirty && this.document.lock.reason === undefined) {
            this.timer.clear();
            await this.enqueue(() => this.save());
            if (this.failed !== undefined) {
                throw new Error(this.failed);
            }
        }
        await this.queue;
    }

    /** These contents stand on disk now. */
    acknowledge(saved: T, revision: string): void {
        this.document.contents.saved = saved;
        this.document.contents.revision = revision;
        this.savedAtMillis = Date.now();
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
            if (this.document.contents.dirty) {
                this.fail(DocumentTexts.offline());
            }
            return;
        }
        this.stale = true;
        void this.enqueue(async () => {
            this.failed = undefined;
            await this.guarded(() => this.synchronize());
            await this.save();
        });
    }

    /** The end: nothing is written any more. */
    close(): void {
        this.closed = true;
        this.timer.clear();
    }

    /** Takes in a file: as it is when nothing is pending here, merged otherwise. */
    async takeIn(content: DocumentContent): Promise<void> {
        const { contents, lock } = this.document;
        const reading = parseDocument(contents.type, content.text);
        if (reading.kind !== 'ok') {
            this.lockFor(reading, content.revision);
            return;
        }
        const theirs = deepFreeze(reading.value);
        lock.open();
        if (contents.offered !== undefined && equalJson(contents.offered as Json, theirs as Json)) {
            // Our own write had arrived; only its answer had not.
            this.acknowledge(contents.offered, content.revision);
            contents.offered = undefined;
            this.schedule();
            this.document.fireState();
            return;
        }
        const merged = mergeJson(contents.saved as Json, contents.current as Json, theirs as Json);
        if (merged.conflicts.length > 0 || !contents.fits(merged.value)) {
            // Offered with the old revision: the disk keeps both.
            await this.write();
        } else {
            const before = contents.current;
            this.adopt(merged.value as T, theirs, content.revision);
            this.document.tookIn(content.text, before);
        }
    }

    /** The revision that was last looked at, good or not. */
    protected get seen(): string | undefined {
        return this.document.lock.at ?? this.document.contents.revision;
    }

    /** One write of what stands here now. */
    protected async save(): Promise<void> {
        const { contents, lock, draft } = this.document;
        this.timer.clear();
        if (!contents.dirty || lock.reason !== undefined) {
            this.document.fireState();
            return;
        }
        if (!this.context.online()) {
            this.fail(DocumentTexts.offline());
            return;
        }
        this.isSaving = true;
        this.failed = undefined;
        this.document.fireState();
        await this.guarded(async () => {
            if (this.stale) {
                await this.synchronize();
            }
            if (contents.dirty && lock.reason === undefined) {
                await this.write();
            }
        });
        this.isSaving = false;
        if (!contents.dirty) {
            draft.persist();
            this.obsoleteCopies.splice(0).forEach(copy => this.context.copyIsObsolete(copy));
        } else if (this.failed === undefined) {
            this.schedule();
        }
        this.document.fireState();
    }

    /** Runs what talks to the disk; when it fails the work stays here and is tried again. */
    protected async guarded(task: () => Promise<void>): Promise<void> {
        try {
            await task();
        } catch (error) {
            this.stale = true;
            this.isSaving = false;
            const reason = error instanceof Error ? error.message : String(error);
            const { contents } = this.document;
            if (contents.dirty) {
                this.fail(this.context.online() ? DocumentTexts.notSaved(contents.type.label, reason) : DocumentTexts.offline());
            }
        }
    }

    protected fail(message: string): void {
        this.failed = message;
        this.isSaving = false;
        this.document.draft.persist();
        if (this.context.online()) {
            this.timer.clear();
            this.schedule(RETRY_AFTER_FAILURE);
        }
        this.document.fireState();
    }

    protected async write(): Promise<void> {
        const { contents, uri } = this.document;
        const offered = contents.current;
        contents.offered = offered;
        const result = await this.context.service.write(uri, serialiseDocument(offered), contents.revision);
        contents.offered = undefined;
        if (result.kind === 'saved') {
            this.acknowledge(offered, result.revision);
        } else {
            this.settle(offered, result);
        }
    }

    /** Somebody else wrote first; nothing was overwritten and what was offered lies in a copy. */
    protected settle(offered: T, result: DocumentWriteResult & { kind: 'conflict' }): void {
        const { contents } = this.document;
        const reading = parseDocument(contents.type, result.current.text);
        if (reading.kind !== 'ok') {
            this.lockFor(reading, result.current.revision);
            return;
        }
        const theirs = deepFreeze(reading.value);
        const merged = mergeJson(contents.saved as Json, contents.current as Json, theirs as Json);
        const fits = contents.fits(merged.value);
        if (merged.conflicts.length === 0 && fits) {
            this.obsoleteCopies.push(result.copyUri);
            this.adopt(merged.value as T, theirs, result.current.revision);
        } else if (contents.current !== offered) {
            // Edited while the write was under way: offer again, so that the copy holds these edits too.
            this.obsoleteCopies.push(result.copyUri);
        } else {
            this.adopt(fits ? (merged.value as T) : theirs, theirs, result.current.revision);
            this.conflicting = DocumentTexts.conflict(contents.type.label);
            this.document.notify({ kind: 'conflict', message: this.conflicting, copyUri: result.copyUri });
        }
    }

    protected async synchronize(): Promise<void> {
        const content = await this.context.service.read(this.document.uri);
        this.stale = false;
        if (!content) {
            this.takeRemoval();
            return;
        }
        if (content.revision !== this.seen) {
            await this.takeIn(content);
        }
    }

    protected takeRemoval(): void {
        const { contents, lock } = this.document;
        if (this.seen === undefined) {
            return;
        }
        lock.open();
        contents.revision = undefined;
        if (contents.dirty) {
            this.document.notify({ kind: 'warning', message: DocumentTexts.removedWhilePending(contents.type.label) });
        } else {
            this.conflicting = DocumentTexts.removed(contents.type.label);
            this.document.notify({ kind: 'removed' });
        }
        this.schedule();
        this.document.fireState();
    }

    protected lockFor(reading: Exclude<ParsedDocument<unknown>, { kind: 'ok' }>, revision: string): void {
        const { lock, draft } = this.document;
        const message = lock.closeFor(reading, revision);
        draft.persist();
        this.document.notify({ kind: 'warning', message, mendable: lock.mendable });
        this.document.fireState();
    }

    protected adopt(value: T, saved: T, revision: string): void {
        const { contents } = this.document;
        const before = contents.current;
        contents.saved = saved;
        contents.revision = revision;
        this.conflicting = undefined;
        contents.current = equalJson(value as Json, saved as Json) ? saved : deepFreeze(value);
        this.schedule();
        if (!contents.dirty) {
            this.timer.clear();
        }
        if (before !== contents.current) {
            this.document.fireChange();
        }
        this.document.fireState();
    }
}
