import type { ShortcutGroup } from './shortcut-groups';

/** What the sheet behind `?` cannot know by itself: keys that are no keybinding of Theia, for example those of a codebook, and notes. */
export const ShortcutSource = Symbol('ShortcutSource');
export interface ShortcutSource {
    /** As the keys are now; undefined: nothing to show now. */
    group?(): ShortcutGroup | undefined;
    /** Said under a command: when its key does something else. */
    note?(command: string): string | undefined;
}
