import { DiffUris } from '@theia/core/lib/browser/diff-uris';
import { ConnectionStatus, ConnectionStatusService } from '@theia/core/lib/browser/connection-status-service';
import { OpenerService, open } from '@theia/core/lib/browser/opener-service';
import { Emitter } from '@theia/core/lib/common/event';
import type { Event } from '@theia/core/lib/common/event';
import { MessageService } from '@theia/core/lib/common/message-service';
import URI from '@theia/core/lib/common/uri';
import { inject, injectable, postConstruct } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { DocumentService, type DocumentChange, type DocumentClient } from '../../common/documents/document-service';
import type { DocumentType } from '../../common/documents/document-type';
import type { DocumentModel, DocumentStore } from './document-model';
import type { DocumentModelContext, DocumentNotice } from './document-model-context';
import { DocumentModelImpl } from './document-model-impl';
import { DocumentTexts } from './document-texts';
import { DraftStore } from './draft-store';

/** Changes under the trajectories folder, as the backend tells them; apart from the store so that it can be bound to the proxy. */
@injectable()
export class DocumentChanges implements DocumentClient {
    protected readonly onDidChangeEmitter = new Emitter<DocumentChange>();
    readonly onDidChange: Event<DocumentChange> = this.onDidChangeEmitter.event;

    onDocumentChanged(change: DocumentChange): void {
        this.onDidChangeEmitter.fire(change);
    }
}

/** A model that nobody holds stays this many deep, so that its edits can still be undone. */
const KEPT_AFTER_RELEASE = 16;
/** Removals within this long (milliseconds) are told in one message. */
const REMOVALS_TOGETHER = 300;

interface Entry {
    readonly model: DocumentModelImpl<unknown>;
    holders: number;
}

@injectable()
export class DocumentStoreImpl implements DocumentStore {
    @inject(DocumentService)
    protected readonly service: DocumentService;
    @inject(DocumentChanges)
    protected readonly changes: DocumentChanges;
    @inject(DraftStore)
    protected readonly drafts: DraftStore;
    @inject(ConnectionStatusService)
    protected readonly connection: ConnectionStatusService;
    @inject(MessageService)
    protected readonly messages: MessageService;
    @inject(OpenerService)
    protected readonly openers: OpenerService;
    @inject(FileService)
    protected readonly files: FileService;

    protected readonly entries = new Map<string, Promise<Entry>>();
    protected readonly opened = new Set<DocumentModelImpl<unknown>>();
    protected readonly released: Entry[] = [];
    protected lastOrder = 0;
    protected readonly removedLabels: string[] = [];
    protected removedTimer: ReturnType<typeof setTimeout> | undefined;

    protected readonly onDidChangeStateEmitter = new Emitter<DocumentModel<unknown>>();
    readonly onDidChangeState: Event<DocumentModel<unknown>> = this.onDidChangeStateEmitter.event;

    @postConstruct()
    protected init(): void {
        this.changes.onDidChange(change => {
            const uri = new URI(change.uri).toString();
            for (const model of this.opened) {
                if (model.uri.toString() === uri) {
                    model.onDiskChanged(change.revision);
                }
            }
        });
        this.connection.onStatusChange(status =>
            this.opened.forEach(model => model.onConnectionChanged(status === ConnectionStatus.ONLINE))
        );
    }

    get canUndo(): boolean {
        return this.newestEdit() !== undefined;
    }

    get canRedo(): boolean {
        return this.firstUndone() !== undefined;
    }

    /** Takes back the newest edit of whichever document. */
    undo(): void {
        this.newestEdit()?.undo();
    }

    /** Does again what was undone last, in whichever document. */
    redo(): void {
        this.firstUndone()?.redo();
    }

    /** All models that are open now. */
    get models(): Iterable<DocumentModelImpl<unknown>> {
        return this.opened;
    }

    async open<T>(type: DocumentType<T>, uri: URI, initial?: () => T): Promise<DocumentModel<T>> {
        const key = uri.toString();
        let pending = this.entries.get(key);
        if (!pending) {
            pending = this.load(type, uri, initial);
            this.entries.set(key, pending);
            pending.catch(() => this.entries.delete(key));
        }
        const entry = await pending;
        if (entry.model.type.id !== type.id) {
            throw new Error(`${key} is open as ${entry.model.type.id}, not as ${type.id}.`);
        }
        entry.holders += 1;
        const kept = this.released.indexOf(entry);
        if (kept >= 0) {
            this.released.splice(kept, 1);
        }
        return entry.model as unknown as DocumentModel<T>;
    }

    async flushAll(): Promise<void> {
        await Promise.all([...this.opened].map(model => model.flush()));
    }

    /** The text editor of this window is about to write this text into the file. */
    expectText(uri: URI, text: string): void {
        const key = uri.toString();
        [...this.opened].filter(model => model.uri.toString() === key).forEach(model => model.expectText(text));
    }

    /** The page is going away: drafts are written at once, saves are set off. */
    persistDrafts(): void {
        for (const model of this.opened) {
            model.persistDraft();
            model.flush().catch(() => undefined);
        }
    }

