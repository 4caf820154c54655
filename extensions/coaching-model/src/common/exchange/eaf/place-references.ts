import { groupBy } from '../../collections/group-by';
import type { RemarkList } from '../exchange-remark';
import type { ForeignEvent } from '../foreign-coding';
import type { EafTier } from './eaf-content';

/**
 * Gives annotations without a time of their own that of the annotation they refer to. Several on one tier under the same
 * parent (a symbolic subdivision) share its time evenly, in the order in which they refer to each other. Annotations with
 * a time on a tier with a parent get the annotation of that tier around them as `parent`. What refers to nothing, or in
 * a circle, is left out with a remark.
 *
 * @param events all annotations, in the order of the file
 * @param referring those of them that refer to another one
 */
export function placeReferences(
    events: readonly ForeignEvent[],
    referring: readonly ForeignEvent[],
    tiers: readonly EafTier[],
    remarks: RemarkList
): readonly ForeignEvent[] {
    const known = new Map(events.map(event => [event.id, event]));
    const children = groupBy(referring, ({ parent }) => parent);
    const pending = new Set(referring.map(({ id }) => id));
    const placed = events.filter(({ id }) => !pending.has(id));
    for (let at = 0; at < placed.length; at += 1) {
        for (const row of groupBy(children.get(placed[at].id) ?? [], ({ tier }) => tier).values()) {
            for (const event of share(placed[at], chained(row))) {
                known.set(event.id, event);
                pending.delete(event.id);
                placed.push(event);
            }
        }
    }
    const byTier = groupBy(placed, ({ tier }) => tier);
    for (const tier of tiers) {
        const free = (byTier.get(tier.id) ?? []).filter(({ parent }) => parent === undefined);
        if (tier.parent !== undefined && free.length > 0) {
            within(free, byTier.get(tier.parent) ?? []).forEach(event => known.set(event.id, event));
        }
    }
    for (const id of pending) {
        remarks.add('skipped', 'Een annotatie hoort bij een andere die er niet is.', id);
    }
    return events.flatMap(({ id }) => (pending.has(id) ? [] : (known.get(id) ?? [])));
}

/** In the order of `previous`; what names no other of the row, or comes in a circle, stays in the order of the file. */
function chained(row: readonly ForeignEvent[]): readonly ForeignEvent[] {
    const ids = new Set(row.map(({ id }) => id));
    const next = groupBy(row, ({ previous }) => (previous !== undefined && ids.has(previous) ? previous : undefined));
    const order: ForeignEvent[] = [];
    const stack = [...(next.get(undefined) ?? [])].reverse();
    for (let event = stack.pop(); event; event = stack.pop()) {
        order.push(event);
        (next.get(event.id) ?? []).reverse().forEach(each => stack.push(each));
    }
    const placed = new Set(order);
    return order.length === row.length ? order : [...order, ...row.filter(event => !placed.has(event))];
}

function share(parent: ForeignEvent, row: readonly ForeignEvent[]): readonly ForeignEvent[] {
    const edge = (part: number): number => Math.round((parent.start + ((parent.end - parent.start) * part) / row.length) * 1000) / 1000;
    return row.map((event, part) => ({ ...event, start: edge(part), end: edge(part + 1) }));
}

/** Of two lists in any order: each event with the outer one in which it begins. */
function within(events: readonly ForeignEvent[], outer: readonly ForeignEvent[]): readonly ForeignEvent[] {
    const row = [...outer].sort((a, b) => a.start - b.start);
    const inOrder = [...events].sort((a, b) => a.start - b.start);
    let at = 0;
    return inOrder.flatMap(event => {
        while (at + 1 < row.length && row[at + 1].start <= event.start) {
            at += 1;
        }
        const around = row[at];
        const inside = around && around.start <= event.start && (event.start < around.end || event.end <= around.end);
        return inside ? [{ ...event, parent: around.id }] : [];
    });
}
