import type { Code, Codebook, Tier } from '../documents/codebook';

/** One difference between two codebooks. */
export interface CodebookChange {
    readonly kind:
        | 'name'
        | 'parameter'
        | 'tierAdded'
        | 'tierRemoved'
        | 'tierChanged'
        | 'tierMoved'
        | 'codeAdded'
        | 'codeRemoved'
        | 'codeChanged'
        | 'codeMoved';
    readonly tier?: string;
    readonly code?: string;
    /** What of it differs, for example `outcome`. */
    readonly attribute?: string;
    readonly from?: unknown;
    readonly to?: unknown;
    /** With it the same coding may say something else: results of both are not to be compared as they are. */
    readonly meaning: boolean;
    /** Dutch. */
    readonly text: string;
}

/** What of a code or a tier only helps the eye or the hand; everything else, unknown keys included, may change a result. */
const APPEARANCE: readonly string[] = ['label', 'key', 'description', 'leadSeconds', 'lagSeconds', 'retired'];

/** What a reader calls it; a key that is not here is called by its own name. */
const NAMES: ReadonlyMap<string, string> = new Map([
    ['label', 'naam'],
    ['key', 'toets'],
    ['description', 'uitleg'],
    ['outcome', 'wat het initiatief wordt'],
    ['retired', 'niet meer aanbieden'],
    ['leadSeconds', 'seconden vóór de toets'],
    ['lagSeconds', 'seconden na de toets'],
    ['excludes', 'sluit af'],
    ['exclusive', 'één tegelijk'],
    ['required', 'verplicht'],
    ['type', 'soort'],
    ['version', 'versie'],
    ['responseWindowSeconds', 'een reactie komt binnen'],
    ['spiralGapSeconds', 'een spiraal gaat door tot'],
    ['episodeGapSeconds', 'een episode gaat door tot'],
    ['smallNumber', 'minder dan dit is weinig']
]);

function named(attribute: string): string {
    return NAMES.get(attribute) ?? attribute;
}

/**
 * Everything in which `b` differs from `a`, from the top down: names, parameters, tiers, codes. A new code changes no
 * meaning of what was coded before; a removed one does, as do types, outcomes, what excludes what, and the parameters.
 */
export function diffCodebooks(a: Codebook, b: Codebook): readonly CodebookChange[] {
    const { tiers: oldTiers, parameters: oldParameters, schemaVersion: _a, ...oldNames } = a;
    const { tiers: newTiers, parameters: newParameters, schemaVersion: _b, ...newNames } = b;
    const changes: CodebookChange[] = attributes(oldNames, newNames).map(({ attribute, from, to }) => ({
        kind: 'name',
        attribute,
        from,
        to,
        meaning: attribute === 'id',
        text: `${named(attribute)}: ${shown(from)} → ${shown(to)}`
    }));
    for (const { attribute, from, to } of attributes(oldParameters, newParameters)) {
        changes.push({
            kind: 'parameter',
            attribute,
            from,
            to,
            meaning: true,
            text: `Grens «${named(attribute)}»: ${shown(from)} → ${shown(to)}`
        });
    }
    const lists = compareLists(oldTiers, newTiers);
    lists.removed.forEach(tier => changes.push({ kind: 'tierRemoved', tier: tier.id, meaning: true, text: `Laag «${tier.label}» is weg` }));
    lists.added.forEach(tier => changes.push({ kind: 'tierAdded', tier: tier.id, meaning: false, text: `Laag «${tier.label}» is nieuw` }));
    lists.both.forEach(([before, after]) => changes.push(...tierChanges(before, after)));
    if (lists.moved) {
        changes.push({ kind: 'tierMoved', meaning: false, text: 'De lagen staan in een andere volgorde' });
    }
    return changes;
}

/** Whether coding made with `a` says the same under `b`: nothing that was there was removed or made to mean something else. */
export function keepsMeaning(a: Codebook, b: Codebook): boolean {
    return !diffCodebooks(a, b).some(({ meaning }) => meaning);
}

function tierChanges(before: Tier, after: Tier): readonly CodebookChange[] {
    const { codes: oldCodes, ...oldTier } = before;
    const { codes: newCodes, ...newTier } = after;
    const tier = after.id;
    const changes: CodebookChange[] = attributes(oldTier, newTier).map(({ attribute, from, to }) => ({
        kind: 'tierChanged',
        tier,
        attribute,
        from,
        to,
        meaning: !APPEARANCE.includes(attribute),
        text: `Laag «${after.label}», ${named(attribute)}: ${shown(from)} → ${shown(to)}`
    }));
    const lists = compareLists(oldCodes, newCodes);
    const place = (code: Code): string => `«${code.label}» in de laag «${after.label}»`;
    lists.removed.forEach(code =>
        changes.push({ kind: 'codeRemoved', tier, code: code.id, meaning: true, text: `Code ${place(code)} is weg` })
    );
    lists.added.forEach(code =>
        changes.push({ kind: 'codeAdded', tier, code: code.id, meaning: false, text: `Code ${place(code)} is nieuw` })
    );
    lists.both.forEach(([oldCode, newCode]) => {
        for (const { attribute, from, to } of attributes(oldCode, newCode)) {
            changes.push({
                kind: 'codeChanged',
                tier,
                code: newCode.id,
                attribute,
                from,
                to,
                meaning: !APPEARANCE.includes(attribute),
                text: `Code ${place(newCode)}, ${named(attribute)}: ${shown(from)} → ${shown(to)}`
            });
        }
    });
    if (lists.moved) {
        changes.push({
            kind: 'codeMoved',
            tier,
            meaning: false,
            text: `De codes van de laag «${after.label}» staan in een andere volgorde`
        });
    }
    return changes;
}

/** What is only in one of both lists, what is in both, and whether those stand in another order. */
function compareLists<T extends { readonly id: string }>(
    before: readonly T[],
    after: readonly T[]
): {
    readonly removed: readonly T[];
    readonly added: readonly T[];
    readonly both: readonly (readonly [T, T])[];
    readonly moved: boolean;
} {
    const old = new Map(before.map(item => [item.id, item]));
    const now = new Map(after.map(item => [item.id, item]));
    const both = [...now.values()].flatMap(item => {
        const was = old.get(item.id);
        return was ? [[was, item] as const] : [];
    });
    const kept = [...old.keys()].filter(id => now.has(id));
    return {
        removed: [...old.values()].filter(({ id }) => !now.has(id)),
        added: [...now.values()].filter(({ id }) => !old.has(id)),
        both,
        moved: both.some(([{ id }], index) => id !== kept[index])
    };
}

/** Keys whose values differ; absent and `undefined` are the same, and so are an empty and an absent list. */
function attributes(before: object, after: object): { readonly attribute: string; readonly from: unknown; readonly to: unknown }[] {
    const [old, now] = [before as Record<string, unknown>, after as Record<string, unknown>];
    const value = (of: unknown): string => JSON.stringify(Array.isArray(of) && of.length === 0 ? undefined : of) ?? '';
    return [...new Set([...Object.keys(old), ...Object.keys(now)])]
        .filter(attribute => value(old[attribute]) !== value(now[attribute]))
        .map(attribute => ({ attribute, from: old[attribute], to: now[attribute] }));
}

function shown(value: unknown): string {
    if (typeof value === 'boolean') {
        return value ? 'ja' : 'nee';
    }
    return value === undefined ? 'niets' : typeof value === 'string' ? `«${value}»` : JSON.stringify(value);
}
