import type { RemarkList } from '../exchange-remark';
import type { ForeignEvent } from '../foreign-coding';

/** Attributes of an annotation that have a closed list of values. */
const CLOSED: Readonly<Record<string, readonly string[]>> = {
    mode: ['verbaal', 'nonverbaal', 'beide'],
    valence: ['positief', 'neutraal', 'ongunstig'],
    tone: ['vriendelijk', 'neutraal', 'onvriendelijk'],
    polarity: ['ondersteund', 'kans'],
    certainty: ['zeker', 'twijfel']
};

/** Attributes that a foreign value may fill by its own name or through a mapping. */
export const MAPPED_ATTRIBUTES = [
    'target',
    'mode',
    'valence',
    'tone',
    'reason',
    'cell',
    'polarity',
    'certainty',
    'interpretation'
] as const;
export type MappedAttribute = (typeof MAPPED_ATTRIBUTES)[number];

/** Codes of persons, groups and things that need no translation. */
const OWN_CODE = /^(LK?\d+|CO\d*|ON|GR|groep|materiaal|anders)$/;

/** The code for a name of another program; undefined: not known here. */
export function personCode(name: string, persons: Readonly<Record<string, string>>): string | undefined {
    return Object.hasOwn(persons, name) ? persons[name] : OWN_CODE.test(name) ? name : undefined;
}

/**
 * What a text of a mapping means for an event: itself, or what it points to with `$`. A person's name becomes a code; a value
 * outside the list of its attribute counts as absent, with a remark.
 */
export function mappedValue(
    attribute: string,
    text: string,
    event: ForeignEvent,
    participant: string | undefined,
    persons: Readonly<Record<string, string>>,
    remarks: RemarkList
): string | undefined {
    const told = text.startsWith('$') ? pointed(text.slice(1), event, participant) : text;
    if (told === undefined || told === '') {
        return undefined;
    }
    if (attribute === 'actor' || attribute === 'target') {
        const code = personCode(told, persons);
        if (code === undefined && text.startsWith('$')) {
            remarks.add('info', `Voor «${shortened(told)}» is geen code van dit traject gekozen; dat is nu ON (onbekend).`);
        }
        return code ?? (text.startsWith('$') ? 'ON' : told);
    }
    const allowed = CLOSED[attribute];
    if (allowed) {
        const value = allowed.find(each => each === told || each === told.toLowerCase().replace(/[^a-z]/g, ''));
        if (value === undefined) {
            remarks.add('skipped', `«${shortened(told)}» is geen waarde van ${attribute}; die is weggelaten.`);
        }
        return value;
    }
    return told;
}

function pointed(name: string, event: ForeignEvent, participant: string | undefined): string | undefined {
    switch (name) {
        case 'participant':
            return participant;
        case 'value':
            return event.value;
        case 'comment':
            return event.comment;
        default:
            return event.attributes && Object.hasOwn(event.attributes, name) ? event.attributes[name] : undefined;
    }
}

function shortened(text: string): string {
    return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
