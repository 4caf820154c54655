/** JSON in which the order of keys and the lay-out of the file make no difference: equal values give equal text. */
export function canonicalJson(value: unknown): string {
    return (
        JSON.stringify(value, (_key, part: unknown) =>
            part && typeof part === 'object' && !Array.isArray(part)
                ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)))
                : part
        ) ?? 'null'
    );
}
