// @vitest-environment jsdom
import URI from '@theia/core/lib/common/uri';
import { Container } from '@theia/core/shared/inversify';
import { describe, expect, it } from 'vitest';
import { serialiseDocument } from '../../common/documents/parse-document';
import { DocumentStore } from './document-model';
import { DocumentUndoRedoHandler } from './document-undo-redo-handler';
import { add, DOC, newStore, onDisk, pass, setTitle, TYPE, URI_TEXT, useWorld, world } from './test/document-world';

function undoRedoOf(store: DocumentStore): DocumentUndoRedoHandler {
    const container = new Container();
    container.bind(DocumentStore).toConstantValue(store);
    container.bind(DocumentUndoRedoHandler).toSelf();
    return container.get(DocumentUndoRedoHandler);
}

useWorld();

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
        world.service.files.set(other, serialiseDocument(DOC));
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
        world.service.files.set(other, serialiseDocument(DOC));
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
        world.service.put(URI_TEXT, serialiseDocument({ ...model.value, title: 'van buiten' }));
        await pass(0);
        expect(model.value.title).toBe('van buiten');
        model.undo();
        expect(model.value).toEqual({ ...DOC, title: 'van buiten' });
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
