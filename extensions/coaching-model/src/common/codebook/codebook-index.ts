import type { Annotation, TierId } from '../documents/annotations';
import type { Code, Codebook, Tier } from '../documents/codebook';

/** What an answer makes of an initiative (PT-1). */
export type AnswerOutcome = NonNullable<Code['outcome']>;

/** Quick answers about a codebook. Build it once per codebook: `codebookIndex`. */
export interface CodebookIndex {
    readonly codebook: Codebook;
    tier(id: TierId): Tier | undefined;
    code(tier: TierId, id: string): Code | undefined;
    /** Dutch label of the code; the id itself when the codebook does not know it. */
    label(annotation: Pick<Annotation, 'tier' | 'code'>): string;
    /** Tier and code of a key, exactly as pressed (a capital is with Shift). */
    byKey(key: string): { readonly tier: Tier; readonly code: Code } | undefined;
    /** What a response code makes of an initiative; undefined: it decides nothing (A05). */
    outcomeOf(responseCode: string): AnswerOutcome | undefined;
}

const indexes = new WeakMap<Codebook, CodebookIndex>();

/** The index of a codebook; made once per object. */
export function codebookIndex(codebook: Codebook): CodebookIndex {
    const known = indexes.get(codebook);
    if (known) {
        return known;
    }
    const tiers = new Map(codebook.tiers.map(tier => [tier.id, tier]));
    const codes = new Map(codebook.tiers.flatMap(tier => tier.codes.map(code => [`${tier.id} ${code.id}`, code] as const)));
    const keys = new Map(
        codebook.tiers.flatMap(tier => tier.codes.flatMap(code => (code.key ? [[code.key, { tier, code }] as const] : [])))
    );
    const code = (tier: TierId, id: string): Code | undefined => codes.get(`${tier} ${id}`);
    const outcomes = new Map(tiers.get('response')?.codes.map(({ id, outcome }) => [id, outcome]));
    const index: CodebookIndex = {
        codebook,
        tier: id => tiers.get(id),
        code,
        label: annotation => code(annotation.tier, annotation.code)?.label ?? annotation.code,
        byKey: key => keys.get(key),
        outcomeOf: id => outcomes.get(id)
    };
    indexes.set(codebook, index);
    return index;
}
