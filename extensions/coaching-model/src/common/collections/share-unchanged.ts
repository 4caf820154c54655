/**
 * `after` with every part that equals its counterpart in `before` replaced by that counterpart, so that who compares by identity
 * (a drawing that remembers) sees what really changed. Plain data: lists are compared place by place, objects key by key.
 *
 * @returns `before` itself when all is equal; O(size of `after`)
 */
export function shareUnchanged<T>(before: unknown, after: T): T {
    if (before === after || !isStructure(before) || !isStructure(after) || Array.isArray(before) !== Array.isArray(after)) {
        return Object.is(before, after) ? (before as T) : after;
    }
    const keys = Object.keys(after);
    // Beside `__proto__`, in plain data a key like any other, assigning is what costs least.
    const shared = (Array.isArray(after) ? [] : {}) as Record<string, unknown>;
    let equal = keys.length === Object.keys(before).length;
    for (const key of keys) {
        const known = Object.hasOwn(before, key);
        const part = known ? shareUnchanged(before[key], after[key]) : after[key];
        if (key === '__proto__') {
            Object.defineProperty(shared, key, { value: part, enumerable: true, configurable: true, writable: true });
        } else {
            shared[key] = part;
        }
        equal &&= known && Object.is(part, before[key]);
    }
    return (equal ? before : shared) as T;
}

function isStructure(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}
