// @vitest-environment jsdom
import { ConnectionStatus, ConnectionStatusService } from '@theia/core/lib/browser/connection-status-service';
import { OpenerService } from '@theia/core/lib/browser/opener-service';
import { Emitter } from '@theia/core/lib/common/event';
import { ILogger } from '@theia/core/lib/common/logger';
import { MessageService } from '@theia/core/lib/common/message-service';
import URI from '@theia/core/lib/common/uri';
import { Container } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { DocumentService } from '../../common/documents/document-service';
import type { DocumentType } from '../../common/documents/document-type';
import { serialiseDocument } from '../../common/documents/parse-document';
import { DocumentStore } from './document-model';
import { DocumentChanges, DocumentStoreImpl } from './document-store-impl';
import { DocumentUndoRedoHandler } from './document-undo-redo-handler';
import { DraftStore, LocalDraftStore } from './draft-store';
import { FakeDocumentService } from './test/fake-document-service';

const schema = z.looseObject({
    schemaVersion: z.int().positive(),
    title: z.string().min(1),
    annotations: z.array(z.looseObject({ id: z.string(), start: z.int() }))
});
type Doc = z.infer<typeof schema>;
const TYPE: DocumentType<Doc> = { id: 'proef', label: 'Annotaties', schema, schemaVersion: 1, migrations: [], path: /^proef\.json$/ };
const URI_TEXT = 'file:///trajecten/bart/proef.json';
const DOC: Doc = { schemaVersion: 1, title: 'Bart', annotations: [{ id: 'E01', start: 10 }] };

let service: FakeDocumentService;
let status: Emitter<ConnectionStatus>;
let connection: { currentStatus: ConnectionStatus };
let told: string[];
let deleted: string[];

function newStore(): DocumentStoreImpl {
    const container = new Container();
    const changes = new DocumentChanges();
    service.setClient(changes);
    container.bind(DocumentChanges).toConstantValue(changes);
    container.bind(DocumentService).toConstantValue(service);
    container.bind(ILogger).toConstantValue({ warn: () => Promise.resolve() });
    container.bind(DraftStore).to(LocalDraftStore).inSingletonScope();
    container.bind(ConnectionStatusService).toConstantValue(connection);
    const tell = (message: string): Promise<undefined> => {
        told.push(message);
        return Promise.resolve(undefined);
    };
    container.bind(MessageService).toConstantValue({ info: tell, warn: tell } as unknown as MessageService);
    container.bind(OpenerService).toConstantValue({});
    container.bind(FileService).toConstantValue({
        delete: (uri: URI) => {
            deleted.push(uri.toString());
            return Promise.resolve();
        }
    } as unknown as FileService);
    container.bind(DocumentStoreImpl).toSelf().inSingletonScope();
    return container.get(DocumentStoreImpl);
}

function undoRedoOf(store: DocumentStore): DocumentUndoRedoHandler {
    const container = new Container();
    container.bind(DocumentStore).toConstantValue(store);
    container.bind(DocumentUndoRedoHandler).toSelf();
    return container.get(DocumentUndoRedoHandler);
}

const onDisk = (): Doc => JSON.parse(service.files.get(URI_TEXT)!) as Doc;
const setTitle =
    (title: string) =>
    (doc: Doc): Doc => ({ ...doc, title });
const add =
    (id: string, start: number) =>
    (doc: Doc): Doc => ({ ...doc, annotations: [...doc.annotations, { id, start }] });
const pass = (millis: number): Promise<unknown> => vi.advanceTimersByTimeAsync(millis);
function setOnline(online: boolean): void {
    connection.currentStatus = online ? ConnectionStatus.ONLINE : ConnectionStatus.OFFLINE;
    status.fire(connection.currentStatus);
}

beforeEach(() => {
    vi.useFakeTimers({ now: new Date('2026-01-20T10:42:00') });
    service = new FakeDocumentService();
    service.files.set(URI_TEXT, serialiseDocument(DOC));
    status = new Emitter();
    connection = { currentStatus: ConnectionStatus.ONLINE, onStatusChange: status.event } as { currentStatus: ConnectionStatus };
    told = [];
    deleted = [];
    localStorage.clear();
    sessionStorage.clear();
});

