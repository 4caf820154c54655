// @vitest-environment jsdom
import { ConnectionStatus } from '@theia/core/lib/browser/connection-status-service';
import URI from '@theia/core/lib/common/uri';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serialiseDocument } from '../../common/documents/parse-document';
import { FakeDocumentService } from './test/fake-document-service';
import { add, DOC, newStore, onDisk, pass, setOnline, setTitle, TYPE, URI_TEXT, useWorld, world } from './test/document-world';

useWorld();

describe('saving', () => {
    it('writes 400 ms after the last edit, and at most 900 ms after the first', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        model.edit('Titel', setTitle('a'));
        await pass(399);
        expect(world.service.writes).toHaveLength(0);
        expect(model.state).toBe('pending');
        await pass(1);
        expect(onDisk().title).toBe('a');
        expect(model.state).toBe('saved');

        for (let step = 0; step < 9; step += 1) {
            model.edit('Titel', setTitle(`b${step}`));
            await pass(99);
        }
        expect(world.service.writes).toHaveLength(1);
        await pass(9);
        expect(world.service.writes).toHaveLength(2);
        expect(onDisk().title).toBe('b8');
    });

    it('lets edits made during a save follow in the next one', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        let answer = (): void => undefined;
        world.service.answers = new Promise(resolve => (answer = resolve));
        model.edit('Titel', setTitle('een'));
        await pass(400);
        expect(model.state).toBe('saving');
        model.edit('Titel', setTitle('twee'));
        await pass(2000);
        expect(world.service.writes).toHaveLength(1);
        world.service.answers = undefined;
        answer();
        await model.flush();
        expect(world.service.writes).toHaveLength(2);
        expect(onDisk().title).toBe('twee');
        expect(world.told).toEqual([]);
    });

    it('flushes at once and makes the file at the first edit', async () => {
        world.service.files.clear();
        const store = newStore();
        await expect(store.open(TYPE, new URI(URI_TEXT))).rejects.toThrow('Annotaties is niet gevonden.');
        const model = await store.open(TYPE, new URI(URI_TEXT), () => DOC);
        await model.flush();
        expect(world.service.files.size).toBe(0);
        model.edit('Erbij', add('E02', 20));
        await store.flushAll();
        expect(onDisk().annotations).toHaveLength(2);
    });

    it('keeps keys it does not know and refuses what does not fit', async () => {
        world.service.files.set(URI_TEXT, serialiseDocument({ ...DOC, later: { a: 1 } }));
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

describe('what cannot be written', () => {
    it('quarantines an unreadable file and shows what is given instead, read-only', async () => {
        world.service.files.set(URI_TEXT, '{"schemaVersion":1');
        const store = newStore();
        await expect(store.open(TYPE, new URI(URI_TEXT))).rejects.toThrow('er is een kopie van gemaakt');
        const model = await store.open(TYPE, new URI(URI_TEXT), () => DOC);
        expect(model.readOnly).toBe(true);
        expect(world.service.quarantined).toEqual([URI_TEXT, URI_TEXT]);
        await pass(5000);
        expect(world.service.files.get(URI_TEXT)).toBe('{"schemaVersion":1');
    });

    it('shows a file of a newer program read-only', async () => {
        world.service.files.set(URI_TEXT, serialiseDocument({ ...DOC, schemaVersion: 9, more: true }));
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        expect([model.readOnly, model.value.title]).toEqual([true, 'Bart']);
        expect(model.message).toContain('nieuwere versie van Beeldspoor');
        expect(() => model.edit('Titel', setTitle('x'))).toThrow('Werk Beeldspoor bij');
    });

    it('keeps everything when the disk refuses, and saves when it no longer does', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        world.service.refuse = 'De schijf is vol.';
        model.edit('Titel', setTitle('vol'));
        await pass(400);
        expect(model.state).toBe('error');
        expect(model.message).toContain('De schijf is vol.');
        await expect(model.flush()).rejects.toThrow('De schijf is vol.');
        model.edit('Erbij', add('E02', 20));
        world.service.refuse = undefined;
        await pass(6000);
        expect(model.state).toBe('saved');
        expect(onDisk()).toEqual({ ...DOC, title: 'vol', annotations: [...DOC.annotations, { id: 'E02', start: 20 }] });
    });
});

describe('a traject folder that is gone', () => {
    it('shows the error, keeps the edits and the draft, and saves when the folder is back', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        world.service.remove(URI_TEXT);
        world.service.refuse = 'De map van dit traject is er niet meer.';
        await pass(0);
        model.edit('Titel', setTitle('blijft'));
        await pass(20_000);
        expect([model.state, model.value.title, world.service.files.size]).toEqual(['error', 'blijft', 0]);
        expect(model.message).toContain('De map van dit traject is er niet meer.');
        expect(JSON.stringify({ ...localStorage })).toContain('blijft');
        world.service.refuse = undefined;
        world.service.put(URI_TEXT, serialiseDocument(DOC));
        await pass(6000);
        expect([model.state, onDisk().title]).toEqual(['saved', 'blijft']);
    });
});

