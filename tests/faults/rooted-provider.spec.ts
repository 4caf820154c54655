import {
    chmodSync,
    mkdirSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    realpathSync,
    rmSync,
    statSync,
    utimesSync,
    writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancellationToken } from '@theia/core/lib/common/cancellation';
import { FileUri } from '@theia/core/lib/common/file-uri';
import URI from '@theia/core/lib/common/uri';
import { hasOpenReadWriteCloseCapability, hasReadWriteCapability, hasUpdateCapability } from '@theia/filesystem/lib/common/files';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RootedServices, rootedServices } from './support/rooted-rpc';

type Tab = ReturnType<RootedServices['openTab']>;

const MODIFIED_SINCE = { code: 'BeeldspoorFileModifiedSince' };

let root: string;
let tab: Tab;
let otherTab: Tab;
let isHeld: boolean;

beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'beeldspoor-provider-')));
    mkdirSync(join(root, '.beeldspoor'));
    isHeld = true;
    const { openTab } = rootedServices(root, () => isHeld);
    tab = openTab();
    otherTab = openTab();
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

const file = (name: string): URI => FileUri.create(join(root, name));
const disk = (name: string): string => readFileSync(join(root, name), 'utf8');

/** What an editor does when it opens a file: its time and its text. */
async function open(provider: Tab, name: string): Promise<number> {
    const { mtime } = await provider.stat(file(name));
    await provider.readFile(file(name));
    return mtime;
}

const save = (provider: Tab, name: string, text: string, expectedMtime?: number): Promise<void> =>
    provider.writeFile(file(name), Buffer.from(text), { create: true, overwrite: true, expectedMtime });

describe('the file system of a tab', () => {
    it('refuses to save over what another tab wrote, also of equal length', async () => {
        await save(tab, 'a.md', 'Bart lacht');
        const [mine, theirs] = [await open(tab, 'a.md'), await open(otherTab, 'a.md')];
        await save(otherTab, 'a.md', 'Bart wacht', theirs);
        await expect(save(tab, 'a.md', 'Bart zucht', mine)).rejects.toMatchObject(MODIFIED_SINCE);
        expect(disk('a.md')).toBe('Bart wacht');
    });

    it('refuses to save over a backup that was put back, whatever its time', async () => {
        await save(tab, 'a.md', 'nieuw');
        const mine = await open(tab, 'a.md');
        const sameTime = new Date(statSync(join(root, 'a.md')).mtimeMs);
        for (const time of [new Date(Date.now() - 86_400_000), sameTime]) {
            writeFileSync(join(root, 'a.md'), 'oud!!');
            utimesSync(join(root, 'a.md'), time, time);
            await expect(save(tab, 'a.md', 'verder', mine)).rejects.toMatchObject(MODIFIED_SINCE);
        }
        expect(disk('a.md')).toBe('oud!!');
    });

    it('saves when only the time changed, and goes on saving after its own saves', async () => {
        await save(tab, 'a.md', 'een');
        const mine = await open(tab, 'a.md');
        utimesSync(join(root, 'a.md'), new Date(), new Date(Date.now() + 60_000));
        await save(tab, 'a.md', 'twee', mine);
        for (let n = 0; n < 10; n += 1) {
            const { mtime } = await tab.stat(file('a.md'));
            await save(tab, 'a.md', `versie ${n}`, mtime);
        }
        expect(disk('a.md')).toBe('versie 9');
    });

    it('keeps to what Theia asks of a new and of an existing file', async () => {
        const bytes = Buffer.from('x');
        await expect(tab.writeFile(file('a.md'), bytes, { create: false, overwrite: true })).rejects.toMatchObject({
            code: 'EntryNotFound'
        });
        await tab.writeFile(file('a.md'), bytes, { create: true, overwrite: false });
        await expect(tab.writeFile(file('a.md'), bytes, { create: true, overwrite: false })).rejects.toMatchObject({ code: 'EntryExists' });
        await expect(tab.writeFile(file('weg/a.md'), bytes, { create: true, overwrite: true })).rejects.toMatchObject({
            code: 'EntryNotFound'
        });
    });

    it('offers no way to write in pieces, to patch, or to a bin', () => {
        expect(hasOpenReadWriteCloseCapability(tab)).toBe(false);
        expect(hasUpdateCapability(tab)).toBe(false);
        expect(hasReadWriteCapability(tab)).toBe(true);
    });

    it('streams a file', async () => {
        await save(tab, 'a.md', 'stroom'.repeat(50_000));
        const text = await new Promise<string>((done, failed) => {
            const parts: Uint8Array[] = [];
            const stream = tab.readFileStream(file('a.md'), {}, CancellationToken.None);
            stream.on('error', failed);
            stream.on('end', () => done(Buffer.concat(parts).toString()));
            stream.on('data', part => parts.push(part));
        });
        expect(text).toBe('stroom'.repeat(50_000));
    });

    it('copies, renames and removes folders, without half-written files', async () => {
        mkdirSync(join(root, 'bart', 'opnames'), { recursive: true });
        writeFileSync(join(root, 'bart', 'opnames', 'O1.json'), '{}');
        writeFileSync(join(root, 'bart', '.~bs-1-0123456789abcdef.tmp'), 'half');
        chmodSync(join(root, 'bart', 'opnames', 'O1.json'), 0o640);
        await tab.copy(file('bart'), file('sandra'), { overwrite: false });
        expect(readdirSync(join(root, 'sandra'))).toEqual(['opnames']);
        expect(statSync(join(root, 'sandra', 'opnames', 'O1.json')).mode & 0o777).toBe(0o640);
        await expect(tab.copy(file('bart'), file('bart/in-zichzelf'), { overwrite: false })).rejects.toThrow();
        await tab.rename(file('sandra'), file('mila'), { overwrite: false });
        await tab.delete(file('bart'), { recursive: true, useTrash: true });
        expect((await tab.readdir(FileUri.create(root))).map(([name]) => name).sort()).toEqual(['.beeldspoor', 'mila']);
    });

    it('changes nothing in a folder that another process holds', async () => {
        await save(tab, 'a.md', 'een');
        isHeld = false;
        await expect(save(tab, 'a.md', 'twee')).rejects.toThrow('andere Beeldspoor');
        await expect(tab.delete(file('a.md'), { recursive: false, useTrash: false })).rejects.toThrow('andere Beeldspoor');
        await expect(tab.mkdir(file('b'))).rejects.toThrow('andere Beeldspoor');
        expect(disk('a.md')).toBe('een');
    });
});
