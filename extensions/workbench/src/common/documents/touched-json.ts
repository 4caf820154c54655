import { equalJson, type Json } from './merge-json';
import { sharedEnds } from './shared-ends';

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
        const touched = same(values) ? [] : (touchedElements(values) ?? values);
        touched.forEach((value, n) => value !== undefined && entries[n].push([key, value]));
    }
    return entries.map(each => Object.fromEntries(each));
}

function same(versions: readonly (Json | undefined)[]): boolean {
    return versions.every(version => equalJson(versions[0], version));
}

type Identified = ReadonlyMap<string | number, JsonObject>;

/** Of arrays whose elements have ids of their own and stand in one order: the elements that differ. */
function touchedElements(values: readonly (Json | undefined)[]): JsonObject[][] | undefined {
    const lists = unshared(values);
    return lists && sameOrder(lists) ? touchedLists(lists) : undefined;
}

/**
 * The elements of arrays by their ids, without what all begin and end with: an edit of a long list leaves all but a few elements the
 * very same objects. Of what they begin with the last stays, since it may be the one before an element that was added.
 * @returns undefined when one is no array, or not all of its elements have an id of their own
 */
function unshared(values: readonly (Json | undefined)[]): Identified[] | undefined {
    if (!values.every(isArray)) {
        return undefined;
    }
    const [first] = values;
    const { first: begin, last: end } = sharedEnds(values);
    const kept = Math.max(0, begin - 1);
    const outer = identified([...first.slice(0, kept), ...first.slice(first.length - end)]);
    const lists = values.map(value => identified(value.slice(kept, value.length - end)));
    return outer && lists.every(list => list !== undefined) && lists.every(list => [...list.keys()].every(id => !outer.has(id)))
        ? lists
        : undefined;
}

/** The elements of an array by their id; undefined when not all have one of their own. */
function identified(list: readonly Json[]): Identified | undefined {
    const elements = new Map<string | number, JsonObject>();
    for (const element of list) {
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

function isArray(value: Json | undefined): value is readonly Json[] {
    return Array.isArray(value);
}
