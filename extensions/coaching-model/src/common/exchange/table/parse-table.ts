import * as Papa from 'papaparse';
import { refuseFile } from '../exchange-refusal';

/** Cells of a text file, and how it divides them. */
export interface ParsedTable {
    readonly rows: readonly (readonly string[])[];
    readonly delimiter: string;
    /** A quote was not closed, or stood where none belongs. */
    readonly damaged: boolean;
}

const DELIMITERS = ['\t', ';', ',', '|'];
const SAMPLE_CHARACTERS = 40_000;
const SAMPLE_ROWS = 60;
const MAX_ROWS = 300_000;
const MAX_COLUMNS = 2000;
const MAX_CELLS = 4_000_000;
const MAX_CHARACTERS = 16_000_000;
/** Quotes in the middle of a cell; a few are carelessness. */
const MOST_STRAY_QUOTES = 5000;

/**
 * Divides a text into rows and cells. Of tab, semicolon, comma and bar that one divides which gives the most rows of one
 * width; where two do equally well, the first of these, since a comma may be a decimal mark.
 * @throws UserFacingError when it has more rows or columns than a table has
 */
export function parseTable(whole: string): ParsedTable {
    // Excel's own line that says what divides the cells.
    const said = /^\s*"?sep=(.)"?[ \t]*(?:\r\n|\r|\n)/i.exec(whole.slice(0, 100));
    const text = said ? whole.slice(said[0].length) : whole;
    const delimiter = said ? said[1] : findDelimiter(text);
    if (text.length > MAX_CHARACTERS || countOf(text, delimiter) > MAX_CELLS || countOf(text, '\n') > MAX_ROWS) {
        throw refuseFile('Deze tabel is veel groter dan een tabel met codes.', 'Bewaar alleen de regels en kolommen van deze opname.');
    }
    if (strayQuotes(text, delimiter) > MOST_STRAY_QUOTES) {
        throw refuseFile(
            'In deze tabel staan overal losse aanhalingstekens.',
            'Bewaar haar opnieuw vanuit het programma waarmee zij is gemaakt.'
        );
    }
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: 'greedy', preview: MAX_ROWS + 1 });
    if (data.length > MAX_ROWS || data.some(row => row.length > MAX_COLUMNS)) {
        throw refuseFile(
            `Deze tabel heeft meer dan ${MAX_ROWS} regels of ${MAX_COLUMNS} kolommen.`,
            'Bewaar alleen de regels en kolommen van deze opname.'
        );
    }
    return { rows: data, delimiter, damaged: errors.some(({ type }) => type === 'Quotes') };
}

function findDelimiter(text: string): string {
    const end = text.length > SAMPLE_CHARACTERS ? text.lastIndexOf('\n', SAMPLE_CHARACTERS) : text.length;
    const sample = text.slice(0, end > 0 ? end : SAMPLE_CHARACTERS);
    let best = { delimiter: ',', fit: 0 };
    for (const delimiter of DELIMITERS) {
        const { data } = Papa.parse<string[]>(sample, { delimiter, skipEmptyLines: 'greedy', preview: SAMPLE_ROWS });
        const fit = fitOf(data.map(row => row.length));
        if (fit > best.fit + 0.001) {
            best = { delimiter, fit };
        }
    }
    return best.delimiter;
}

/** The share of rows that have the commonest width, when that is more than one. */
function fitOf(widths: readonly number[]): number {
    const counts = new Map<number, number>();
    widths.filter(width => width > 1).forEach(width => counts.set(width, (counts.get(width) ?? 0) + 1));
    return Math.max(0, ...counts.values()) / Math.max(1, widths.length);
}

/** Quotes that neither begin nor end a cell, nor stand double. */
function strayQuotes(text: string, delimiter: string): number {
    const edges = new Set([delimiter, '\n', '\r', '"', undefined]);
    let count = 0;
    for (let at = text.indexOf('"'); at >= 0 && count <= MOST_STRAY_QUOTES; at = text.indexOf('"', at + 1)) {
        count += edges.has(text[at - 1]) || edges.has(text[at + 1]) ? 0 : 1;
    }
    return count;
}

function countOf(text: string, piece: string): number {
    let count = 0;
    for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
        count += 1;
    }
    return count;
}
