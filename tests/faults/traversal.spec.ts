import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { FileUri } from '@theia/core/lib/common/file-uri';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Backend, REPOSITORY } from './support/backend';
import { RootedServices, rootedServices } from './support/rooted-rpc';

const SECRET = 'GEHEIM-BUITEN-DE-MAP';
const CORPUS = resolve(REPOSITORY, '..', 'shared', 'badinputs', 'pat', 'directory_traversal.txt');

let outer: string;
let root: string;
let backend: Backend;
let cookie: string;
let rpc: RootedServices['files'];

/** A folder with trajects, a secret beside it, and every kind of link that leads there. */
beforeAll(async () => {
    outer = realpathSync(mkdtempSync(join(tmpdir(), 'beeldspoor-buiten-')));
    root = join(outer, 'trajecten');
    mkdirSync(join(root, 'bart'), { recursive: true });
    mkdirSync(join(outer, 'trajecten-van-een-ander'));
    for (const path of ['geheim.txt', 'trajecten-van-een-ander/geheim.txt']) {
        writeFileSync(join(outer, path), SECRET);
    }
    writeFileSync(join(root, 'bart', 'traject.json'), '{"schemaVersion":1}');
    symlinkSync('../geheim.txt', join(root, 'link.txt'));
    symlinkSync(join(outer, 'geheim.txt'), join(root, 'bart', 'absoluut.txt'));
    symlinkSync('..', join(root, 'omhoog'));
    symlinkSync('/', join(root, 'bart', 'wortel'));
    symlinkSync('../nog-niet.txt', join(root, 'zwevend.txt'));
    symlinkSync('lus.txt', join(root, 'lus.txt'));
    symlinkSync('link.txt', join(root, 'link-naar-link.txt'));
    symlinkSync('.beeldspoor', join(root, 'instellingen'));
    symlinkSync('.beeldspoor/sessies.json', join(root, 'sessies-link.json'));
    backend = await Backend.start(root);
    cookie = await backend.signIn();
    rpc = rootedServices(root).files;
});

afterAll(async () => {
    await backend.kill();
    rmSync(outer, { recursive: true, force: true });
});

/** Addresses that all mean something outside the folder, or a secret in it, to some layer or other: none of them is answered. */
function hostile(): string[] {
    const up = join(root, '..', 'geheim.txt');
    const paths = [
        up,
        '/etc/hostname',
        '/etc/passwd',
        '/proc/self/environ',
        '/proc/self/cwd/package.json',
        '/dev/fd/0',
        `${root}/../geheim.txt`,
        `${root}/bart/../../geheim.txt`,
        `${root}/./../geheim.txt`,
        `${root}//../geheim.txt`,
        `${root}/..%2fgeheim.txt`,
        `${root}/%2e%2e/geheim.txt`,
        `${root}/%252e%252e/geheim.txt`,
        `${root}/%2e%2e%2fgeheim.txt`,
        `${root}/..%5cgeheim.txt`,
        `${root}/..\\geheim.txt`,
        `${root}/..%c0%afgeheim.txt`,
        `${root}/%c0%ae%c0%ae/geheim.txt`,
        `${root}/%uff0e%uff0e/geheim.txt`,
        `${root}/bart/traject.json%00.txt`,
        `${root}/../geheim.txt%00.json`,
        `${root}-van-een-ander/geheim.txt`,
        `${root}/../trajecten-van-een-ander/geheim.txt`,
        `${root}/link.txt`,
        `${root}/link-naar-link.txt`,
        `${root}/bart/absoluut.txt`,
        `${root}/omhoog/geheim.txt`,
        `${root}/omhoog/trajecten/../geheim.txt`,
        `${root}/bart/wortel/etc/hostname`,
        `${root}/bart/wortel/etc/passwd`,
        `${root}/lus.txt`,
        `${root}/.beeldspoor/sessies.json`,
        `${root}/.BEELDSPOOR/Sessies.JSON`,
        `${root}/.beeldspoor/./sessies.json`,
        `${root}/bart/../.beeldspoor/sessies.json`,
        `${root}/.beeldspoor/slot.json`,
        `${root}/.beeldspoor/aanmelding`,
        `${root}/instellingen/sessies.json`,
        `${root}/instellingen/aanmelding`,
        `${root}/sessies-link.json`,
        '../geheim.txt',
        '..',
        ''
    ];
    return [
        ...paths.map(path => `file://${path}`),
        `file://localhost${up}`,
        `file:///${up}`,
        `FILE://${up}`,
        `http://127.0.0.1:${backend.port}/`,
        `user-storage:${up}`,
        'data:text/plain,x',
        up,
        '../geheim.txt'
    ];
}

