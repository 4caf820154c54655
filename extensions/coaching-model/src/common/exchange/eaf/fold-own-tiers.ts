import type { RemarkList } from '../exchange-remark';
import type { ForeignCoding, ForeignEvent, ForeignTier } from '../foreign-coding';
import { type OwnRecord, parseFacts, parseRecord } from '../own/own-record';
import { parseParts } from './eaf-parts';
import { FACTS_PROPERTY, isPartOf, PARTS_PROPERTY, typeHolds } from './own-types';

/** What the tiers below an annotation say of it. */
interface Additions {
    readonly attributes: [string, string][];
    comment?: string;
    record?: OwnRecord;
}

/**
 * Takes a file that we wrote (`writeEaf`) back to the coding it was made from: the tiers of one kind for different people
 * become one, and tiers with attributes become attributes. A file of another program stays as it is. What was changed or
 * added in ELAN in the meantime counts.
 */
export function foldOwnTiers(coding: ForeignCoding, properties: ReadonlyMap<string, string>, remarks: RemarkList): ForeignCoding {
    const helpers = new Map(
        coding.tiers.flatMap(tier => {
            const holds = typeHolds(tier.type);
            return holds && tier.parent !== undefined ? [[tier.id, holds] as const] : [];
        })
    );
    if (!properties.has(FACTS_PROPERTY) && !properties.has(PARTS_PROPERTY)) {
        return coding;
    }
    const facts = parseFacts(properties.get(FACTS_PROPERTY) ?? '');
    const parts = parseParts(properties.get(PARTS_PROPERTY));
    const additions = new Map<string, Additions>();
    for (const { tier, parent, value } of coding.events) {
        const holds = helpers.get(tier);
        if (!holds || parent === undefined) {
            continue;
        }
        const found = additions.get(parent) ?? { attributes: [] };
        additions.set(parent, found);
        if (holds.kind === 'comment') {
            found.comment = value;
        } else if (holds.kind === 'attribute') {
            found.attributes.push([holds.name, value]);
        } else {
            found.record = parseRecord(value);
            if (!found.record) {
                remarks.add(
                    'repaired',
                    'Gegevens van Beeldspoor bij een annotatie waren veranderd; beeld en nummer komen nu uit de tijd.',
                    parent
                );
            }
        }
    }
    // Tiers of ours are known by their kind too: somebody who appears later gets one in ELAN.
    const bases = new Map(coding.tiers.map(tier => [tier.id, parts.get(tier.id) ?? (facts ? baseOf(tier) : tier.id)]));
    const tiers = new Map<string, ForeignTier>();
    for (const tier of coding.tiers.filter(each => !helpers.has(each.id))) {
        const base = bases.get(tier.id) ?? tier.id;
        const { participant: _participant, ...rest } = tier;
        const parent = tier.parent === undefined ? undefined : (bases.get(tier.parent) ?? tier.parent);
        if (!tiers.has(base)) {
            tiers.set(base, base === tier.id ? tier : { ...rest, id: base, ...(parent !== undefined && { parent }) });
        }
    }
    const participants = new Map(coding.tiers.map(({ id, participant }) => [id, participant]));
    const events = coding.events
        .filter(({ tier }) => !helpers.has(tier))
        .map(event => {
            const base = bases.get(event.tier) ?? event.tier;
            const participant = participants.get(event.tier);
            const known = tiers.get(base)?.participant === participant;
            return folded(event, additions.get(event.id), base, known ? undefined : participant);
        });
    // One that was copied in ELAN has the record of the first.
    const times = new Map<string, number>();
    const renamed = new Map<string, string>();
    const unique = events.map(({ event, n, from }) => {
        const time = (times.get(event.id) ?? 0) + 1;
        times.set(event.id, time);
        const id = time === 1 ? event.id : `${event.id}#${time}`;
        renamed.set(from, id);
        return { event: time === 1 ? event : { ...event, id }, n };
    });
    const ordered = unique.some(({ n }) => n !== undefined)
        ? [...unique].sort((a, b) => (a.n ?? Infinity) - (b.n ?? Infinity) || 0)
        : unique;
    return {
        ...coding,
        ...(facts && { own: facts, name: facts.recording }),
        tiers: [...tiers.values()],
        events: ordered.map(({ event }) => ({
            ...event,
            ...(event.parent !== undefined && { parent: renamed.get(event.parent) ?? event.parent }),
            ...(event.previous !== undefined && { previous: renamed.get(event.previous) ?? event.previous })
        }))
    };
}

/** The name of the tier that this one was a part of. */
function baseOf({ id, type }: ForeignTier): string {
    return type !== undefined && isPartOf(id, type) ? type : id;
}

function folded(
    event: ForeignEvent,
    additions: Additions | undefined,
    tier: string,
    participant: string | undefined
): { readonly event: ForeignEvent; readonly n: number | undefined; readonly from: string } {
    const { n, ...record } = additions?.record ?? {};
    const { attributes = [], comment } = additions ?? {};
    return {
        n,
        from: event.id,
        event: {
            ...event,
            ...record,
            tier,
            ...(participant !== undefined && tier !== event.tier && { participant }),
            ...(comment !== undefined && { comment }),
            ...(attributes.length > 0 && { attributes: Object.fromEntries(attributes) })
        }
    };
}
