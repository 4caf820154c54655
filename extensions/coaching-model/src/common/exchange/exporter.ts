import type { ExchangeRemark } from './exchange-remark';
import type { ForeignCoding } from './foreign-coding';

/** How a file is to be written; formats that know no such choice pay no attention. */
export interface ExportOptions {
    /** When it is written, ISO 8601 with offset. */
    readonly date: string;
    /** Decimal mark in tables; comma also divides the columns by `;`, as a Dutch Excel wants. */
    readonly decimal?: 'point' | 'comma';
    /** Tables: one row for each annotation, or one for each begin and end. */
    readonly layout?: 'aggregated' | 'tabular';
}

export interface ExportedFile {
    readonly bytes: Uint8Array;
    /** What could not be written as it is. */
    readonly remarks: readonly ExchangeRemark[];
}

/** Contribution point: writes a coding for another program. Pure: gives bytes, writes nothing itself. */
export const Exporter = Symbol('Exporter');
export interface Exporter {
    /** As the command line names it: `eaf`. */
    readonly id: string;
    /** Dutch, for example `ELAN (.eaf)`. */
    readonly label: string;
    /** With the dot. */
    readonly extension: string;
    readonly mimeType: string;
    /** Which of the options make a difference. */
    readonly choices?: readonly (keyof Pick<ExportOptions, 'decimal' | 'layout'>)[];
    write(coding: ForeignCoding, options: ExportOptions): ExportedFile | Promise<ExportedFile>;
}
