/** `a|b` as attributes; BORIS writes `None` for nothing. */
export function modifiersOf(modifiers: string): Readonly<Record<string, string>> | undefined {
    const values = modifiers.split('|', 20).map((value, at) => [`modifier ${at + 1}`, value.trim()] as const);
    const told = values.filter(([, value]) => value !== '' && value !== 'None');
    return told.length > 0 ? Object.fromEntries(told) : undefined;
}
