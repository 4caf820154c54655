import { matchItems } from '../../common/forms/match-items';

/** Gives each element of a list a name that stays with it while the document changes, so that its fields stay on screen. */
export class ItemKeys {
    protected readonly lists = new Map<string, { readonly items: readonly unknown[]; readonly keys: readonly string[] }>();
    protected last = 0;

    /** @param listKey name of the list, itself made of such names */
    keysOf(listKey: string, items: readonly unknown[]): readonly string[] {
        const known = this.lists.get(listKey);
        if (known?.items === items) {
            return known.keys;
        }
        const matches = known ? matchItems(known.items, items) : items.map(() => -1);
        const keys = matches.map(at => known?.keys[at] ?? this.next());
        this.lists.set(listKey, { items, keys });
        return keys;
    }

    protected next(): string {
        this.last += 1;
        return String(this.last);
    }
}
