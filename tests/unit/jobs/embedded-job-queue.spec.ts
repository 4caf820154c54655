import { TrajectoriesFolder } from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import { EmbeddedJobQueue } from '@beeldspoor/workbench/lib/node/jobs/embedded-job-queue';
import { JobHandler } from '@beeldspoor/workbench/lib/node/jobs/job-handler';
import { JobJournal } from '@beeldspoor/workbench/lib/node/jobs/job-journal';
import { bindContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { Container } from '@theia/core/shared/inversify';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { jobQueueContract, type JobStore } from './job-queue-contract';

class FolderStore implements JobStore {
    readonly root = mkdtempSync(join(tmpdir(), 'beeldspoor-jobs-'));
    readonly config = join(this.root, '.beeldspoor');

    open(handlers: readonly JobHandler[]): EmbeddedJobQueue {
        const container = new Container();
        container.bind(TrajectoriesFolder).toConstantValue({ path: this.root, config: this.config });
        bindContributionProvider(container, JobHandler);
        handlers.forEach(handler => container.bind(JobHandler).toConstantValue(handler));
        container.bind(JobJournal).toSelf();
        container.bind(EmbeddedJobQueue).toSelf();
        return container.get(EmbeddedJobQueue);
    }

    abandon(queue: EmbeddedJobQueue): void {
        queue.stop();
    }

    async remove(): Promise<void> {
        rmSync(this.root, { recursive: true, force: true });
    }
}

jobQueueContract('EmbeddedJobQueue', async () => new FolderStore());

it('puts a journal aside that cannot be read, and starts empty', async () => {
    const store = new FolderStore();
    mkdirSync(store.config);
    writeFileSync(join(store.config, 'taken.json'), '{"schemaVersion":1,"jobs":[{"key"');
    const queue = store.open([{ type: 'x', lane: 'quick', run: async () => undefined }]);
    await queue.start();
    expect(queue.jobs).toEqual([]);
    await queue.add({ key: 'a', type: 'x', payload: {} });
    await queue.whenEnded('a');
    expect(readdirSync(store.config).filter(name => name.startsWith('taken.kapot-'))).toHaveLength(1);
    await store.remove();
});