afterEach(() => {
    vi.useRealTimers();
});

describe('saving', () => {
    it('writes 400 ms after the last edit, and at most 900 ms after the first', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        model.edit('Titel', setTitle('a'));
        await pass(399);
        expect(service.writes).toHaveLength(0);
        expect(model.state).toBe('pending');
        await pass(1);
        expect(onDisk().title).toBe('a');
        expect(model.state).toBe('saved');

        for (let step = 0; step < 9; step += 1) {
            model.edit('Titel', setTitle(`b${step}`));
            await pass(99);
        }
        expect(service.writes).toHaveLength(1);
        await pass(9);
        expect(service.writes).toHaveLength(2);
        expect(onDisk().title).toBe('b8');
    });

    it('lets edits made during a save follow in the next one', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        let answer = (): void => undefined;
        service.answers = new Promise(resolve => (answer = resolve));
        model.edit('Titel', setTitle('een'));
        await pass(400);
        expect(model.state).toBe('saving');
        model.edit('Titel', setTitle('twee'));
        await pass(2000);
        expect(service.writes).toHaveLength(1);
        service.answers = undefined;
        answer();
        await model.flush();
        expect(service.writes).toHaveLength(2);
        expect(onDisk().title).toBe('twee');
        expect(told).toEqual([]);
    });

    it('flushes at once and makes the file at the first edit', async () => {
        service.files.clear();
        const store = newStore();
        await expect(store.open(TYPE, new URI(URI_TEXT))).rejects.toThrow('Annotaties is niet gevonden.');
        const model = await store.open(TYPE, new URI(URI_TEXT), () => DOC);
        await model.flush();
        expect(service.files.size).toBe(0);
        model.edit('Erbij', add('E02', 20));
        await store.flushAll();
        expect(onDisk().annotations).toHaveLength(2);
    });

    it('keeps keys it does not know and refuses what does not fit', async () => {
        service.files.set(URI_TEXT, serialiseDocument({ ...DOC, later: { a: 1 } }));
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        expect(() => model.edit('Titel', setTitle(''))).toThrow('Annotaties: deze wijziging past niet. title: ');
        expect(model.value.title).toBe('Bart');
        expect(model.canUndo).toBe(false);
        model.edit('Titel', setTitle('x'));
        await model.flush();
        expect(onDisk()).toMatchObject({ title: 'x', later: { a: 1 } });
        expect(() => {
            (model.value as { title: string }).title = 'y';
        }).toThrow(TypeError);
    });
});

