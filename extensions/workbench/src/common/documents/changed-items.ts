import { sharedEnds } from './shared-ends';

/**
 * What of a list is new: `after` without what it begins and ends with in common with `before`, by identity. An edit of
 * one item in ten thousand gives that one item.
 */
export function changedItems<T>(before: readonly T[], after: readonly T[]): readonly T[] {
    const { first, last } = sharedEnds([before, after]);
    return after.slice(first, after.length - last);
}
