import { BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { AbstractViewContribution } from '@theia/core/lib/browser/shell/view-contribution';
import type { CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuModelRegistry } from '@theia/core/lib/common/menu';
import { inject, injectable } from '@theia/core/shared/inversify';
import { TrajectCommands } from '../traject-view/traject-commands';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { ChartsWidget } from './charts-widget';

/** The charts in the middle of the work place, beside the film. */
@injectable()
export class ChartsContribution extends AbstractViewContribution<ChartsWidget> {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;

    constructor() {
        super({ widgetId: ChartsWidget.ID, widgetName: ChartsWidget.LABEL, defaultWidgetOptions: { area: 'main' } });
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        commands.registerCommand(TrajectCommands.OPEN_CHARTS, {
            isEnabled: () => this.current.snapshot !== undefined,
            execute: async (recording?: unknown) => {
                const widget = await this.openView({ activate: true, reveal: true });
                if (typeof recording === 'string') {
                    widget.showRecording(recording);
                }
            }
        });
    }

    override registerMenus(menus: MenuModelRegistry): void {
        super.registerMenus(menus);
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_ANALYSIS, { commandId: TrajectCommands.OPEN_CHARTS.id, order: '1b' });
    }
}
