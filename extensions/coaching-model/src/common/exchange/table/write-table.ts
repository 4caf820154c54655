import * as Papa from 'papaparse';
import { RemarkList } from '../exchange-remark';
import type { ExportedFile, Exporter, ExportOptions } from '../exporter';
import type { ForeignCoding } from '../foreign-coding';
import { withoutUnwritable } from '../own/plain-text';
import { type Cell, codingTable } from './coding-table';
import { safeText } from './formula-text';

/** Writes a table of cells with commas; with semicolons and decimal commas for a Dutch Excel. */
export const CSV_EXPORTER: Exporter = {
    id: 'csv',
    label: 'Tabel met komma’s of puntkomma’s (.csv)',
    extension: '.csv',
    mimeType: 'text/csv',
    choices: ['decimal', 'layout'],
    write: (coding, options) => writeTable(coding, options, options.decimal === 'comma' ? ';' : ',')
};

/** Writes a table of cells with tabs. */
export const TSV_EXPORTER: Exporter = {
    id: 'tsv',
    label: 'Tabel met tabs (.tsv)',
    extension: '.tsv',
    mimeType: 'text/tab-separated-values',
    choices: ['decimal', 'layout'],
    write: (coding, options) => writeTable(coding, options, '\t')
};

/** Text in front of which a spreadsheet would calculate gets a quote before it; numbers stay numbers, negative ones too. */
export function writeTable(
    coding: ForeignCoding,
    { decimal = 'point', layout }: Omit<ExportOptions, 'date'>,
    delimiter: string
): ExportedFile {
    const remarks = new RemarkList();
    const { header, rows } = codingTable(coding, layout);
    let dropped = 0;
    const written = (cell: Cell): string => {
        if (typeof cell === 'number') {
            return decimal === 'comma' ? String(cell).replace('.', ',') : String(cell);
        }
        const plain = withoutUnwritable(cell ?? '');
        dropped += plain.dropped;
        return safeText(plain.text);
    };
    const cells = [header.map(safeText), ...rows.map(row => row.map(written))];
    const text = Papa.unparse(cells, { delimiter, newline: '\r\n' });
    remarks.add('skipped', 'Tekens die in een tabel niet kunnen staan zijn weggelaten.', undefined, dropped);
    // Excel takes a table with a byte order mark for UTF-8; programs that read decimal points would stumble over it.
    return { bytes: new TextEncoder().encode(`${decimal === 'comma' ? '\uFEFF' : ''}${text}\r\n`), remarks: remarks.list };
}
