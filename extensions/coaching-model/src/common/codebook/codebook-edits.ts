import type { Code, Codebook, Tier } from '../documents/codebook';

/** A change of a codebook that is being edited; each is one step of undo. The id of a code never changes. */
export type CodebookEdit =
    | { readonly kind: 'rename'; readonly label: string }
    | { readonly kind: 'setParameters'; readonly parameters: Partial<Codebook['parameters']> }
    | { readonly kind: 'addCode'; readonly tier: Tier['id']; readonly code: Code }
    /** A key with value undefined is taken away. */
    | { readonly kind: 'changeCode'; readonly tier: Tier['id']; readonly code: string; readonly changes: Partial<Omit<Code, 'id'>> }
    /** No longer offered; what was coded with it stays readable. */
    | { readonly kind: 'retireCode'; readonly tier: Tier['id']; readonly code: string; readonly retired: boolean }
    | { readonly kind: 'removeCode'; readonly tier: Tier['id']; readonly code: string }
    | { readonly kind: 'moveCode'; readonly tier: Tier['id']; readonly code: string; readonly to: number }
    | { readonly kind: 'changeTier'; readonly tier: Tier['id']; readonly changes: Partial<Omit<Tier, 'id' | 'codes'>> };

/** The codebook after an edit, the one before untouched. An edit that does not fit gives the codebook as it was. */
export function editCodebook(codebook: Codebook, edit: CodebookEdit): Codebook {
    switch (edit.kind) {
        case 'rename':
            return { ...codebook, label: edit.label };
        case 'setParameters':
            return { ...codebook, parameters: { ...codebook.parameters, ...edit.parameters } };
        case 'changeTier':
            return withTier(codebook, edit.tier, tier => withoutUndefined({ ...tier, ...edit.changes }));
        case 'addCode':
            return withTier(codebook, edit.tier, tier =>
                tier.codes.some(({ id }) => id === edit.code.id) ? tier : { ...tier, codes: [...tier.codes, edit.code] }
            );
        case 'changeCode':
            return withCode(codebook, edit.tier, edit.code, code => withoutUndefined({ ...code, ...edit.changes, id: code.id }));
        case 'retireCode':
            return withCode(codebook, edit.tier, edit.code, code =>
                withoutUndefined({ ...code, retired: edit.retired ? true : undefined })
            );
        case 'removeCode':
            return withTier(codebook, edit.tier, tier => ({ ...tier, codes: tier.codes.filter(({ id }) => id !== edit.code) }));
        case 'moveCode':
            return withTier(codebook, edit.tier, tier => {
                const code = tier.codes.find(({ id }) => id === edit.code);
                const others = tier.codes.filter(each => each !== code);
                return code ? { ...tier, codes: others.toSpliced(clamp(edit.to, others.length), 0, code) } : tier;
            });
    }
}

function withTier(codebook: Codebook, id: Tier['id'], change: (tier: Tier) => Tier): Codebook {
    return { ...codebook, tiers: codebook.tiers.map(tier => (tier.id === id ? change(tier) : tier)) };
}

function withCode(codebook: Codebook, tier: Tier['id'], id: string, change: (code: Code) => Code): Codebook {
    return withTier(codebook, tier, each => ({ ...each, codes: each.codes.map(code => (code.id === id ? change(code) : code)) }));
}

function withoutUndefined<T extends object>(value: T): T {
    return Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;
}

const clamp = (value: number, most: number): number => Math.min(Math.max(Math.trunc(value), 0), most);
