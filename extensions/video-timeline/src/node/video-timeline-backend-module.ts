import { LanguageContribution } from '@beeldspoor/workbench/lib/node/language/language-contribution';
import { bindContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import { ContainerModule } from '@theia/core/shared/inversify';
import { bindClips } from './clips/clip-bindings';
import { ClipRouteContribution } from './clips/clip-route-contribution';
import { JobHandler } from '@beeldspoor/workbench/lib/node/jobs/job-handler';
import { CheckReports } from './import/check-reports';
import { DecodeCheck } from './import/decode-check';
import { FilmProbe } from './import/film-probe';
import { RecordingAssembler } from './import/recording-assembler';
import { SendingRouteContribution } from './import/sending-route-contribution';
import { Sendings } from './import/sendings';
import { TrajectPlaces } from './import/traject-places';
import { ImportGate } from './import/import-gate';
import { MethodImportGate } from './import/method-import-gate';
import { ImportRouteContribution } from './import/import-route-contribution';
import { DefaultRecordingImporter, RecordingImporter } from './import/recording-importer';
import { bindMedia } from './media-bindings';
import { MediaRouteContribution } from './media/media-route-contribution';
import { FolderMediaStore, MediaStore } from './media/media-store';
import { PeaksService } from './media/peaks-service';
import { bindRecordingJobs } from './jobs/recording-jobs-bindings';

export default new ContainerModule(bind => {
    bindMedia(bind);

    bind(FolderMediaStore).toSelf().inSingletonScope();
    bind(MediaStore).toService(FolderMediaStore);
    bind(PeaksService).toSelf().inSingletonScope();
    bind(MediaRouteContribution).toSelf().inSingletonScope();
    bind(BackendApplicationContribution).toService(MediaRouteContribution);

    bindRecordingJobs(bind);

    bindContributionProvider(bind, ImportGate);
    bind(MethodImportGate).toSelf().inSingletonScope();
    bind(ImportGate).toService(MethodImportGate);
    bind(FilmProbe).toSelf().inSingletonScope();
    bind(TrajectPlaces).toSelf().inSingletonScope();
    bind(RecordingAssembler).toSelf().inSingletonScope();
    bind(DecodeCheck).toSelf().inSingletonScope();
    bind(JobHandler).toService(DecodeCheck);
    bind(CheckReports).toSelf().inSingletonScope();
    bind(Sendings).toSelf().inSingletonScope();
    bind(SendingRouteContribution).toSelf().inSingletonScope();
    bind(BackendApplicationContribution).toService(SendingRouteContribution);
    bind(DefaultRecordingImporter).toSelf().inSingletonScope();
    bind(RecordingImporter).toService(DefaultRecordingImporter);
    bind(ImportRouteContribution).toSelf().inSingletonScope();
    bind(BackendApplicationContribution).toService(ImportRouteContribution);
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.json') as Record<string, string> });
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.timeline.json') as Record<string, string> });
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.import.json') as Record<string, string> });
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.player.json') as Record<string, string> });
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.masks.json') as Record<string, string> });
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.coding.json') as Record<string, string> });
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.look.json') as Record<string, string> });
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.jobs.json') as Record<string, string> });

    bindClips(bind);
    bind(ClipRouteContribution).toSelf().inSingletonScope();
    bind(BackendApplicationContribution).toService(ClipRouteContribution);
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.clips.json') as Record<string, string> });
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.children.json') as Record<string, string> });
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.marks.json') as Record<string, string> });
});
