import type { Keybinding } from '@theia/core/lib/common/keybinding';
import type { KeybindingRegistry } from '@theia/core/lib/browser/keybinding';
import { expect, it } from 'vitest';
import { RedoKeybinding } from './redo-keybinding';

function registered(...there: string[]): string[] {
    const all: Keybinding[] = there.map(keybinding => ({ command: 'core.redo', keybinding }));
    const registry: Pick<KeybindingRegistry, 'getKeybindingsForCommand' | 'registerKeybinding'> = {
        getKeybindingsForCommand: id => all.filter(each => each.command === id),
        registerKeybinding: binding => {
            all.push(binding);
            return { dispose: () => undefined };
        }
    };
    new RedoKeybinding().registerKeybindings(registry as KeybindingRegistry);
    return all.filter(each => each.command === 'core.redo').map(each => each.keybinding);
}

it('binds Ctrl+Shift+Z to redo beside Ctrl+Y, and once on a Mac', () => {
    expect(registered('ctrlcmd+y')).toEqual(['ctrlcmd+y', 'ctrlcmd+shift+z']);
    expect(registered('ctrlcmd+shift+z')).toEqual(['ctrlcmd+shift+z']);
});
