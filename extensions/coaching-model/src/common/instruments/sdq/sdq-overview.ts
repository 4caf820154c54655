import type { SdqDocument, SdqMeasurement } from '../../documents/sdq';
import { sdqBand, type SdqBand, type SdqNormTable } from './sdq-norms';
import { sdqChange, type SdqChange } from './sdq-change';
import { SDQ_MEASURES, sdqLabel, type SdqMeasure, sdqValue } from './sdq-scales';
import { IMPACT_LABEL } from './sdq-versions';

export const BEGIN = 'begin';
export const END = 'eind';
export const MISSING = 'ontbreekt';

/** A value as it is shown: what is missing is called missing (S4-13). */
export interface SdqCell {
    readonly value: number | null;
    /** `19`, or `ontbreekt`. */
    readonly text: string;
    readonly band?: SdqBand;
}

/** One measure of one pupil on both occasions. */
export interface SdqRow {
    readonly measure: SdqMeasure;
    readonly label: string;
    readonly begin: SdqCell;
    readonly end: SdqCell;
    readonly change: SdqChange;
    /** For impact: `alleen kwalitatief`. */
    readonly note?: string;
}

/** The measurement of an occasion; the last one when it was entered twice. */
export function measurementOf(document: Pick<SdqDocument, 'measurements'>, occasion: string): SdqMeasurement | undefined {
    return document.measurements.findLast(measurement => measurement.occasion === occasion);
}

/**
 * All measures of a pupil at the beginning and the end. The impact of two versions with different maxima is not compared:
 * its difference cannot be computed.
 */
export function sdqOverview(document: Pick<SdqDocument, 'measurements'>, table?: SdqNormTable): readonly SdqRow[] {
    const begin = measurementOf(document, BEGIN);
    const end = measurementOf(document, END);
    const comparable = !begin || !end || begin.version === end.version;
    return SDQ_MEASURES.map(measure => {
        const [from, to] = [sdqValue(begin, measure), sdqValue(end, measure)];
        const cell = (value: number | null): SdqCell => {
            const band = sdqBand(table, measure, value);
            return { value, text: value === null ? MISSING : String(value), ...(band && { band }) };
        };
        return {
            measure,
            label: sdqLabel(measure),
            begin: cell(from),
            end: cell(to),
            change: sdqChange(measure, measure === 'impact' && !comparable ? null : from, to),
            ...(measure === 'impact' && { note: IMPACT_LABEL })
        };
    });
}

/** A point of a chart. */
export interface SdqPoint {
    readonly occasion: string;
    readonly value: number;
}

/** The lines of a chart: a missing value ends a line, so that none runs from or to nothing (S4-13). */
export function chartLines(
    document: Pick<SdqDocument, 'measurements'>,
    measure: SdqMeasure,
    occasions: readonly string[] = [BEGIN, END]
): readonly (readonly SdqPoint[])[] {
    const lines: SdqPoint[][] = [[]];
    for (const occasion of occasions) {
        const value = sdqValue(measurementOf(document, occasion), measure);
        if (value === null) {
            lines.push([]);
        } else {
            lines[lines.length - 1].push({ occasion, value });
        }
    }
    return lines.filter(line => line.length > 0);
}
