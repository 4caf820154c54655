import { Emitter } from '@theia/core/lib/common/event';
import URI from '@theia/core/lib/common/uri';
import { Container } from '@theia/core/shared/inversify';
import { FileService } from '@theia/filesystem/lib/browser/file-service';
import { beforeEach, expect, it, vi } from 'vitest';
import { OpenTexts } from '../texts/open-texts';
import { NoteTexts } from './note-texts';

vi.mock('@theia/filesystem/lib/browser/file-service', () => ({ FileService: Symbol('FileService') }));

const ROOT = new URI('file:///trajecten/bart');

let disk: Map<string, string>;
let open: Map<string, string>;
let changed: Emitter<URI>;
let notes: NoteTexts;

beforeEach(() => {
    disk = new Map([
        ['notities/a.md', '\uFEFFSandra is lastig.'],
        ['notities/b.md', 'Rustig.'],
        ['traject.json', '{}']
    ]);
    open = new Map();
    changed = new Emitter<URI>();
    const container = new Container();
    const read = async (uri: URI, { limits }: { limits: { size: number } }): Promise<{ value: string }> => {
        const value = disk.get(ROOT.relative(uri)?.toString() ?? '');
        if (value === undefined || value.length > limits.size) {
            throw new Error('Not to be read');
        }
        return { value };
    };
    container.bind(FileService).toConstantValue({ read } as unknown as FileService);
    container.bind(OpenTexts).toConstantValue({
        onDidChange: changed.event,
        textOf: (uri: URI) => open.get(ROOT.relative(uri)?.toString() ?? '')
    });
    container.bind(NoteTexts).toSelf();
    notes = container.get(NoteTexts);
});

const follow = (): Promise<void> => notes.follow(ROOT, [...disk.keys()]);
const told = (): Promise<void> => new Promise(done => notes.onDidChange(() => done()));

it('reads the Markdown notes and nothing else, without a byte order mark', async () => {
    await follow();
    expect([...notes.texts]).toEqual([
        ['notities/a.md', 'Sandra is lastig.'],
        ['notities/b.md', 'Rustig.']
    ]);
});

it('leaves out a note that is too long, and one that is gone', async () => {
    disk.set('notities/b.md', 'x'.repeat(1024 * 1024 + 1));
    await follow();
    expect([...notes.texts.keys()]).toEqual(['notities/a.md']);
    disk.delete('notities/a.md');
    await follow();
    expect([...notes.texts.keys()]).toEqual([]);
});

it('takes in what was saved', async () => {
    await follow();
    disk.set('notities/b.md', 'Brutaal.');
    const change = told();
    notes.fileChanged('notities/b.md');
    await change;
    expect(notes.texts.get('notities/b.md')).toBe('Brutaal.');
});

it('takes in what is typed, and what is on disk again when the editor closes', async () => {
    await follow();
    open.set('notities/b.md', 'Lastig.');
    const typed = told();
    changed.fire(ROOT.resolve('notities/b.md'));
    await typed;
    expect(notes.texts.get('notities/b.md')).toBe('Lastig.');
    open.clear();
    const closed = told();
    changed.fire(ROOT.resolve('notities/b.md'));
    await closed;
    expect(notes.texts.get('notities/b.md')).toBe('Rustig.');
});

it('forgets the notes of a traject that is no longer open', async () => {
    await follow();
    await notes.follow(new URI('file:///trajecten/ander'), []);
    expect(notes.texts.size).toBe(0);
});
