import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import { ContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { Emitter, type Event } from '@theia/core/lib/common/event';
import { inject, injectable, named, optional, postConstruct } from '@theia/core/shared/inversify';
import { UserFacingError } from '../../common/errors/user-facing-error';
import { FolderLock } from '../files/folder-lock';
import { writeError } from '../files/write-errors';
import { JobHandler, type JobLane } from './job-handler';
import { JobJournal, type JournalEntry } from './job-journal';
import type { JobQueue, JobRequest, JobStatus } from './job-queue';

/** Failed and cancelled jobs that are remembered. */
const REMEMBERED = 200;
/** A job that was begun this often and never ended takes the program down with it. */
const MOST_BEGINS = 50;
/** Progress of this much is told at once, of less a few times a second. */
const REPORT_STEP = 0.01;
/** Milliseconds. */
const REPORT_EVERY = 200;

interface Job {
    status: JobStatus;
    priority: number;
    readonly after: readonly string[];
    begun: number;
    /** Its name in its lane; the same key may stand there twice, once cancelled. */
    readonly id: string;
    /** Whether it has its place among those of its lane. */
    queued: boolean;
    readonly abort: AbortController;
    readonly ended: Promise<JobStatus>;
    readonly end: (status: JobStatus) => void;
    /** When its progress was last told. */
    reported?: number;
}

/** The queue within this process, with its journal in the folder for settings. */
@injectable()
export class EmbeddedJobQueue implements JobQueue {
    @inject(JobJournal)
    protected readonly journal!: JobJournal;

    @inject(ContributionProvider)
    @named(JobHandler)
    protected readonly handlers!: ContributionProvider<JobHandler>;

    @inject(FolderLock)
    @optional()
    protected readonly lock: FolderLock | undefined;

    protected readonly lanes: Readonly<Record<JobLane, PQueue>> = {
        quick: new PQueue({ concurrency: 1 }),
        long: new PQueue({ concurrency: Math.max(1, availableParallelism() - 1) })
    };
    /** What waits or runs, in the order of adding. */
    protected readonly live = new Map<string, Job>();
    /** What failed or was cancelled, the latest last. */
    protected readonly past = new Map<string, { readonly status: JobStatus; readonly entry: JournalEntry }>();
    /** Jobs of types that nothing here knows: kept for a program that does. */
    protected foreign: readonly JournalEntry[] = [];
    protected started: Promise<void> | undefined;
    protected stopped = false;
    protected serial = 0;

    protected readonly onDidChangeEmitter = new Emitter<JobStatus>();
    readonly onDidChange: Event<JobStatus> = this.onDidChangeEmitter.event;

    @postConstruct()
    protected init(): void {
        // Nothing may begin before what was left by an earlier process is known.
        Object.values(this.lanes).forEach(lane => lane.pause());
    }

    get jobs(): readonly JobStatus[] {
        return [...[...this.live.values()].map(job => job.status), ...[...this.past.values()].map(each => each.status)];
    }

    start(): Promise<void> {
        this.started ??= this.resume().catch((error: unknown) => {
            this.started = undefined;
            throw error;
        });
        return this.started;
    }

    protected async resume(): Promise<void> {
        await this.lock?.assertHeld();
        const entries = await this.journal.read();
        this.foreign = entries.filter(({ type }) => !this.handlerOf(type));
        for (const entry of entries.filter(({ type }) => this.handlerOf(type))) {
            if (entry.state === 'failed' || entry.state === 'cancelled') {
                this.past.set(entry.key, { status: { ...pick(entry), fraction: 0 }, entry });
            } else {
                this.take(entry);
            }
        }
        this.queueReady();
        Object.values(this.lanes).forEach(lane => lane.start());
    }

    async add(request: JobRequest): Promise<void> {
        await this.start();
        if (!this.handlerOf(request.type)) {
            throw new Error(`No handler does jobs of the type ${request.type}`);
        }
        const { key, type, payload, priority = 0, after = [] } = request;
        const known = this.live.get(key);
        if (known) {
            this.raise(known, priority);
        } else {
            this.past.delete(key);
            this.take({ key, type, payload, priority, after: [...after], state: 'waiting', begun: 0 });
            this.fire(key);
        }
        try {
            await this.save();
        } catch (error) {
            const job = this.live.get(key);
            if (!known && job?.status.state === 'waiting') {
                await this.end(job, { state: 'cancelled' });
            }
            throw writeError(error);
        }
        this.queueReady();
    }

    async cancel(key: string): Promise<boolean> {
        const job = this.live.get(key);
        if (!job) {
            return false;
        }
        job.abort.abort();
        // What runs ends when it has tidied up; what waits has nothing to tidy.
        if (job.status.state === 'waiting') {
            await this.end(job, { state: 'cancelled' });
        } else {
            await job.ended;
        }
        return true;
    }

    async forget(key: string): Promise<void> {
        if (this.past.delete(key)) {
            await this.save();
        }
    }

    async whenEnded(key: string): Promise<JobStatus | undefined> {
        return this.live.get(key)?.ended ?? this.past.get(key)?.status;
    }

    /** Stops what runs without calling it cancelled: the next start takes it up again. */
    stop(): void {
        this.stopped = true;
        Object.values(this.lanes).forEach(lane => lane.pause());
        this.live.forEach(job => job.abort.abort());
    }

    protected take(entry: JournalEntry): Job {
        const { key, priority, after, begun } = entry;
        let end: (status: JobStatus) => void = () => undefined;
        const ended = new Promise<JobStatus>(resolve => (end = resolve));
        const status: JobStatus = { ...pick(entry), state: 'waiting', fraction: 0 };
        const job: Job = {
            status,
            priority,
            after,
            begun,
            id: `${(this.serial += 1)}`,
            queued: false,
            abort: new AbortController(),
            ended,
            end
        };
        this.live.set(key, job);
        return job;
    }

    protected raise(job: Job, priority: number): void {
        if (priority > job.priority) {
            job.priority = priority;
            if (job.queued && job.status.state === 'waiting') {
                this.laneOf(job).setPriority(job.id, priority);
            }
        }
    }

    /** Gives a place in its lane to every job that waits for no other any more. */
    protected queueReady(): void {
        for (const job of this.live.values()) {
            const { key } = job.status;
            if (!job.queued && !job.after.some(other => other !== key && this.live.has(other))) {
                job.queued = true;
                void this.laneOf(job).add(() => this.work(job), { id: job.id, priority: job.priority });
            }
        }
    }

    protected async work(job: Job): Promise<void> {
        const { key, type, payload } = job.status;
        const handler = this.handlerOf(type);
        if (this.live.get(key) !== job || job.abort.signal.aborted || !handler) {
            return;
        }
        job.begun += 1;
        this.update(job, { state: 'running' });
        try {
            if (job.begun > MOST_BEGINS) {
                throw brokenOff();
            }
            await this.save();
            await handler.run(payload, {
                signal: job.abort.signal,
                report: fraction => this.report(job, Math.min(1, Math.max(0, fraction)))
            });
            await this.end(job, { state: 'done', fraction: 1 });
        } catch (error) {
            if (job.abort.signal.aborted) {
                await this.end(job, { state: 'cancelled' });
                return;
            }
            if (!(error instanceof UserFacingError)) {
                console.error(`Job of type ${type} failed`, error);
            }
            await this.end(job, { state: 'failed', message: (error instanceof UserFacingError ? error : unexpected(error)).message });
        }
    }

    protected async end(job: Job, change: Partial<JobStatus>): Promise<void> {
        const { key, type, payload } = job.status;
        if (this.stopped || this.live.get(key) !== job) {
            return;
        }
        this.live.delete(key);
        job.status = { ...job.status, ...change };
        if (change.state === 'failed' || change.state === 'cancelled') {
            const message = change.message === undefined ? {} : { message: change.message };
            const entry = { key, type, payload, priority: job.priority, after: [], state: change.state, ...message, begun: 0 };
            this.past.set(key, { status: job.status, entry });
            const [oldest] = this.past.keys();
            if (this.past.size > REMEMBERED) {
                this.past.delete(oldest);
            }
        }
        // A disk that is full must not hold up the others; at worst this job is done again after the next start.
        await this.save().catch((error: unknown) => console.error('The job journal cannot be written', error));
        job.end(job.status);
        this.onDidChangeEmitter.fire(job.status);
        this.queueReady();
    }

    /** A job may report as often as it likes; the world does not hear of every bit. */
    protected report(job: Job, fraction: number): void {
        const now = Date.now();
        const step = Math.abs(fraction - job.status.fraction);
        if (step >= REPORT_STEP || (step > 0 && now - (job.reported ?? 0) >= REPORT_EVERY)) {
            job.reported = now;
            this.update(job, { fraction });
        }
    }

    protected update(job: Job, change: Partial<JobStatus>): void {
        if (this.live.get(job.status.key) === job && !this.stopped) {
            job.status = { ...job.status, ...change };
            this.onDidChangeEmitter.fire(job.status);
        }
    }

    protected fire(key: string): void {
        const job = this.live.get(key);
        if (job) {
            this.onDidChangeEmitter.fire(job.status);
        }
    }

    protected save(): Promise<void> {
        return this.journal.write(() => [
            ...[...this.live.values()].map(({ status, priority, after, begun }) => ({
                key: status.key,
                type: status.type,
                payload: status.payload,
                priority,
                after: [...after],
                state: status.state === 'running' ? ('running' as const) : ('waiting' as const),
                begun
            })),
            ...[...this.past.values()].map(({ entry }) => entry),
            ...this.foreign
        ]);
    }

    protected handlerOf(type: string): JobHandler | undefined {
        return this.handlers.getContributions().find(handler => handler.type === type);
    }

    protected laneOf(job: Job): PQueue {
        return this.lanes[this.handlerOf(job.status.type)?.lane ?? 'long'];
    }
}

const pick = ({ key, type, payload, state, message }: JournalEntry): Omit<JobStatus, 'fraction'> => ({
    key,
    type,
    payload,
    state,
    ...(message !== undefined && { message })
});

const unexpected = (cause: unknown): UserFacingError =>
    new UserFacingError(
        {
            happened: 'Deze taak is door een onverwachte fout gestopt.',
            kept: 'De opname en alles wat er al was, is ongewijzigd.',
            todo: 'Probeer het opnieuw; blijft het misgaan, start Beeldspoor dan opnieuw.'
        },
        { cause }
    );

const brokenOff = (): UserFacingError =>
    new UserFacingError({
        happened: 'Deze taak is te vaak afgebroken voordat zij klaar was.',
        kept: 'De opname en alles wat er al was, is ongewijzigd.',
        todo: 'Sluit andere programma’s en probeer het opnieuw.'
    });
