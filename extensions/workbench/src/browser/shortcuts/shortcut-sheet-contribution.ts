import { CommonMenus } from '@theia/core/lib/browser/common-menus';
import type { FrontendApplicationContribution } from '@theia/core/lib/browser/frontend-application-contribution';
import { CommandRegistry, type Command, type CommandContribution } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { BEELDSPOOR_CATEGORY } from '../menus/beeldspoor-menus';
import { ShortcutSheetDialog } from './shortcut-sheet-dialog';

export namespace ShortcutSheetCommands {
    export const SHOW: Command = {
        id: 'beeldspoor.help.shortcuts',
        category: BEELDSPOOR_CATEGORY,
        label: nls.localize('beeldspoor/workbench/shortcuts', 'Sneltoetsen')
    };
}

export const ShortcutSheetDialogFactory = Symbol('ShortcutSheetDialogFactory');
export type ShortcutSheetDialogFactory = () => ShortcutSheetDialog;

/** `?` and Help ▸ Sneltoetsen. The key is a character, not a place on the keyboard, so it is caught here. */
@injectable()
export class ShortcutSheetContribution implements CommandContribution, MenuContribution, FrontendApplicationContribution {
    @inject(ShortcutSheetDialogFactory)
    protected readonly createDialog: ShortcutSheetDialogFactory;
    @inject(CommandRegistry)
    protected readonly commands: CommandRegistry;

    protected dialog: ShortcutSheetDialog | undefined;

    registerCommands(commands: CommandRegistry): void {
        commands.registerCommand(ShortcutSheetCommands.SHOW, { execute: () => this.show() });
    }

    registerMenus(menus: MenuModelRegistry): void {
        menus.registerMenuAction(CommonMenus.HELP, { commandId: ShortcutSheetCommands.SHOW.id, order: '1' });
    }

    onStart(): void {
        document.addEventListener('keydown', event => {
            if (
                event.key === '?' &&
                !event.defaultPrevented &&
                !event.ctrlKey &&
                !event.metaKey &&
                !event.altKey &&
                !isTyping(event.target)
            ) {
                event.preventDefault();
                event.stopPropagation();
                void this.commands.executeCommand(ShortcutSheetCommands.SHOW.id);
            }
        });
    }

    async show(): Promise<void> {
        if (this.dialog) {
            return;
        }
        this.dialog = this.createDialog();
        try {
            await this.dialog.open();
        } finally {
            this.dialog = undefined;
        }
    }
}

function isTyping(target: EventTarget | null): boolean {
    return (
        target instanceof HTMLElement &&
        (target.isContentEditable || target.matches('input, textarea, select, [role=textbox], .native-edit-context'))
    );
}