describe('undo and redo', () => {
    it('walk through the edits, save each time, and forget what was undone at a new edit', async () => {
        const store = newStore();
        const model = await store.open(TYPE, new URI(URI_TEXT));
        model.edit('Erbij', add('E02', 20));
        model.edit('Titel', setTitle('nieuw'));
        model.undo();
        expect(model.value).toEqual({ ...DOC, annotations: [...DOC.annotations, { id: 'E02', start: 20 }] });
        model.undo();
        expect(model.value).toEqual(DOC);
        expect([model.canUndo, model.canRedo]).toEqual([false, true]);
        model.redo();
        model.edit('Titel', setTitle('anders'));
        expect(model.canRedo).toBe(false);
        await model.flush();
        expect(onDisk()).toEqual({ ...DOC, title: 'anders', annotations: [...DOC.annotations, { id: 'E02', start: 20 }] });
    });

    it('go through the edits of all documents in the order of time', async () => {
        const other = 'file:///trajecten/bart/tweede.json';
        service.files.set(other, serialiseDocument(DOC));
        const store = newStore();
        const handler = undoRedoOf(store);
        const codes = await store.open(TYPE, new URI(URI_TEXT));
        const clips = await store.open({ ...TYPE, id: 'ander', label: 'Fragmenten' }, new URI(other));
        const ids = (): string[] => [codes, clips].map(model => model.value.annotations.map(each => each.id).join(' '));
        expect(handler.select()).toBeUndefined();
        codes.edit('Code', add('E02', 20));
        codes.edit('Code', add('E03', 30));
        clips.edit('Fragment', add('F1', 1));
        codes.edit('Code', add('E04', 40));
        const seen: string[][] = [];
        for (let step = 0; step < 5; step += 1) {
            handler.undo(handler.select()!);
            seen.push(ids());
        }
        expect(seen).toEqual([
            ['E01 E02 E03', 'E01 F1'],
            ['E01 E02 E03', 'E01'],
            ['E01 E02', 'E01'],
            ['E01', 'E01'],
            ['E01', 'E01']
        ]);
        for (let step = 0; step < 5; step += 1) {
            handler.redo(handler.select()!);
            seen.push(ids());
        }
        expect(seen.slice(5)).toEqual([
            ['E01 E02', 'E01'],
            ['E01 E02 E03', 'E01'],
            ['E01 E02 E03', 'E01 F1'],
            ['E01 E02 E03 E04', 'E01 F1'],
            ['E01 E02 E03 E04', 'E01 F1']
        ]);
        await store.flushAll();
        expect(onDisk().annotations.map(each => each.id)).toEqual(['E01', 'E02', 'E03', 'E04']);
    });

    it('forget what was undone in one document at a new edit in another', async () => {
        const other = 'file:///trajecten/bart/tweede.json';
        service.files.set(other, serialiseDocument(DOC));
        const store = newStore();
        const codes = await store.open(TYPE, new URI(URI_TEXT));
        const clips = await store.open({ ...TYPE, id: 'ander', label: 'Fragmenten' }, new URI(other));
        codes.edit('Code', add('E02', 20));
        undoRedoOf(store).undo(store);
        clips.edit('Fragment', add('F1', 1));
        expect([codes.canRedo, store.canRedo]).toEqual([false, false]);
        undoRedoOf(store).undo(store);
        expect(clips.value).toEqual(DOC);
    });

    it('leave somebody else’s work alone', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        model.edit('Erbij', add('E02', 20));
        await model.flush();
        service.put(URI_TEXT, serialiseDocument({ ...model.value, title: 'van buiten' }));
        await pass(0);
        expect(model.value.title).toBe('van buiten');
        model.undo();
        expect(model.value).toEqual({ ...DOC, title: 'van buiten' });
    });
});

