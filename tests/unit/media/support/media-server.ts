import type * as backendModule from '@beeldspoor/video-timeline/lib/node/video-timeline-backend-module';
import type * as frameIndexer from '@beeldspoor/video-timeline/lib/node/frames/frame-indexer';
import type * as importGate from '@beeldspoor/video-timeline/lib/node/import/import-gate';
import type * as clipRoutes from '@beeldspoor/video-timeline/lib/node/clips/clip-route-contribution';
import type * as importRoutes from '@beeldspoor/video-timeline/lib/node/import/import-route-contribution';
import type * as sendingRoutes from '@beeldspoor/video-timeline/lib/node/import/sending-route-contribution';
import type * as mediaRoutes from '@beeldspoor/video-timeline/lib/node/media/media-route-contribution';
import type * as jobHandler from '@beeldspoor/workbench/lib/node/jobs/job-handler';
import type * as jobJournal from '@beeldspoor/workbench/lib/node/jobs/job-journal';
import type * as jobQueue from '@beeldspoor/workbench/lib/node/jobs/job-queue';
import type * as embeddedJobQueue from '@beeldspoor/workbench/lib/node/jobs/embedded-job-queue';
import type * as recordingJobs from '@beeldspoor/video-timeline/lib/node/jobs/recording-jobs';
import type * as trajectories from '@beeldspoor/workbench/lib/node/files/trajectories-folder';
import type * as contributions from '@theia/core/lib/common/contribution-provider';
import type * as inversify from '@theia/core/shared/inversify';
import type express from 'express';
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// One copy of every class: the test runner would otherwise load what is imported here apart from what the modules require.
const load = createRequire(__filename);
const lib = '@beeldspoor/video-timeline/lib/node';
const { default: backend } = load(`${lib}/video-timeline-backend-module`) as typeof backendModule;
const { FrameIndexer } = load(`${lib}/frames/frame-indexer`) as typeof frameIndexer;
const { ImportGate } = load(`${lib}/import/import-gate`) as typeof importGate;
const { ClipRouteContribution } = load(`${lib}/clips/clip-route-contribution`) as typeof clipRoutes;
const { ImportRouteContribution } = load(`${lib}/import/import-route-contribution`) as typeof importRoutes;
const { SendingRouteContribution } = load(`${lib}/import/sending-route-contribution`) as typeof sendingRoutes;
const { MediaRouteContribution } = load(`${lib}/media/media-route-contribution`) as typeof mediaRoutes;
const { TrajectoriesFolder } = load('@beeldspoor/workbench/lib/node/files/trajectories-folder') as typeof trajectories;
const workbench = '@beeldspoor/workbench/lib/node';
const { JobJournal } = load(`${workbench}/jobs/job-journal`) as typeof jobJournal;
const { JobQueue } = load(`${workbench}/jobs/job-queue`) as typeof jobQueue;
const { EmbeddedJobQueue } = load(`${workbench}/jobs/embedded-job-queue`) as typeof embeddedJobQueue;
const { RecordingJobs } = load(`${lib}/jobs/recording-jobs`) as typeof recordingJobs;
const { JobHandler } = load(`${workbench}/jobs/job-handler`) as typeof jobHandler;
const { bindContributionProvider } = load('@theia/core/lib/common/contribution-provider') as typeof contributions;
const { Container } = load('@theia/core/shared/inversify') as typeof inversify;
const application = load('express') as typeof express;

/** The media and import routes of the program on a trajectories folder of their own, without sign-in and without Theia. */
export class MediaServer {
    protected constructor(
        readonly root: string,
        readonly container: inversify.Container,
        protected readonly server: Server
    ) {}

    static async start(gates: importGate.ImportGate[] = []): Promise<MediaServer> {
        const root = realpathSync(mkdtempSync(join(tmpdir(), 'beeldspoor-media-')));
        mkdirSync(join(root, '.beeldspoor'));
        const container = new Container();
        container.load(backend);
        container.bind(TrajectoriesFolder).toConstantValue({ path: root, config: join(root, '.beeldspoor') });
        bindContributionProvider(container, JobHandler);
        container.bind(JobJournal).toSelf();
        container.bind(EmbeddedJobQueue).toSelf().inSingletonScope();
        container.bind(JobQueue).toService(EmbeddedJobQueue);
        // What the method says is tested apart: here films are looked at.
        container.unbind(ImportGate);
        gates.forEach(gate => container.bind(ImportGate).toConstantValue(gate));
        const app = application();
        const server = createServer(app);
        // A client may send on a connection just as the server lets it go.
        server.keepAliveTimeout = 120_000;
        container.get(MediaRouteContribution).configure(app);
        container.get(ClipRouteContribution).configure(app);
        const imports = container.get(ImportRouteContribution);
        imports.configure(app);
        container.get(SendingRouteContribution).configure(app);
        imports.onStart(server);
        await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
        return new MediaServer(root, container, server);
    }

    get url(): string {
        return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    }

    get indexer(): frameIndexer.FrameIndexer {
        return this.container.get<frameIndexer.FrameIndexer>(FrameIndexer);
    }

    get jobs(): recordingJobs.RecordingJobs {
        return this.container.get<recordingJobs.RecordingJobs>(RecordingJobs);
    }

    get queue(): embeddedJobQueue.EmbeddedJobQueue {
        return this.container.get<embeddedJobQueue.EmbeddedJobQueue>(EmbeddedJobQueue);
    }

    /** Makes a traject folder with nothing in it. */
    traject(name: string): string {
        const folder = join(this.root, name);
        mkdirSync(join(folder, 'opnames'), { recursive: true });
        writeFileSync(join(folder, 'traject.json'), JSON.stringify({ schemaVersion: 1 }));
        return folder;
    }

    async stop(): Promise<void> {
        this.queue.stop();
        this.server.closeAllConnections();
        await new Promise(done => this.server.close(done));
        await rm(this.root, { recursive: true, force: true });
    }
}
