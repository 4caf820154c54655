import { RemarkList } from '../exchange-remark';
import type { ExportedFile, Exporter, ExportOptions } from '../exporter';
import type { ForeignCoding } from '../foreign-coding';
import { withoutUnwritable } from '../own/plain-text';
import { type Cell, type CodingTable, codingTable } from './coding-table';

/** Writes a workbook for Excel, LibreOffice and the like. */
export const XLSX_EXPORTER: Exporter = {
    id: 'xlsx',
    label: 'Excel (.xlsx)',
    extension: '.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    choices: ['layout'],
    write: writeXlsx
};

/** What a cell of Excel can hold. */
const MOST_CHARACTERS = 32_767;

/**
 * A workbook of one sheet: text cells are text and numbers are numbers, whatever they look like; nothing is a formula, so
 * that nothing is calculated. The library that writes it is loaded when it is first needed.
 */
export async function writeXlsx(coding: ForeignCoding, { layout }: Pick<ExportOptions, 'layout'>): Promise<ExportedFile> {
    const { default: writeExcelFile } = await import('write-excel-file/universal');
    const remarks = new RemarkList();
    const { header, rows } = codingTable(coding, layout);
    let dropped = 0;
    const written = (cell: Cell): { readonly value: string | number; readonly type: StringConstructor | NumberConstructor } | null => {
        if (cell === undefined || cell === '') {
            return null;
        }
        if (typeof cell === 'number') {
            return { value: cell, type: Number };
        }
        const plain = withoutUnwritable(cell);
        dropped += plain.dropped;
        const value = plain.text.slice(0, MOST_CHARACTERS);
        remarks.add(
            'repaired',
            `Een tekst is ingekort tot ${MOST_CHARACTERS} tekens, meer past niet in een cel.`,
            undefined,
            value === plain.text ? 0 : 1
        );
        return value === '' ? null : { value, type: String };
    };
    const sheet = [header.map(name => ({ value: name, type: String, fontWeight: 'bold' as const })), ...rows.map(row => row.map(written))];
    const columns = header.map((name, column) => ({ width: columnWidth(name, rows, column) }));
    const blob = await writeExcelFile(sheet, { sheet: 'Annotaties', stickyRowsCount: 1, columns }).toBlob();
    remarks.add('skipped', 'Tekens die in een tabel niet kunnen staan zijn weggelaten.', undefined, dropped);
    return { bytes: new Uint8Array(await blob.arrayBuffer()), remarks: remarks.list };
}

/** Characters that a column is wide: what is in its first rows, within reason; what only we read back is narrow. */
function columnWidth(name: string, rows: CodingTable['rows'], column: number): number {
    const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, String(row[column] ?? '').length), name.length);
    return name.startsWith('Beeldspoor') ? name.length + 2 : Math.min(Math.max(longest, 6), 50) + 2;
}
