import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import { Emitter, Event } from '@theia/core/lib/common/event';
import { injectable } from '@theia/core/shared/inversify';
import { JobCancelledError, JobQueue, JobRun, JobStatus } from './job-queue';

interface Job {
    status: JobStatus;
    readonly abort: AbortController;
    result: Promise<unknown>;
}

/** The queue within this process. */
@injectable()
export class EmbeddedJobQueue implements JobQueue {
    protected readonly queue = new PQueue({ concurrency: Math.max(1, availableParallelism() - 1) });
    protected readonly byKey = new Map<string, Job>();
    protected readonly onDidChangeEmitter = new Emitter<JobStatus>();
    readonly onDidChange: Event<JobStatus> = this.onDidChangeEmitter.event;

    get jobs(): readonly JobStatus[] {
        return [...this.byKey.values()].map(job => job.status);
    }

    add<T>(key: string, type: string, run: JobRun<T>): Promise<T> {
        const running = this.byKey.get(key);
        if (running) {
            return running.result as Promise<T>;
        }
        // On the list before it is in the queue, which may begin with it at once.
        const job: Job = { status: { key, type, state: 'waiting', fraction: 0 }, abort: new AbortController(), result: Promise.resolve() };
        this.byKey.set(key, job);
        this.update(key, {});
        const result = this.queue.add<T>(() => this.work(key, run, job.abort.signal), { throwOnTimeout: true });
        job.result = result;
        return result;
    }

    cancel(key: string): boolean {
        const job = this.byKey.get(key);
        job?.abort.abort();
        return job !== undefined;
    }

    protected async work<T>(key: string, run: JobRun<T>, signal: AbortSignal): Promise<T> {
        try {
            if (signal.aborted) {
                throw new JobCancelledError();
            }
            this.update(key, { state: 'running' });
            const result = await run(signal, fraction => this.update(key, { fraction: Math.min(1, Math.max(0, fraction)) }));
            this.end(key, { state: 'done', fraction: 1 });
            return result;
        } catch (error) {
            if (signal.aborted) {
                this.end(key, { state: 'cancelled' });
                throw new JobCancelledError();
            }
            this.end(key, { state: 'failed', message: error instanceof Error ? error.message : String(error) });
            throw error;
        }
    }

    protected update(key: string, change: Partial<JobStatus>): void {
        const job = this.byKey.get(key);
        if (job) {
            job.status = { ...job.status, ...change };
            this.onDidChangeEmitter.fire(job.status);
        }
    }

    protected end(key: string, change: Partial<JobStatus>): void {
        const job = this.byKey.get(key);
        this.byKey.delete(key);
        if (job) {
            this.onDidChangeEmitter.fire({ ...job.status, ...change });
        }
    }
}
