import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import * as Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { ForeignCoding } from '../foreign-coding';
import { safeText, unsafeText } from './formula-text';
import { writeTable } from './write-table';
import { writeXlsx } from './write-xlsx';

const coding = (value: string, start = 1.5): ForeignCoding => ({
    format: 'x',
    name: 'O1',
    media: [],
    tiers: [{ id: 'a' }],
    vocabularies: [],
    events: [{ id: '1', tier: 'a', start, end: start + 1, value, participant: value, comment: value }],
    remarks: []
});
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const PAYLOADS = resolve(__dirname, '../../../../../../../shared/badinputs/csv/Intruder/csv-payload.txt');
const payloads = [
    '=1+1',
    '+1',
    '-1+cmd',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '＝1',
    "'=1",
    ...(existsSync(PAYLOADS)
        ? readFileSync(PAYLOADS, 'utf8')
              .split('\n')
              .filter(line => line)
        : [])
];

describe('formulas', () => {
    it.each(payloads)('%j is text in a table, and comes back', payload => {
        const dangerous = /^[=+\-@\t\r\n＝＋－＠]/;
        expect(dangerous.test(safeText(payload))).toBe(false);
        expect(unsafeText(safeText(payload))).toBe(payload);
        for (const delimiter of [',', ';', '\t']) {
            const { data } = Papa.parse<string[]>(text(writeTable(coding(payload), {}, delimiter).bytes), { delimiter });
            expect(data[1]).toContain(safeText(payload));
            expect(data.flat().filter(cell => dangerous.test(cell))).toEqual([]);
        }
    });

    it('ordinary text stays as it is', () => {
        expect(['kijkt', "'s morgens", '1-2', 'a=b', ''].map(safeText)).toEqual(['kijkt', "'s morgens", '1-2', 'a=b', '']);
    });

    it('negative numbers stay numbers', () => {
        expect(text(writeTable(coding('x', -2.25), {}, ',').bytes)).toContain(',-2.25,-1.25,1,');
        expect(text(writeTable(coding('x', -2.25), { decimal: 'comma' }, ';').bytes)).toContain(';-2,25;-1,25;1;');
    });
});

it('begins with a byte order mark only for Excel', () => {
    expect(text(writeTable(coding('x'), { decimal: 'comma' }, ';').bytes).charCodeAt(0)).toBe(0xfeff);
    expect(text(writeTable(coding('x'), {}, ',').bytes)).toMatch(/^Observation id,/);
});

it('a workbook has text and numbers, and no formula', async () => {
    for (const payload of payloads) {
        const files = unzipSync((await writeXlsx(coding(payload, -2.25), {})).bytes);
        const sheet = strFromU8(files['xl/worksheets/sheet1.xml']);
        expect(sheet).not.toMatch(/<f[\s>]/);
        expect(sheet).toContain('<v>-2.25</v>');
        const strings = strFromU8(files['xl/sharedStrings.xml'] ?? new Uint8Array()) + sheet;
        expect(strings).toContain(payload.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').slice(0, 4));
    }
});

it('a workbook has columns as wide as what is in them, and numbers that are numbers', async () => {
    const files = unzipSync((await writeXlsx(coding('kijkt langdurig naar het bord'), {})).bytes);
    const sheet = strFromU8(files['xl/worksheets/sheet1.xml']);
    const widths = [...sheet.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    const names = [...strFromU8(files['xl/sharedStrings.xml']).matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, name]) => name);
    expect(widths[names.indexOf('Behavior')]).toBeGreaterThan(29);
    expect(widths.every(width => width >= 8 && width <= 52)).toBe(true);
    expect(sheet).toContain('<v>2.5</v>');
});

it('a text beyond what a cell holds is cut, and said', async () => {
    const { bytes, remarks } = await writeXlsx(coding('x'.repeat(40_000)), {});
    expect(bytes.length).toBeGreaterThan(1000);
    expect(remarks).toMatchObject([{ kind: 'repaired', count: 3 }]);
});