describe('somebody else writes', () => {
    it('takes it in when nothing is pending', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        const changed = vi.fn();
        model.onDidChange(changed);
        service.put(URI_TEXT, serialiseDocument({ ...DOC, title: 'van buiten' }));
        await pass(0);
        expect(model.value.title).toBe('van buiten');
        expect(changed).toHaveBeenCalledTimes(1);
        expect(model.state).toBe('saved');
        await pass(5000);
        expect(service.writes).toHaveLength(0);
    });

    it('merges with what is pending', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        model.edit('Erbij', add('E02', 20));
        service.put(URI_TEXT, serialiseDocument({ ...DOC, title: 'van buiten' }));
        await pass(400);
        expect(onDisk()).toEqual({ ...DOC, title: 'van buiten', annotations: [...DOC.annotations, { id: 'E02', start: 20 }] });
        expect(told).toEqual([]);
    });

    it('merges two windows that edit at the same time, without a message and without a copy left', async () => {
        const [first, second] = [newStore(), newStore()];
        const one = await first.open(TYPE, new URI(URI_TEXT));
        const two = await second.open(TYPE, new URI(URI_TEXT));
        one.edit('Erbij', add('E02', 20));
        two.edit('Erbij', add('E03', 30));
        await pass(3000);
        expect(
            onDisk()
                .annotations.map(a => a.id)
                .sort()
        ).toEqual(['E01', 'E02', 'E03']);
        expect(one.value).toEqual(two.value);
        expect([...service.files.keys()].filter(key => key !== URI_TEXT)).toEqual(deleted);
        expect(told).toEqual([]);
    });

    it('keeps both when both changed the same, tells once, and goes on from what is on disk', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        model.edit('Titel', setTitle('van mij'));
        model.edit('Erbij', add('E02', 20));
        service.put(URI_TEXT, serialiseDocument({ ...DOC, title: 'van buiten' }));
        await pass(3000);
        const copies = [...service.files.entries()].filter(([key]) => key !== URI_TEXT);
        expect(copies).toHaveLength(1);
        expect(JSON.parse(copies[0][1])).toMatchObject({ title: 'van mij' });
        expect(deleted).toEqual([]);
        expect(onDisk()).toEqual({ ...DOC, title: 'van buiten', annotations: [...DOC.annotations, { id: 'E02', start: 20 }] });
        expect(told).toHaveLength(1);
        expect(told[0]).toContain('Wat u schreef, staat volledig in een kopie');
        model.edit('Titel', setTitle('verder'));
        await model.flush();
        expect(onDisk().title).toBe('verder');
        expect(model.state).toBe('saved');
    });

    it('holds still while the file on disk is unreadable and goes on when it is whole again', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        service.put(URI_TEXT, '{ "schemaVersion": 1, "title": ');
        await pass(0);
        expect(model.readOnly).toBe(true);
        expect(model.message).toContain('buiten dit venster gewijzigd');
        expect(() => model.edit('Titel', setTitle('x'))).toThrow('De laatste goede versie staat nog op het scherm.');
        service.put(URI_TEXT, serialiseDocument({ ...DOC, title: 'heel' }));
        await pass(0);
        expect([model.readOnly, model.value.title]).toEqual([false, 'heel']);
        expect(service.quarantined).toEqual([]);
    });

    it('goes on when the very same good file comes back after it was cut in half, with what was pending', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        const good = service.files.get(URI_TEXT)!;
        service.put(URI_TEXT, good.slice(0, good.length / 2));
        await pass(0);
        expect(model.readOnly).toBe(true);
        service.put(URI_TEXT, good);
        await pass(0);
        expect([model.readOnly, model.message, model.value]).toEqual([false, undefined, DOC]);
        model.edit('Titel', setTitle('verder'));
        service.put(URI_TEXT, good.slice(0, good.length / 2));
        await pass(5000);
        expect(model.readOnly).toBe(true);
        service.put(URI_TEXT, good);
        await pass(1000);
        expect([model.readOnly, model.state, onDisk().title]).toEqual([false, 'saved', 'verder']);
        expect(told).toHaveLength(2);
    });

    it('finds the same good file after the connection was gone', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        const good = service.files.get(URI_TEXT)!;
        service.put(URI_TEXT, '{');
        await pass(0);
        setOnline(false);
        service.files.set(URI_TEXT, good);
        setOnline(true);
        await pass(0);
        expect([model.readOnly, model.value]).toEqual([false, DOC]);
    });

    it('puts a removed file back at the next edit', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        service.remove(URI_TEXT);
        await pass(0);
        expect(model.message).toContain('buiten Beeldspoor verwijderd');
        model.edit('Titel', setTitle('terug'));
        await model.flush();
        expect(onDisk().title).toBe('terug');
        expect(model.message).toBeUndefined();
    });
});

describe('a file that was removed', () => {
    const GONE =
        'Annotaties is buiten Beeldspoor verwijderd. Wat u hier had, staat er nog. Bij uw volgende wijziging wordt het bestand opnieuw gemaakt.';

    it('is told once, also when the last holder let go, and made again only by an edit', async () => {
        const store = newStore();
        const model = await store.open(TYPE, new URI(URI_TEXT));
        model.dispose();
        await pass(0);
        service.remove(URI_TEXT);
        await pass(10_000);
        setOnline(false);
        setOnline(true);
        await pass(10_000);
        expect(told).toEqual([GONE]);
        expect([service.writes.length, model.value]).toEqual([0, DOC]);
        model.edit('Titel', setTitle('terug'));
        await pass(400);
        expect(onDisk().title).toBe('terug');
        service.remove(URI_TEXT);
        await pass(300);
        expect(told).toEqual([GONE, GONE]);
    });

    it('is told together with the others that went at the same moment', async () => {
        const store = newStore();
        const other = 'file:///trajecten/bart/tweede.json';
        service.files.set(other, serialiseDocument(DOC));
        await store.open(TYPE, new URI(URI_TEXT));
        await store.open({ ...TYPE, id: 'ander', label: 'Fragmenten' }, new URI(other));
        service.remove(URI_TEXT);
        await pass(50);
        service.remove(other);
        await pass(300);
        expect(told).toHaveLength(1);
        expect(told[0]).toContain('verwijderd: Annotaties, Fragmenten. Wat u hier had, staat er nog.');
    });

    it('comes back with the edit that was pending, and that is told', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        model.edit('Titel', setTitle('net'));
        service.remove(URI_TEXT);
        await pass(1000);
        expect(onDisk().title).toBe('net');
        expect(told).toEqual([expect.stringContaining('verwijderd terwijl u wijzigde')]);
    });
});

