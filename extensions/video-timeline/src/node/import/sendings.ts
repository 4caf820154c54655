import { injectable, inject } from '@theia/core/shared/inversify';
import { createHash, randomBytes, type Hash } from 'node:crypto';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { SendingStatus } from '../../common/import/import-routes';
import type { StagedFilms } from './recording-importer';
import { TooManyBytesError, makeStagingFolder } from './staging';
import { TrajectPlaces } from './traject-places';

/** Nothing came for this long: whoever sent it will not go on. */
const FORGOTTEN_AFTER = 30 * 60_000;
const MOST_FILES = 100;

interface SentFile {
    readonly path: string;
    readonly size: number;
    readonly hash: Hash;
    handle: FileHandle | undefined;
    received: number;
    busy: boolean;
}

interface Sending {
    readonly traject: string;
    readonly staging: string;
    readonly files: readonly SentFile[];
    timer: NodeJS.Timeout;
}

/** A part does not begin where the file stands: the sender asks again how far it is. */
export class OutOfStepError extends Error {}

/**
 * Files on their way in, part after part: after a broken connection the sender goes on where the file stands. They lie in a
 * staging folder, so that nothing of them is ever seen in a traject, and are forgotten when nobody goes on.
 */
@injectable()
export class Sendings {
    @inject(TrajectPlaces)
    protected readonly places!: TrajectPlaces;

    protected readonly sendings = new Map<string, Sending>();

    /** @throws RangeError for sizes that are none */
    async begin(traject: string, sizes: readonly number[]): Promise<SendingStatus> {
        if (sizes.length < 1 || sizes.length > MOST_FILES || sizes.some(size => !Number.isSafeInteger(size) || size < 0)) {
            throw new RangeError('sizes');
        }
        const staging = await makeStagingFolder(this.places.temporary);
        const id = randomBytes(12).toString('hex');
        const files = sizes.map((size, n): SentFile => {
            return { path: join(staging, `film-${n}.part`), size, hash: createHash('sha256'), handle: undefined, received: 0, busy: false };
        });
        this.sendings.set(id, { traject, staging, files, timer: this.timer(id) });
        return { id, received: sizes.map(() => 0) };
    }

    /** Undefined when there is no such sending (any more). */
    status(traject: string, id: string): SendingStatus | undefined {
        const sending = this.find(traject, id);
        return sending && { id, received: sending.files.map(file => file.received) };
    }

    /**
     * Takes bytes of a file in, from byte `from` on; what came before a break counts.
     * @throws OutOfStepError, TooManyBytesError
     */
    async append(traject: string, id: string, n: number, from: number, stream: Readable): Promise<SendingStatus | undefined> {
        const sending = this.find(traject, id);
        const file = sending?.files[n];
        if (!sending || !file) {
            return undefined;
        }
        if (file.busy || file.received !== from) {
            throw new OutOfStepError();
        }
        file.busy = true;
        try {
            file.handle ??= await open(file.path, 'wx', 0o600);
            for await (const chunk of stream as AsyncIterable<Buffer>) {
                if (file.received + chunk.length > file.size) {
                    throw new TooManyBytesError();
                }
                await file.handle.writeFile(chunk);
                file.hash.update(chunk);
                file.received += chunk.length;
                this.touch(id, sending);
            }
        } finally {
            file.busy = false;
        }
        return this.status(traject, id);
    }

    /** Hands the files over, flushed to disk; undefined when there is no such sending, false when bytes are missing. */
    async finish(traject: string, id: string): Promise<StagedFilms | false | undefined> {
        const sending = this.find(traject, id);
        if (!sending) {
            return undefined;
        }
        if (sending.files.some(file => file.busy || file.received !== file.size)) {
            return false;
        }
        this.sendings.delete(id);
        clearTimeout(sending.timer);
        for (const file of sending.files) {
            file.handle ??= await open(file.path, 'wx', 0o600);
            await file.handle.sync();
            await file.handle.close();
        }
        return {
            traject,
            staging: sending.staging,
            files: sending.files.map(({ path, size, hash }) => ({ path, bytes: size, sha256: hash.digest('hex') }))
        };
    }

    /** Throws away what has come. */
    async forget(traject: string, id: string): Promise<void> {
        const sending = this.find(traject, id);
        if (sending) {
            this.sendings.delete(id);
            clearTimeout(sending.timer);
            for (const { handle } of sending.files) {
                await handle?.close().catch(() => undefined);
            }
            await rm(sending.staging, { recursive: true, force: true });
        }
    }

    protected find(traject: string, id: string): Sending | undefined {
        const sending = this.sendings.get(id);
        return sending?.traject === traject ? sending : undefined;
    }

    protected touch(id: string, sending: Sending): void {
        clearTimeout(sending.timer);
        sending.timer = this.timer(id);
    }

    protected timer(id: string): NodeJS.Timeout {
        const timer = setTimeout(() => {
            const sending = this.sendings.get(id);
            void (sending && this.forget(sending.traject, id));
        }, FORGOTTEN_AFTER);
        timer.unref();
        return timer;
    }
}
