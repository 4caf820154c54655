import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import * as fs from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DurableFileSystem, durableWrite, revisionOf } from './durable-write';

let folder: string;
let path: string;

beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'beeldspoor-write-'));
    path = join(folder, 'plan.json');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A disk on which opened files behave as `change` says. */
function disk(change: (handle: fs.FileHandle, name: string) => void, rename: typeof fs.rename = fs.rename): DurableFileSystem {
    return {
        ...fs,
        rename,
        open: async (name: Parameters<typeof fs.open>[0], ...rest) => {
            const handle = await fs.open(name, ...rest);
            change(handle, String(name));
            return handle;
        }
    };
}

const failing = (code: string) => async (): Promise<never> => {
    throw Object.assign(new Error(code), { code });
};

describe('durableWrite', () => {
    it('writes, gives the revision, and leaves nothing else', async () => {
        const { revision } = await durableWrite(path, 'één\n');
        expect(readFileSync(path, 'utf8')).toBe('één\n');
        expect(revision).toBe(revisionOf('één\n'));
        expect(readdirSync(folder)).toEqual(['plan.json']);
        expect(statSync(path).mode & 0o777).toBe(0o600);
    });

    it('keeps the mode of the file that was there', async () => {
        writeFileSync(path, 'oud');
        chmodSync(path, 0o640);
        await durableWrite(path, 'nieuw');
        expect(statSync(path).mode & 0o777).toBe(0o640);
    });

    it('writes everything before the name, and the name before it says done', async () => {
        const steps: string[] = [];
        const recording = disk(
            (handle, name) => {
                const sync = handle.sync.bind(handle);
                handle.sync = async () => {
                    steps.push(name === folder ? 'sync folder' : 'sync file');
                    return sync();
                };
            },
            async (from, to) => {
                steps.push('rename');
                return fs.rename(from, to);
            }
        );
        await durableWrite(path, 'x', {}, recording).then(() => steps.push('done'));
        expect(steps).toEqual(['sync file', 'rename', 'sync folder', 'done']);
    });

    it.each([
        ['a write that came up short', disk(handle => (handle.writeFile = async () => void (await handle.write('hal'))))],
        ['a full disk', disk(handle => (handle.writeFile = failing('ENOSPC')))],
        ['a disk that cannot flush', disk(handle => (handle.sync = failing('EIO')))],
        ['a name that cannot be taken', disk(() => undefined, failing('EROFS'))]
    ])('keeps the old version after %s', async (_what, broken) => {
        writeFileSync(path, 'oud');
        await expect(durableWrite(path, 'half of more', {}, broken)).rejects.toThrow();
        expect(readFileSync(path, 'utf8')).toBe('oud');
        expect(readdirSync(folder)).toEqual(['plan.json']);
    });

    it('tries again when a scanner holds the file', async () => {
        let attempts = 0;
        const held = disk(
            () => undefined,
            async (from, to) => {
                attempts += 1;
                return attempts < 3 ? failing('EBUSY')() : fs.rename(from, to);
            }
        );
        await durableWrite(path, 'toch', {}, held);
        expect([attempts, readFileSync(path, 'utf8')]).toEqual([3, 'toch']);
    });

    it('gives each version a later time, also when the clock went back', async () => {
        writeFileSync(path, 'uit de toekomst');
        const future = new Date(Date.now() + 3_600_000);
        utimesSync(path, future, future);
        const times = [statSync(path).mtime.getTime()];
        for (let n = 0; n < 20; n += 1) {
            times.push((await durableWrite(path, `versie ${n}`)).mtime);
            expect(statSync(path).mtime.getTime()).toBe(times.at(-1));
        }
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    });

    it('shows what stands there, and stops when told so', async () => {
        writeFileSync(path, 'van een ander');
        const seen: (string | undefined)[] = [];
        const refusing = durableWrite(path, 'van ons', {
            expect: current => {
                seen.push(current?.revision);
                throw new Error('conflict');
            }
        });
        await expect(refusing).rejects.toThrow('conflict');
        expect(seen).toEqual([revisionOf('van een ander')]);
        expect(readFileSync(path, 'utf8')).toBe('van een ander');
    });

    it('lets one of many win who expect the same version', async () => {
        writeFileSync(path, '0');
        const results = await Promise.allSettled(
            Array.from({ length: 20 }, (_, n) =>
                durableWrite(path, `${n + 1}`, {
                    expect: current => {
                        if (current?.revision !== revisionOf('0')) {
                            throw new Error('conflict');
                        }
                    }
                })
            )
        );
        expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('makes missing folders only when asked, and never takes the place of a folder or of a read-only file', async () => {
        const deep = join(folder, 'a', 'b', 'c.json');
        await expect(durableWrite(deep, 'x')).rejects.toMatchObject({ code: 'ENOENT' });
        await durableWrite(deep, 'x', { makeFolders: true });
        expect(readFileSync(deep, 'utf8')).toBe('x');
        mkdirSync(path);
        await expect(durableWrite(path, 'x')).rejects.toMatchObject({ code: 'EISDIR' });
        chmodSync(deep, 0o444);
        await expect(durableWrite(deep, 'y')).rejects.toMatchObject({ code: 'EACCES' });
    });
});
