import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Container } from '@theia/core/shared/inversify';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileFolderLock } from './file-folder-lock';
import { TrajectoriesFolder } from './trajectories-folder';

let root: string;
let config: string;
let locks: FileFolderLock[];

beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'beeldspoor-lock-')));
    config = join(root, '.beeldspoor');
    mkdirSync(config);
    locks = [];
});

afterEach(() => {
    locks.forEach(each => each.release());
    rmSync(root, { recursive: true, force: true });
});

function lock(): FileFolderLock {
    const container = new Container();
    container.bind(TrajectoriesFolder).toConstantValue({ path: root, config });
    container.bind(FileFolderLock).toSelf();
    locks.push(container.get(FileFolderLock));
    return locks[locks.length - 1];
}

function leave(pid: number, host: string, ageMs: number): void {
    const path = join(config, 'slot.json');
    writeFileSync(path, JSON.stringify({ id: 'left', pid, host, startedAt: '2026-01-15T10:00:00Z' }));
    const time = new Date(Date.now() - ageMs);
    utimesSync(path, time, time);
}

/** The id of a process that has ended. */
const deadPid = (): number => spawnSync(process.execPath, ['--version']).pid;

describe('FileFolderLock', () => {
    it('is for one at a time', async () => {
        const [first, second] = [lock(), lock()];
        expect(await first.acquire()).toBe(true);
        expect([await second.acquire(), second.isRefused]).toEqual([false, true]);
        await expect(second.assertHeld()).rejects.toThrow('al open in een andere Beeldspoor');
        first.release();
        expect([await second.acquire(), second.isRefused]).toEqual([true, false]);
        await second.assertHeld();
    });

    it('goes to exactly one of many who come at once', async () => {
        leave(deadPid(), hostname(), 0);
        const results = await Promise.all(Array.from({ length: 12 }, () => lock().acquire()));
        expect(results.filter(Boolean).length).toBeLessThanOrEqual(1);
        const later = await Promise.all(locks.map(each => each.acquire()));
        expect(later.filter(Boolean)).toHaveLength(1);
        expect(readdirSync(config)).toEqual(['slot.json']);
    });

    it('is taken over from a process that is gone, and from a machine that fell silent', async () => {
        leave(deadPid(), hostname(), 0);
        const first = lock();
        expect(await first.acquire()).toBe(true);
        first.release();
        leave(process.pid, 'een-andere-computer', 60_000);
        expect(await lock().acquire()).toBe(true);
    });

    it('is left to a process or a machine that is alive', async () => {
        leave(process.pid, hostname(), 0);
        expect(await lock().acquire()).toBe(false);
        leave(deadPid(), 'een-andere-computer', 1000);
        expect(await lock().acquire()).toBe(false);
    });

    it('leaves nothing behind', async () => {
        const only = lock();
        await only.acquire();
        only.release();
        expect(existsSync(join(config, 'slot.json'))).toBe(false);
    });
});
