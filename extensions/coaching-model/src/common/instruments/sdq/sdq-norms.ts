import { SDQ_MEASURES, type SdqMeasure } from './sdq-scales';

/** A named range of values. */
export interface SdqBand {
    /** Lowest value, inclusive. */
    readonly from: number;
    /** Highest value, inclusive. */
    readonly to: number;
    /** Dutch words; never a colour. */
    readonly label: string;
    /** The problems are large by this table (S4-19). */
    readonly severe?: boolean;
}

/** A published table with its name, so that a reader knows whose words these are (S4-16). */
export interface SdqNormTable {
    readonly id: string;
    readonly label: string;
    /** Ages for which it was made. */
    readonly ages: string;
    /** Where it was published. */
    readonly source: string;
    readonly bands: Readonly<Partial<Record<SdqMeasure, readonly SdqBand[]>>>;
}

const UK_WORDS = ['dicht bij gemiddeld', 'licht verhoogd', 'hoog', 'zeer hoog'];
const UK_PROSOCIAL_WORDS = ['dicht bij gemiddeld', 'licht verlaagd', 'laag', 'zeer laag'];

/** Bands that go up to each of these values. */
function upTo(...highest: readonly number[]): readonly SdqBand[] {
    return highest.map((to, index) => ({
        from: index === 0 ? 0 : highest[index - 1] + 1,
        to,
        label: UK_WORDS[index],
        ...(index >= 2 && { severe: true })
    }));
}

/** Tables that come along. Impact has none (S4-15). */
export const SDQ_NORM_TABLES: readonly SdqNormTable[] = [
    {
        id: 'uk-4band-teacher',
        label: 'UK 4-band, leerkracht',
        ages: '4-17 jaar',
        source: 'Verenigd Koninkrijk; pmc.ncbi.nlm.nih.gov/articles/PMC4830858',
        bands: {
            total: upTo(11, 15, 18, 40),
            emotional: upTo(3, 4, 5, 10),
            conduct: upTo(2, 3, 4, 10),
            hyperactivity: upTo(5, 7, 8, 10),
            peer: upTo(2, 4, 5, 10),
            prosocial: [
                { from: 6, to: 10, label: UK_PROSOCIAL_WORDS[0] },
                { from: 5, to: 5, label: UK_PROSOCIAL_WORDS[1] },
                { from: 4, to: 4, label: UK_PROSOCIAL_WORDS[2] },
                { from: 0, to: 3, label: UK_PROSOCIAL_WORDS[3] }
            ]
        }
    },
    {
        id: 'nl-teacher-4-10',
        label: 'Nederlandse studie, leerkracht',
        ages: '4-10 jaar',
        source: 'Nederland; pmc.ncbi.nlm.nih.gov/articles/PMC5409073',
        bands: {
            total: [
                { from: 0, to: 14, label: 'tot en met de klinische grens (14)' },
                { from: 15, to: 40, label: 'boven de klinische grens (14)', severe: true }
            ]
        }
    }
];

export function sdqNormTable(id: string | undefined, tables: readonly SdqNormTable[] = SDQ_NORM_TABLES): SdqNormTable | undefined {
    return tables.find(table => table.id === id);
}

/** The band of a value; undefined without a chosen table, without a value, or where the table says nothing (S4-16). */
export function sdqBand(table: SdqNormTable | undefined, measure: SdqMeasure, value: number | null): SdqBand | undefined {
    return value === null ? undefined : table?.bands[measure]?.find(({ from, to }) => value >= from && value <= to);
}

/** The same for every measure, in the order of the form. */
export function sdqBands(
    table: SdqNormTable | undefined,
    values: Readonly<Partial<Record<SdqMeasure, number | null>>>
): readonly { readonly measure: SdqMeasure; readonly band: SdqBand }[] {
    return SDQ_MEASURES.flatMap(measure => {
        const band = sdqBand(table, measure, values[measure] ?? null);
        return band ? [{ measure, band }] : [];
    });
}
