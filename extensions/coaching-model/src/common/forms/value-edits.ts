import type { z } from 'zod';
import { type FormPath, removeAt, setAt, valueAt } from './form-edits';
import { emptied, keysOf, schemaAt, typeOf } from './schema-place';

/**
 * The document with another value at `path`. An object on the way that is not there is made with what its schema requires
 * of it: no for a yes or no, an empty text.
 */
export function setValue<T>(document: T, schema: z.ZodType, path: FormPath, value: unknown): T {
    let next = document;
    for (let length = 1; length < path.length; length += 1) {
        const parent = path.slice(0, length);
        if (valueAt(next, parent) === undefined) {
            next = setAt(next, parent, blank(schema, parent));
        }
    }
    return setAt(next, path, value);
}

function blank(schema: z.ZodType, path: FormPath): unknown {
    const place = schemaAt(schema, path);
    if (place && typeOf(place.schema) === 'array') {
        return [];
    }
    const required = (place ? keysOf(place.schema) : []).flatMap(key => {
        const inner = schemaAt(schema, [...path, key]);
        const result = emptied(inner);
        return inner && !inner.optional && result.kind === 'value' ? [[key, result.value] as const] : [];
    });
    return Object.fromEntries(required);
}

/**
 * The document with the place at `path` emptied as its schema wants it: an optional key goes, and with it the objects around
 * it that held nothing else and may go too. Undefined: something must stand there.
 */
export function clearValue<T>(document: T, schema: z.ZodType, path: FormPath): T | undefined {
    const result = emptied(schemaAt(schema, path));
    if (result.kind === 'refused') {
        return undefined;
    }
    if (result.kind === 'value') {
        return setAt(document, path, result.value);
    }
    if (valueAt(document, path) === undefined) {
        return document;
    }
    let next = removeAt(document, path);
    for (let parent = path.slice(0, -1); parent.length > 0; parent = parent.slice(0, -1)) {
        const left = valueAt(next, parent);
        const isEmpty = typeof left === 'object' && left !== null && !Array.isArray(left) && Object.keys(left).length === 0;
        if (typeof parent[parent.length - 1] === 'number' || !isEmpty || !schemaAt(schema, parent)?.optional) {
            break;
        }
        next = removeAt(next, parent);
    }
    return next;
}
