import type { ExportOptions } from '../exporter';
import { filmOf, type ForeignCoding, type ForeignEvent, type ForeignMedia, isState, participantOf } from '../foreign-coding';
import { factsText, recordText } from '../own/own-record';
import { ATTRIBUTE_COLUMN } from './table-columns';

/** A cell: text is never calculated, a number is one, nothing is empty. */
export type Cell = string | number | undefined;

export interface CodingTable {
    readonly header: readonly string[];
    readonly rows: readonly (readonly Cell[])[];
}

/** Seconds as BORIS writes them: whole milliseconds. */
const seconds = (value: number): number => Math.round(value * 1000) / 1000;

/** One column: its name and what it holds of an event. */
type TableColumn = readonly [name: string, cell: (event: ForeignEvent, at: number) => Cell];

/**
 * A coding as a table with the column names of BORIS and our own behind them: one row for each event (`aggregated`), or one
 * for each point, begin and end (`tabular`). `readTable` gives the same coding back.
 */
export function codingTable(coding: ForeignCoding, layout: ExportOptions['layout'] = 'aggregated'): CodingTable {
    const facts = factColumns(coding);
    const behaviour = behaviourColumns(coding);
    const attributes = attributeColumns(coding);
    const kept = keptColumns(coding);
    if (layout === 'aggregated') {
        const columns: readonly TableColumn[] = [
            ...facts,
            ...behaviour,
            ...attributes,
            ['Behavior type', event => (isState(event) ? 'STATE' : 'POINT')],
            ['Start (s)', ({ start }) => seconds(start)],
            ['Stop (s)', ({ end }) => seconds(end)],
            ['Duration (s)', event => (isState(event) ? seconds(event.end - event.start) : 'NA')],
            ['Image index start', ({ startFrame }) => startFrame],
            ['Image index stop', ({ endFrame }) => endFrame],
            ['Comment', ({ comment }) => comment],
            ...kept
        ];
        return {
            header: columns.map(([name]) => name),
            rows: coding.events.map((event, at) => columns.map(([, cell]) => cell(event, at)))
        };
    }
    const moments = coding.events.flatMap((event, at) => {
        const stop = {
            ...event,
            start: event.end,
            ...(event.endFrame !== undefined && { startFrame: event.endFrame }),
            comment: undefined
        };
        return isState(event)
            ? [
                  { event, at, status: 'START' },
                  { event: stop, at, status: 'STOP' }
              ]
            : [{ event, at, status: 'POINT' }];
    });
    const inTime = moments.sort((a, b) => a.event.start - b.event.start);
    const before = [...facts, ...behaviour, ...attributes];
    const after: readonly TableColumn[] = [
        ['Time', ({ start }) => seconds(start)],
        ['Image index', ({ startFrame }) => startFrame],
        ['Comment', ({ comment }) => comment],
        ...kept
    ];
    return {
        header: [...before.map(([name]) => name), 'Behavior type', ...after.map(([name]) => name)],
        rows: inTime.map(({ event, at, status }) => [
            ...before.map(([, cell]) => cell(event, at)),
            status,
            ...after.map(([, cell]) => cell(event, at))
        ])
    };
}

function factColumns({ name, media }: ForeignCoding): readonly TableColumn[] {
    const films = media.filter(({ player }) => player === undefined);
    const told = (value: (film: ForeignMedia) => number | undefined): Cell => {
        const values = films.map(film => value(film));
        const known = values.map(each => (each === undefined ? 'NA' : seconds(each)));
        return known.every(each => each === 'NA') ? 'NA' : known.length === 1 ? known[0] : known.join(';');
    };
    const origin = filmOf(films)?.originSeconds ?? 0;
    return [
        ['Observation id', () => name ?? ''],
        ['Media file name', () => films.map(({ url }) => url).join(';') || 'NA'],
        ...(origin === 0 ? [] : [['Time offset (s)', () => seconds(-origin)] as const]),
        ['Media duration (s)', () => told(({ lengthSeconds }) => lengthSeconds)],
        ['FPS', () => told(({ framesPerSecond }) => framesPerSecond)]
    ];
}

function behaviourColumns({ tiers, vocabularies }: ForeignCoding): readonly TableColumn[] {
    const byId = new Map(tiers.map(tier => [tier.id, tier]));
    const labels = new Map(
        vocabularies.flatMap(({ id, entries }) => entries.map(({ value, description }) => [`${id}\n${value}`, description]))
    );
    return [
        ['Subject', event => participantOf(event, byId.get(event.tier)) ?? 'No focal subject'],
        ['Behavior', ({ value }) => value],
        ['Betekenis', ({ tier, value }) => labels.get(`${byId.get(tier)?.vocabulary}\n${value}`)],
        ['Behavioral category', ({ tier }) => tier]
    ];
}

/** Attributes in the order in which they come up; modifiers under the name that BORIS gives them. */
function attributeColumns({ events }: ForeignCoding): readonly TableColumn[] {
    const names = new Set(events.flatMap(({ attributes = {} }) => Object.keys(attributes)));
    return [...names].map(name => [
        name.replace(/^modifier (\d+)$/, 'Modifier #$1').replace(/^(?!Modifier #)/, ATTRIBUTE_COLUMN),
        ({ attributes }) => attributes?.[name]
    ]);
}

/** What has to come back unchanged. */
function keptColumns(coding: ForeignCoding): readonly TableColumn[] {
    const { own } = coding;
    return [
        ['ID', ({ id }) => id],
        ...(coding.events.some(event => event.own)
            ? [['Beeldspoor', (event: ForeignEvent, at: number) => recordText(event, at)] as const]
            : []),
        ...(own ? [['Beeldspoor document', (_: ForeignEvent, at: number) => (at === 0 ? factsText(own) : undefined)] as const] : [])
    ];
}
