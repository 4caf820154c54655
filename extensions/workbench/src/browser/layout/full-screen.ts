import { CommonMenus } from '@theia/core/lib/browser/common-menus';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { nls } from '@theia/core/lib/common/nls';
import { injectable } from '@theia/core/shared/inversify';
import { BEELDSPOOR_CATEGORY } from '../menus/beeldspoor-menus';

export namespace FullScreenCommands {
    export const TOGGLE: Command = {
        id: 'beeldspoor.window.fullScreen',
        category: BEELDSPOOR_CATEGORY,
        label: nls.localize('beeldspoor/workbench/fullScreen', 'Hele venster op volledig scherm')
    };
}

/** The whole application over the whole screen, for a beamer. */
@injectable()
export class FullScreen implements CommandContribution, MenuContribution {
    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(FullScreenCommands.TOGGLE, {
            isEnabled: () => document.fullscreenEnabled,
            isToggled: () => document.fullscreenElement !== null,
            execute: () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen())
        });
    }

    registerMenus(menus: MenuModelRegistry): void {
        menus.registerMenuAction(CommonMenus.VIEW_LAYOUT, { commandId: FullScreenCommands.TOGGLE.id, order: '9' });
    }
}
