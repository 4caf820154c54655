import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { ILogger } from '@theia/core/lib/common/logger';
import { Container } from '@theia/core/shared/inversify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DocumentChange } from '../../common/documents/document-service';
import { serialiseDocument } from '../../common/documents/parse-document';
import { revisionOf } from '../files/durable-write';
import { FolderHeldError, FolderLock } from '../files/folder-lock';
import { TrajectoriesFolder } from '../files/trajectories-folder';
import { VersionStore } from '../versions/version-store';
import { DocumentServer } from './document-server';

let root: string;
let documents: DocumentServer;
let told: DocumentChange[];
let isHeld: boolean;

beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'beeldspoor-documents-')));
    mkdirSync(join(root, '.beeldspoor'));
    isHeld = true;
    const lock: FolderLock = {
        isRefused: false,
        acquire: async () => isHeld,
        assertHeld: async () => {
            if (!isHeld) {
                throw new FolderHeldError();
            }
        },
        release: () => undefined
    };
    const container = new Container();
    container.bind(TrajectoriesFolder).toConstantValue({ path: root, config: join(root, '.beeldspoor') });
    container.bind(FolderLock).toConstantValue(lock);
    container.bind<unknown>(ILogger).toConstantValue({ warn: () => undefined });
    container.bind(VersionStore).toSelf().inSingletonScope();
    container.bind(DocumentServer).toSelf();
    documents = container.get(DocumentServer);
    told = [];
    documents.addClient({ onDocumentChanged: change => told.push(change) });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const uri = (name: string): string => FileUri.create(join(root, name)).toString();
const text = (value: unknown): string => serialiseDocument(value);

