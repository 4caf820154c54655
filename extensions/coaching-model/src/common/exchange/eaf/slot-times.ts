import type { EafContent } from './eaf-content';

/** Boundaries of parent tiers that are looked at; more than any real file has, and an end for a file made to be too much. */
const MOST_NEIGHBOURS = 5_000_000;

/** Milliseconds of every time slot, and how many of them the file did not say. */
export interface SlotTimes {
    readonly times: ReadonlyMap<string, number>;
    readonly estimated: number;
}

/**
 * When every time slot is. ELAN leaves out the times of annotations that were not aligned yet: those lie evenly between
 * their neighbours on the same tier (the boundaries of the parent tier count as neighbours), and where a tier has no
 * neighbour on one side, at the nearest known time of the file.
 */
export function slotTimes({ slots, tiers }: Pick<EafContent, 'slots' | 'tiers'>): SlotTimes {
    const times = new Map<string, number>();
    for (const [id, { value }] of slots) {
        if (value !== undefined) {
            times.set(id, value);
        }
    }
    const known = times.size;
    const order = (id: string): number => slots.get(id)?.order ?? 0;
    const usedBy = new Map(tiers.map(tier => [tier.id, tier.annotations.flatMap(({ slots: both }) => both ?? [])]));
    let budget = MOST_NEIGHBOURS;
    // Parents first: a tier that depends on another may have its outer boundaries there.
    for (const tier of parentsFirst(tiers)) {
        const own = usedBy.get(tier.id) ?? [];
        if (own.every(id => times.has(id))) {
            continue;
        }
        const parental = tier.parent === undefined ? [] : (usedBy.get(tier.parent) ?? []);
        budget -= parental.length;
        const around = budget > 0 ? parental : [];
        const row = [...new Set([...own, ...around])].filter(id => slots.has(id)).sort((a, b) => order(a) - order(b));
        fillBetween(row, times);
    }
    // The order of the file is the order of time, also for slots at the end of a tier.
    fillBetween([...slots.keys()], times, true);
    return { times, estimated: slots.size - known };
}

/** Sets what lies between two known times evenly, in the order given; with `edges` also what lies before the first or after the last. */
function fillBetween(row: readonly string[], times: Map<string, number>, edges = false): void {
    let last = -1;
    for (let index = 0; index <= row.length; index += 1) {
        const time = index < row.length ? times.get(row[index]) : undefined;
        if (index < row.length && time === undefined) {
            continue;
        }
        const before = last < 0 ? undefined : times.get(row[last]);
        if (index - last > 1 && (edges || (before !== undefined && time !== undefined))) {
            const from = before ?? time ?? 0;
            const to = Math.max(from, time ?? from);
            for (let between = last + 1; between < index; between += 1) {
                times.set(row[between], Math.round(from + ((to - from) * (between - last)) / (index - last)));
            }
        }
        last = index;
    }
}

/** The tiers in an order in which each stands behind the one it depends on; those in a circle come last. */
export function parentsFirst<T extends { readonly id: string; readonly parent?: string }>(tiers: readonly T[]): readonly T[] {
    const ids = new Set(tiers.map(({ id }) => id));
    const children = new Map<string | undefined, T[]>();
    for (const tier of tiers) {
        const parent = tier.parent !== undefined && ids.has(tier.parent) ? tier.parent : undefined;
        children.set(parent, [...(children.get(parent) ?? []), tier]);
    }
    const order = [...(children.get(undefined) ?? [])];
    for (let at = 0; at < order.length; at += 1) {
        order.push(...(children.get(order[at].id) ?? []));
    }
    const placed = new Set(order);
    return [...order, ...tiers.filter(tier => !placed.has(tier))];
}
