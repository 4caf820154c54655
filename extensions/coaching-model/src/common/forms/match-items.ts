import { equalJson, type Json } from '@beeldspoor/workbench/lib/common/documents/merge-json';
import { type FormPath, valueAt } from './form-edits';

/** Keys by which elements of our lists are told apart, in this order. */
const NAMES = ['id', 'code', 'number'] as const;

/**
 * For each element of the list after a change, where it stood before; -1: it is new. By its id, code or number, else by
 * being the same, else by its place when the lists are equally long.
 */
export function matchItems(before: readonly unknown[], after: readonly unknown[]): readonly number[] {
    const free = new Set(before.keys());
    const matches = after.map(() => -1);
    const match = (fits: (old: unknown, now: unknown, at: number, index: number) => boolean): void =>
        after.forEach((now, index) => {
            if (matches[index] < 0) {
                const found = [...free].find(at => fits(before[at], now, at, index));
                if (found !== undefined) {
                    matches[index] = found;
                    free.delete(found);
                }
            }
        });
    match((old, now) => nameOf(now) !== undefined && nameOf(old) === nameOf(now));
    match((old, now, at, index) => at === index && equalJson(old as Json, now as Json));
    match((old, now) => equalJson(old as Json, now as Json));
    if (before.length === after.length) {
        match((_old, _now, at, index) => at === index);
    }
    return matches;
}

/** Where what stood at `path` stands after a change; undefined: it is gone. */
export function trackPath(before: unknown, after: unknown, path: FormPath): FormPath | undefined {
    const tracked: (string | number)[] = [];
    for (const [depth, segment] of path.entries()) {
        if (typeof segment === 'string') {
            tracked.push(segment);
            continue;
        }
        const old = valueAt(before, path.slice(0, depth));
        const now = valueAt(after, tracked);
        if (!Array.isArray(old) || !Array.isArray(now)) {
            return undefined;
        }
        const index = matchItems(old, now).indexOf(segment);
        if (index < 0) {
            return undefined;
        }
        tracked.push(index);
    }
    return tracked;
}

function nameOf(item: unknown): string | undefined {
    if (typeof item !== 'object' || item === null) {
        return undefined;
    }
    const values = item as Readonly<Record<string, unknown>>;
    const key = NAMES.find(name => ['string', 'number'].includes(typeof values[name]));
    return key && `${key}:${String(values[key])}`;
}
