import type { Code, Codebook, Tier } from '../documents/codebook';
import { editCodebook } from './codebook-edits';

/** A code that is being added has such an id until its version is made; then it is called by its label. */
const UNNAMED = /^nieuw_\d+$/;

/** A code to fill in, at the end of a tier. */
export function newCode(tier: Pick<Tier, 'codes'>): Code {
    const numbers = tier.codes.map(({ id }) => Number(/^nieuw_(\d+)$/.exec(id)?.[1] ?? 0));
    return { id: `nieuw_${Math.max(0, ...numbers) + 1}`, label: 'Nieuwe code' };
}

/** Whether nothing can be coded with this code yet: it is not in the codebook as it stands. */
export function isNewCode(before: Codebook, tier: Tier['id'], code: string): boolean {
    return !before.tiers.some(each => each.id === tier && each.codes.some(({ id }) => id === code));
}

/** New tiers of codes cannot be made: the tiers and the nine cells of the needs are what the patterns know (F02, F03). */
export function takesNewCodes(tier: Pick<Tier, 'id'>): boolean {
    return tier.id !== 'need';
}

/** The codebook with each new code called by its label: lower case, words joined by `_` (F06), once in its tier. */
export function withNamedCodes(edited: Codebook): Codebook {
    return edited.tiers.reduce(
        (codebook, { id: tier, codes }) =>
            codes.reduce((named, code, index) => {
                if (!UNNAMED.test(code.id)) {
                    return named;
                }
                const taken = named.tiers.find(each => each.id === tier)?.codes.map(({ id }) => id) ?? [];
                const without = editCodebook(named, { kind: 'removeCode', tier, code: code.id });
                const id = freeId(code, taken);
                return editCodebook(editCodebook(without, { kind: 'addCode', tier, code: { ...code, id } }), {
                    kind: 'moveCode',
                    tier,
                    code: id,
                    to: index
                });
            }, codebook),
        edited
    );
}

function freeId({ id, label }: Code, taken: readonly string[]): string {
    const word =
        label
            .normalize('NFD')
            .replace(/\p{M}/gu, '')
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, '_')
            .replace(/^_+|_+$/g, '') || id;
    for (let count = 1; ; count += 1) {
        const candidate = count === 1 ? word : `${word}_${count}`;
        if (!taken.includes(candidate)) {
            return candidate;
        }
    }
}
