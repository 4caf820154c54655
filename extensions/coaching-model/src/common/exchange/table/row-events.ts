import type { FrameTimes } from '../../time/frame-times';
import type { StateMark } from '../pair-states';
import { modifiersOf } from '../boris/modifiers';
import { refuseFile } from '../exchange-refusal';
import type { RemarkList } from '../exchange-remark';
import type { ForeignEvent, ForeignMedia } from '../foreign-coding';
import { parseRecord } from '../own/own-record';
import { unsafeText } from './formula-text';
import { parseTime } from './parse-time';
import { mediaOfRow } from './row-media';
import type { Column, ColumnRole } from './table-columns';
import type { TableHeader } from './table-header';

/** One row of a table, read. */
export interface RowEvent {
    readonly event: ForeignEvent;
    readonly mark?: StateMark;
    readonly observation?: string;
    readonly media?: readonly ForeignMedia[];
    /** Place in the list that it was written from. */
    readonly n?: number;
}

/** Tier of codes in a table that names none. */
const NO_TIER = 'codes';
const MOST_ATTRIBUTES = 30;

/** The columns of a table by what they hold. */
class Columns {
    protected readonly places = new Map<ColumnRole, readonly number[]>();

    constructor(readonly all: readonly Column[]) {
        all.forEach(({ role }, at) => this.places.set(role, [...(this.places.get(role) ?? []), at]));
    }

    of(role: ColumnRole): readonly number[] {
        return this.places.get(role) ?? [];
    }
}

/** The cells of one row by what they hold. */
class Row {
    constructor(
        protected readonly columns: Columns,
        protected readonly cells: readonly string[],
        /** Counted from 1, without the lines that a cell may have. */
        readonly number: number
    ) {}

    text(role: ColumnRole): string {
        const [at] = this.columns.of(role);
        return at === undefined ? '' : this.cell(at);
    }

    time(role: 'start' | 'end' | 'duration'): number | undefined {
        const [at] = this.columns.of(role);
        return at === undefined ? undefined : parseTime(this.cell(at), this.columns.all[at].unit);
    }

    frame(role: 'startFrame' | 'endFrame'): number | undefined {
        const text = this.text(role);
        return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
    }

    /** The cells of all columns of that kind that say something, with the name of their column. */
    named(role: ColumnRole): readonly (readonly [name: string, text: string])[] {
        return this.columns
            .of(role)
            .map(at => [this.columns.all[at].name, this.cell(at)] as const)
            .filter(([, text]) => text !== '');
    }

    protected cell(at: number): string {
        return unsafeText(this.cells[at]?.trim() ?? '');
    }
}

/**
 * What the rows under a header say. A row without a time or a code is left out with a remark; one of BORIS's `POINT`, `STATE`,
 * `START` and `STOP` is marked so.
 * @throws UserFacingError when the table knows frames only and the times of the recording are not given
 */
export function rowEvents(
    header: TableHeader,
    rows: readonly (readonly string[])[],
    times: FrameTimes | undefined,
    remarks: RemarkList
): readonly RowEvent[] {
    const { first } = header;
    const columns = new Columns(header.columns);
    const has = (role: ColumnRole): boolean => columns.of(role).length > 0;
    if (!has('start') && !times) {
        throw refuseFile(
            'De tijden in deze tabel zijn beeldnummers.',
            'Kies eerst de opname waar de tabel bij hoort; daaruit volgt wanneer elk beeld te zien was.'
        );
    }
    const byTier = !has('value') && has('part');
    return rows.slice(first).flatMap((cells, at): readonly RowEvent[] => {
        const row = new Row(columns, cells, first + at + 1);
        const span = spanOf(row, times);
        if (!span) {
            remarks.add('skipped', 'Een regel heeft geen tijd die te lezen is.', `regel ${row.number}`);
            return [];
        }
        if (byTier) {
            return row
                .named('part')
                .map(([tier, value]) => ({ event: { id: '', tier, ...span, value }, observation: row.text('observation') || undefined }));
        }
        const own = rowEvent(row, span);
        if (own.event.value === '' && own.event.own === undefined) {
            remarks.add('skipped', 'Een regel heeft geen code.', `regel ${row.number}`);
            return [];
        }
        return [own];
    });
}

type Span = Pick<ForeignEvent, 'start' | 'end' | 'startFrame' | 'endFrame'>;

function spanOf(row: Row, times: FrameTimes | undefined): Span | undefined {
    const startFrame = row.frame('startFrame');
    const frames = startFrame === undefined ? {} : { startFrame, endFrame: Math.max(row.frame('endFrame') ?? 0, startFrame + 1) };
    const start = row.time('start') ?? (startFrame === undefined ? undefined : times?.secondsOf(startFrame));
    if (start === undefined) {
        return undefined;
    }
    const duration = row.time('duration');
    const last = frames.endFrame !== undefined && row.time('start') === undefined ? times?.endSecondsOf(frames.endFrame) : undefined;
    const end = row.time('end') ?? (duration === undefined ? last : start + duration) ?? start;
    return { start: Math.min(start, end), end: Math.max(start, end), ...frames };
}

const MARKS: Readonly<Record<string, StateMark>> = { POINT: 'point', START: 'start', STOP: 'stop' };

function rowEvent(row: Row, span: Span): RowEvent {
    const record = parseRecord(row.text('own'));
    const participant = row.text('participant');
    const comment = row.text('comment');
    const attributes = {
        ...modifiersOf(row.text('modifiers')),
        ...Object.fromEntries([...row.named('modifier').filter(([, value]) => value !== 'None'), ...row.named('attribute')]),
        ...(record ? {} : Object.fromEntries(row.named('part').slice(0, MOST_ATTRIBUTES)))
    };
    const media = mediaOfRow({
        source: row.text('source'),
        media: row.text('media'),
        length: row.text('mediaLength'),
        rate: row.text('rate'),
        offset: row.text('timeOffset')
    });
    return {
        event: {
            id: record?.id ?? row.text('id'),
            tier: row.text('tier') || NO_TIER,
            ...span,
            value: row.text('value'),
            ...(participant !== '' && participant !== 'No focal subject' && { participant }),
            ...(comment !== '' && { comment }),
            ...(Object.keys(attributes).length > 0 && { attributes }),
            ...(record?.own && { own: record.own })
        },
        mark: MARKS[row.text('status').toUpperCase()],
        ...(record?.n !== undefined && { n: record.n }),
        ...(row.text('observation') !== '' && { observation: row.text('observation') }),
        ...(media.length > 0 && { media })
    };
}
