import { serialiseDocument } from '@beeldspoor/workbench/lib/common/documents/parse-document';
import { RemarkList } from '../exchange-remark';
import type { ExportedFile, Exporter } from '../exporter';
import { type ForeignCoding, type ForeignEvent, isState, participantOf } from '../foreign-coding';

/** Writes a project of BORIS with one observation. */
export const BORIS_EXPORTER: Exporter = {
    id: 'boris',
    label: 'BORIS-project (.boris)',
    extension: '.boris',
    mimeType: 'application/json',
    write: (coding, { date }) => writeBoris(coding, date)
};

/** What BORIS does not allow in a modifier. */
const FORBIDDEN = /[(|),`~]/g;
/** How BORIS writes a modifier that was not given. */
const NOTHING = 'None';

/** One behaviour of the ethogram. */
interface Behaviour {
    readonly tier: string;
    readonly value: string;
    lasts: boolean;
    /** Values by the name of their set. */
    readonly modifiers: Map<string, Set<string>>;
}

/**
 * A coding as a BORIS project (format 7.0): behaviours by tier, people as subjects, attributes as modifiers. A code that is a
 * moment in one place and lasts in another becomes a state event. Frames go along; ids and links do not.
 */
export function writeBoris(coding: ForeignCoding, date: string): ExportedFile {
    const remarks = new RemarkList();
    const codeOf = behaviourCodes(coding.events);
    const sets = modifierSets(coding.events);
    const behaviours = new Map<string, Behaviour>();
    for (const event of coding.events) {
        const known = behaviours.get(codeOf(event)) ?? {
            tier: event.tier,
            value: event.value,
            lasts: false,
            modifiers: new Map(sets.map(set => [set, new Set()]))
        };
        behaviours.set(codeOf(event), known);
        known.lasts ||= isState(event);
        sets.filter(set => modifierOf(event, set) !== NOTHING).forEach(set => known.modifiers.get(set)?.add(modifierOf(event, set)));
    }
    const tiers = new Map(coding.tiers.map(tier => [tier.id, tier]));
    const subjectOf = (event: ForeignEvent): string => participantOf(event, tiers.get(event.tier)) ?? '';
    const open = new Map<string, number>();
    const rows = [...coding.events]
        .sort((a, b) => a.start - b.start)
        .flatMap(event => {
            const modifiers = sets.map(set => modifierOf(event, set)).join('|');
            const row = (time: number, frame: number | undefined, comment: string): readonly unknown[] => [
                Math.round(time * 1000) / 1000,
                subjectOf(event),
                codeOf(event),
                modifiers,
                comment,
                frame ?? 'NA'
            ];
            const begin = row(event.start, event.startFrame, event.comment ?? '');
            if (!behaviours.get(codeOf(event))?.lasts) {
                return [begin];
            }
            const key = JSON.stringify(begin.slice(1, 4));
            if ((open.get(key) ?? -1) > event.start + 0.0005) {
                remarks.add(
                    'repaired',
                    'Twee gelijke toestanden lagen over elkaar; BORIS leest hun begin en einde door elkaar.',
                    codeOf(event)
                );
            }
            open.set(key, Math.max(open.get(key) ?? 0, event.end));
            return [begin, row(Math.max(event.end, event.start), event.endFrame, '')];
        })
        .sort((a, b) => Number(a[0]) - Number(b[0]));
    remarks.add('info', 'Een project van BORIS kent geen nummers van annotaties en geen verbanden ertussen; die gaan niet mee.');
    const name = coding.name ?? 'beeldspoor';
    const descriptions = new Map(
        coding.vocabularies.flatMap(({ id, entries }) => entries.map(entry => [`${id}\n${entry.value}`, entry.description ?? '']))
    );
    const project = {
        time_format: 'hh:mm:ss',
        project_date: date.slice(0, 19),
        project_name: name,
        project_description: '',
        project_format_version: '7.0',
        subjects_conf: numbered(
            [...new Set(coding.events.map(subjectOf))].filter(subject => subject),
            subject => ({
                key: '',
                name: subject,
                description: ''
            })
        ),
        behaviors_conf: numbered([...behaviours], ([code, { tier, value, lasts, modifiers }]) => ({
            type: lasts ? 'State event' : 'Point event',
            key: '',
            code,
            description: descriptions.get(`${tiers.get(tier)?.vocabulary}\n${value}`) ?? '',
            color: '',
            category: tier,
            modifiers: numbered([...modifiers], ([set, values]) => ({
                name: set,
                description: '',
                type: 0,
                ask_at_stop: false,
                values: [...values]
            })),
            excluded: '',
            'coding map': ''
        })),
        observations: { [name]: observation(coding, rows, date) },
        behavioral_categories: [...new Set(coding.events.map(({ tier }) => tier))],
        independent_variables: {},
        coding_map: {},
        behaviors_coding_map: [],
        converters: {}
    };
    return { bytes: new TextEncoder().encode(serialiseDocument(project)), remarks: remarks.list };
}

function observation({ media }: ForeignCoding, events: readonly unknown[], date: string): object {
    const told = (value: (each: (typeof media)[number]) => unknown): object =>
        Object.fromEntries(media.filter(each => value(each) !== undefined).map(each => [each.url, value(each)]));
    return {
        file: { 1: media.map(({ url }) => url) },
        type: media.length > 0 ? 'MEDIA' : 'LIVE',
        date: date.slice(0, 19),
        description: '',
        'time offset': 0,
        events,
        independent_variables: {},
        media_info: {
            length: told(({ lengthSeconds }) => lengthSeconds),
            fps: told(({ framesPerSecond }) => framesPerSecond),
            hasVideo: told(() => true),
            hasAudio: told(() => true),
            offset: { 1: 0 }
        }
    };
}

/** BORIS keeps lists as objects with numbers as keys. */
function numbered<T>(items: readonly T[], make: (item: T) => object): object {
    return Object.fromEntries(items.map((item, at) => [String(at), make(item)]));
}

/** The value of an event; with its tier before it where that value occurs on several tiers. */
function behaviourCodes(events: readonly ForeignEvent[]): (event: ForeignEvent) => string {
    const tiers = new Map<string, string>();
    const shared = new Set<string>();
    for (const { tier, value } of events) {
        if ((tiers.get(value) ?? tier) !== tier) {
            shared.add(value);
        }
        tiers.set(value, tier);
    }
    return ({ tier, value }) => (shared.has(value) ? `${tier}: ${value}` : value || '?');
}

/** Names of attributes that are short enough to choose from, in the order in which they come up. */
function modifierSets(events: readonly ForeignEvent[]): readonly string[] {
    const sets = new Set(events.flatMap(({ attributes = {} }) => Object.keys(attributes)));
    ['responseTo', 'about', 'interpretation'].forEach(name => sets.delete(name));
    return [...sets];
}

function modifierOf({ attributes }: ForeignEvent, set: string): string {
    return attributes?.[set]?.replace(FORBIDDEN, ' ').trim() || NOTHING;
}
