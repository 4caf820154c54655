import type { KeybindingContribution, KeybindingRegistry } from '@theia/core/lib/browser/keybinding';
import type { Command, CommandContribution, CommandRegistry } from '@theia/core/lib/common/command';
import type { MenuContribution, MenuModelRegistry } from '@theia/core/lib/common/menu';
import { BeeldspoorMenus } from '@beeldspoor/workbench/lib/browser/menus/beeldspoor-menus';
import { nls } from '@theia/core/lib/common/nls';
import { inject, injectable } from '@theia/core/shared/inversify';
import { CodingService } from '../coding/coding-service';
import { CODING_WHEN } from '../coding/coding-key-listener';
import { MarkFinders, type MarkFinder } from './mark-finder';

const command = (id: string, key: string, label: string): Command => ({
    id: `beeldspoor.marks.${id}`,
    label: nls.localize(`beeldspoor/video-timeline/${key}`, label),
    category: 'Beeldspoor'
});

export namespace FindCommands {
    export const FIND = command('find', 'commandFind', 'Annotaties zoeken');
    export const FIND_NEXT = command('findNext', 'commandFindNext', 'Volgende gevonden annotatie');
    export const FIND_PREVIOUS = command('findPrevious', 'commandFindPrevious', 'Vorige gevonden annotatie');
}

/** Looking for annotations in the recording in front. */
@injectable()
export class FindContribution implements CommandContribution, KeybindingContribution, MenuContribution {
    @inject(CodingService) protected readonly coding: CodingService;
    @inject(MarkFinders) protected readonly finders: MarkFinders;

    registerCommands(commands: CommandRegistry): void {
        const register = (what: Command, run: (finder: MarkFinder) => void): void => {
            commands.registerCommand(what, {
                isEnabled: () => this.coding.active !== undefined,
                execute: () => {
                    const { active } = this.coding;
                    if (active) {
                        run(this.finders.of(active.session));
                    }
                }
            });
        };
        register(FindCommands.FIND, finder => finder.show());
        register(FindCommands.FIND_NEXT, finder => this.step(finder, 1));
        register(FindCommands.FIND_PREVIOUS, finder => this.step(finder, -1));
    }

    registerKeybindings(keybindings: KeybindingRegistry): void {
        keybindings.registerKeybinding({ command: FindCommands.FIND.id, keybinding: 'ctrlcmd+f', when: CODING_WHEN });
        keybindings.registerKeybinding({ command: FindCommands.FIND_NEXT.id, keybinding: 'f3', when: CODING_WHEN });
        keybindings.registerKeybinding({ command: FindCommands.FIND_PREVIOUS.id, keybinding: 'shift+f3', when: CODING_WHEN });
    }

    registerMenus(menus: MenuModelRegistry): void {
        menus.registerMenuAction(BeeldspoorMenus.TRAJECT_CODING, { commandId: FindCommands.FIND.id, order: 'f' });
    }

    /** With nothing to look for the bar opens. */
    protected step(finder: MarkFinder, step: 1 | -1): void {
        if (finder.active) {
            finder.step(step);
        } else {
            finder.show();
        }
    }
}