describe('DocumentServer', () => {
    it('writes a new document in a new folder of a traject, reads it back, and tells everyone', async () => {
        mkdirSync(join(root, 'bart'));
        writeFileSync(join(root, 'bart', 'traject.json'), '{}');
        const address = uri('bart/plan/hulpvragen.json');
        expect(await documents.read(address)).toBeUndefined();
        const written = await documents.write(address, text({ a: 1 }), undefined);
        expect(written).toEqual({ kind: 'saved', revision: revisionOf(text({ a: 1 })) });
        expect(await documents.read(address)).toEqual({ uri: address, text: text({ a: 1 }), revision: revisionOf(text({ a: 1 })) });
        expect(told).toEqual([{ uri: address, revision: revisionOf(text({ a: 1 })) }]);
    });

    it('never makes the folder of a traject again that was removed or renamed', async () => {
        mkdirSync(join(root, 'bart', 'opnames'), { recursive: true });
        writeFileSync(join(root, 'bart', 'traject.json'), '{}');
        const deep = uri('bart/opnames/o1/annotaties.MV.json');
        const first = await documents.write(deep, text({ n: 1 }), undefined);
        renameSync(join(root, 'bart'), join(root, 'bart-2026'));
        told = [];
        for (const each of [deep, uri('bart/traject.json'), uri('bart/plan/hulpvragen.json')]) {
            for (const revision of [undefined, first.kind === 'saved' ? first.revision : '']) {
                const refused = documents.write(each, text({ n: 2 }), revision);
                await expect(refused).rejects.toThrow('De map van dit traject is er niet meer. Er is niets op schijf veranderd. Zet');
            }
        }
        expect(readdirSync(root)).toEqual(['.beeldspoor', 'bart-2026']);
        expect(told).toEqual([]);
        renameSync(join(root, 'bart-2026'), join(root, 'bart'));
        rmSync(join(root, 'bart', 'opnames'), { recursive: true });
        expect((await documents.write(deep, text({ n: 3 }), undefined)).kind).toBe('saved');
    });

    it('keeps a layout made by hand', async () => {
        await documents.write(uri('a.json'), '{ "b": [1, 2] }', undefined);
        expect(readFileSync(join(root, 'a.json'), 'utf8')).toBe('{ "b": [1, 2] }');
    });

    it('keeps both versions of a conflict, also of equal length', async () => {
        const address = uri('a.json');
        const first = await documents.write(address, text({ n: 1 }), undefined);
        writeFileSync(join(root, 'a.json'), text({ n: 2 }));
        const result = await documents.write(address, text({ n: 3 }), first.kind === 'saved' ? first.revision : '');
        expect(result).toMatchObject({ kind: 'conflict', current: { text: text({ n: 2 }), revision: revisionOf(text({ n: 2 })) } });
        expect(readFileSync(join(root, 'a.json'), 'utf8')).toBe(text({ n: 2 }));
        const copy = result.kind === 'conflict' ? FileUri.fsPath(result.copyUri) : '';
        expect(copy).toMatch(/a\.conflict-\d{8}-\d{6}\.json$/);
        expect(readFileSync(copy, 'utf8')).toBe(text({ n: 3 }));
    });

    it('does not overwrite a file that was not expected to exist, and takes a repeated write for what it is', async () => {
        const address = uri('a.json');
        await documents.write(address, text({ n: 1 }), undefined);
        expect((await documents.write(address, text({ n: 1 }), undefined)).kind).toBe('saved');
        expect((await documents.write(address, text({ n: 2 }), undefined)).kind).toBe('conflict');
        expect((await documents.write(address, text({ n: 3 }), undefined)).kind).toBe('conflict');
        expect(readdirSync(root).filter(name => name.includes('conflict'))).toHaveLength(2);
    });

    it('loses no edit of two writers who do not wait for each other', async () => {
        const address = uri('a.json');
        await documents.write(address, text({ by: '', n: 0 }), undefined);
        const offered: string[] = [];
        const writer = async (by: string): Promise<void> => {
            for (let n = 0; n < 25; n += 1) {
                const before = await documents.read(address);
                const mine = text({ by, n });
                offered.push(mine);
                await documents.write(address, mine, before?.revision);
            }
        };
        const history = new Set<string>();
        documents.addClient({ onDocumentChanged: ({ revision }) => void history.add(revision ?? '') });
        await Promise.all([writer('A'), writer('B')]);
        for (const name of readdirSync(root).filter(each => each.endsWith('.json'))) {
            history.add(revisionOf(readFileSync(join(root, name))));
        }
        expect(offered.filter(each => !history.has(revisionOf(each)))).toEqual([]);
    });

    it('sets an unreadable file apart once and leaves it where it is', async () => {
        writeFileSync(join(root, 'a.json'), '{"half');
        const copy = await documents.quarantine(uri('a.json'));
        expect(await documents.quarantine(uri('a.json'))).toBe(copy);
        expect(FileUri.fsPath(copy)).toMatch(/a\.json\.kapot-\d{8}-\d{6}$/);
        expect([readFileSync(FileUri.fsPath(copy), 'utf8'), readFileSync(join(root, 'a.json'), 'utf8')]).toEqual(['{"half', '{"half']);
    });

    it('says so when bytes are no text', async () => {
        writeFileSync(join(root, 'a.json'), Buffer.from([0x7b, 0xff, 0x7d]));
        expect(await documents.read(uri('a.json'))).toMatchObject({ text: '', unreadable: expect.stringContaining('UTF-8') as string });
    });

    it('refuses what lies outside, what is a secret, and what is no JSON', async () => {
        writeFileSync(join(root, '.beeldspoor', 'sessies.json'), '{}');
        for (const each of ['file:///etc/hostname', uri('.beeldspoor/sessies.json'), `${uri('bart')}/../../x.json`]) {
            await expect(documents.read(each)).rejects.toThrow('Er is niets gelezen of veranderd.');
            await expect(documents.write(each, '{}', undefined)).rejects.toThrow();
            await expect(documents.quarantine(each)).rejects.toThrow();
        }
        await expect(documents.write(uri('a.json'), '{"half', undefined)).rejects.toThrow('De vorige versie staat er nog.');
    });

    it('writes nothing in a folder that another process holds', async () => {
        isHeld = false;
        await expect(documents.write(uri('a.json'), '{}', undefined)).rejects.toThrow('al open in een andere Beeldspoor');
        expect(readdirSync(root)).toEqual(['.beeldspoor']);
    });

    it('tells of a change by somebody else once', async () => {
        await documents.write(uri('a.md'), 'een', undefined);
        told = [];
        await documents.look(join(root, 'a.md'));
        writeFileSync(join(root, 'a.md'), 'twee');
        await documents.look(join(root, 'a.md'));
        await documents.look(join(root, 'a.md'));
        rmSync(join(root, 'a.md'));
        await documents.look(join(root, 'a.md'));
        expect(told).toEqual([{ uri: uri('a.md'), revision: revisionOf('twee') }, { uri: uri('a.md') }]);
    });

    it('tells of every document that went with its folder', async () => {
        mkdirSync(join(root, 'bart', 'plan'), { recursive: true });
        writeFileSync(join(root, 'bart', 'traject.json'), '{}');
        for (const name of ['bart/plan/a.json', 'bart/plan/b.json', 'bart/planning.json']) {
            await documents.write(uri(name), text({ name }), undefined);
        }
        told = [];
        renameSync(join(root, 'bart', 'plan'), join(root, 'bart', 'oud'));
        await documents.lookBelow(join(root, 'bart', 'plan'));
        expect(told.map(each => each.uri).sort()).toEqual([uri('bart/plan/a.json'), uri('bart/plan/b.json')]);
        expect(told.every(each => each.revision === undefined)).toBe(true);
        await documents.lookBelow(join(root, 'bart'));
        expect(told).toHaveLength(2);
    });
});
