/** What one row or event of a state stands for; `toggle`: BORIS does not say, the first is a begin, the next an end. */
export type StateMark = 'point' | 'start' | 'stop' | 'toggle';

/** One thing that was coded: a point (no `end`), a state, or a state of which one side is missing. */
export interface PairedEvent<T> {
    readonly start: T;
    readonly end?: T;
    readonly kind: 'point' | 'state' | 'unpaired';
}

/**
 * Puts begins and ends of states together, each with the next of the same key. What has no other side comes out as
 * `unpaired`, never lost.
 * @param items in order of time
 */
export function pairStates<T>(items: readonly T[], keyOf: (item: T) => string, markOf: (item: T) => StateMark): readonly PairedEvent<T>[] {
    const open = new Map<string, { readonly at: number; readonly start: T }>();
    const found: (PairedEvent<T> | undefined)[] = [];
    for (const item of items) {
        const mark = markOf(item);
        if (mark === 'point') {
            found.push({ start: item, kind: 'point' });
            continue;
        }
        const key = keyOf(item);
        const begun = open.get(key);
        if (mark === 'stop' || (mark === 'toggle' && begun)) {
            if (begun) {
                found[begun.at] = { start: begun.start, end: item, kind: 'state' };
                open.delete(key);
            } else {
                found.push({ start: item, kind: 'unpaired' });
            }
            continue;
        }
        // A begin while one is open: that one has no end.
        open.set(key, { at: found.length, start: item });
        found.push({ start: item, kind: 'unpaired' });
    }
    return found.filter(event => event !== undefined);
}