    protected async load<T>(type: DocumentType<T>, uri: URI, initial?: () => T): Promise<Entry> {
        const model = (await DocumentModelImpl.open(uri, type, this.context<T>(), initial)) as unknown as DocumentModelImpl<unknown>;
        this.opened.add(model);
        model.onDidChangeState(() => {
            this.onDidChangeStateEmitter.fire(model);
        });
        return { model, holders: 0 };
    }

    protected newestEdit(): DocumentModelImpl<unknown> | undefined {
        return maxBy(this.opened, model => model.undoOrder);
    }

    protected firstUndone(): DocumentModelImpl<unknown> | undefined {
        return maxBy(this.opened, model => (model.redoOrder === undefined ? undefined : -model.redoOrder));
    }

    protected nextOrder(edited: unknown): number {
        for (const model of this.opened) {
            if (model !== edited) {
                model.forgetRedo();
            }
        }
        this.lastOrder += 1;
        return this.lastOrder;
    }

    protected context<T>(): DocumentModelContext<T> {
        return {
            service: {
                read: uri => this.whileConnected(this.service.read(uri)),
                write: (uri, text, revision) => this.whileConnected(this.service.write(uri, text, revision)),
                quarantine: uri => this.whileConnected(this.service.quarantine(uri)),
                versions: uri => this.whileConnected(this.service.versions(uri)),
                versionText: (uri, revision) => this.whileConnected(this.service.versionText(uri, revision))
            },
            drafts: this.drafts,
            nextOrder: model => this.nextOrder(model),
            online: () => this.connection.currentStatus === ConnectionStatus.ONLINE,
            notify: (model, notice) => void this.notify(model, notice),
            copyIsObsolete: uri => void this.files.delete(new URI(uri)).then(undefined, () => undefined),
            released: model => void this.release(model)
        };
    }

    /** An answer that never comes is a failure: the saver goes on and finds out later what was written. */
    protected whileConnected<R>(answer: Promise<R>): Promise<R> {
        return new Promise<R>((resolve, reject) => {
            const listener = this.connection.onStatusChange(status => {
                if (status === ConnectionStatus.OFFLINE) {
                    listener.dispose();
                    reject(new Error(DocumentTexts.offline()));
                }
            });
            answer.then(resolve, reject).finally(() => listener.dispose());
        });
    }

    /** One message for everything that goes within a moment: a folder takes its documents along. */
    protected tellRemoved(label: string): void {
        this.removedLabels.push(label);
        this.removedTimer ??= setTimeout(() => {
            this.removedTimer = undefined;
            const labels = this.removedLabels.splice(0);
            const message =
                labels.length === 1 ? DocumentTexts.removed(label) : DocumentTexts.severalRemoved([...new Set(labels)].join(', '));
            void this.messages.warn(message);
        }, REMOVALS_TOGETHER);
    }

    protected async notify(model: DocumentModel<unknown>, notice: DocumentNotice): Promise<void> {
        if (notice.kind === 'removed') {
            this.tellRemoved(model.type.label);
            return;
        }
        if (notice.kind !== 'conflict') {
            const actions = notice.mendable ? [DocumentTexts.mend()] : [];
            const answer = await (notice.kind === 'info'
                ? this.messages.info(notice.message, { timeout: 8000 })
                : this.messages.warn(notice.message, ...actions));
            if (answer === DocumentTexts.mend()) {
                await this.mend(model);
            }
            return;
        }
        const compare = DocumentTexts.compare();
        if ((await this.messages.warn(notice.message, compare)) === compare) {
            const label = DocumentTexts.compareTitle(model.type.label);
            await open(this.openers, DiffUris.encode(new URI(notice.copyUri), model.uri, label));
        }
    }

    protected async mend(model: DocumentModel<unknown>): Promise<void> {
        try {
            await model.mend();
            if (!model.readOnly) {
                await this.messages.info(DocumentTexts.mended(model.type.label), { timeout: 8000 });
            }
        } catch (error) {
            await this.messages.error(error instanceof Error ? error.message : String(error));
        }
    }

    protected async release(model: DocumentModel<unknown>): Promise<void> {
        const entry = await this.entries.get(model.uri.toString());
        if (!entry || entry.model !== model || entry.holders === 0) {
            return;
        }
        entry.holders -= 1;
        if (entry.holders === 0) {
            this.released.push(entry);
            if (this.released.length > KEPT_AFTER_RELEASE) {
                await this.close(this.released.shift()!);
            }
        }
    }

    protected async close(entry: Entry): Promise<void> {
        await entry.model.flush().catch(() => undefined);
        if (entry.holders > 0) {
            return;
        }
        entry.model.persistDraft();
        this.entries.delete(entry.model.uri.toString());
        this.opened.delete(entry.model);
        entry.model.close();
    }
}

/** The element with the highest number; those without one do not count. */
function maxBy<E>(elements: Iterable<E>, numberOf: (element: E) => number | undefined): E | undefined {
    let best: { element: E; number: number } | undefined;
    for (const element of elements) {
        const number = numberOf(element);
        if (number !== undefined && (!best || number > best.number)) {
            best = { element, number };
        }
    }
    return best?.element;
}
