import type { ForeignEvent } from '../foreign-coding';

/** `a|b` as attributes; BORIS writes `None` for nothing. */
export function modifiersOf(modifiers: string): Readonly<Record<string, string>> | undefined {
    const values = modifiers.split('|', 20).map((value, at) => [`modifier ${at + 1}`, value.trim()] as const);
    const told = values.filter(([, value]) => value !== '' && value !== 'None');
    return told.length > 0 ? Object.fromEntries(told) : undefined;
}

/**
 * Modifiers in their places with `|` between them, as BORIS keeps them; empty for an event without.
 * @param sets how many places there are
 */
export function placedModifiers({ attributes = {} }: Pick<ForeignEvent, 'attributes'>, sets: number): string {
    const places = Object.keys(attributes).flatMap(name => /^modifier (\d{1,2})$/.exec(name)?.[1] ?? []);
    const last = places.length === 0 ? 0 : Math.max(sets, ...places.map(Number));
    return Array.from({ length: last }, (_, at) => attributes[`modifier ${at + 1}`] ?? 'None').join('|');
}
