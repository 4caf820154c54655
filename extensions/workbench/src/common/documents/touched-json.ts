import { equalJson, type Json } from './merge-json';

type JsonObject = { readonly [key: string]: Json | undefined };

/**
 * Versions of one document, each without what is the same in all of them: small enough to be kept beside every edit of a large
 * document. They merge like the whole ones: `mergeJson(base, ours, theirs)` with `base` and `ours` from here and `theirs` whole gives
 * what the whole ones would. Keys of the document, and elements of its lists with ids, are left out or stand here whole; an element
 * that was added brings the id of the one before it.
 * @returns as many values as were given; undefined where nothing is left
 */
export function touchedJson(versions: readonly (Json | undefined)[]): (Json | undefined)[] {
    if (same(versions)) {
        return versions.map(() => undefined);
    }
    if (!versions.every(isObject)) {
        return [...versions];
    }
    const entries: [string, Json][][] = versions.map(() => []);
    for (const key of new Set(versions.flatMap(Object.keys))) {
        const values = versions.map(version => (Object.hasOwn(version, key) ? version[key] : undefined));
        const lists = values.map(identified);
        const touched = same(values) ? [] : lists.every(list => list !== undefined) && sameOrder(lists) ? touchedLists(lists) : values;
        touched.forEach((value, n) => value !== undefined && entries[n].push([key, value]));
    }
    return entries.map(each => Object.fromEntries(each));
}

function same(versions: readonly (Json | undefined)[]): boolean {
    return versions.every(version => equalJson(versions[0], version));
}

type Identified = ReadonlyMap<string | number, JsonObject>;

/** The elements of an array by their id; undefined when it is no array, or not all have one of their own. */
function identified(value: Json | undefined): Identified | undefined {
    if (!Array.isArray(value)) {
        return undefined;
    }
    const elements = new Map<string | number, JsonObject>();
    for (const element of value as readonly Json[]) {
        const id = isObject(element) ? element.id : undefined;
        if (!isObject(element) || (typeof id !== 'string' && typeof id !== 'number') || elements.has(id)) {
            return undefined;
        }
        elements.set(id, element);
    }
    return elements;
}

/** Whether what all have stands in one order. */
function sameOrder(lists: readonly Identified[]): boolean {
    const common = lists.map(list => [...list.keys()].filter(id => lists.every(other => other.has(id))));
    return common.every(ids => ids.every((id, n) => id === common[0][n]));
}

function touchedLists(lists: readonly Identified[]): JsonObject[][] {
    const touched = new Set<string | number>();
    const anchors = new Set<string | number>();
    lists.forEach(list => {
        let before: string | number | undefined;
        for (const id of list.keys()) {
            if (!touched.has(id) && !same(lists.map(other => other.get(id)))) {
                touched.add(id);
            }
            if (before !== undefined && lists.some(other => !other.has(id))) {
                anchors.add(before);
            }
            before = id;
        }
    });
    return lists.map(list =>
        [...list].filter(([id]) => touched.has(id) || anchors.has(id)).map(([id, element]) => (touched.has(id) ? element : { id }))
    );
}

function isObject(value: Json | undefined): value is JsonObject {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
