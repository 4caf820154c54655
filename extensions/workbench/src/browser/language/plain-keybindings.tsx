import { nls } from '@theia/core/lib/common/nls';
import { injectable } from '@theia/core/shared/inversify';
import { cloneElement, isValidElement, ReactElement, ReactNode } from '@theia/core/shared/react';
import { KeybindingScope, ScopedKeybinding } from '@theia/core/lib/browser/keybinding';
import { KeybindingItem, KeybindingWidget } from '@theia/keymaps/lib/browser/keybindings-widget';

/** The view of the keyboard shortcuts, where Theia says some things in English only and lists commands that have no name. */
@injectable()
export class PlainKeybindings extends KeybindingWidget {
    protected override getItems(): KeybindingItem[] {
        return super.getItems().filter(item => item.command.label);
    }

    protected override getScopeLabel(keybinding: ScopedKeybinding | undefined): string | undefined {
        switch (keybinding?.scope) {
            case undefined:
                return undefined;
            case KeybindingScope.USER:
                return nls.localize('beeldspoor/workbench/keyOfUser', 'eigen');
            case KeybindingScope.WORKSPACE:
                return nls.localize('beeldspoor/workbench/keyOfWorkspace', 'werkmap');
            default:
                return nls.localize('beeldspoor/workbench/keyDefault', 'standaard');
        }
    }

    protected override renderEdit(item: KeybindingItem): ReactNode {
        return titled(super.renderEdit(item), nls.localize('beeldspoor/workbench/editKey', 'Sneltoets wijzigen'));
    }

    protected override renderReset(item: KeybindingItem): ReactNode {
        return titled(super.renderReset(item), nls.localize('beeldspoor/workbench/resetKey', 'Sneltoets herstellen'));
    }
}

function titled(node: ReactNode, title: string): ReactNode {
    return isValidElement(node) ? cloneElement(node as ReactElement<{ title: string }>, { title }) : node;
}
