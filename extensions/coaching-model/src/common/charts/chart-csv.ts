import * as Papa from 'papaparse';
import { safeText } from '../exchange/table/formula-text';
import { formatNumber } from '../language/dutch-number';
import type { ChartTable } from './chart';

/** Makes a spreadsheet program read UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The table of a chart as CSV for a Dutch spreadsheet: semicolons, decimal commas, `\r\n`, empty for what is unknown; a last column
 * names the frames of the moments behind each row. Text that a spreadsheet would compute is kept text by a quote before it.
 */
export function chartCsv({ columns, rows }: ChartTable): string {
    const head = [...columns.map(({ title }) => safeText(title)), 'beelden'];
    const lines = rows.map(({ cells, evidence }) => [
        ...cells.map((cell, index) =>
            cell === null ? '' : typeof cell === 'number' ? formatNumber(cell, columns[index].decimals ?? 0) : safeText(cell)
        ),
        evidence.map(({ startFrame }) => startFrame).join(' ')
    ]);
    return `${BYTE_ORDER_MARK}${Papa.unparse([head, ...lines], { delimiter: ';', newline: '\r\n' })}\r\n`;
}
