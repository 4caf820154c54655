import { formatNumber } from '../../language/dutch-number';
import { isHigherFavourable, type SdqMeasure } from './sdq-scales';

/** Spread and reliability of a measure in a published study: what is needed for the measurement error. */
export interface SdqErrorValues {
    readonly label: string;
    readonly measure: SdqMeasure;
    readonly standardDeviation: number;
    /** Cronbach's α. */
    readonly alpha: number;
}

/** Dutch teachers, 4–10 years, total (`domain/06`). */
export const DUTCH_TEACHER_TOTAL: SdqErrorValues = {
    label: 'Nederlandse studie, leerkracht, 4-10 jaar',
    measure: 'total',
    standardDeviation: 5.2,
    alpha: 0.8
};

/** A difference up to this may be measurement error alone (95 %): 1.96·√2·SD·√(1−α). Not rounded. */
export function changeThreshold({ standardDeviation, alpha }: SdqErrorValues): number {
    return 1.96 * Math.SQRT2 * standardDeviation * Math.sqrt(1 - alpha);
}

/** The difference between two occasions. */
export interface SdqChange {
    readonly measure: SdqMeasure;
    /** Later minus earlier; null: not to be computed (S4-13). */
    readonly difference: number | null;
    /** Beyond the measurement error; undefined where no study tells the error. */
    readonly beyondError?: boolean;
    /** Dutch: `−2, binnen meetfout (grens 6,45)`, `niet te berekenen`. */
    readonly text: string;
}

/** What a difference is, and whether it is more than measurement error (S4-13, S4-14, S4-17). */
export function sdqChange(
    measure: SdqMeasure,
    earlier: number | null,
    later: number | null,
    errors: readonly SdqErrorValues[] = [DUTCH_TEACHER_TOTAL]
): SdqChange {
    if (earlier === null || later === null) {
        return { measure, difference: null, text: 'niet te berekenen' };
    }
    const difference = later - earlier;
    const parts = [isHigherFavourable(measure) ? `hoger = gunstig, ${signed(difference)}` : signed(difference)];
    const error = errors.find(each => each.measure === measure);
    if (!error) {
        return { measure, difference, text: parts[0] };
    }
    const threshold = changeThreshold(error);
    const beyondError = Math.abs(difference) > threshold;
    parts.push(`${beyondError ? 'groter dan meetfout' : 'binnen meetfout'} (grens ${formatNumber(threshold, 2)})`);
    return { measure, difference, beyondError, text: parts.join(', ') };
}

/** `+3`, `−2`, `0`; with a real minus sign. */
function signed(value: number): string {
    return value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
}
