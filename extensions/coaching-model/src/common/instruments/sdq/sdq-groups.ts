import type { SdqDocument } from '../../documents/sdq';
import { sdqBand, type SdqNormTable } from './sdq-norms';
import { BEGIN, END, measurementOf } from './sdq-overview';
import { sdqValue } from './sdq-scales';

/** Asked when the problems are large by the chosen table and the total does not go down (S4-19). */
export const EXTRA_HELP = 'bespreek aanvullende hulp met ib’er/ouders';

/**
 * Whether other help should be talked about: the last total lies in a severe band of the chosen table and did not go down.
 * Without a table nothing is severe, and with a missing total nothing can be said (S4-13, S4-16).
 */
export function extraHelp(document: Pick<SdqDocument, 'measurements'>, table: SdqNormTable | undefined): string | undefined {
    const begin = sdqValue(measurementOf(document, BEGIN), 'total');
    const end = sdqValue(measurementOf(document, END), 'total');
    const severe = sdqBand(table, 'total', end)?.severe === true;
    return severe && begin !== null && end !== null && end >= begin ? EXTRA_HELP : undefined;
}

/** A pupil with the first total that is known. */
export interface SdqGroupMember {
    readonly pupil: string;
    readonly occasion: string;
    readonly total: number;
}

/** The pupils whose first known total lies in one band. */
export interface SdqGroup {
    /** The words of the table. */
    readonly label: string;
    readonly members: readonly SdqGroupMember[];
}

/** Pupils by the band of their first known total: data, without a verdict on anybody (S4-30). */
export function groupByBand(documents: readonly Pick<SdqDocument, 'pupil' | 'measurements'>[], table: SdqNormTable): readonly SdqGroup[] {
    const members = documents.flatMap(({ pupil, measurements }): SdqGroupMember[] => {
        for (const occasion of [BEGIN, END]) {
            const total = sdqValue(measurementOf({ measurements }, occasion), 'total');
            if (total !== null) {
                return [{ pupil, occasion, total }];
            }
        }
        return [];
    });
    return (table.bands.total ?? []).flatMap(({ from, to, label }) => {
        const inside = members.filter(({ total }) => total >= from && total <= to);
        return inside.length > 0 ? [{ label, members: inside }] : [];
    });
}
