import { formatNumber } from '../language/dutch-number';
import type { ChartTable } from './chart';

/** Makes a spreadsheet program read UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The table of a chart as CSV for a Dutch spreadsheet: semicolons, decimal commas, `\r\n`, empty for what is unknown; a last column
 * names the frames of the moments behind each row. Text that a spreadsheet would compute is kept text by a quote before it.
 */
export function chartCsv({ columns, rows }: ChartTable): string {
    const head = [...columns.map(({ title }) => textCell(title)), 'beelden'];
    const lines = rows.map(({ cells, evidence }) => [
        ...cells.map((cell, index) =>
            cell === null ? '' : typeof cell === 'number' ? formatNumber(cell, columns[index].decimals ?? 0) : textCell(cell)
        ),
        evidence.map(({ startFrame }) => startFrame).join(' ')
    ]);
    return BYTE_ORDER_MARK + [head, ...lines].map(cells => `${cells.join(';')}\r\n`).join('');
}

function textCell(text: string): string {
    const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[";\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
