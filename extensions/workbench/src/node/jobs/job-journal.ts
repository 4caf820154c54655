import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { TrajectoriesFolder } from '../files/trajectories-folder';
import { decodeUtf8 } from '../files/decode-utf8';
import { durableWrite, readCurrent } from '../files/durable-write';
import { inject, injectable } from '@theia/core/shared/inversify';

const entrySchema = z.object({
    key: z.string().min(1),
    type: z.string().min(1),
    payload: z.unknown(),
    priority: z.number(),
    after: z.array(z.string()),
    state: z.enum(['waiting', 'running', 'failed', 'cancelled']),
    message: z.string().optional(),
    /** How often it was begun. */
    begun: z.int().nonnegative()
});
/** A job as it is written down. */
export type JournalEntry = z.infer<typeof entrySchema>;

const journalSchema = z.object({ schemaVersion: z.literal(1), jobs: z.array(entrySchema) });

/** The jobs that are not done, on disk. */
@injectable()
export class JobJournal {
    @inject(TrajectoriesFolder)
    protected readonly folder!: TrajectoriesFolder;

    protected writing: Promise<void> | undefined;
    protected next: Promise<void> | undefined;

    protected get path(): string {
        return join(this.folder.config, 'taken.json');
    }

    /** What was written last, in order. A journal that cannot be read is put aside: whatever was in it is asked for again by whoever needs it. */
    async read(): Promise<readonly JournalEntry[]> {
        const current = await readCurrent(this.path);
        if (!current) {
            return [];
        }
        try {
            return journalSchema.parse(JSON.parse(decodeUtf8(current.bytes) ?? '')).jobs;
        } catch {
            await rename(this.path, join(this.folder.config, `taken.kapot-${current.revision.slice(0, 12)}.json`)).catch(() => undefined);
            return [];
        }
    }

    /**
     * Writes what `entries` gives at the moment of writing. Calls while a write is under way share the next one.
     * @throws what the disk says
     */
    write(entries: () => readonly JournalEntry[]): Promise<void> {
        if (!this.writing) {
            this.writing = this.writeNow(entries).finally(() => (this.writing = undefined));
            return this.writing;
        }
        this.next ??= this.writing
            .catch(() => undefined)
            .then(() => {
                this.next = undefined;
                return this.write(entries);
            });
        return this.next;
    }

    protected async writeNow(entries: () => readonly JournalEntry[]): Promise<void> {
        await durableWrite(this.path, `${JSON.stringify({ schemaVersion: 1, jobs: entries() })}\n`, { makeFolders: true });
    }
}
