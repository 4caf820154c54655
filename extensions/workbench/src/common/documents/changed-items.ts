/**
 * What of a list is new: `after` without what it begins and ends with in common with `before`, by identity. An edit of
 * one item in ten thousand gives that one item.
 */
export function changedItems<T>(before: readonly T[], after: readonly T[]): readonly T[] {
    const most = Math.min(before.length, after.length);
    let first = 0;
    while (first < most && before[first] === after[first]) {
        first++;
    }
    let last = 0;
    while (last < most - first && before[before.length - 1 - last] === after[after.length - 1 - last]) {
        last++;
    }
    return after.slice(first, after.length - last);
}
