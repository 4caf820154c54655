import { ConnectionStatus, ConnectionStatusService } from '@theia/core/lib/browser/connection-status-service';
import { OpenerService } from '@theia/core/lib/browser/opener-service';
import { Emitter } from '@theia/core/lib/common/event';
import { ILogger } from '@theia/core/lib/common/logger';
import { MessageService } from '@theia/core/lib/common/message-service';
import type URI from '@theia/core/lib/common/uri';
import { Container } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { afterEach, beforeEach, vi } from 'vitest';
import { z } from 'zod';
import { DocumentService } from '../../../common/documents/document-service';
import type { DocumentType } from '../../../common/documents/document-type';
import { serialiseDocument } from '../../../common/documents/parse-document';
import { DocumentChanges, DocumentStoreImpl } from '../document-store-impl';
import { DraftStore, LocalDraftStore } from '../draft-store';
import { FakeDocumentService } from './fake-document-service';

const schema = z.looseObject({
    schemaVersion: z.int().positive(),
    title: z.string().min(1),
    annotations: z.array(z.looseObject({ id: z.string(), start: z.int() }))
});
export type Doc = z.infer<typeof schema>;
export const TYPE: DocumentType<Doc> = {
    id: 'proef',
    label: 'Annotaties',
    schema,
    schemaVersion: 1,
    migrations: [],
    path: /^proef\.json$/
};
export const URI_TEXT = 'file:///trajecten/bart/proef.json';
export const DOC: Doc = { schemaVersion: 1, title: 'Bart', annotations: [{ id: 'E01', start: 10 }] };

/** What the specs of documents look at; made anew for each. */
export const world: {
    service: FakeDocumentService;
    /** Messages that were shown. */
    told: string[];
    deleted: string[];
    connection: { currentStatus: ConnectionStatus };
    status: Emitter<ConnectionStatus>;
} = {} as never;

/** A window with one document store, on the disk of the world. */
export function newStore(): DocumentStoreImpl {
    const container = new Container();
    const changes = new DocumentChanges();
    world.service.setClient(changes);
    container.bind(DocumentChanges).toConstantValue(changes);
    container.bind(DocumentService).toConstantValue(world.service);
    container.bind(ILogger).toConstantValue({ warn: () => Promise.resolve() });
    container.bind(DraftStore).to(LocalDraftStore).inSingletonScope();
    container.bind(ConnectionStatusService).toConstantValue(world.connection);
    const tell = (message: string): Promise<undefined> => {
        world.told.push(message);
        return Promise.resolve(undefined);
    };
    container.bind(MessageService).toConstantValue({ info: tell, warn: tell } as unknown as MessageService);
    container.bind(OpenerService).toConstantValue({});
    container.bind(FileService).toConstantValue({
        delete: (uri: URI) => {
            world.deleted.push(uri.toString());
            return Promise.resolve();
        }
    } as unknown as FileService);
    container.bind(DocumentStoreImpl).toSelf().inSingletonScope();
    return container.get(DocumentStoreImpl);
}

export const onDisk = (): Doc => JSON.parse(world.service.files.get(URI_TEXT)!) as Doc;
export const setTitle =
    (title: string) =>
    (doc: Doc): Doc => ({ ...doc, title });
export const add =
    (id: string, start: number) =>
    (doc: Doc): Doc => ({ ...doc, annotations: [...doc.annotations, { id, start }] });
export const pass = (millis: number): Promise<unknown> => vi.advanceTimersByTimeAsync(millis);
export function setOnline(online: boolean): void {
    world.connection.currentStatus = online ? ConnectionStatus.ONLINE : ConnectionStatus.OFFLINE;
    world.status.fire(world.connection.currentStatus);
}

/** Every spec begins with one good document on disk, a connection and a clock that stands still. */
export function useWorld(): void {
    beforeEach(() => {
        vi.useFakeTimers({ now: new Date('2026-01-20T10:42:00') });
        world.service = new FakeDocumentService();
        world.service.files.set(URI_TEXT, serialiseDocument(DOC));
        world.status = new Emitter();
        world.connection = { currentStatus: ConnectionStatus.ONLINE, onStatusChange: world.status.event } as {
            currentStatus: ConnectionStatus;
        };
        world.told = [];
        world.deleted = [];
        localStorage.clear();
        sessionStorage.clear();
    });

    afterEach(() => {
        vi.useRealTimers();
    });
}
