import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { durableWrite, revisionOf } from '../files/durable-write';
import { tempFileName } from '../files/temp-files';

const KEY = /^[A-Za-z0-9_-]{16,128}$/;

/**
 * Keys of sign-in links. Whoever may write in the settings folder leaves a file there, named after the SHA-256 of the key; the key
 * itself stands only in the link. Taking a key removes its file, so that it serves once.
 */
export class SignInKeys {
    protected readonly folder: string;

    constructor(config: string) {
        this.folder = join(config, 'aanmelding');
    }

    /** A new key that serves once, until `lifetime` milliseconds from now. */
    async issue(lifetime: number): Promise<string> {
        const key = randomBytes(24).toString('base64url');
        await mkdir(this.folder, { recursive: true, mode: 0o700 });
        await durableWrite(join(this.folder, revisionOf(key)), JSON.stringify({ expiresAt: Date.now() + lifetime }));
        return key;
    }

    /** Whether the key was good; it never is again. */
    async take(key: string): Promise<boolean> {
        if (!KEY.test(key)) {
            return false;
        }
        const taken = join(this.folder, tempFileName());
        try {
            // Of two who come with one key, one finds the file still there.
            await rename(join(this.folder, revisionOf(key)), taken);
            return isFresh(await readFile(taken, 'utf8'));
        } catch {
            return false;
        } finally {
            await unlink(taken).catch(() => undefined);
        }
    }

    /** Removes the keys whose time is over. */
    async sweep(): Promise<void> {
        for (const name of await readdir(this.folder).catch(() => [])) {
            const path = join(this.folder, name);
            const text = await readFile(path, 'utf8').catch(() => '');
            if (!isFresh(text)) {
                await unlink(path).catch(() => undefined);
            }
        }
    }
}

function isFresh(text: string): boolean {
    try {
        const { expiresAt } = JSON.parse(text) as { expiresAt?: unknown };
        return typeof expiresAt === 'number' && Date.now() < expiresAt;
    } catch {
        return false;
    }
}
