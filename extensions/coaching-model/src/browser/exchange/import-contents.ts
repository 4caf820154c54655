import { groupBy } from '../../common/collections/group-by';
import type { ForeignCoding, ForeignEvent } from '../../common/exchange/foreign-coding';
import { participantsOf } from '../../common/exchange/own/to-foreign-coding';

/** Different values of one tier up to which each gets a row of its own. */
const MOST_VALUES = 40;
/** Rows beyond which tiers are shown as one row each. */
const MOST_ROWS = 250;

/** One line of the table: a value of a tier, or all that a tier has beside those. */
export interface ContentRow {
    readonly key: string;
    readonly tier: string;
    /** Undefined: every value of the tier. */
    readonly value: string | undefined;
    readonly count: number;
    /** Some values, for a row that has them all. */
    readonly examples: readonly string[];
    /** The events of this tier belong to those of another, and may say something of them. */
    readonly dependent: boolean;
    /** Further values of the events, with what they are called in the file: `['modifier 1', 'naar wie']`. */
    readonly attributes: readonly (readonly [name: string, label: string])[];
}

/** What a coding has to choose from. */
export interface ImportContents {
    readonly rows: readonly ContentRow[];
    readonly names: readonly string[];
    /** Something of it is ours. */
    readonly hasOwn: boolean;
}

/** Looks at all events once. */
export function importContents(coding: ForeignCoding): ImportContents {
    const byTier = groupBy(
        coding.events.filter(({ own }) => !own),
        ({ tier }) => tier
    );
    const tiers = coding.tiers
        .filter(({ id }) => byTier.has(id))
        .map(tier => ({ tier, events: byTier.get(tier.id) ?? [], values: groupBy(byTier.get(tier.id) ?? [], ({ value }) => value) }));
    const many = tiers.reduce((sum, { values }) => sum + Math.min(values.size, MOST_VALUES), 0) > MOST_ROWS;
    const labels = new Map(
        coding.vocabularies.flatMap(({ id, entries }) => entries.map(({ value, modifiers }) => [`${id}\n${value}`, modifiers] as const))
    );
    return {
        rows: tiers.flatMap(({ tier, events, values }) => {
            const whole = many || values.size > MOST_VALUES || tier.parent !== undefined;
            const groups = whole ? [[undefined, events] as const] : [...values];
            return groups.map(([value, own]): ContentRow => ({
                key: JSON.stringify([tier.id, value ?? null]),
                tier: tier.id,
                value,
                count: own.length,
                examples: value === undefined ? [...values.keys()].filter(each => each.trim() !== '').slice(0, 3) : [],
                dependent: tier.parent !== undefined,
                attributes: attributesOf(own, value === undefined ? undefined : labels.get(`${tier.vocabulary}\n${value}`))
            }));
        }),
        names: participantsOf(coding),
        hasOwn: coding.events.some(({ own }) => own)
    };
}

function attributesOf(events: readonly ForeignEvent[], modifiers: readonly string[] = []): ContentRow['attributes'] {
    const names = new Set(events.flatMap(({ attributes }) => (attributes ? Object.keys(attributes) : [])));
    return [...names].sort().map(name => {
        const place = /^modifier (\d+)$/.exec(name)?.[1];
        return [name, (place !== undefined && modifiers[Number(place) - 1]) || name];
    });
}
