import { describe, expect, it } from 'vitest';
import type { ChartTable } from './chart';
import { chartCsv } from './chart-csv';

const table = (...rows: ChartTable['rows']): ChartTable => ({
    caption: 'Proef',
    columns: [{ title: 'wie' }, { title: 'seconden', decimals: 1 }],
    rows
});
const evidence = [
    { id: 'E01', startFrame: 300, endFrame: 301 },
    { id: 'E02', startFrame: 650, endFrame: 651 }
];

describe('the table of a chart as CSV', () => {
    it('has semicolons, decimal commas, and the frames of the moments', () => {
        expect(chartCsv(table({ cells: ['L07', 10], evidence }, { cells: ['L03', null], evidence: [] }))).toBe(
            '\uFEFFwie;seconden;beelden\r\nL07;10,0;300 650\r\nL03;;\r\n'
        );
    });

    it('quotes what would break a row', () => {
        expect(chartCsv(table({ cells: ['zegt: «ja»; "nee"\nen loopt door', 1], evidence: [] }))).toContain(
            '"zegt: «ja»; ""nee""\nen loopt door";1,0;'
        );
    });

    it.each(['=1+1', '+31', '-2', '@som', '\tx'])('does not let a spreadsheet compute %j', text => {
        expect(chartCsv(table({ cells: [text, 1], evidence: [] }))).toContain(`\r\n'${text};`);
    });

    it('leaves negative numbers numbers', () => {
        expect(chartCsv(table({ cells: ['L07', -2.5], evidence: [] }))).toContain('L07;-2,5;');
    });
});
