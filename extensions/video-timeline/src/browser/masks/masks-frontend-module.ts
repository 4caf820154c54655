import { bindViewContribution } from '@theia/core/lib/browser/shell/view-contribution';
import { WidgetFactory } from '@theia/core/lib/browser/widget-manager';
import { ContainerModule } from '@theia/core/shared/inversify';
import '../../../src/browser/style/masks.css';
import { MasksContribution } from './masks-contribution';
import { MasksService } from './masks-service';
import { MasksWidget } from './masks-widget';

export default new ContainerModule(bind => {
    bind(MasksService).toSelf().inSingletonScope();
    bindViewContribution(bind, MasksContribution);
    bind(MasksWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: MasksWidget.ID, createWidget: () => container.get(MasksWidget) }))
        .inSingletonScope();
});
