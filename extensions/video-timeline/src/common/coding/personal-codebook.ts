import type { Code, Codebook } from '@beeldspoor/coaching-model/lib/common/documents/codebook';
import { z } from 'zod';

/** What one person wants otherwise than the codebook has it; what is coded stays the same. */
export const codePreferenceSchema = z.object({
    /** One character; empty: no key. */
    key: z.string().max(1).optional(),
    leadSeconds: z.number().min(0).max(60).optional(),
    lagSeconds: z.number().min(0).max(60).optional()
});
export type CodePreference = z.infer<typeof codePreferenceSchema>;

/** By `tier/code`. */
export type CodePreferences = Readonly<Record<string, CodePreference>>;

/** The preferences that can be read; what is no preference is left out. */
export function readCodePreferences(value: unknown): CodePreferences {
    const found: Record<string, CodePreference> = {};
    if (typeof value === 'object' && value !== null) {
        for (const [code, preference] of Object.entries(value)) {
            const read = codePreferenceSchema.safeParse(preference);
            if (read.success) {
                found[code] = read.data;
            }
        }
    }
    return found;
}

/**
 * The codebook with somebody's own keys and times. Who chooses a key that another code has, takes it: that other code is
 * left without. The codebook itself, as the traject keeps it, is not changed.
 */
export function personalCodebook(codebook: Codebook, preferences: CodePreferences): Codebook {
    if (Object.keys(preferences).length === 0) {
        return codebook;
    }
    const chosen = new Set(Object.values(preferences).flatMap(preference => preference.key || []));
    const personal = (tier: string, code: Code): Code => {
        const { key, leadSeconds, lagSeconds } = preferences[`${tier}/${code.id}`] ?? {};
        const own = key === undefined ? (code.key !== undefined && chosen.has(code.key) ? undefined : code.key) : key || undefined;
        return {
            ...code,
            key: own,
            ...(leadSeconds !== undefined && { leadSeconds }),
            ...(lagSeconds !== undefined && { lagSeconds })
        };
    };
    return { ...codebook, tiers: codebook.tiers.map(tier => ({ ...tier, codes: tier.codes.map(code => personal(tier.id, code)) })) };
}

/** The preferences with one of them changed; what equals the codebook is not kept. */
export function withCodePreference(
    codebook: Codebook,
    preferences: CodePreferences,
    tier: string,
    code: string,
    change: CodePreference
): CodePreferences {
    const name = `${tier}/${code}`;
    const original = codebook.tiers.find(each => each.id === tier)?.codes.find(each => each.id === code);
    const wanted = { ...preferences[name], ...change };
    const kept = {
        ...(wanted.key !== undefined && wanted.key !== (original?.key ?? '') && { key: wanted.key }),
        ...(wanted.leadSeconds !== undefined && wanted.leadSeconds !== (original?.leadSeconds ?? 0) && { leadSeconds: wanted.leadSeconds }),
        ...(wanted.lagSeconds !== undefined && wanted.lagSeconds !== (original?.lagSeconds ?? 0) && { lagSeconds: wanted.lagSeconds })
    };
    const others = Object.fromEntries(Object.entries(preferences).filter(([each]) => each !== name));
    return Object.keys(kept).length > 0 ? { ...others, [name]: kept } : others;
}
