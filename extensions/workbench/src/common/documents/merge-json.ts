/** A JSON value; `undefined` stands for "not there". */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

export interface MergeResult {
    /** Both sides' changes; where both changed the same thing differently, what `theirs` says. */
    readonly value: Json | undefined;
    /** Paths, for example `annotations/E04/startFrame`, where both sides changed the same thing differently. */
    readonly conflicts: readonly string[];
}

/** Keys that tell the elements of an array apart, in this order. */
const NAMES = ['id', 'code', 'number'] as const;

type JsonObject = { readonly [key: string]: Json | undefined };

/**
 * Three-way merge of JSON: what `ours` changed since `base` and what `theirs` changed since `base`, together. Objects are
 * merged key by key. Arrays whose elements all have a unique `id`, `code` or `number` are merged element by element, so that
 * two people can each add, change and remove annotations; arrays of distinct words or numbers are merged as sets. Rows that
 * nothing tells apart are merged by their place as long as nobody took one out or moved one; what both added stands behind
 * each other. Every other array is one value. An element that one side removed and the other changed stays, with what was
 * changed, and is a conflict.
 */
export function mergeJson(base: Json | undefined, ours: Json | undefined, theirs: Json | undefined): MergeResult {
    const conflicts: string[] = [];
    const value = merge(base, ours, theirs, '', conflicts);
    return { value, conflicts };
}

/** Whether two JSON values say the same; the order of keys does not count, a key that is undefined is absent. */
export function equalJson(first: Json | undefined, second: Json | undefined): boolean {
    if (Object.is(first, second)) {
        return true;
    }
    if (Array.isArray(first) && Array.isArray(second)) {
        return first.length === second.length && first.every((element, index) => equalJson(element as Json, second[index] as Json));
    }
    if (isObject(first) && isObject(second)) {
        const keys = presentKeys(first);
        return keys.length === presentKeys(second).length && keys.every(key => has(second, key) && equalJson(first[key], second[key]));
    }
    return false;
}

function merge(
    base: Json | undefined,
    ours: Json | undefined,
    theirs: Json | undefined,
    path: string,
    conflicts: string[]
): Json | undefined {
    if (equalJson(ours, theirs) || equalJson(base, ours)) {
        return theirs;
    }
    if (equalJson(base, theirs)) {
        return ours;
    }
    if (ours === undefined || theirs === undefined) {
        conflicts.push(path);
        return ours ?? theirs;
    }
    if (isObject(base) && isObject(ours) && isObject(theirs)) {
        return mergeObjects(base, ours, theirs, path, conflicts);
    }
    if (Array.isArray(base) && Array.isArray(ours) && Array.isArray(theirs)) {
        const elements = [keyed(base as Json[]), keyed(ours as Json[]), keyed(theirs as Json[])];
        const [baseMap, ourMap, theirMap] = elements;
        if (baseMap && ourMap && theirMap) {
            return mergeKeyed(baseMap, ourMap, theirMap, path, conflicts);
        }
        const rows = mergeRows(base as Json[], ours as Json[], theirs as Json[], path);
        if (rows) {
            return rows;
        }
    }
    conflicts.push(path);
    return theirs;
}

function mergeObjects(base: JsonObject, ours: JsonObject, theirs: JsonObject, path: string, conflicts: string[]): JsonObject {
    const entries: [string, Json][] = [];
    for (const key of new Set([...presentKeys(theirs), ...presentKeys(ours)])) {
        const value = merge(own(base, key), own(ours, key), own(theirs, key), join(path, key), conflicts);
        if (value !== undefined) {
            entries.push([key, value]);
        }
    }
    // Not by assignment: a key `__proto__` in a file is a key like any other.
    return Object.fromEntries(entries);
}

/** The elements of an array by what tells them apart; undefined when nothing does. */
function keyed(array: readonly Json[]): Map<string, Json> | undefined {
    const map = new Map<string, Json>();
    for (const element of array) {
        const key = keyOf(element);
        if (key === undefined || map.has(key)) {
            return undefined;
        }
        map.set(key, element);
    }
    return map;
}

