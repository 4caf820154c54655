import type { ShortcutGroup } from './shortcut-groups';

/** Keys that are no keybinding of Theia, for example those of a codebook: shown in the sheet behind `?`. */
export const ShortcutSource = Symbol('ShortcutSource');
export interface ShortcutSource {
    /** As the keys are now; undefined: nothing to show now. */
    group(): ShortcutGroup | undefined;
}
