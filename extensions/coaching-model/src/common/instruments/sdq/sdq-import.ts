import type { SdqDocument, SdqMeasurement } from '../../documents/sdq';
import { BEGIN, END } from './sdq-overview';
import { type SdqMeasure, SDQ_MEASURES } from './sdq-scales';

/** Which pupil and occasion a column of a table is about. */
export interface SdqColumn {
    readonly title: string;
    readonly pupil: string;
    readonly occasion: string;
    /** Why somebody has to look: the title may mean something else (Dutch). */
    readonly doubt?: string;
    /** Somebody looked at it and agrees. Nothing is imported before that (S4-18). */
    readonly confirmed: boolean;
}

/** Values of a column by measure; null or absent: not in the table. */
export type SdqColumnValues = Readonly<Partial<Record<SdqMeasure, number | null>>>;

/**
 * Reads titles such as `IC lln 2 eind` as a proposal: one code per pupil, the occasion apart. When the numbers of one
 * group never meet (`IB lln 1 begin`, `IB lln 2 eind`), that may be one pupil: proposed so, with the doubt.
 */
export function proposeSdqColumns(titles: readonly string[]): readonly SdqColumn[] {
    const read = titles.map(title => {
        const match = /^\s*(\p{L}+)\s*(?:lln\.?\s*)?(\d+)?\s*(begin|eind)\s*$/iu.exec(title);
        return { title, group: match?.[1].toUpperCase(), number: match?.[2], occasion: match?.[3].toLowerCase() };
    });
    return read.map(({ title, group, number, occasion }): SdqColumn => {
        if (group === undefined || occasion === undefined) {
            return { title, pupil: '', occasion: '', doubt: 'Uit deze kop is geen leerling en meetmoment te lezen.', confirmed: false };
        }
        const family = read.filter(each => each.group === group);
        const numbers = [...new Set(family.map(each => each.number))];
        const crossed =
            numbers.length > 1 &&
            family.length === 2 &&
            family.some(each => each.occasion === BEGIN) &&
            family.some(each => each.occasion === END);
        return crossed
            ? {
                  title,
                  pupil: group,
                  occasion,
                  doubt: `Begin en eind van ${group} hebben een ander nummer; is dit één leerling?`,
                  confirmed: false
              }
            : { title, pupil: `${group}${number ?? ''}`, occasion, confirmed: false };
    });
}

export type SdqImport =
    | { readonly kind: 'refused'; readonly message: string; readonly columns: readonly SdqColumn[] }
    | { readonly kind: 'done'; readonly documents: readonly SdqDocument[] };

/**
 * Measurements from the columns of a table, by pupil and occasion; a column without any value is no measurement (S4-13).
 * Refused until every column is confirmed, and when two columns are the same measurement.
 */
export function importSdqColumns(
    columns: readonly SdqColumn[],
    valuesOf: (column: SdqColumn) => SdqColumnValues,
    version: string
): SdqImport {
    const open = columns.filter(({ confirmed, pupil, occasion }) => !confirmed || pupil === '' || occasion === '');
    if (open.length > 0) {
        return { kind: 'refused', message: `Nog te bevestigen: ${open.map(({ title }) => `«${title}»`).join(', ')}.`, columns: open };
    }
    const twice = columns.filter(
        (column, index) => columns.findIndex(each => each.pupil === column.pupil && each.occasion === column.occasion) !== index
    );
    if (twice.length > 0) {
        return {
            kind: 'refused',
            message: `Meer dan één kolom is dezelfde meting: ${twice.map(({ pupil, occasion }) => `${pupil} ${occasion}`).join(', ')}.`,
            columns: twice
        };
    }
    const pupils = [...new Set(columns.map(({ pupil }) => pupil))];
    const documents = pupils.map((pupil): SdqDocument => {
        const measurements = columns
            .filter(column => column.pupil === pupil)
            .flatMap((column): SdqMeasurement[] => {
                const values = valuesOf(column);
                return SDQ_MEASURES.some(measure => typeof values[measure] === 'number')
                    ? [measurementFrom(values, column.occasion, version)]
                    : [];
            });
        return { schemaVersion: 1, pupil, measurements };
    });
    return { kind: 'done', documents };
}

function measurementFrom({ total, impact, ...scales }: SdqColumnValues, occasion: string, version: string): SdqMeasurement {
    return {
        occasion,
        version,
        scales,
        ...(total !== undefined && { total }),
        ...(impact !== undefined && { impact })
    };
}
