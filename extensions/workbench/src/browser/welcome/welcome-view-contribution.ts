import { AbstractViewContribution } from '@theia/core/lib/browser/shell/view-contribution';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { FrontendApplicationStateService } from '@theia/core/lib/browser/frontend-application-state';
import { CommonMenus } from '@theia/core/lib/browser/common-menus';
import type { Command, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuModelRegistry } from '@theia/core/lib/common/menu';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { WorkspaceService } from '@theia/workspace/lib/browser/workspace-service';
import { BEELDSPOOR_CATEGORY } from '../menus/beeldspoor-menus';
import { WelcomeWidget } from './welcome-widget';

export namespace WelcomeCommands {
    export const SHOW: Command = {
        id: 'beeldspoor.welcome.show',
        category: BEELDSPOOR_CATEGORY,
        label: nls.localize('beeldspoor/workbench/welcomeShow', 'Welkomstpagina')
    };
}

/** The welcome page opens by itself when no traject is open, and by command. */
@injectable()
export class WelcomeViewContribution extends AbstractViewContribution<WelcomeWidget> implements FrontendApplicationContribution {
    @inject(WorkspaceService)
    protected readonly workspace: WorkspaceService;
    @inject(FrontendApplicationStateService)
    protected readonly applicationState: FrontendApplicationStateService;

    constructor() {
        super({
            widgetId: WelcomeWidget.ID,
            widgetName: nls.localize('beeldspoor/workbench/welcome', 'Welkom'),
            defaultWidgetOptions: { area: 'main' }
        });
    }

    onStart(): void {
        void this.openWhenNothingElse();
    }

    protected async openWhenNothingElse(): Promise<void> {
        await this.applicationState.reachedState('initialized_layout');
        await this.workspace.ready;
        if (!this.workspace.opened) {
            await this.openView({ reveal: true, activate: true });
        } else {
            this.tryGetWidget()?.close();
        }
    }

    override registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(WelcomeCommands.SHOW, { execute: () => this.openView({ reveal: true, activate: true }) });
    }

    override registerMenus(menus: MenuModelRegistry): void {
        menus.registerMenuAction(CommonMenus.HELP, { commandId: WelcomeCommands.SHOW.id, order: '0' });
    }
}
