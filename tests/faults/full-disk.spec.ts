import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { rootedServices } from './support/rooted-rpc';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'beeldspoor-vol-')));
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=600k', 'tmpfs', root]).status === 0;

afterAll(() => {
    if (isMounted) {
        spawnSync('umount', [root]);
    }
    rmSync(root, { recursive: true, force: true });
});

/** JSON of about this many bytes. */
const document = (bytes: number): string => `${JSON.stringify({ filler: 'x'.repeat(bytes) }, undefined, 2)}\n`;

describe.skipIf(!isMounted)('a full disk (skipped where this user may not make a small disk)', () => {
    it('keeps the old version, says so, leaves nothing behind, and saves when there is room again', async () => {
        mkdirSync(join(root, '.beeldspoor'));
        const { files, documents } = rootedServices(root);
        const uri = (name: string): string => pathToFileURL(join(root, name)).href;
        const opts = { create: true, overwrite: true };
        const old = document(100_000);
        await files.writeFile(uri('theia.json'), Buffer.from(old), opts);
        const first = await documents.write(uri('store.json'), old, undefined);
        const revision = first.kind === 'saved' ? first.revision : undefined;
        writeFileSync(join(root, 'ballast'), Buffer.alloc(250_000));

        for (let attempt = 0; attempt < 25; attempt += 1) {
            const larger = document(200_000 + attempt * 7001);
            await expect(files.writeFile(uri('theia.json'), Buffer.from(larger), opts)).rejects.toThrow('De schijf is vol');
            await expect(documents.write(uri('store.json'), larger, revision)).rejects.toThrow('De vorige versie staat er nog.');
            // A conflict has no room for its copy: then nothing may pretend to be saved.
            await expect(documents.write(uri('store.json'), larger, 'f'.repeat(64))).rejects.toThrow('De schijf is vol');
        }
        expect(readFileSync(join(root, 'theia.json'), 'utf8')).toBe(old);
        expect(readFileSync(join(root, 'store.json'), 'utf8')).toBe(old);
        expect(readdirSync(root).sort()).toEqual(['.beeldspoor', 'ballast', 'store.json', 'theia.json']);

        rmSync(join(root, 'ballast'));
        await files.writeFile(uri('theia.json'), Buffer.from(document(150_000)), opts);
        expect((await documents.write(uri('store.json'), document(120_000), revision)).kind).toBe('saved');
    });
});
