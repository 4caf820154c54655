/** Themes that a team may choose; own words are as good (S2-2). */
export const TEAM_THEMES = ['coöperatieve werkvormen', 'modelen tijdens instructie', 'differentiatie', 'sfeer'] as const;

/** Situations in a class that lend themselves to 'Kijken met kinderen'; own words are as good (S0-24). */
export const CLASS_SITUATIONS = ['samenwerken', 'kring', 'leswisseling', 'opruimen', 'zelfstandig werken', 'spelen'] as const;

/** The list to choose from, with the words already in use that are not in it. */
export function withOwn(list: readonly string[], inUse: readonly (string | undefined)[]): readonly string[] {
    const own = inUse.flatMap(word => word?.trim() || []).filter(word => !list.includes(word));
    return [...list, ...new Set(own)];
}
