import { formatExactSeconds } from '../../language/dutch-number';
import { groupBy } from '../../collections/group-by';
import type { FrameTimes } from '../../time/frame-times';
import { pairStates, type StateMark } from '../pair-states';
import { decodeText } from '../decode-text';
import { refuseFile } from '../exchange-refusal';
import { RemarkList } from '../exchange-remark';
import type { ForeignCoding, ForeignEvent } from '../foreign-coding';
import { checkSize, type ForeignFile, MAX_EVENTS } from '../foreign-file';
import type { Importer } from '../importer';
import { parseFacts } from '../own/own-record';
import { parseTable } from './parse-table';
import { type RowEvent, rowEvents } from './row-events';
import { findHeader } from './table-header';

/** Reads tables: CSV and TSV of people, spreadsheets, BORIS and ELAN. */
export const TABLE_IMPORTER: Importer = {
    id: 'table',
    label: 'Tabel (.csv, .tsv, .txt)',
    extensions: ['.csv', '.tsv', '.txt', '.tab'],
    recognises: ({ name, bytes }) =>
        /\.(csv|tsv|txt|tab)$/i.test(name) && !/[\u0000-\u0008]/.test(decodeText(bytes.subarray(0, 1000)).text),
    read: (file, { times }) => readTable(file, times)
};

const NAMELESS = 'tabel';

/**
 * The events of a table; one coding for each observation in it. Delimiter, encoding, decimal mark and the way times are
 * written are found out; begins and ends on rows of their own are put together.
 *
 * @param times needed only for a table that knows frames and no times
 * @throws UserFacingError when no times and codes are found in it
 */
export function readTable(file: ForeignFile, times?: FrameTimes): readonly ForeignCoding[] {
    checkSize(file);
    const { text, encoding } = decodeText(file.bytes);
    const { rows, damaged } = parseTable(text);
    const header = findHeader(rows);
    if (!header) {
        throw refuseFile(
            'In deze tabel zijn geen tijden en codes gevonden.',
            'Zet boven de kolommen namen als: begin; einde; code; wie. Bewaar de tabel opnieuw en kies haar nog eens.'
        );
    }
    const general = new RemarkList();
    if (damaged) {
        general.add('repaired', 'Aanhalingstekens in de tabel sluiten niet; sommige cellen kunnen verschoven zijn.');
    }
    if (encoding === 'windows-1252') {
        general.add('info', 'De tabel is gelezen als Windows-tekst (geen UTF-8). Kijk of letters als é goed zijn overgekomen.');
    }
    const read = rowEvents(header, rows, times, general);
    if (read.length > MAX_EVENTS) {
        throw refuseFile(`Deze tabel heeft meer dan ${MAX_EVENTS} regels met codes.`, 'Bewaar alleen de regels van deze opname.');
    }
    if (read.length === 0) {
        throw refuseFile(
            'In deze tabel staat geen regel met een tijd en een code.',
            'Kijk of de tijden geschreven zijn als 12,5 of 0:12,5 en of er beelden of tijden in staan.'
        );
    }
    const told = header.preamble.find(row => /^observation id$/i.test(row[0] ?? ''))?.[1];
    const facts = factsIn(
        rows.slice(header.first),
        header.columns.findIndex(({ role }) => role === 'facts')
    );
    return [...groupBy(read, ({ observation }) => observation ?? told ?? NAMELESS)].map(([name, own]) => coding(name, own, facts, general));
}

/** On one of the rows, wherever it was sorted to. */
function factsIn(rows: readonly (readonly string[])[], column: number): ForeignCoding['own'] {
    const row = column < 0 ? undefined : rows.find(cells => cells[column]?.startsWith('{'));
    return row && parseFacts(row[column]);
}

function coding(name: string, rows: readonly RowEvent[], facts: ForeignCoding['own'], general: RemarkList): ForeignCoding {
    const remarks = new RemarkList();
    remarks.addAll(general.list);
    const marked = rows.some(({ mark }) => mark === 'start' || mark === 'stop');
    const events = (marked ? joined(rows, remarks) : rows.map(({ event }) => event)).map((event, at) => ({
        ...event,
        id: event.id || `r${at + 1}`
    }));
    const taken = new Map<string, number>();
    const unique = events.map((event): ForeignEvent => {
        const time = (taken.get(event.id) ?? 0) + 1;
        taken.set(event.id, time);
        return time === 1 ? event : { ...event, id: `${event.id}#${time}` };
    });
    const places = new Map(rows.flatMap(({ event, n }) => (n === undefined ? [] : [[event.id, n] as const])));
    const ordered =
        places.size === 0 ? unique : [...unique].sort((a, b) => (places.get(a.id) ?? Infinity) - (places.get(b.id) ?? Infinity) || 0);
    const media = new Map(rows.flatMap(({ media: files = [] }) => files.map(file => [`${file.player}\n${file.url}`, file] as const)));
    return {
        format: 'table',
        ...(name !== NAMELESS && { name }),
        ...(facts && { own: facts }),
        media: [...media.values()],
        tiers: [...new Set(ordered.map(({ tier }) => tier))].map(id => ({ id })),
        vocabularies: [],
        events: ordered,
        remarks: remarks.list
    };
}

/** Begins and ends on rows of their own, as one event each. */
function joined(rows: readonly RowEvent[], remarks: RemarkList): readonly ForeignEvent[] {
    const inTime = [...rows].sort((a, b) => a.event.start - b.event.start);
    const paired = pairStates(
        inTime,
        ({ event: { id, own, participant, tier, value, attributes } }) =>
            own ? id : JSON.stringify([participant, tier, value, attributes]),
        ({ mark }): StateMark => mark ?? 'point'
    );
    return paired.map(({ start: { event }, end, kind }) => {
        if (kind === 'unpaired') {
            remarks.add(
                'repaired',
                'Een toestand heeft geen einde (of geen begin); die staat er nu als een moment.',
                `${event.value} op ${formatExactSeconds(event.start)}`
            );
        }
        if (!end) {
            return event;
        }
        const comments = [event.comment, end.event.comment].filter((text, at, all) => text !== undefined && all.indexOf(text) === at);
        return {
            ...event,
            end: end.event.start,
            ...(end.event.startFrame !== undefined && event.startFrame !== undefined && { endFrame: end.event.startFrame }),
            ...(comments.length > 0 && { comment: comments.join(' / ') })
        };
    });
}