function keyOf(element: Json): string | undefined {
    if (typeof element === 'string' || typeof element === 'number') {
        return `${typeof element}:${element}`;
    }
    if (!isObject(element)) {
        return undefined;
    }
    const name = NAMES.find(each => ['string', 'number'].includes(typeof own(element, each)));
    const value = name && own(element, name);
    return typeof value === 'string' || typeof value === 'number' ? `${name}:${typeof value}:${value}` : undefined;
}

/** Rows without a name, by their place; undefined when a row was moved or taken out, or both changed the same of one. */
function mergeRows(base: readonly Json[], ours: readonly Json[], theirs: readonly Json[], path: string): Json[] | undefined {
    const stayed = (side: readonly Json[]): boolean =>
        side.length >= base.length &&
        base.every((row, index) => equalJson(row, side[index]) || !base.some(other => equalJson(other, side[index])));
    if (!stayed(ours) || !stayed(theirs) || ![...base, ...ours, ...theirs].every(isObject)) {
        return undefined;
    }
    const conflicts: string[] = [];
    const rows = base.map((row, index) => merge(row, ours[index], theirs[index], join(path, String(index)), conflicts) ?? row);
    const [ourNew, theirNew] = [ours.slice(base.length), theirs.slice(base.length)];
    // What stands in both already is one row: a write of ours that arrived.
    const both = ourNew.findIndex((row, index) => !equalJson(row, theirNew[index]));
    return conflicts.length > 0 ? undefined : [...rows, ...theirNew, ...(both < 0 ? [] : ourNew.slice(both))];
}

function mergeKeyed(
    base: ReadonlyMap<string, Json>,
    ours: ReadonlyMap<string, Json>,
    theirs: ReadonlyMap<string, Json>,
    path: string,
    conflicts: string[]
): Json[] {
    const values = new Map<string, Json>();
    for (const key of new Set([...theirs.keys(), ...ours.keys()])) {
        const name = key.slice(key.lastIndexOf(':') + 1);
        const value = merge(base.get(key), ours.get(key), theirs.get(key), join(path, name), conflicts);
        if (value !== undefined) {
            values.set(key, value);
        }
    }
    const order = sameOrder(base, theirs) && !sameOrder(base, ours) ? woven(ours, theirs) : woven(theirs, ours);
    return order.flatMap(key => {
        const value = values.get(key);
        return value === undefined ? [] : [value];
    });
}

/** Whether what both have stands in the same order in both. */
function sameOrder(base: ReadonlyMap<string, Json>, side: ReadonlyMap<string, Json>): boolean {
    const inBase = [...base.keys()].filter(key => side.has(key));
    const inSide = [...side.keys()].filter(key => base.has(key));
    return inBase.every((key, index) => key === inSide[index]);
}

/** The keys of `lead` in its order; what only `other` has stands behind what stood before it there. */
function woven(lead: ReadonlyMap<string, Json>, other: ReadonlyMap<string, Json>): string[] {
    const after = new Map<string | undefined, string[]>();
    let previous: string | undefined;
    for (const key of other.keys()) {
        if (lead.has(key)) {
            previous = key;
        } else {
            after.set(previous, [...(after.get(previous) ?? []), key]);
        }
    }
    return [...(after.get(undefined) ?? []), ...[...lead.keys()].flatMap(key => [key, ...(after.get(key) ?? [])])];
}

function isObject(value: Json | undefined): value is JsonObject {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function has(object: JsonObject, key: string): boolean {
    return Object.hasOwn(object, key) && object[key] !== undefined;
}

function own(object: JsonObject, key: string): Json | undefined {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}

function presentKeys(object: JsonObject): string[] {
    return Object.keys(object).filter(key => object[key] !== undefined);
}

function join(path: string, key: string): string {
    return path ? `${path}/${key}` : key;
}
