import { LanguageContribution } from '@beeldspoor/workbench/lib/node/language/language-contribution';
import { ConnectionHandler, RpcConnectionHandler } from '@theia/core';
import { ContainerModule } from '@theia/core/shared/inversify';
import { ReportService, reportServicePath } from '../common/report-service';
import { bindDocuments } from './documents/document-bindings';
import { ReportServiceImpl } from './documents/report-service-impl';

export default new ContainerModule(bind => {
    bindDocuments(bind);
    bind(ReportServiceImpl).toSelf().inSingletonScope();
    bind(ReportService).toService(ReportServiceImpl);
    bind(ConnectionHandler)
        .toDynamicValue(({ container }) => new RpcConnectionHandler(reportServicePath, () => container.get<ReportService>(ReportService)))
        .inSingletonScope();
    bind(LanguageContribution).toConstantValue({ locale: 'en', texts: require('../../i18n/en.json') as Record<string, string> });
});
