import { serialiseDocument } from '@beeldspoor/workbench/lib/common/documents/parse-document';
import { groupBy } from '../../collections/group-by';
import { RemarkList } from '../exchange-remark';
import type { ExportedFile, Exporter } from '../exporter';
import { type ForeignCoding, type ForeignEvent, type ForeignMedia, isState, participantOf } from '../foreign-coding';
import { type Fields, fieldsOf, textOf } from '../json/json-fields';
import { descriptionOf, keptPart, variablesOf } from './boris-project';
import { placedModifiers } from './modifiers';
import { queueSecond } from './queue-time';

/** Writes a project of BORIS with one observation. */
export const BORIS_EXPORTER: Exporter = {
    id: 'boris',
    label: 'BORIS-project (.boris)',
    extension: '.boris',
    mimeType: 'application/json',
    write: (coding, { date }) => writeBoris(coding, date)
};

/** What BORIS does not allow in a modifier; a comma stands between several values of one set. */
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
    const ethogram = new Map(
        Object.values(keptPart('behaviors_conf', coding.asides)).map(each => [textOf(fieldsOf(each).code), fieldsOf(each)])
    );
    const films = coding.media.filter(({ player }) => player === undefined);
    const placeOf = queueSecond(films);
    // What came from BORIS keeps its sets of modifiers in their places.
    const known = (event: ForeignEvent): boolean => ethogram.has(codeOf(event));
    const sets = modifierSets(coding.events.filter(event => !known(event)));
    let changed = 0;
    const modifiersText = (event: ForeignEvent): string => {
        if (known(event)) {
            return placedModifiers(event, Object.keys(fieldsOf(ethogram.get(codeOf(event))?.modifiers)).length);
        }
        return sets
            .map(set => {
                const value = modifierOf(event, set);
                changed += value !== NOTHING && value !== event.attributes?.[set] ? 1 : 0;
                return value;
            })
            .join('|');
    };
    const behaviours = new Map<string, Behaviour>();
    for (const event of coding.events) {
        const behaviour = behaviours.get(codeOf(event)) ?? {
            tier: event.tier,
            value: event.value,
            lasts: /state/i.test(textOf(ethogram.get(codeOf(event))?.type)),
            modifiers: new Map(sets.map(set => [set, new Set()]))
        };
        behaviours.set(codeOf(event), behaviour);
        behaviour.lasts ||= isState(event);
        sets.filter(set => modifierOf(event, set) !== NOTHING).forEach(set => behaviour.modifiers.get(set)?.add(modifierOf(event, set)));
    }
    const tiers = new Map(coding.tiers.map(tier => [tier.id, tier]));
    const subjectOf = (event: ForeignEvent): string => participantOf(event, tiers.get(event.tier)) ?? '';
    const open = new Map<string, number>();
    const rows = [...coding.events]
        .sort((a, b) => a.start - b.start)
        .flatMap(event => {
            const modifiers = modifiersText(event);
            const row = (time: number, frame: number | undefined, comment: string): readonly unknown[] => [
                Math.round(placeOf(time) * 1000) / 1000,
                subjectOf(event),
                codeOf(event),
                modifiers,
                comment,
                (films.length < 2 ? frame : undefined) ?? 'NA'
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
    remarks.add('repaired', 'In een kenmerk stonden tekens die in BORIS niet mogen; daar staat nu een spatie.', undefined, changed);
    if (coding.format !== 'boris') {
        remarks.add(
            'info',
            'Een project van BORIS kent geen nummers van annotaties, geen verbanden ertussen en geen duiding; die gaan niet mee.'
        );
    }
    const name = coding.name ?? 'beeldspoor';
    const descriptions = new Map(
        coding.vocabularies.flatMap(({ id, entries }) => entries.map(entry => [`${id}\n${entry.value}`, entry.description ?? '']))
    );
    const subjects = keptPart('subjects_conf', coding.asides);
    const named = new Set(Object.values(subjects).map(subject => textOf(fieldsOf(subject).name)));
    const newSubjects = [...new Set(coding.events.map(subjectOf))].filter(subject => subject && !named.has(subject));
    const added = [...behaviours].filter(([code]) => !ethogram.has(code));
    const ethogramOut: readonly Fields[] = [
        ...ethogram.values(),
        ...added.map(([code, { tier, value, lasts, modifiers }]) => ({
            type: lasts ? 'State event' : 'Point event',
            key: '',
            code,
            description: descriptions.get(`${tiers.get(tier)?.vocabulary}\n${value}`) ?? '',
            color: '',
            category: tier,
            modifiers: numbered(
                [...modifiers].map(([set, values]) => ({ name: set, description: '', type: 0, 'ask at stop': false, values: [...values] }))
            ),
            excluded: '',
            'coding map': ''
        }))
    ];
    const project = {
        time_format: 'hh:mm:ss',
        project_date: date.slice(0, 19),
        project_name: name,
        project_description: '',
        project_format_version: '7.0',
        subjects_conf: numbered([
            ...Object.values(subjects).map(fieldsOf),
            ...newSubjects.map(subject => ({ key: '', name: subject, description: '' }))
        ]),
        behaviors_conf: numbered(ethogramOut),
        observations: { [name]: observation(coding, films, rows, date) },
        behavioral_categories: [...new Set(ethogramOut.map(({ category }) => textOf(category)).filter(category => category !== ''))],
        independent_variables: keptPart('independent_variables', coding.asides),
        coding_map: {},
        behaviors_coding_map: [],
        converters: {}
    };
    return { bytes: new TextEncoder().encode(serialiseDocument(project)), remarks: remarks.list };
}

function observation({ media, asides }: ForeignCoding, films: readonly ForeignMedia[], events: readonly unknown[], date: string): object {
    const told = (value: (each: ForeignMedia) => unknown): object =>
        Object.fromEntries(media.filter(each => value(each) !== undefined).map(each => [each.url, value(each)]));
    const [{ originSeconds: origin = 0 } = { originSeconds: 0 }] = films;
    const others = groupBy(
        media.filter(({ player }) => player !== undefined),
        ({ player = '' }) => player
    );
    const players = [['1', films] as const, ...others];
    return {
        file: Object.fromEntries(players.map(([player, own]) => [player, own.map(({ url }) => url)])),
        type: media.length > 0 ? 'MEDIA' : 'LIVE',
        date: date.slice(0, 19),
        description: descriptionOf(asides),
        'time offset': withoutMinusZero(-origin),
        events,
        independent_variables: variablesOf(asides),
        media_info: {
            length: told(({ lengthSeconds }) => lengthSeconds),
            fps: told(({ framesPerSecond }) => framesPerSecond),
            hasVideo: told(({ mimeType = '' }) => !mimeType.startsWith('audio')),
            hasAudio: told(() => true),
            offset: Object.fromEntries(
                players.map(([player, [{ originSeconds = 0 } = {}]], at) => [
                    player,
                    at === 0 ? 0 : withoutMinusZero(origin - originSeconds)
                ])
            )
        }
    };
}

function withoutMinusZero(seconds: number): number {
    return Math.round(seconds * 1000) / 1000 + 0;
}

/** BORIS keeps lists as objects with numbers as keys. */
function numbered(items: readonly object[]): object {
    return Object.fromEntries(items.map((item, at) => [String(at), item]));
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
