import type { Annotation, TierId } from '../documents/annotations';
import { compareIds } from '../patterns/pattern';
import { compareCodes } from '../persons/person-code';

/** Who did what: a row of the time budget. */
export interface BudgetKey {
    /** Null: of nobody in particular. */
    readonly actor: string | null;
    readonly tier: TierId;
    readonly code: string;
    /** Towards or with whom, sorted; empty: nobody named, or rows are not split by it. */
    readonly company: readonly string[];
}

/** How annotations fall into rows. */
export interface BudgetSplit {
    /** A row for each company (S4-28); else one row whoever it was with. */
    readonly byCompany?: boolean;
}

/** The row of an annotation. */
export function budgetKey({ actor, tier, code, target, targets }: Annotation, { byCompany = false }: BudgetSplit): BudgetKey {
    const company = byCompany ? (target === undefined ? (targets ?? []) : [target]) : [];
    return { actor: actor ?? null, tier, code, company: [...new Set(company)].sort(compareCodes) };
}

/** The row as one text. */
export function keyText({ actor, tier, code, company }: BudgetKey): string {
    return [actor ?? '', tier, code, company.join('+')].join('\n');
}

/** By person (nobody last), then tier, code and company. */
export function compareKeys(tierOrder: readonly TierId[]): (a: BudgetKey, b: BudgetKey) => number {
    const tier = ({ tier: id }: BudgetKey): number => (tierOrder.indexOf(id) + tierOrder.length + 1) % (tierOrder.length + 1);
    return (a, b) =>
        Number(a.actor === null) - Number(b.actor === null) ||
        compareCodes(a.actor ?? '', b.actor ?? '') ||
        tier(a) - tier(b) ||
        compareIds(a.code, b.code) ||
        compareCodes(a.company.join('+'), b.company.join('+'));
}