/** Public attack strings behind a traject. Some are mere odd names inside it; none may reach anything outside. */
function corpus(): string[] {
    if (!existsSync(CORPUS)) {
        return [];
    }
    const lines = readFileSync(CORPUS, 'utf8').split('\n');
    return lines
        .filter(line => line.trim() !== '')
        .flatMap(line => [`file://${root}/bart/${line}`, FileUri.create(`${root}/bart/${line}`).toString()]);
}

const SIGNS = new RegExp([SECRET, 'root:x:', '"sessions"', '"pid"', 'PATH='].join('|'));

type Answered = string | number | Buffer | undefined;

/** What was answered that should not have been: anything at all to a hostile address, anything from outside to one of the corpus. */
async function leaks(ask: (uri: string) => Promise<Answered>): Promise<string[]> {
    const tryOne = async (uri: string, isLeak: (given: Answered) => boolean): Promise<string[]> => {
        const given = await Promise.resolve()
            .then(() => ask(uri))
            .catch(() => undefined);
        return given !== undefined && isLeak(given) ? [`${uri}: ${String(given).slice(0, 60)}`] : [];
    };
    const found = await Promise.all([
        ...hostile().map(uri => tryOne(uri, () => true)),
        ...corpus().map(uri => tryOne(uri, given => SIGNS.test(String(given))))
    ]);
    return found.flat();
}

/** Names of everything outside the folder, and what the secrets say: this must not change. */
function outside(): unknown {
    const names = [outer, join(outer, 'trajecten-van-een-ander')].map(folder => readdirSync(folder).sort());
    const secrets = ['geheim.txt', 'trajecten-van-een-ander/geheim.txt'].map(path => readFileSync(join(outer, path), 'utf8'));
    return { names, secrets };
}