describe('what cannot be written', () => {
    it('quarantines an unreadable file and shows what is given instead, read-only', async () => {
        service.files.set(URI_TEXT, '{"schemaVersion":1');
        const store = newStore();
        await expect(store.open(TYPE, new URI(URI_TEXT))).rejects.toThrow('er is een kopie van gemaakt');
        const model = await store.open(TYPE, new URI(URI_TEXT), () => DOC);
        expect(model.readOnly).toBe(true);
        expect(service.quarantined).toEqual([URI_TEXT, URI_TEXT]);
        await pass(5000);
        expect(service.files.get(URI_TEXT)).toBe('{"schemaVersion":1');
    });

    it('shows a file of a newer program read-only', async () => {
        service.files.set(URI_TEXT, serialiseDocument({ ...DOC, schemaVersion: 9, more: true }));
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        expect([model.readOnly, model.value.title]).toEqual([true, 'Bart']);
        expect(model.message).toContain('nieuwere versie van Beeldspoor');
        expect(() => model.edit('Titel', setTitle('x'))).toThrow('Werk Beeldspoor bij');
    });

    it('keeps everything when the disk refuses, and saves when it no longer does', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        service.refuse = 'De schijf is vol.';
        model.edit('Titel', setTitle('vol'));
        await pass(400);
        expect(model.state).toBe('error');
        expect(model.message).toContain('De schijf is vol.');
        await expect(model.flush()).rejects.toThrow('De schijf is vol.');
        model.edit('Erbij', add('E02', 20));
        service.refuse = undefined;
        await pass(6000);
        expect(model.state).toBe('saved');
        expect(onDisk()).toEqual({ ...DOC, title: 'vol', annotations: [...DOC.annotations, { id: 'E02', start: 20 }] });
    });
});

describe('a traject folder that is gone', () => {
    it('shows the error, keeps the edits and the draft, and saves when the folder is back', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        service.remove(URI_TEXT);
        service.refuse = 'De map van dit traject is er niet meer.';
        await pass(0);
        model.edit('Titel', setTitle('blijft'));
        await pass(20_000);
        expect([model.state, model.value.title, service.files.size]).toEqual(['error', 'blijft', 0]);
        expect(model.message).toContain('De map van dit traject is er niet meer.');
        expect(JSON.stringify({ ...localStorage })).toContain('blijft');
        service.refuse = undefined;
        service.put(URI_TEXT, serialiseDocument(DOC));
        await pass(6000);
        expect([model.state, onDisk().title]).toEqual(['saved', 'blijft']);
    });
});

describe('without a server', () => {
    it('goes on editing, says so, and saves when the connection is back', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        setOnline(false);
        model.edit('Titel', setTitle('los'));
        await pass(60_000);
        expect(model.state).toBe('error');
        expect(model.message).toContain('geen verbinding');
        expect(service.writes).toHaveLength(0);
        setOnline(true);
        await pass(0);
        expect(onDisk().title).toBe('los');
        expect(model.state).toBe('saved');
    });

    it('finds out that a write had arrived whose answer was lost', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        service.answers = new Promise(() => undefined);
        model.edit('Titel', setTitle('aangekomen'));
        await pass(400);
        model.edit('Titel', setTitle('aangekomen en verder'));
        setOnline(false);
        await pass(1000);
        expect(model.state).toBe('error');
        service.answers = undefined;
        setOnline(true);
        await pass(1000);
        expect(onDisk().title).toBe('aangekomen en verder');
        expect([...service.files.keys()]).toEqual([URI_TEXT]);
        expect(told).toEqual([]);
    });

    it('puts back what a killed server or browser left, at most 100 ms old', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        setOnline(false);
        for (let step = 1; step <= 50; step += 1) {
            model.edit('Erbij', add(`R${step}`, step));
            await pass(37);
        }
        setOnline(true);
        service.answers = undefined;
        // The page is gone without a word; a new one opens the file.
        const files = new Map(service.files);
        service = new FakeDocumentService();
        service.files.set(URI_TEXT, files.get(URI_TEXT)!);
        const reopened = await newStore().open(TYPE, new URI(URI_TEXT));
        expect(reopened.value.annotations.length).toBeGreaterThanOrEqual(1 + 50 - 3);
        await reopened.flush();
        expect(onDisk()).toEqual(reopened.value);
        expect(told.at(-1)).toContain('zijn teruggezet en opgeslagen');
        reopened.undo();
        expect(reopened.value).toEqual(DOC);
    });

    it('merges what was left with what was written since, and leaves the work of a living window alone', async () => {
        const first = newStore();
        const model = await first.open(TYPE, new URI(URI_TEXT));
        setOnline(false);
        model.edit('Erbij', add('E02', 20));
        first.persistDrafts();
        connection.currentStatus = ConnectionStatus.ONLINE;
        service.put(URI_TEXT, serialiseDocument({ ...DOC, title: 'van buiten' }));
        sessionStorage.clear();
        const other = await newStore().open(TYPE, new URI(URI_TEXT));
        expect(other.value.annotations).toHaveLength(1);
        vi.setSystemTime(Date.now() + 3_000);
        sessionStorage.clear();
        const later = await newStore().open(TYPE, new URI(URI_TEXT));
        expect(later.value).toEqual({ ...DOC, title: 'van buiten', annotations: [...DOC.annotations, { id: 'E02', start: 20 }] });
    });
});