describe('without a server', () => {
    it('goes on editing, says so, and saves when the world.connection is back', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        setOnline(false);
        model.edit('Titel', setTitle('los'));
        await pass(60_000);
        expect(model.state).toBe('error');
        expect(model.message).toContain('geen verbinding');
        expect(world.service.writes).toHaveLength(0);
        setOnline(true);
        await pass(0);
        expect(onDisk().title).toBe('los');
        expect(model.state).toBe('saved');
    });

    it('finds out that a write had arrived whose answer was lost', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        world.service.answers = new Promise(() => undefined);
        model.edit('Titel', setTitle('aangekomen'));
        await pass(400);
        model.edit('Titel', setTitle('aangekomen en verder'));
        setOnline(false);
        await pass(1000);
        expect(model.state).toBe('error');
        world.service.answers = undefined;
        setOnline(true);
        await pass(1000);
        expect(onDisk().title).toBe('aangekomen en verder');
        expect([...world.service.files.keys()]).toEqual([URI_TEXT]);
        expect(world.told).toEqual([]);
    });

    it('puts back what a killed server or browser left, at most 100 ms old', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        setOnline(false);
        for (let step = 1; step <= 50; step += 1) {
            model.edit('Erbij', add(`R${step}`, step));
            await pass(37);
        }
        setOnline(true);
        world.service.answers = undefined;
        // The page is gone without a word; a new one opens the file.
        const files = new Map(world.service.files);
        world.service = new FakeDocumentService();
        world.service.files.set(URI_TEXT, files.get(URI_TEXT)!);
        const reopened = await newStore().open(TYPE, new URI(URI_TEXT));
        expect(reopened.value.annotations.length).toBeGreaterThanOrEqual(1 + 50 - 3);
        await reopened.flush();
        expect(onDisk()).toEqual(reopened.value);
        expect(world.told.at(-1)).toContain('zijn teruggezet en opgeslagen');
        reopened.undo();
        expect(reopened.value).toEqual(DOC);
    });

    it('merges what was left with what was written since, and leaves the work of a living window alone', async () => {
        const first = newStore();
        const model = await first.open(TYPE, new URI(URI_TEXT));
        setOnline(false);
        model.edit('Erbij', add('E02', 20));
        first.persistDrafts();
        world.connection.currentStatus = ConnectionStatus.ONLINE;
        world.service.put(URI_TEXT, serialiseDocument({ ...DOC, title: 'van buiten' }));
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

    beforeEach(() => world.service.put(URI_TEXT, serialiseDocument(MANY)));

    async function leave(edit: (value: typeof DOC) => typeof DOC): Promise<void> {
        const first = newStore();
        const model = await first.open(TYPE, new URI(URI_TEXT));
        setOnline(false);
        model.edit('Gewijzigd', edit);
        first.persistDrafts();
        world.connection.currentStatus = ConnectionStatus.ONLINE;
        // That page is gone.
        const text = world.service.files.get(URI_TEXT)!;
        world.service = new FakeDocumentService();
        world.service.put(URI_TEXT, text);
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
        world.service.put(URI_TEXT, serialiseDocument({ ...MANY, title: 'van buiten' }));
        const later = await newStore().open(TYPE, new URI(URI_TEXT));
        await pass(1_000);
        expect(later.state).toBe('conflict');
        expect(onDisk()).toEqual({ ...MANY, title: 'van buiten' });
        const copies = [...world.service.files.entries()].filter(([key]) => key !== URI_TEXT);
        expect(copies.map(([, text]) => JSON.parse(text) as unknown)).toEqual([{ ...MANY, title: 'van mij' }]);
    });
});
