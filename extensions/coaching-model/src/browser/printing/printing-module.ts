import { FrontendApplicationContribution } from '@theia/core/lib/browser';
import { TabBarToolbarContribution } from '@theia/core/lib/browser/shell/tab-bar-toolbar';
import { CommandContribution } from '@theia/core/lib/common/command';
import { MenuContribution } from '@theia/core/lib/common/menu';
import type { interfaces } from '@theia/core/shared/inversify';
import { PrintContribution } from './print-contribution';
import { ViewPrinter } from './view-printer';

/** An analysis on paper. */
export function bindPrinting(bind: interfaces.Bind): void {
    bind(ViewPrinter).toSelf().inSingletonScope();
    bind(PrintContribution).toSelf().inSingletonScope();
    [FrontendApplicationContribution, CommandContribution, MenuContribution, TabBarToolbarContribution].forEach(symbol =>
        bind(symbol).toService(PrintContribution)
    );
}
