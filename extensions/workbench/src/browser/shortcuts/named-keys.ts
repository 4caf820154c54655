import { KeybindingRegistry } from '@theia/core/lib/browser/keybinding';
import type { Key } from '@theia/core/lib/browser/keyboard/keys';
import { injectable } from '@theia/core/shared/inversify';
import { keyNames } from './shortcut-groups';

/** Menus and tooltips name keys as they stand on a Dutch keyboard: «spatie», an arrow. */
@injectable()
export class NamedKeys extends KeybindingRegistry {
    override acceleratorForKey(key: Key, asciiOnly?: boolean): string {
        return keyNames([super.acceleratorForKey(key, asciiOnly)])[0];
    }
}
