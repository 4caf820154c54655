import type { SdqMeasurement } from '../../documents/sdq';

/** The four scales of which the total is made; each 0–10. */
export const SDQ_PROBLEM_SCALES = ['hyperactivity', 'peer', 'conduct', 'emotional'] as const;
/** The five scales that are entered, each 0–10; impact is the sixth number of the form (S4-11). */
export const SDQ_SCALES = [...SDQ_PROBLEM_SCALES, 'prosocial'] as const;
/** Everything that has a value on one occasion. */
export const SDQ_MEASURES = [...SDQ_SCALES, 'total', 'impact'] as const;
export type SdqScale = (typeof SDQ_SCALES)[number];
export type SdqMeasure = (typeof SDQ_MEASURES)[number];

export const SCALE_MAX = 10;

const LABELS: Readonly<Record<SdqMeasure, string>> = {
    hyperactivity: 'Hyperactiviteit/aandacht',
    peer: 'Leeftijdsgenoten',
    conduct: 'Gedragsproblemen',
    emotional: 'Emotioneel',
    prosocial: 'Pro-sociaal',
    total: 'Totaal',
    impact: 'Impact'
};

/** Dutch name of a measure. */
export function sdqLabel(measure: SdqMeasure): string {
    return LABELS[measure];
}

/** The six numbers that a form asks for; the total is derived and no field (S4-11, S4-12). */
export const SDQ_FIELDS: readonly SdqMeasure[] = [...SDQ_SCALES, 'impact'];

/** Higher is favourable for pro-sociaal only (S4-14). */
export function isHigherFavourable(measure: SdqMeasure): boolean {
    return measure === 'prosocial';
}

/** The sum of the four problem scales; null when one is missing: a missing scale is not filled up (S4-12, S4-13). */
export function sdqTotal(scales: SdqMeasurement['scales']): number | null {
    const values = SDQ_PROBLEM_SCALES.map(scale => scales[scale]);
    return values.every(value => typeof value === 'number') ? values.reduce((sum, value) => sum + value, 0) : null;
}

/** The value of a measure on one occasion; null: missing. */
export function sdqValue(measurement: SdqMeasurement | undefined, measure: SdqMeasure): number | null {
    if (!measurement) {
        return null;
    }
    if (measure === 'total') {
        return sdqTotal(measurement.scales);
    }
    return (measure === 'impact' ? measurement.impact : measurement.scales[measure]) ?? null;
}
