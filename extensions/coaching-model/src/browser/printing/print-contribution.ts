import { BEELDSPOOR_CATEGORY, BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { FrontendApplicationContribution, Widget } from '@theia/core/lib/browser';
import type { TabBarToolbarContribution, TabBarToolbarRegistry } from '@theia/core/lib/browser/shell/tab-bar-toolbar';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { ViewPrinter } from './view-printer';

export const PRINT: Command = {
    id: 'beeldspoor.print',
    label: nls.localize('beeldspoor/coaching-model/print', 'Afdrukken'),
    category: BEELDSPOOR_CATEGORY
};
/** In the bar of the view itself: only of that view. */
const PRINT_THIS: Command = { id: 'beeldspoor.print.this' };

/** Puts an analysis on paper: in the bar of each view that can be printed, in the menu, and by name. */
@injectable()
export class PrintContribution
    implements FrontendApplicationContribution, CommandContribution, MenuContribution, TabBarToolbarContribution
{
    @inject(ViewPrinter)
    protected readonly printer: ViewPrinter;

    onStart(): void {
        this.printer.listen();
    }

    registerCommands(commands: CommandRegistry): void {
        const print = (widget?: Widget): void => {
            const view = this.printer.printable(widget);
            if (view) {
                this.printer.print(view);
            }
        };
        commands.registerCommand(PRINT, { isEnabled: () => this.printer.printable() !== undefined, execute: () => print() });
        const isThis = (widget: unknown): boolean => isWidget(widget) && this.printer.printable(widget) !== undefined;
        commands.registerCommand(PRINT_THIS, {
            isEnabled: isThis,
            isVisible: isThis,
            execute: (widget: unknown) => (isWidget(widget) ? print(widget) : undefined)
        });
    }

    registerMenus(menus: MenuModelRegistry): void {
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_ANALYSIS, { commandId: PRINT.id, order: '9' });
    }

    registerToolbarItems(toolbar: TabBarToolbarRegistry): void {
        toolbar.registerItem({
            id: PRINT_THIS.id,
            command: PRINT_THIS.id,
            icon: 'bs-icon bs-icon-print',
            tooltip: PRINT.label,
            priority: 9
        });
    }
}

function isWidget(value: unknown): value is Widget {
    return typeof value === 'object' && value !== null && 'node' in value && 'title' in value;
}
