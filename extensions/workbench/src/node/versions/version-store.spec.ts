import { ILogger } from '@theia/core/lib/common/logger';
import { Container } from '@theia/core/shared/inversify';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { superfluousVersions, type DocumentVersion } from '../../common/documents/document-version';
import { FolderHeldError, FolderLock } from '../files/folder-lock';
import { TrajectoriesFolder } from '../files/trajectories-folder';
import { VersionStore } from './version-store';

let root: string;
let store: VersionStore;
let isHeld: boolean;
let path: string;

beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'beeldspoor-versions-')));
    mkdirSync(join(root, 'bart'));
    writeFileSync(join(root, 'bart', 'traject.json'), '{}');
    path = join(root, 'bart', 'plan.json');
    isHeld = true;
    const container = new Container();
    container.bind(TrajectoriesFolder).toConstantValue({ path: root, config: join(root, '.beeldspoor') });
    container.bind<unknown>(FolderLock).toConstantValue({
        assertHeld: () => (isHeld ? Promise.resolve() : Promise.reject(new FolderHeldError()))
    });
    container.bind<unknown>(ILogger).toConstantValue({ warn: () => undefined });
    container.bind(VersionStore).toSelf();
    store = container.get(VersionStore);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const keep = async (text: string): Promise<void> => {
    store.stands(path, Buffer.from(text));
    await store.flush();
};
const texts = async (): Promise<(string | undefined)[]> =>
    Promise.all((await store.list(path)).map(({ revision }) => store.text(path, revision)));

describe('VersionStore', () => {
    it('keeps what stood for a moment, once, and gives it back', async () => {
        await keep('{"a":1}');
        await keep('{"a":1}');
        expect(await texts()).toEqual(['{"a":1}']);
        expect(await store.text(path, 'f'.repeat(64))).toBeUndefined();
    });

    it('keeps the last of what followed quickly', async () => {
        store.stands(path, Buffer.from('{"a":1}'));
        await keep('{"a":2}');
        expect(await texts()).toEqual(['{"a":2}']);
    });

    it('keeps what waited when somebody else put something in its place, and never what is no JSON', async () => {
        store.stands(path, Buffer.from('{"a":1}'));
        await store.found(path, Buffer.from('{"a":'));
        await store.flush();
        expect(await texts()).toEqual(['{"a":1}']);
        await store.found(path, Buffer.from([0x7b, 0xe9, 0x7d]));
        await store.flush();
        expect(await texts()).toEqual(['{"a":1}']);
    });

    it('keeps nothing outside a traject, of another holder, or of a traject that is gone', async () => {
        store.stands(join(root, 'los.json'), Buffer.from('{}'));
        isHeld = false;
        await keep('{"a":1}');
        isHeld = true;
        expect(readdirSync(root)).toEqual(['bart']);
        expect(await texts()).toEqual([]);
        rmSync(join(root, 'bart'), { recursive: true });
        await keep('{"a":2}');
        expect(existsSync(join(root, 'bart'))).toBe(false);
    });
});

describe('superfluousVersions', () => {
    const MINUTE = 60_000;
    const now = Date.UTC(2026, 0, 15, 12);
    const versions = (ages: readonly number[]): DocumentVersion[] => ages.map(age => ({ at: now - age * MINUTE, revision: String(age) }));
    const kept = (ages: readonly number[]): number[] => {
        const gone = new Set(superfluousVersions(versions(ages), now).map(({ revision }) => revision));
        return ages.filter(age => !gone.has(String(age)));
    };

    it('keeps one in five minutes of the last hour, one an hour of today, one a day before, and always the newest', () => {
        expect(kept([0, 1, 2, 3, 6, 8, 12])).toEqual([0, 1, 6, 12]);
        expect(kept([0, 70, 80, 130, 150])).toEqual([0, 70, 130]);
        const day = 24 * 60;
        expect(kept([0, day + 10, day + 20, 2 * day, 3 * day + 5])).toEqual([0, day + 10, 2 * day, 3 * day + 5]);
    });

    it('never keeps more than 120', () => {
        const ages = Array.from({ length: 400 }, (_, n) => n * 24 * 60);
        expect(kept(ages)).toHaveLength(120);
    });
});
