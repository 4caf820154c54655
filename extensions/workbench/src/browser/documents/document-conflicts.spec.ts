// @vitest-environment jsdom
import URI from '@theia/core/lib/common/uri';
import { describe, expect, it, vi } from 'vitest';
import { serialiseDocument } from '../../common/documents/parse-document';
import { add, DOC, newStore, onDisk, pass, setOnline, setTitle, TYPE, URI_TEXT, useWorld, world } from './test/document-world';

useWorld();

describe('somebody else writes', () => {
    it('takes it in when nothing is pending', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        const changed = vi.fn();
        model.onDidChange(changed);
        world.service.put(URI_TEXT, serialiseDocument({ ...DOC, title: 'van buiten' }));
        await pass(0);
        expect(model.value.title).toBe('van buiten');
        expect(changed).toHaveBeenCalledTimes(1);
        expect(model.state).toBe('saved');
        await pass(5000);
        expect(world.service.writes).toHaveLength(0);
    });

    it('merges with what is pending', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        model.edit('Erbij', add('E02', 20));
        world.service.put(URI_TEXT, serialiseDocument({ ...DOC, title: 'van buiten' }));
        await pass(400);
        expect(onDisk()).toEqual({ ...DOC, title: 'van buiten', annotations: [...DOC.annotations, { id: 'E02', start: 20 }] });
        expect(world.told).toEqual([]);
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
        expect([...world.service.files.keys()].filter(key => key !== URI_TEXT)).toEqual(world.deleted);
        expect(world.told).toEqual([]);
    });

    it('keeps both when both changed the same, tells once, and goes on from what is on disk', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        model.edit('Titel', setTitle('van mij'));
        model.edit('Erbij', add('E02', 20));
        world.service.put(URI_TEXT, serialiseDocument({ ...DOC, title: 'van buiten' }));
        await pass(3000);
        const copies = [...world.service.files.entries()].filter(([key]) => key !== URI_TEXT);
        expect(copies).toHaveLength(1);
        expect(JSON.parse(copies[0][1])).toMatchObject({ title: 'van mij' });
        expect(world.deleted).toEqual([]);
        expect(onDisk()).toEqual({ ...DOC, title: 'van buiten', annotations: [...DOC.annotations, { id: 'E02', start: 20 }] });
        expect(world.told).toHaveLength(1);
        expect(world.told[0]).toContain('Wat u schreef, staat volledig in een kopie');
        model.edit('Titel', setTitle('verder'));
        await model.flush();
        expect(onDisk().title).toBe('verder');
        expect(model.state).toBe('saved');
    });

    it('holds still while the file on disk is unreadable and goes on when it is whole again', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        world.service.put(URI_TEXT, '{ "schemaVersion": 1, "title": ');
        await pass(0);
        expect(model.readOnly).toBe(true);
        expect(model.message).toContain('buiten dit venster gewijzigd');
        expect(() => model.edit('Titel', setTitle('x'))).toThrow('De laatste goede versie staat nog op het scherm.');
        world.service.put(URI_TEXT, serialiseDocument({ ...DOC, title: 'heel' }));
        await pass(0);
        expect([model.readOnly, model.value.title]).toEqual([false, 'heel']);
        expect(world.service.quarantined).toEqual([]);
    });

    it('goes on when the very same good file comes back after it was cut in half, with what was pending', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        const good = world.service.files.get(URI_TEXT)!;
        world.service.put(URI_TEXT, good.slice(0, good.length / 2));
        await pass(0);
        expect(model.readOnly).toBe(true);
        world.service.put(URI_TEXT, good);
        await pass(0);
        expect([model.readOnly, model.message, model.value]).toEqual([false, undefined, DOC]);
        model.edit('Titel', setTitle('verder'));
        world.service.put(URI_TEXT, good.slice(0, good.length / 2));
        await pass(5000);
        expect(model.readOnly).toBe(true);
        world.service.put(URI_TEXT, good);
        await pass(1000);
        expect([model.readOnly, model.state, onDisk().title]).toEqual([false, 'saved', 'verder']);
        expect(world.told).toHaveLength(2);
    });

    it('finds the same good file after the world.connection was gone', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        const good = world.service.files.get(URI_TEXT)!;
        world.service.put(URI_TEXT, '{');
        await pass(0);
        setOnline(false);
        world.service.files.set(URI_TEXT, good);
        setOnline(true);
        await pass(0);
        expect([model.readOnly, model.value]).toEqual([false, DOC]);
    });

    it('puts a removed file back at the next edit', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        world.service.remove(URI_TEXT);
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

    it('is world.told once, also when the last holder let go, and made again only by an edit', async () => {
        const store = newStore();
        const model = await store.open(TYPE, new URI(URI_TEXT));
        model.dispose();
        await pass(0);
        world.service.remove(URI_TEXT);
        await pass(10_000);
        setOnline(false);
        setOnline(true);
        await pass(10_000);
        expect(world.told).toEqual([GONE]);
        expect([world.service.writes.length, model.value]).toEqual([0, DOC]);
        model.edit('Titel', setTitle('terug'));
        await pass(400);
        expect(onDisk().title).toBe('terug');
        world.service.remove(URI_TEXT);
        await pass(300);
        expect(world.told).toEqual([GONE, GONE]);
    });

    it('is world.told together with the others that went at the same moment', async () => {
        const store = newStore();
        const other = 'file:///trajecten/bart/tweede.json';
        world.service.files.set(other, serialiseDocument(DOC));
        await store.open(TYPE, new URI(URI_TEXT));
        await store.open({ ...TYPE, id: 'ander', label: 'Fragmenten' }, new URI(other));
        world.service.remove(URI_TEXT);
        await pass(50);
        world.service.remove(other);
        await pass(300);
        expect(world.told).toHaveLength(1);
        expect(world.told[0]).toContain('verwijderd: Annotaties, Fragmenten. Wat u hier had, staat er nog.');
    });

    it('comes back with the edit that was pending, and that is told', async () => {
        const model = await newStore().open(TYPE, new URI(URI_TEXT));
        model.edit('Titel', setTitle('net'));
        world.service.remove(URI_TEXT);
        await pass(1000);
        expect(onDisk().title).toBe('net');
        expect(world.told).toEqual([expect.stringContaining('verwijderd terwijl u wijzigde')]);
    });
});
