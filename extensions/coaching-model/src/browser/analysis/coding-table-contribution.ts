import { BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { Widget } from '@theia/core/lib/browser';
import { AbstractViewContribution, type OpenViewArguments } from '@theia/core/lib/browser/shell/view-contribution';
import type { Command, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuModelRegistry } from '@theia/core/lib/common/menu';
import { inject, injectable, unmanaged } from '@theia/core/shared/inversify';
import { CurrentTrajectory } from '../trajectory/current-trajectory';

/** Enough for a table, little enough for the film above it (CSS pixels). */
const TABLE_HEIGHT = 300;

/** A table about coding: it lies under the film, so that what a number leads to is seen beside the number. */
@injectable()
export abstract class CodingTableContribution<W extends Widget> extends AbstractViewContribution<W> {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;

    /** @param order place in the menu Traject › Analyse */
    constructor(
        @unmanaged() widgetId: string,
        @unmanaged() widgetName: string,
        @unmanaged() protected readonly openCommand: Command,
        @unmanaged() protected readonly order: string
    ) {
        super({ widgetId, widgetName, defaultWidgetOptions: { area: 'bottom' } });
    }

    override async openView(args?: Partial<OpenViewArguments>): Promise<W> {
        const known = this.tryGetWidget()?.isAttached === true;
        const widget = await super.openView(args);
        if (!known) {
            this.shell.resize(TABLE_HEIGHT, 'bottom');
        }
        return widget;
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(this.openCommand, {
            isEnabled: () => this.current.snapshot !== undefined,
            execute: async () => void (await this.openView({ activate: true, reveal: true }))
        });
    }

    override registerMenus(menus: MenuModelRegistry): void {
        super.registerMenus(menus);
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_ANALYSIS, { commandId: this.openCommand.id, order: this.order });
    }
}
