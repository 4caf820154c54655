import { nls } from '@theia/core/lib/common/nls';

/** One line of the sheet. */
export interface Shortcut {
    readonly command: string;
    readonly label: string;
    /** Every key that does it, for example `Ctrl+ArrowLeft`. */
    readonly keys: readonly string[];
    /** When a key does something else. */
    readonly note?: string;
}

export interface ShortcutGroup {
    readonly title: string;
    readonly shortcuts: readonly Shortcut[];
}

/** Sorts shortcuts into the groups of their command ids (`beeldspoor.<area>.<verb>`), in the order given; empty groups drop out. */
export function groupShortcuts(shortcuts: readonly Shortcut[], titles: ReadonlyMap<string, string>, otherTitle: string): ShortcutGroup[] {
    const byTitle = new Map<string, Shortcut[]>([...new Set([...titles.values(), otherTitle])].map(title => [title, []]));
    for (const shortcut of shortcuts) {
        const area = shortcut.command.split('.')[1] ?? '';
        byTitle.get(titles.get(area) ?? otherTitle)!.push(shortcut);
    }
    return [...byTitle].filter(([, members]) => members.length > 0).map(([title, members]) => ({ title, shortcuts: members }));
}

const KEY_NAMES: Readonly<Record<string, string>> = {
    ArrowLeft: '←',
    ArrowRight: '→',
    ArrowUp: '↑',
    ArrowDown: '↓',
    Left: '←',
    Right: '→',
    Up: '↑',
    Down: '↓',
    Space: nls.localize('beeldspoor/workbench/keySpace', 'spatie'),
    Escape: 'Esc',
    Delete: 'Del',
    Add: '+',
    Subtract: '−',
    PageUp: 'PgUp',
    PageDown: 'PgDn',
    Backspace: '⌫'
};

/** The keys of one combination as they stand on a Dutch keyboard. */
export function keyNames(components: readonly string[]): string[] {
    return components.map(component => KEY_NAMES[component] ?? component);
}
