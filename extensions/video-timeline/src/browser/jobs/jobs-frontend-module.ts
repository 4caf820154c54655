import { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { CommandContribution } from '@theia/core/lib/common/command';
import { PreferenceContribution } from '@theia/core/lib/common/preferences';
import { ContainerModule } from '@theia/core/shared/inversify';
import '../../../src/browser/style/jobs.css';
import { ThumbnailStrips } from '../media/thumbnails';
import { FilmJobsLines } from './film-jobs-lines';
import { MediaJobs } from './media-jobs';
import { MediaJobsContribution } from './media-jobs-contribution';
import { MediaJobsImpl } from './media-jobs-impl';
import { PROXY_PREFERENCE_SCHEMA } from './proxy-preferences';

export default new ContainerModule(bind => {
    bind(MediaJobsImpl).toSelf().inSingletonScope();
    bind(MediaJobs).toService(MediaJobsImpl);
    bind(MediaJobsContribution).toSelf().inSingletonScope();
    bind(CommandContribution).toService(MediaJobsContribution);
    bind(FrontendApplicationContribution).toService(MediaJobsContribution);
    bind(PreferenceContribution).toConstantValue({ schema: PROXY_PREFERENCE_SCHEMA });
    bind(FilmJobsLines).toSelf().inSingletonScope();
    bind(ThumbnailStrips).toSelf().inSingletonScope();
});
