import { bindViewContribution, FrontendApplicationContribution, OpenHandler, WidgetFactory } from '@theia/core/lib/browser';
import { TabBarToolbarContribution } from '@theia/core/lib/browser/shell/tab-bar-toolbar';
import { ServiceConnectionProvider } from '@theia/core/lib/browser/messaging/service-connection-provider';
import { ContainerModule } from '@theia/core/shared/inversify';
import { ReportService, reportServicePath } from '../common/report-service';
import { ReportActions } from './documents/report-actions';
import { ReportContribution } from './documents/report-contribution';
import { ReportWidget } from './documents/report-widget';
import { DocumentOpenHandler } from './preview/document-open-handler';
import { DocumentPreviewOptions, DocumentPreviewWidget } from './preview/document-preview-widget';

import '../../src/browser/style/reporting.css';

export default new ContainerModule(bind => {
    bind(ReportService)
        .toDynamicValue(({ container }) => ServiceConnectionProvider.createProxy<ReportService>(container, reportServicePath))
        .inSingletonScope();
    bind(ReportActions).toSelf().inSingletonScope();

    bindViewContribution(bind, ReportContribution);
    bind(FrontendApplicationContribution).toService(ReportContribution);
    bind(TabBarToolbarContribution).toService(ReportContribution);
    bind(DocumentOpenHandler).toSelf().inSingletonScope();
    bind(OpenHandler).toService(DocumentOpenHandler);
    bind(ReportWidget).toSelf().inSingletonScope();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: ReportWidget.ID, createWidget: () => container.get(ReportWidget) }))
        .inSingletonScope();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({
            id: DocumentPreviewWidget.FACTORY_ID,
            createWidget: (options: DocumentPreviewOptions) => {
                const child = container.createChild();
                child.bind(DocumentPreviewOptions).toConstantValue(options);
                child.bind(DocumentPreviewWidget).toSelf();
                return child.get(DocumentPreviewWidget);
            }
        }))
        .inSingletonScope();
});
