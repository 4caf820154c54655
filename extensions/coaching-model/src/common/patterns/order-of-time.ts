import { byMoment, compareIds, type Evidence } from './pattern';

/**
 * In order of time, then of id (A12), as `[...list].sort(byMoment)` gives, for lists of a million: frames are sorted as numbers,
 * each with its place in the list behind it, and only what begins in the same frame is compared as text. O(n log n).
 */
export function inOrderOfTime<T extends Evidence>(list: readonly T[]): T[] {
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
    let together: T[] = [];
    for (const key of keys) {
        const item = list[key % places];
        if (together.length > 0 && together[0].startFrame !== item.startFrame) {
            push(sorted, together);
            together = [];
        }
        together.push(item);
    }
    push(sorted, together);
    return sorted;
}

function push<T extends Evidence>(sorted: T[], together: T[]): void {
    for (const item of together.length > 1 ? together.sort((a, b) => compareIds(a.id, b.id)) : together) {
        sorted.push(item);
    }
}
