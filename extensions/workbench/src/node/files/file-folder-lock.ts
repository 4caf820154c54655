import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { link, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { inject, injectable } from '@theia/core/shared/inversify';
import { FolderHeldError, FolderLock } from './folder-lock';
import { isAlive, tempFileName } from './temp-files';
import { TrajectoriesFolder } from './trajectories-folder';

interface LockFile {
    readonly id: string;
    readonly pid: number;
    readonly host: string;
    readonly startedAt: string;
}

const HEARTBEAT_MS = 2000;
/** A lock of another machine, or of a process id that was given out again, counts as left behind after this. */
const STALE_MS = 8000;

/** The lock as a file, `slot.json` in the settings folder: made by a link, which succeeds for one process only; touched while alive. */
@injectable()
export class FileFolderLock implements FolderLock {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    protected readonly id = randomUUID();
    protected held = false;
    isRefused = false;
    protected heartbeat: NodeJS.Timeout | undefined;
    protected acquiring: Promise<boolean> | undefined;

    protected get path(): string {
        return join(this.folder.config, 'slot.json');
    }

    acquire(): Promise<boolean> {
        if (this.held) {
            return Promise.resolve(true);
        }
        this.acquiring ??= this.doAcquire().finally(() => {
            this.acquiring = undefined;
            this.isRefused = !this.held;
        });
        return this.acquiring;
    }

    async assertHeld(): Promise<void> {
        if (!(await this.acquire())) {
            throw new FolderHeldError();
        }
    }

    release(): void {
        clearInterval(this.heartbeat);
        if (this.held) {
            this.held = false;
            rmSync(this.path, { force: true });
        }
    }

    protected async doAcquire(): Promise<boolean> {
        if (!(await this.make()) && !((await this.isLeftBehind()) && (await this.takeAway()) && (await this.make()))) {
            return false;
        }
        this.held = true;
        this.heartbeat = setInterval(() => void this.beat(), HEARTBEAT_MS);
        this.heartbeat.unref();
        return true;
    }

    /** Puts our lock there, whole, unless there is one. */
    protected async make(): Promise<boolean> {
        const ours: LockFile = { id: this.id, pid: process.pid, host: hostname(), startedAt: new Date().toISOString() };
        const temp = join(this.folder.config, tempFileName());
        await writeFile(temp, JSON.stringify(ours), { mode: 0o600, flag: 'wx' });
        try {
            await link(temp, this.path);
            return true;
        } catch (error) {
            if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
                return false;
            }
            throw error;
        } finally {
            await unlink(temp);
        }
    }

    protected async isLeftBehind(): Promise<boolean> {
        const [lock, age] = await Promise.all([this.read(), this.age()]);
        if (lock?.host === hostname() && !isAlive(lock.pid)) {
            return true;
        }
        return age > STALE_MS;
    }

    /** Moves the lock aside, so that of several who find it left behind one goes on with each file that was there. */
    protected async takeAway(): Promise<boolean> {
        const found = await this.read();
        const aside = join(this.folder.config, tempFileName());
        try {
            await rename(this.path, aside);
            const taken = parseLock(await readFile(aside, 'utf8'));
            await unlink(aside);
            // Somebody put a fresh lock there between our look and our move: that one has to find itself a loser at its next heartbeat.
            return taken?.id === found?.id;
        } catch {
            return false;
        }
    }

    /** Says that we are alive; finds out when the lock was taken from us, for instance after the machine had slept. */
    protected async beat(): Promise<void> {
        if ((await this.read())?.id !== this.id) {
            clearInterval(this.heartbeat);
            this.held = false;
            return;
        }
        const now = new Date();
        await utimes(this.path, now, now).catch(() => undefined);
    }

    protected read(): Promise<LockFile | undefined> {
        return readFile(this.path, 'utf8').then(parseLock, () => undefined);
    }

    protected age(): Promise<number> {
        return stat(this.path).then(
            found => Date.now() - found.mtimeMs,
            () => 0
        );
    }
}

function parseLock(text: string): LockFile | undefined {
    try {
        return JSON.parse(text) as LockFile;
    } catch {
        return undefined;
    }
}
