import { DisposableCollection } from '@theia/core/lib/common/disposable';
import {
    MEDIA_STEPS,
    USUAL_WISHES,
    type MediaJobsClient,
    type MediaJobsServer,
    type MediaJobStatus,
    type MediaStep,
    type ProxyWishes
} from '../../common/jobs/media-jobs';
import { readWishes, type RecordingJobs } from './recording-jobs';

/** What one browser tab asks of the jobs. Nothing that comes over the wire is taken for what it says it is. */
export class DefaultMediaJobsServer implements MediaJobsServer {
    protected client: MediaJobsClient | undefined;
    protected wishes: ProxyWishes = USUAL_WISHES;
    protected readonly toDispose = new DisposableCollection();

    constructor(protected readonly jobs: RecordingJobs) {
        this.toDispose.push(jobs.onDidChange(status => this.client?.onDidChangeJob(status)));
    }

    async statuses(traject: string, recording: string, wishes?: ProxyWishes): Promise<readonly MediaJobStatus[]> {
        this.remember(wishes);
        return this.jobs.statuses(address(traject, recording), this.wishes);
    }

    async tasks(): Promise<readonly MediaJobStatus[]> {
        return this.jobs.tasks();
    }

    async prepare(traject: string, recording: string, wishes?: ProxyWishes): Promise<void> {
        this.remember(wishes);
        await this.jobs.prepare(address(traject, recording), this.wishes);
    }

    async cancel(traject: string, recording: string, file: number, step: MediaStep): Promise<void> {
        await this.jobs.cancel(address(traject, recording), index(file), known(step));
    }

    async restart(traject: string, recording: string, file: number, step: MediaStep, wishes?: ProxyWishes): Promise<void> {
        this.remember(wishes);
        await this.jobs.restart(address(traject, recording), index(file), known(step), this.wishes);
    }

    async forget(traject: string, recording: string, file: number, step: MediaStep): Promise<void> {
        await this.jobs.forget(address(traject, recording), index(file), known(step));
    }

    protected remember(wishes: unknown): void {
        this.wishes = wishes === undefined || wishes === null ? this.wishes : readWishes(wishes);
    }

    setClient(client: MediaJobsClient | undefined): void {
        this.client = client;
    }

    dispose(): void {
        this.client = undefined;
        this.toDispose.dispose();
    }
}

function address(traject: unknown, recording: unknown): { traject: string; recording: string } {
    if (typeof traject !== 'string' || typeof recording !== 'string') {
        throw new TypeError('A recording has a traject and an id');
    }
    return { traject, recording };
}

function index(file: unknown): number {
    if (typeof file !== 'number' || !Number.isInteger(file) || file < 0 || file > 999) {
        throw new TypeError('A file has a number');
    }
    return file;
}

function known(step: unknown): MediaStep {
    const found = MEDIA_STEPS.find(each => each === step);
    if (!found) {
        throw new TypeError('There is no such step');
    }
    return found;
}
