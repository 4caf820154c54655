import { byMoment, compareIds, type Evidence } from './pattern';

/**
 * In order of time, then of id (A12), as `[...list].sort(byMoment)` gives, for lists of a million: frames are sorted as numbers,
 * each with its place in the list behind it, and only what begins in the same frame is compared as text. O(n log n).
 */
export function inOrderOfTime<T extends Evidence>(list: readonly T[]): T[] {
    // As coding is saved, as a rule.
    if (list.every((item, place) => place === 0 || byMoment(list[place - 1], item) <= 0)) {
        return [...list];
    }
    const places = 2 ** Math.ceil(Math.log2(list.length + 1));
    const keys = new Float64Array(list.length);
    for (let place = 0; place < list.length; place += 1) {
        const { startFrame } = list[place];
        if (startFrame > Number.MAX_SAFE_INTEGER / places - 1) {
            return [...list].sort(byMoment);
        }
        keys[place] = startFrame * places + place;
    }
    keys.sort();
    const sorted: T[] = [];
    let first = 0;
    for (let index = 0; index < keys.length; index += 1) {
        const item = list[keys[index] % places];
        if (item.startFrame !== sorted[first]?.startFrame) {
            sortById(sorted, first);
            first = index;
        }
        sorted.push(item);
    }
    sortById(sorted, first);
    return sorted;
}

/** Puts the items from `first` on, which begin in the same frame, in order of id. */
function sortById<T extends Evidence>(sorted: T[], first: number): void {
    let inOrder = true;
    for (let index = first + 1; inOrder && index < sorted.length; index += 1) {
        inOrder = compareIds(sorted[index - 1].id, sorted[index].id) <= 0;
    }
    if (!inOrder) {
        const together = sorted.slice(first).sort((a, b) => compareIds(a.id, b.id));
        together.forEach((item, index) => (sorted[first + index] = item));
    }
}