describe('what a window left of a large document', () => {
    const MANY = { ...DOC, annotations: Array.from({ length: 5_000 }, (_, n) => ({ id: `E${n}`, start: n })) };

    beforeEach(() => service.put(URI_TEXT, serialiseDocument(MANY)));

    async function leave(edit: (value: typeof DOC) => typeof DOC): Promise<void> {
        const first = newStore();
        const model = await first.open(TYPE, new URI(URI_TEXT));
        setOnline(false);
        model.edit('Gewijzigd', edit);
        first.persistDrafts();
        connection.currentStatus = ConnectionStatus.ONLINE;
        // That page is gone.
        const text = service.files.get(URI_TEXT)!;
        service = new FakeDocumentService();
        service.put(URI_TEXT, text);
        sessionStorage.clear();
        vi.setSystemTime(Date.now() + 3_000);
    }

    it('is kept small, and put back', async () => {
        await leave(add('E-nieuw', 12));
        expect(JSON.stringify({ ...localStorage }).length).toBeLessThan(1_000);
        const later = await newStore().open(TYPE, new URI(URI_TEXT));
        expect(later.value).toEqual({ ...MANY, annotations: [...MANY.annotations, { id: 'E-nieuw', start: 12 }] });
    });

    it('is laid beside what somebody else made of the same thing, whole', async () => {
        await leave(value => ({ ...value, title: 'van mij' }));
        service.put(URI_TEXT, serialiseDocument({ ...MANY, title: 'van buiten' }));
        const later = await newStore().open(TYPE, new URI(URI_TEXT));
        await pass(1_000);
        expect(later.state).toBe('conflict');
        expect(onDisk()).toEqual({ ...MANY, title: 'van buiten' });
        const copies = [...service.files.entries()].filter(([key]) => key !== URI_TEXT);
        expect(copies.map(([, text]) => JSON.parse(text) as unknown)).toEqual([{ ...MANY, title: 'van mij' }]);
    });
});

describe('sharing', () => {
    it('gives every opener the same model and keeps its history after the last one left', async () => {
        const store = newStore();
        const [one, two] = await Promise.all([store.open(TYPE, new URI(URI_TEXT)), store.open(TYPE, new URI(URI_TEXT))]);
        expect(one).toBe(two);
        one.edit('Titel', setTitle('x'));
        one.dispose();
        two.dispose();
        await pass(0);
        store.undo();
        await pass(400);
        expect(onDisk().title).toBe('Bart');
    });

    it('tells state changes of any model', async () => {
        const store = newStore();
        const states: string[] = [];
        store.onDidChangeState(model => states.push(model.state));
        const model = await store.open(TYPE, new URI(URI_TEXT));
        model.edit('Titel', setTitle('x'));
        await pass(400);
        expect(states).toEqual(['pending', 'saving', 'saved']);
    });
});
