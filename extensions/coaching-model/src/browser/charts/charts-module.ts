import { bindViewContribution, WidgetFactory } from '@theia/core/lib/browser';
import type { interfaces } from '@theia/core/shared/inversify';
import { ChartsContribution } from './charts-contribution';
import { ChartsWidget } from './charts-widget';

export function bindCharts(bind: interfaces.Bind): void {
    bind(ChartsWidget).toSelf();
    bind(WidgetFactory)
        .toDynamicValue(({ container }) => ({ id: ChartsWidget.ID, createWidget: () => container.get(ChartsWidget) }))
        .inSingletonScope();
    bindViewContribution(bind, ChartsContribution);
}
