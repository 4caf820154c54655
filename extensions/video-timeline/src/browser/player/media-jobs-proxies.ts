import { DisposableCollection } from '@theia/core/lib/common/disposable';
import { Emitter } from '@theia/core/lib/common/event';
import { inject, injectable } from '@theia/core/shared/inversify';
import type { MediaJobStatus } from '../../common/jobs/media-jobs';
import { mediaProxyRoute } from '../../common/media/media-routes';
import { MediaJobs } from '../jobs/media-jobs';
import type { ProxyFilms, ProxyState, RecordingProxies } from './proxy-films';

/** Milliseconds in which the backend must say what there is; a film is not kept waiting for longer. */
const PATIENCE = 4000;

/** The proxies that the media jobs make. */
@injectable()
export class MediaJobsProxies implements ProxyFilms {
    @inject(MediaJobs) protected readonly jobs: MediaJobs;

    async open(traject: string, recording: string): Promise<RecordingProxies> {
        await Promise.race([this.jobs.look(recording), new Promise(resolve => setTimeout(resolve, PATIENCE))]);
        return new JobProxies(this.jobs, traject, recording);
    }
}

class JobProxies implements RecordingProxies {
    protected readonly onDidChangeEmitter = new Emitter<void>();
    readonly onDidChange = this.onDidChangeEmitter.event;
    protected readonly toDispose = new DisposableCollection(this.onDidChangeEmitter);
    /** How often each proxy was made while this recording was open: part of its address, so that no old one is kept. */
    protected readonly made = new Map<number, number>();
    protected readonly making = new Set<number>();

    constructor(
        protected readonly jobs: MediaJobs,
        protected readonly traject: string,
        protected readonly recording: string
    ) {
        this.toDispose.push(jobs.onDidChange(status => this.changed(status)));
    }

    protected changed({ traject, recording, step, file, state }: MediaJobStatus): void {
        if (traject === this.traject && recording === this.recording && step === 'proxy') {
            if (state === 'running' || state === 'waiting') {
                this.making.add(file);
            } else if (state === 'done' && this.making.delete(file)) {
                this.made.set(file, (this.made.get(file) ?? 0) + 1);
            }
            this.onDidChangeEmitter.fire();
        }
    }

    of(file: number): ProxyState {
        const status = this.jobs.statusOf(this.recording, file, 'proxy');
        if (!status) {
            return { state: 'none', fraction: 0 };
        }
        return { state: STATES[status.state], fraction: status.fraction, ...(status.message && { message: status.message }) };
    }

    url(file: number): string {
        const made = this.made.get(file) ?? 0;
        const route = mediaProxyRoute(this.traject, this.recording, file);
        return new URL(`.${route}${made > 0 ? `?${made}` : ''}`, document.baseURI).href;
    }

    /** Also when the jobs think that the original will do: this browser says otherwise. */
    async prepare(file: number): Promise<void> {
        await this.jobs.prepare(this.recording);
        const status = this.jobs.statusOf(this.recording, file, 'proxy');
        if (status?.state === 'unneeded') {
            await this.jobs.restart(status);
        }
    }

    dispose(): void {
        this.toDispose.dispose();
    }
}

const STATES: Record<MediaJobStatus['state'], ProxyState['state']> = {
    none: 'none',
    unneeded: 'unneeded',
    waiting: 'making',
    running: 'making',
    done: 'ready',
    failed: 'failed',
    cancelled: 'failed'
};
