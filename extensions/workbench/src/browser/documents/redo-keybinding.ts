import { CommonCommands } from '@theia/core/lib/browser/common-commands';
import type { KeybindingContribution, KeybindingRegistry } from '@theia/core/lib/browser/keybinding';
import { injectable } from '@theia/core/shared/inversify';

/** Ctrl+Shift+Z (⇧⌘Z) is redo everywhere, beside Ctrl+Y: people know one or the other. */
@injectable()
export class RedoKeybinding implements KeybindingContribution {
    registerKeybindings(keybindings: KeybindingRegistry): void {
        const keybinding = 'ctrlcmd+shift+z';
        const isBound = keybindings.getKeybindingsForCommand(CommonCommands.REDO.id).some(each => each.keybinding === keybinding);
        if (!isBound) {
            keybindings.registerKeybinding({ command: CommonCommands.REDO.id, keybinding });
        }
    }
}
