import type { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import { inject, injectable } from '@theia/core/shared/inversify';
import { EmbeddedJobQueue } from './embedded-job-queue';

/** Takes up at the start what an earlier process left, and stops at the end. */
@injectable()
export class JobQueueKeeper implements BackendApplicationContribution {
    @inject(EmbeddedJobQueue)
    protected readonly queue!: EmbeddedJobQueue;

    onStart(): void {
        // A folder that another Beeldspoor holds has its jobs done there.
        this.queue.start().catch((error: unknown) => console.error('Jobs are not resumed', error instanceof Error ? error.message : error));
    }

    onStop(): void {
        this.queue.stop();
    }
}
