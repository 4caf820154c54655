import { sharedEnds } from '@beeldspoor/workbench/lib/common/documents/shared-ends';

/**
 * What changed in a list: `keepFirst` elements at its begin and `keepLast` at its end stand, and what lay between is replaced by
 * `count` others.
 */
export interface ListChange {
    readonly keepFirst: number;
    readonly keepLast: number;
    readonly count: number;
}

/** What makes `after` of `before`; elements are compared by identity, as documents share what did not change. */
export function listChange<T>(before: readonly T[], after: readonly T[]): ListChange {
    const { first: keepFirst, last: keepLast } = sharedEnds([before, after]);
    return { keepFirst, keepLast, count: after.length - keepFirst - keepLast };
}

/** The elements of `after` that a change brings. */
export function broughtBy<T>({ keepFirst, count }: ListChange, after: readonly T[]): readonly T[] {
    return after.slice(keepFirst, keepFirst + count);
}

/** The list after a change. */
export function changedList<T>(before: readonly T[], { keepFirst, keepLast }: ListChange, brought: readonly T[]): readonly T[] {
    return before.slice(0, keepFirst).concat(brought, keepLast === 0 ? [] : before.slice(-keepLast));
}
