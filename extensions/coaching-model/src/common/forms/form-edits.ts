/** Where a value stands inside a document, from its root: `['cycles', 0, 'lesson']`. */
export type FormPath = readonly (string | number)[];

type Keyed = Readonly<Record<string, unknown>>;

/** The value at a path; undefined when the path leads to nothing. */
export function valueAt(value: unknown, path: FormPath): unknown {
    return path.reduce<unknown>((part, segment) => child(part, segment), value);
}

/**
 * The document with another value at a path, the one before untouched. Objects on the way that are not there are made; an
 * element of a list that is not there is not. Every other key stays as it was, also one that this program does not know.
 */
export function setAt<T>(value: T, path: FormPath, to: unknown): T {
    return changeAt(value, path, () => to) as T;
}

/** The document without the value at a path: a key is taken away, an element of a list goes out of it. */
export function removeAt<T>(value: T, path: FormPath): T {
    const last = path[path.length - 1];
    return changeAt(value, path.slice(0, -1), part => {
        if (typeof last === 'number') {
            return Array.isArray(part) && last < part.length ? part.filter((_, index) => index !== last) : part;
        }
        if (!isKeyed(part) || !Object.hasOwn(part, last)) {
            return part;
        }
        return Object.fromEntries(Object.entries(part).filter(([key]) => key !== last));
    }) as T;
}

/** The document with one more element in the list at a path, at its end or at `at`; a list that is not there is made. */
export function addAt<T>(value: T, path: FormPath, item: unknown, at?: number): T {
    return changeAt(value, path, part => {
        const list: readonly unknown[] = Array.isArray(part) ? part : [];
        const index = Math.min(Math.max(at ?? list.length, 0), list.length);
        return [...list.slice(0, index), item, ...list.slice(index)];
    }) as T;
}

/** The document with an element of the list at a path in another place of it; outside the list nothing happens. */
export function moveAt<T>(value: T, path: FormPath, from: number, to: number): T {
    return changeAt(value, path, part => {
        if (!Array.isArray(part) || from === to || [from, to].some(index => index < 0 || index >= part.length)) {
            return part;
        }
        const list: unknown[] = [...(part as readonly unknown[])];
        list.splice(to, 0, ...list.splice(from, 1));
        return list;
    }) as T;
}

function changeAt(value: unknown, path: FormPath, change: (part: unknown) => unknown): unknown {
    if (path.length === 0) {
        return change(value);
    }
    const [segment, ...rest] = path;
    if (typeof segment === 'number') {
        if (!Array.isArray(value) || segment < 0 || segment >= value.length) {
            return value;
        }
        const list = value as readonly unknown[];
        const item = changeAt(list[segment], rest, change);
        return Object.is(item, list[segment]) ? value : list.map((each, index) => (index === segment ? item : each));
    }
    if (!isKeyed(value) && value !== undefined && value !== null) {
        return value;
    }
    const before = child(value, segment);
    const after = changeAt(before, rest, change);
    // Not by assignment: a key `__proto__` in a file is a key like any other.
    return Object.is(after, before) ? value : Object.fromEntries([...Object.entries(value ?? {}), [segment, after]]);
}

function child(value: unknown, segment: string | number): unknown {
    if (typeof segment === 'number') {
        return Array.isArray(value) ? (value as readonly unknown[])[segment] : undefined;
    }
    return isKeyed(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
}

function isKeyed(value: unknown): value is Keyed {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
