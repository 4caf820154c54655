import { groupBy } from '../../collections/group-by';
import { refuseFile } from '../exchange-refusal';
import type { RemarkList } from '../exchange-remark';
import { type ForeignCoding, type ForeignEvent, type ForeignTier, participantOf } from '../foreign-coding';
import { partName } from './own-types';
import { parentsFirst } from './slot-times';

/** A tier as it will stand in the file: nothing overlaps in it, and it is of one person at most. */
export interface LaidTier {
    readonly id: string;
    readonly from: ForeignTier;
    readonly participant?: string;
    /** Id of the laid tier that this one depends on. */
    readonly parent?: string;
    readonly events: readonly ForeignEvent[];
}

export interface EafLayout {
    readonly tiers: readonly LaidTier[];
    /** Some tier became several, or changed its name. */
    readonly split: boolean;
}

/** Milliseconds of an event as ELAN can show it: whole, not before the film, at least one long. */
export function millisecondsOf({ start, end }: Pick<ForeignEvent, 'start' | 'end'>): readonly [start: number, end: number] {
    const from = Math.min(Math.max(0, Math.round(start * 1000)), MAX_MILLISECONDS - 1);
    return [from, Math.min(Math.max(from + 1, Math.round(end * 1000)), MAX_MILLISECONDS)];
}

/** What `xsd:unsignedInt` can hold. */
const MAX_MILLISECONDS = 4_294_967_295;
/** More annotations at one moment than anybody could look at. */
const MOST_ROWS = 200;

/**
 * Divides the events of a coding over tiers as ELAN wants them: a tier has one participant, and its annotations do not
 * overlap. A tier for which that holds already keeps its name; else each person gets one (`initiative@L07`), and what
 * overlaps there goes to a further one (`initiative@L07 (2)`). What belongs to an event goes along with it.
 */
export function layOutTiers(coding: ForeignCoding, remarks: RemarkList): EafLayout {
    const ids = new Set(coding.tiers.map(({ id }) => id));
    const byTier = groupBy(coding.events, ({ tier }) => tier);
    const partOf = new Map<string, LaidTier & { events: ForeignEvent[] }>();
    const laid: (LaidTier & { events: ForeignEvent[] })[] = [];
    const names = new Set<string>(ids);
    let split = false;
    const make = (tier: ForeignTier, name: string, participant: string | undefined, parent: string | undefined): (typeof laid)[number] => {
        let id = name;
        for (let number = 2; id !== tier.id && names.has(id); number += 1) {
            id = `${name} (${number})`;
        }
        names.add(id);
        split ||= id !== tier.id;
        const part = {
            id,
            from: tier,
            ...(participant !== undefined && { participant }),
            ...(parent !== undefined && { parent }),
            events: []
        };
        laid.push(part);
        return part;
    };
    for (const tier of parentsFirst(coding.tiers)) {
        const events = byTier.get(tier.id) ?? [];
        const child = tier.parent !== undefined && ids.has(tier.parent);
        let free = child ? events.filter(({ parent }) => parent === undefined || !partOf.has(parent)) : events;
        if (child) {
            const bound = groupBy(
                events.filter(({ parent }) => parent !== undefined && partOf.has(parent)),
                ({ parent }) => partOf.get(parent ?? '')
            );
            const parents = bound.size > 0 ? [...bound] : [[laid.find(({ from }) => from.id === tier.parent), []] as const];
            for (const [at, [parent, own]] of parents.entries()) {
                const name = at === 0 ? tier.id : partName(tier.id, parent?.participant, at + 1);
                const part = make(tier, name, tier.participant, parent?.id);
                // What has a time of its own needs no annotation to belong to, only room.
                const fitting = at === 0 && !(tier.constraint ?? 'Symbolic').startsWith('Symbolic') ? roomFor(free, own) : [];
                const placed = new Set(fitting);
                free = free.filter(event => !placed.has(event));
                for (const event of inTime([...own, ...fitting])) {
                    partOf.set(event.id, part);
                    part.events.push(event);
                }
            }
            remarks.add('repaired', 'Annotaties zonder de annotatie waar zij bij horen staan in een laag voor zich.', tier.id, free.length);
        }
        const groups = child && free.length === 0 ? [] : personGroups(tier, free);
        for (const [participant, own] of groups) {
            const whole = groups.length === 1 && !child && participant === tier.participant;
            for (const [row, rowEvents] of rowsWithoutOverlap(own).entries()) {
                const base = child ? `${tier.id} (los)` : tier.id;
                const part = make(tier, partName(base, whole ? undefined : participant, row + 1), participant, undefined);
                rowEvents.forEach(event => partOf.set(event.id, part));
                for (const event of rowEvents) {
                    part.events.push(event);
                }
            }
        }
    }
    const order = new Map(coding.tiers.map(({ id }, at) => [id, at]));
    return { tiers: laid.sort((a, b) => (order.get(a.from.id) ?? 0) - (order.get(b.from.id) ?? 0)), split };
}

/** The events of a root tier by person; a tier without events stays as it is. */
function personGroups(
    tier: ForeignTier,
    events: readonly ForeignEvent[]
): readonly (readonly [string | undefined, readonly ForeignEvent[]])[] {
    const groups = groupBy(events, event => participantOf(event, tier));
    return groups.size > 0 ? [...groups] : [[tier.participant, []]];
}

/** As few rows as first come, first served makes; the first is as full as can be. */
function rowsWithoutOverlap(events: readonly ForeignEvent[]): readonly (readonly ForeignEvent[])[] {
    const rows: { readonly events: ForeignEvent[]; end: number }[] = [{ events: [], end: 0 }];
    for (const event of inTime(events)) {
        const [start, end] = millisecondsOf(event);
        let row = rows.find(each => each.end <= start);
        if (!row) {
            if (rows.length >= MOST_ROWS) {
                throw refuseFile(
                    `Op één moment liggen meer dan ${MOST_ROWS} annotaties van dezelfde persoon in dezelfde laag.`,
                    'Kies een tabel (csv) als vorm; daarin mag alles naast elkaar staan.'
                );
            }
            row = { events: [], end: 0 };
            rows.push(row);
        }
        row.events.push(event);
        row.end = end;
    }
    return rows.map(row => row.events);
}

/** Those of the events that lie between the others, and do not overlap each other. */
function roomFor(events: readonly ForeignEvent[], others: readonly ForeignEvent[]): readonly ForeignEvent[] {
    const fixed = new Set(others);
    const row = inTime([...others, ...events]);
    const next = new Array<number>(row.length).fill(Infinity);
    for (let at = row.length - 2; at >= 0; at -= 1) {
        next[at] = fixed.has(row[at + 1]) ? millisecondsOf(row[at + 1])[0] : next[at + 1];
    }
    let last = 0;
    return row.filter((event, at) => {
        const [start, end] = millisecondsOf(event);
        const fits = !fixed.has(event) && start >= last && end <= next[at];
        last = fixed.has(event) || fits ? Math.max(last, end) : last;
        return fits;
    });
}

function inTime(events: readonly ForeignEvent[]): readonly ForeignEvent[] {
    return [...events].sort((a, b) => a.start - b.start || a.end - b.end);
}
