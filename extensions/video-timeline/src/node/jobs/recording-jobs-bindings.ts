import { onlyMethods } from '@beeldspoor/workbench/lib/node/access/closed-services';
import { JobHandler } from '@beeldspoor/workbench/lib/node/jobs/job-handler';
import { bindContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { ConnectionHandler } from '@theia/core/lib/common/messaging/handler';
import { RpcConnectionHandler } from '@theia/core/lib/common/messaging/proxy-factory';
import { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import type { interfaces } from '@theia/core/shared/inversify';
import { MEDIA_JOBS_PATH, type MediaJobsClient } from '../../common/jobs/media-jobs';
import { DerivedFiles } from '../derived/derived-files';
import { DerivedKeeper } from '../derived/derived-keeper';
import { FilmFiles } from '../derived/film-files';
import { MediaStore } from '../media/media-store';
import { FrameTableStep } from './frame-table-step';
import { DefaultMediaJobsServer } from './media-jobs-server';
import { MediaStepMaker } from './media-step';
import { MediaStepHandler } from './media-step-handler';
import { PeaksStep } from './peaks-step';
import { ProxyStep } from './proxy-step';
import { RecordingJobs } from './recording-jobs';
import { ThumbnailsStep } from './thumbnails-step';

/** What is made from films, and who may ask for it. */
export function bindRecordingJobs(bind: interfaces.Bind): void {
    bind(FilmFiles).toSelf().inSingletonScope();
    bind(DerivedFiles).toSelf().inSingletonScope();
    bind(DerivedKeeper).toSelf().inSingletonScope();
    bind(BackendApplicationContribution).toService(DerivedKeeper);

    bindContributionProvider(bind, MediaStepMaker);
    for (const step of [FrameTableStep, PeaksStep, ThumbnailsStep, ProxyStep] as const) {
        bind<MediaStepMaker>(step).toSelf().inSingletonScope();
        bind(MediaStepMaker).toService(step);
        bind(JobHandler)
            .toDynamicValue(({ container }) => new MediaStepHandler(container.get<MediaStepMaker>(step), container.get(MediaStore)))
            .inSingletonScope();
    }

    bind(RecordingJobs).toSelf().inSingletonScope();
    bind(ConnectionHandler)
        .toDynamicValue(
            ({ container }) =>
                new RpcConnectionHandler<MediaJobsClient>(MEDIA_JOBS_PATH, client => {
                    const server = new DefaultMediaJobsServer(container.get(RecordingJobs));
                    server.setClient(client);
                    client.onDidCloseConnection(() => server.dispose());
                    return onlyMethods(server, 'statuses', 'tasks', 'prepare', 'cancel', 'restart', 'forget');
                })
        )
        .inSingletonScope();
}
