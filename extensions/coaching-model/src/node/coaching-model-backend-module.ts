import { DocumentTypeContribution } from '@beeldspoor/workbench/lib/common/documents/document-type';
import { LanguageContribution } from '@beeldspoor/workbench/lib/node/language/language-contribution';
import { bindRootContributionProvider } from '@theia/core/lib/common/contribution-provider';
import { ConnectionHandler, RpcConnectionHandler } from '@theia/core/lib/common/messaging';
import { BackendApplicationContribution } from '@theia/core/lib/node/backend-application';
import { ContainerModule } from '@theia/core/shared/inversify';
import { BASIS_CODEBOOK } from '../common/codebook/basis-codebook';
import { CodebookContribution } from '../common/codebook/codebook-contribution';
import { DOCUMENT_TYPES } from '../common/documents/document-types';
import { TrajectoryService, trajectoryServicePath } from '../common/trajectory/trajectory-service';
import { FirstUseExample } from './trajectories/first-use-example';
import { TrajectoryServiceImpl } from './trajectories/trajectory-service-impl';

export default new ContainerModule(bind => {
    bind(DocumentTypeContribution).toConstantValue({ documentTypes: DOCUMENT_TYPES });

    bindRootContributionProvider(bind, CodebookContribution);
    bind(CodebookContribution).toConstantValue({ codebooks: [BASIS_CODEBOOK] });

    bind(TrajectoryServiceImpl).toSelf().inSingletonScope();
    bind(TrajectoryService).toService(TrajectoryServiceImpl);
    bind(ConnectionHandler)
        .toDynamicValue(
            ({ container }) => new RpcConnectionHandler(trajectoryServicePath, () => container.get<TrajectoryService>(TrajectoryService))
        )
        .inSingletonScope();
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.json') as Record<string, string> });
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.steps.json') as Record<string, string> });
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.charts.json') as Record<string, string> });
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.children.json') as Record<string, string> });
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.forms.json') as Record<string, string> });
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.exchange.json') as Record<string, string> });
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.tables.json') as Record<string, string> });

    bind(FirstUseExample).toSelf().inSingletonScope();
    bind(BackendApplicationContribution).toService(FirstUseExample);
});
