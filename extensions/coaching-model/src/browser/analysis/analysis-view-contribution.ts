import { BeeldspoorMenus, BeeldspoorRanks } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { QuickInputService } from '@theia/core/lib/browser/quick-input';
import { AbstractViewContribution } from '@theia/core/lib/browser/shell/view-contribution';
import type { CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuModelRegistry } from '@theia/core/lib/common/menu';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { TrajectCommands } from '../traject-view/traject-commands';
import { CurrentTrajectory } from '../trajectory/current-trajectory';
import { AnalysisWidget } from './analysis-widget';

/** The view «Analyse» on the left. */
@injectable()
export class AnalysisViewContribution extends AbstractViewContribution<AnalysisWidget> implements FrontendApplicationContribution {
    @inject(CurrentTrajectory)
    protected readonly current: CurrentTrajectory;
    @inject(QuickInputService)
    protected readonly quickInput: QuickInputService;

    constructor() {
        super({
            widgetId: AnalysisWidget.ID,
            widgetName: AnalysisWidget.LABEL,
            defaultWidgetOptions: { area: 'left', rank: BeeldspoorRanks.ANALYSIS },
            toggleCommandId: 'beeldspoor.analysis.toggle',
            toggleKeybinding: 'ctrlcmd+alt+a'
        });
    }

    async initializeLayout(): Promise<void> {
        await this.current.ready;
        if (this.current.snapshot) {
            await this.openView({ reveal: false, activate: false });
        }
    }

    override registerCommands(commands: CommandRegistry): void {
        super.registerCommands(commands);
        const isEnabled = (): boolean => this.current.snapshot !== undefined;
        commands.registerCommand(TrajectCommands.FOCUS_ANALYSIS, {
            isEnabled,
            execute: async () => void (await this.openView({ activate: true }))
        });
        commands.registerCommand(TrajectCommands.FILTER_ANALYSIS, {
            isEnabled,
            execute: async () => {
                const widget = await this.openView({ activate: true });
                const everybody = nls.localize('beeldspoor/coaching-model/everybody', 'alle');
                const picked = await this.quickInput.showQuickPick([everybody, ...widget.filters].map(label => ({ label })));
                if (picked) {
                    widget.filter(picked.label === everybody ? undefined : picked.label);
                }
            }
        });
    }

    override registerMenus(menus: MenuModelRegistry): void {
        super.registerMenus(menus);
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_ANALYSIS, { commandId: TrajectCommands.FOCUS_ANALYSIS.id, order: '1' });
    }
}