describe('paths that lead outside', () => {
    it('are enough, and the ones inside do work', async () => {
        expect(hostile().length).toBeGreaterThan(50);
        const inside = FileUri.create(join(root, 'bart', 'traject.json')).toString();
        expect(Buffer.from(await rpc.readFile(inside)).toString()).toContain('schemaVersion');
        const headers = { Cookie: cookie };
        expect((await backend.ask(`/file?${encodeURIComponent(inside)}`, { headers })).body).toContain('schemaVersion');
        expect((await backend.ask(`/files?uri=${encodeURIComponent(inside)}`, { headers })).status).toBe(200);
    });

    it.skipIf(!existsSync(CORPUS))('include a public corpus', () => {
        expect(corpus().length).toBeGreaterThan(200);
    });

    it('are not read over RPC', async () => {
        expect(await leaks(async uri => Buffer.from(await rpc.readFile(uri)))).toEqual([]);
        expect(await leaks(async uri => rpc.open(uri, { create: false }))).toEqual([]);
        expect(await leaks(async uri => rpc.fsPath(uri))).toEqual([]);
        expect(await leaks(async uri => (await rpc.access(uri), 'accessible'))).toEqual([]);
        expect(await leaks(async uri => JSON.stringify(await rpc.stat(uri)))).toEqual([]);
        const folders = await leaks(async uri => JSON.stringify(await rpc.readdir(uri)));
        expect(folders).toEqual([]);
    });

    it('a copied folder does not take along what its links point to', async () => {
        const target = join(root, 'kopie-van-bart');
        await rpc.copy(FileUri.create(join(root, 'bart')).toString(), FileUri.create(target).toString(), { overwrite: false });
        expect(readdirSync(target)).toEqual(['traject.json']);
    });

    it('the folder itself and its settings are not handed out, copied, moved or removed as a whole', async () => {
        for (const path of [root, join(root, '.beeldspoor'), join(root, '.beeldspoor') + '/']) {
            const uri = FileUri.create(path).toString();
            const elsewhere = FileUri.create(join(root, 'weg')).toString();
            await expect(rpc.delete(uri, { recursive: true, useTrash: false })).rejects.toThrow();
            await expect(rpc.rename(uri, elsewhere, { overwrite: true })).rejects.toThrow();
            await expect(rpc.copy(uri, elsewhere, { overwrite: true })).rejects.toThrow();
            const asked = await backend.ask(`/files?uri=${encodeURIComponent(uri)}`, { headers: { Cookie: cookie } });
            expect([path, asked.status]).toEqual([path, 404]);
        }
        const listed = await rpc.readdir(FileUri.create(join(root, '.beeldspoor')).toString());
        expect(listed.map(([name]) => name).filter(name => /sessies|slot|aanmelding|tmp/.test(name))).toEqual([]);
    });

    it('a handle that was not opened here is refused', async () => {
        for (let handle = 0; handle < 64; handle += 1) {
            await expect((async () => rpc.read(handle, 0, 16))()).rejects.toThrow();
            await expect((async () => rpc.close(handle))()).rejects.toThrow();
        }
    });

    it('are not downloaded', async () => {
        const headers = { Cookie: cookie };
        const sendable = (text: string): string => text.replaceAll(/[^\x21-\x7e]/g, '?');
        const get = async (path: string): Promise<string | undefined> => {
            const { status, body } = await backend.ask(sendable(path), { headers });
            return status < 400 || SIGNS.test(body) ? body : undefined;
        };
        expect(await leaks(uri => get(`/file?${uri}`))).toEqual([]);
        expect(await leaks(uri => get(`/file?${encodeURIComponent(uri)}`))).toEqual([]);
        expect(await leaks(uri => get(`/files?uri=${uri}`))).toEqual([]);
        expect(await leaks(uri => get(`/files?uri=${encodeURIComponent(uri)}`))).toEqual([]);
        const several = async (uri: string): Promise<string | undefined> => {
            const asked = {
                method: 'PUT',
                headers: { ...headers, 'Content-Type': 'application/json' },
                body: JSON.stringify({ uris: [uri] })
            };
            const { status, body } = await backend.ask('/files', asked);
            return status < 400 ? body : undefined;
        };
        expect(await leaks(several)).toEqual([]);
    });

    it('active files are handed over to keep, not shown', async () => {
        for (const name of ['aanval.html', 'aanval.svg', 'aanval.xml', 'aanval.pdf']) {
            writeFileSync(join(root, name), '<script>alert(1)</script>');
            const uri = encodeURIComponent(FileUri.create(join(root, name)).toString());
            const { status, headers } = await backend.ask(`/file?${uri}`, { headers: { Cookie: cookie } });
            expect([name, status]).toEqual([name, 200]);
            expect(headers['content-disposition']).toMatch(/^attachment/);
            expect(headers['content-security-policy']).toMatch(/^sandbox/);
            expect(headers['cache-control']).toBe('private, no-store');
        }
    });

    // From here on things are changed inside the folder.
    it('are not written, moved or copied over RPC', async () => {
        const before = outside();
        const inside = FileUri.create(join(root, 'bart', 'traject.json')).toString();
        const copy = FileUri.create(join(root, 'kopie')).toString();
        const bytes = Buffer.from('overschreven');
        const opts = { create: true, overwrite: true } as never;
        expect(await leaks(async uri => (await rpc.writeFile(uri, bytes, opts), 'written'))).toEqual([]);
        expect(await leaks(async uri => (await rpc.copy(uri, copy, opts), 'copied'))).toEqual([]);
        expect(await leaks(async uri => (await rpc.updateFile(uri, [], {} as never), 'updated'))).toEqual([]);
        expect(await leaks(async uri => (await rpc.open(uri, { create: true }), 'opened'))).toEqual([]);
        expect(await leaks(async uri => (await rpc.mkdir(uri), 'made'))).toEqual([]);
        // A link may itself be replaced or removed; never what it points to.
        for (const uri of hostile()) {
            await (async () => rpc.copy(inside, uri, opts))().catch(() => undefined);
        }
        expect(outside()).toEqual(before);
    });

    it('are not uploaded to', async () => {
        const before = outside();
        const upload = async (uri: string): Promise<string | undefined> => {
            const boundary = 'grens';
            const body = [
                `--${boundary}\r\nContent-Disposition: form-data; name="uri"\r\n\r\n${uri}\r\n`,
                `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="../../geheim.txt"\r\n\r\noverschreven\r\n`,
                `--${boundary}--\r\n`
            ].join('');
            const headers = { Cookie: cookie, 'Content-Type': `multipart/form-data; boundary=${boundary}` };
            const { status } = await backend.ask('/file-upload', { method: 'POST', headers, body });
            return status < 400 ? 'uploaded' : undefined;
        };
        // What is only a link itself may be replaced by what is uploaded.
        const replaced = /(link|absoluut|zwevend|lus|link-naar-link|sessies-link)\.(txt|json): /;
        expect((await leaks(upload)).filter(each => !replaced.test(each))).toEqual([]);
        expect(outside()).toEqual(before);
        expect(readdirSync(join(root, '.beeldspoor', 'tmp', 'upload'))).toEqual([]);
    });
});
