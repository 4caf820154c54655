import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { Emitter, Event } from '@theia/core/lib/common/event';
import { inject, injectable } from '@theia/core/shared/inversify';
import { DurableJsonAdapter } from '../files/durable-json-adapter';
import { revisionOf } from '../files/durable-write';
import { KeyedMutex } from '../files/keyed-mutex';
import { TrajectoriesFolder } from '../files/trajectories-folder';

/** A browser that signed in; `id` is the SHA-256 of what its cookie says. */
interface Session {
    readonly id: string;
    /** Milliseconds since 1970. */
    readonly lastSeenAt: number;
}

interface SessionFile {
    readonly sessions: readonly Session[];
}

const IDLE_MS = 12 * 60 * 60 * 1000;
/** The file is not rewritten at every request. */
const SAVE_AFTER_MS = 5 * 60 * 1000;
const REREAD_AFTER_MS = 1000;

/** Who is signed in. Outlives the server, so that a restart asks nobody to sign in again; ends after twelve hours without a sign of life. */
@injectable()
export class SessionStore {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    protected readonly onDidEndEmitter = new Emitter<string>();
    /** The id of a session that ended. */
    readonly onDidEnd: Event<string> = this.onDidEndEmitter.event;

    protected readonly mutex = new KeyedMutex();
    protected sessions = new Map<string, number>();
    protected readAt = 0;
    protected savedAt = 0;

    /** Starts a session and gives what the cookie has to say; only its hash is kept. */
    async begin(): Promise<string> {
        const token = randomBytes(32).toString('base64url');
        await this.change(sessions => sessions.set(revisionOf(token), this.now()));
        return token;
    }

    /** The id of the session, when it is a living one; this counts as a sign of life. */
    async find(token: string | undefined): Promise<string | undefined> {
        if (token === undefined) {
            return undefined;
        }
        const id = revisionOf(token);
        if (!this.sessions.has(id) && this.now() - this.readAt > REREAD_AFTER_MS) {
            await this.mutex.run('', () => this.read());
        }
        const lastSeenAt = this.sessions.get(id);
        if (lastSeenAt === undefined || this.now() - lastSeenAt > IDLE_MS) {
            return undefined;
        }
        this.touch(id);
        return id;
    }

    /** A sign of life of a session that is in use. */
    touch(id: string): void {
        if (!this.sessions.has(id)) {
            return;
        }
        this.sessions.set(id, this.now());
        if (this.now() - this.savedAt > SAVE_AFTER_MS) {
            this.savedAt = this.now();
            void this.change(() => undefined).catch(() => undefined);
        }
    }

    async end(token: string | undefined): Promise<void> {
        if (token !== undefined) {
            const id = revisionOf(token);
            await this.change(sessions => sessions.delete(id));
            this.onDidEndEmitter.fire(id);
        }
    }

    /** Ends what has been idle for too long. */
    async sweep(): Promise<void> {
        const isIdle = (lastSeenAt: number): boolean => this.now() - lastSeenAt > IDLE_MS;
        const idle = [...this.sessions].filter(([, lastSeenAt]) => isIdle(lastSeenAt)).map(([id]) => id);
        if (idle.length > 0) {
            await this.change(sessions => {
                idle.forEach(id => sessions.delete(id));
            });
            idle.forEach(id => {
                this.onDidEndEmitter.fire(id);
            });
        }
    }

    protected now(): number {
        return Date.now();
    }

    /** Changes what is in the file now: another server may serve the same folder. */
    protected change(recipe: (sessions: Map<string, number>) => void): Promise<void> {
        return this.mutex.run('', async () => {
            const file = await this.read();
            recipe(this.sessions);
            file.data = { sessions: [...this.sessions].map(([id, lastSeenAt]) => ({ id, lastSeenAt })) };
            this.savedAt = this.now();
            await file.write();
        });
    }

    protected async read(): Promise<Low<SessionFile>> {
        const file = new Low<SessionFile>(new DurableJsonAdapter(join(this.folder.config, 'sessies.json')), { sessions: [] });
        // A file that cannot be read costs nobody any work: everyone signs in again.
        await file.read().catch(() => undefined);
        const before = this.sessions;
        const listed = (Array.isArray(file.data.sessions) ? file.data.sessions : []) as readonly Session[];
        this.sessions = new Map(listed.map(({ id, lastSeenAt }) => [id, Math.max(lastSeenAt, before.get(id) ?? 0)]));
        this.readAt = this.now();
        return file;
    }
}
