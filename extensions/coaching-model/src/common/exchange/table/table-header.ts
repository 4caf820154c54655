import { type Column, columnOf } from './table-columns';
import { parseTime } from './parse-time';

/** What the columns of a table hold, and where its rows begin. */
export interface TableHeader {
    readonly columns: readonly Column[];
    /** Index of the first row with an event. */
    readonly first: number;
    /** Rows above the header: what BORIS wrote there before version 8. */
    readonly preamble: readonly (readonly string[])[];
}

/** As far down as the header of BORIS's older tables can stand. */
const MOST_PREAMBLE = 60;
const SAMPLE = 200;

/** The header of a table: the row that names a time and something coded, or what the cells look like. Undefined: neither. */
export function findHeader(rows: readonly (readonly string[])[]): TableHeader | undefined {
    for (const [at, row] of rows.slice(0, MOST_PREAMBLE).entries()) {
        const columns = blankNames(row, firstOfRole(row.map(columnOf)));
        if (isHeader(columns)) {
            return { columns, first: at + 1, preamble: rows.slice(0, at) };
        }
    }
    const columns = guessColumns(rows.slice(0, SAMPLE));
    return columns && { columns, first: 0, preamble: [] };
}

function isHeader(columns: readonly Column[]): boolean {
    const has = (...roles: Column['role'][]): boolean => columns.some(({ role }) => roles.includes(role));
    const known = columns.filter(({ role }) => role !== 'part').length;
    return has('start', 'startFrame') && (has('value') || (has('end', 'endFrame', 'duration') && has('part', 'tier'))) && known >= 2;
}

/** ELAN gives each time in several forms: the first counts. */
function firstOfRole(columns: readonly Column[]): readonly Column[] {
    const found = new Set<Column['role']>();
    const several: ReadonlySet<Column['role']> = new Set(['part', 'attribute', 'modifier', 'ignored']);
    return columns.map(column => {
        const again = found.has(column.role) && !several.has(column.role);
        found.add(column.role);
        return again ? { ...column, role: 'ignored' } : column;
    });
}

/** Columns without a name: ELAN's tier and participant, before the times. */
function blankNames(row: readonly string[], columns: readonly Column[]): readonly Column[] {
    const start = columns.findIndex(({ role }) => role === 'start');
    const roles: Column['role'][] = ['tier', 'participant'];
    return columns.map((column, at) => {
        if (row[at].trim() !== '') {
            return column;
        }
        const role = at < start ? roles.shift() : undefined;
        return { name: column.name, role: role !== undefined && !columns.some(each => each.role === role) ? role : 'ignored' };
    });
}

/** For a table without names: times are what reads as a time throughout; what stands before them is the tier, behind them the code. */
function guessColumns(rows: readonly (readonly string[])[]): readonly Column[] | undefined {
    const width = Math.max(0, ...rows.map(row => row.length));
    const cells = (column: number): readonly string[] => rows.flatMap(row => (row[column]?.trim() ? [row[column].trim()] : []));
    const kinds = Array.from({ length: width }, (_, column) => {
        const own = cells(column);
        const times = own.filter(cell => parseTime(cell) !== undefined).length;
        const isTime = own.length > rows.length / 2 && times >= own.length * 0.9;
        return own.length === 0 ? 'empty' : !isTime ? 'text' : own.every(cell => cell.includes(':')) ? 'clock' : 'number';
    });
    const timeKind = kinds.includes('clock') ? 'clock' : 'number';
    const times = kinds.flatMap((kind, column) => (kind === timeKind ? [column] : []));
    const texts = kinds.flatMap((kind, column) => (kind === 'text' ? [column] : []));
    if (times.length === 0 || texts.length === 0 || rows.length < 2) {
        return undefined;
    }
    const [start, end] = times;
    const value = texts.findLast(column => column > start) ?? texts[texts.length - 1];
    const [tier, participant] = texts.filter(column => column < start && column !== value);
    const role = (column: number): Column['role'] => {
        switch (column) {
            case start:
                return 'start';
            case end:
                return 'end';
            case value:
                return 'value';
            case tier:
                return 'tier';
            case participant:
                return 'participant';
            default:
                return 'ignored';
        }
    };
    return kinds.map((_, column) => ({ role: role(column), name: `kolom ${column + 1}` }));
}
