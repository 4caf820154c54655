import { bindViewContribution, OpenHandler, WidgetFactory } from '@theia/core/lib/browser';
import type { interfaces } from '@theia/core/shared/inversify';
import { AgreementContribution } from '../agreement/agreement-contribution';
import { AgreementWidget } from '../agreement/agreement-widget';
import { BlindCoder } from '../agreement/blind-coder';
import { BlindFileGuard } from '../agreement/blind-file-guard';
import { BudgetContribution } from '../budget/budget-contribution';
import { BudgetWidget } from '../budget/budget-widget';
import { ComparisonContribution } from '../comparing/comparison-contribution';
import { ComparisonWidget } from '../comparing/comparison-widget';

/** The tables about coding: comparing, agreement and time budget. */
export function bindCodingTables(bind: interfaces.Bind): void {
    bind(BlindCoder).toSelf().inSingletonScope();
    bind(BlindFileGuard).toSelf().inSingletonScope();
    bind(OpenHandler).toService(BlindFileGuard);
    for (const widget of [ComparisonWidget, AgreementWidget, BudgetWidget]) {
        bind<InstanceType<typeof widget>>(widget).toSelf();
        bind(WidgetFactory)
            .toDynamicValue(({ container }) => ({ id: widget.ID, createWidget: () => container.get(widget) }))
            .inSingletonScope();
    }
    bindViewContribution(bind, ComparisonContribution);
    bindViewContribution(bind, AgreementContribution);
    bindViewContribution(bind, BudgetContribution);
}
