/** Items by key, keys in order of first appearance; O(n). */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
    const groups = new Map<K, T[]>();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group) {
            group.push(item);
        } else {
            groups.set(key, [item]);
        }
    }
    return groups;
}

/**
 * Items by two keys together, in order of first appearance; O(n). Without a text made of both keys, which for many items costs more
 * than all the rest.
 */
export function groupByPair<A, B, T>(items: Iterable<T>, firstOf: (item: T) => A, secondOf: (item: T) => B): readonly T[][] {
    const known = new Map<A, Map<B, T[]>>();
    const groups: T[][] = [];
    for (const item of items) {
        const first = firstOf(item);
        const second = secondOf(item);
        let others = known.get(first);
        if (!others) {
            others = new Map();
            known.set(first, others);
        }
        const group = others.get(second);
        if (group) {
            group.push(item);
        } else {
            const begun = [item];
            others.set(second, begun);
            groups.push(begun);
        }
    }
    return groups;
}
